"""The same lines read otherwise than before: ids and history go to what they are read as now."""

from __future__ import annotations

from awsquiz.core.merge.facts import Drafted, Known, is_part
from awsquiz.core.merge.matching import match
from awsquiz.core.merge.reading_anew import Words
from awsquiz.core.model import Fact
from awsquiz.core.notes import DraftFact
from tests.core.merge.homes import Home, unchanged

ROW = "| 구분 | S3 | EBS |\n| 유형 | 객체 | 블록 |"
S3, EBS = "| 구분 | S3 |\n| 유형 | 객체 |", "| 구분 | EBS |\n| 유형 | 블록 |"


def known(*sources: str, section: str = "s3") -> list[Known]:
    """Facts of the cards, ten lines apart."""
    return [
        Known(Fact(id=f"s3.fact{at}", text=source, source=source, line=10 * at), section, "a.md")
        for at, source in enumerate(sources, 1)
    ]


def drafted(*sources: tuple[int, str], section: str = "s3") -> list[Drafted]:
    """Facts of the note, each in its line."""
    return [Drafted(DraftFact([source], line), section, "a.md") for line, source in sources]


def matched(news: list[Drafted], olds: list[Known]) -> list[str | None]:
    """For each fact of the note the id that it gets."""
    found = match(news, olds)
    return [found[at].fact.id if at in found else None for at in range(len(news))]


def test_a_rows_id_goes_to_its_first_cell() -> None:
    """Whatever concept that stands in."""
    cells = [*drafted((10, S3)), *drafted((10, EBS), section="ebs")]
    assert matched(cells, known(ROW)) == ["s3.fact1", None]


def test_a_paragraphs_id_goes_to_its_first_sentence() -> None:
    """The others are new."""
    sentences = drafted((10, "객체를 저장한다."), (10, "열한 개의 9로 오래간다."))
    olds = known("객체를 저장한다. 열한 개의 9로 오래간다.")
    assert matched(sentences, olds) == ["s3.fact1", None]


def test_lines_that_are_one_fact_now_keep_the_first_ones_id() -> None:
    """The other way round."""
    olds = known("객체 스토리지다", "싸고 오래간다")
    assert matched(drafted((10, "객체 스토리지다\n싸고 오래간다")), olds) == ["s3.fact1"]


def test_what_is_far_away_is_found_by_its_words() -> None:
    """Lines above were added, and the reading has changed at once."""
    assert matched(drafted((500, S3), (500, EBS)), known(ROW)) == ["s3.fact1", None]


def test_each_of_several_rows_keeps_its_own() -> None:
    """Cells of the same values too."""
    rows = known(ROW, "| 구분 | S3 | EBS |\n| 범위 | 객체 | 블록 |")
    cells = drafted((10, S3), (10, EBS), (20, S3.replace("유형", "범위")))
    assert matched(cells, rows) == ["s3.fact1", None, "s3.fact2"]


def test_words_of_one_are_part_of_the_other() -> None:
    """Of a row those of each cell."""
    assert is_part(S3, ROW)
    assert not is_part(ROW, S3)
    assert not is_part("| 구분 | EFS |\n| 유형 | 파일 |", ROW)


def test_a_note_says_what_stands_in_its_lines() -> None:
    """Few letters only where they are a whole line."""
    words = Words("# S3\n\n- **객체** 스토리지이고\n  무한하다\n- 무료\n- 평생 무료다\n")
    assert words.say("객체 스토리지이고 무한하다")
    assert not words.say("블록 스토리지이고 무한하다")
    assert (words.say("S3"), words.say("객체"), words.say("객체", few=True)) == (True, False, True)


NOTE = "# 보관소\n\n- 객체를 통째로 저장한다\n- 오래도록 남는다\n"


def test_what_is_a_heading_now_is_set_aside() -> None:
    """Its line says the same, and nothing of the history is lost."""
    home = Home({"/n/a.md": NOTE})
    home.convert("/n/a.md")
    first = home.ids["객체를 통째로 저장한다"]
    home.files["/n/a.md"] = NOTE.replace("- 객체를", "## 객체를")
    done = home.convert("/n/a.md")
    assert done.notes[0].retired == ()
    [fact] = [fact for fact in home.facts if fact.id == first]
    assert (fact.aside, fact.retired) == ("fragment", False)
    assert unchanged(home.convert("/n/a.md"))
    home.files["/n/a.md"] = NOTE
    home.convert("/n/a.md")
    [fact] = [fact for fact in home.facts if fact.id == first]
    assert fact.askable


def test_what_is_no_longer_said_is_retired() -> None:
    """However much of its words stands elsewhere."""
    home = Home({"/n/a.md": NOTE})
    home.convert("/n/a.md")
    home.files["/n/a.md"] = NOTE.replace("- 객체를 통째로 저장한다\n", "")
    assert len(home.convert("/n/a.md").notes[0].retired) == 1

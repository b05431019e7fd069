"""What moves from one note to another keeps its id, in one call or in two, in either order."""

from __future__ import annotations

import pytest

from awsquiz.core.merge.conversion import Conversion
from awsquiz.core.search.services import Service, Services
from tests.core.merge.homes import Home

KEPT = """\
# 저장소

## 글레이셔

> 저렴한 보관용 스토리지 클래스

- 최소 보관 기간은 90일이다
"""
MOVED = """
## 딥아카이브

> 가장 싼 보관 클래스

- 꺼내는 데 이틀까지 걸린다
- 리전 단위
"""
OTHER = "# 저장소 둘\n"
AWS = Services(
    (
        Service(id="deep-archive", name="S3 Deep Archive", korean=("딥아카이브",), category="s"),
        Service(id="glacier", name="S3 Glacier", korean=("글레이셔",), category="s"),
    )
)


@pytest.fixture(params=[Services(), AWS], ids=["unknown terms", "services"])
def home(request: pytest.FixtureRequest) -> Home:
    """Two notes, of which one has a section that the other is to get."""
    home = Home({"/n/a.md": KEPT + MOVED, "/n/b.md": "# 다른 것\n\n- 아무것도 아닌 말\n"})
    home.services = request.param
    home.convert("/n/a.md", "/n/b.md")
    return home


def move(home: Home, section: str = MOVED) -> dict[str, str]:
    """Moves the section; returns the ids of all facts before."""
    ids = home.ids
    home.files["/n/a.md"] = KEPT
    home.files["/n/b.md"] += section
    return ids


def assert_moved(home: Home, ids: dict[str, str], *done: Conversion) -> None:
    """All ids are as before, each asked once, and those that moved are the other note's."""
    assert home.ids == ids
    assert [fact for fact in home.facts if fact.retired] == []
    assert [each.added for call in done for each in call.notes if each.added] == []
    again = home.cards
    home.convert(root="/n")
    assert home.cards == again
    moved = next(card for card in home.cards if card.title == "딥아카이브")
    assert (moved.note, {fact.note for fact in moved.facts}) == ("b.md", {None})


def test_a_section_moved_in_one_call_keeps_its_ids(home: Home) -> None:
    """It leaves nothing behind, and nothing is doubled."""
    ids = move(home)
    assert_moved(home, ids, home.convert("/n/a.md", "/n/b.md"))


def test_the_order_of_the_notes_does_not_matter(home: Home) -> None:
    """The one that gets it may come first."""
    ids = move(home)
    assert_moved(home, ids, home.convert("/n/b.md", "/n/a.md"))


def test_a_section_is_found_again_in_a_later_call(home: Home) -> None:
    """First the note that it has left, then the one that has it now."""
    ids = move(home)
    first = home.convert("/n/a.md")
    assert len(first.notes[0].retired) == 3
    assert_moved(home, ids, home.convert("/n/b.md"))


def test_the_note_that_it_left_is_read_again(home: Home) -> None:
    """The note that has it now comes first: the other one has changed since, and goes with it."""
    ids = move(home)
    done = home.convert("/n/b.md")
    assert [(each.name, each.is_reread) for each in done.notes] == [("b.md", False), ("a.md", True)]
    assert_moved(home, ids, done)


def test_what_a_gone_note_said_is_taken_over(home: Home) -> None:
    """A note that was taken apart: its sections stand in others."""
    ids = home.ids
    del home.files["/n/a.md"]
    home.files["/n/b.md"] += MOVED
    home.convert("/n/b.md")
    assert home.ids == ids
    home.files["/n/c.md"] = KEPT
    home.convert(root="/n")
    assert home.ids == ids
    assert home.names == ["b.md", "c.md"]


def test_a_section_that_was_copied_is_there_twice(home: Home) -> None:
    """The first one has its facts still."""
    ids = home.ids
    home.files["/n/b.md"] += MOVED
    home.convert(root="/n")
    assert set(ids.values()) <= {fact.id for fact in home.facts if not fact.retired}
    assert len(home.facts) == len(ids) + 3


def test_a_heading_renamed_with_the_move_keeps_its_facts() -> None:
    """The concept is known by its facts, wherever they stand."""
    home = Home({"/n/a.md": KEPT + MOVED, "/n/b.md": OTHER})
    home.convert(root="/n")
    ids = move(home, MOVED.replace("딥아카이브", "가장 깊은 보관함"))
    home.convert(root="/n")
    assert home.ids == ids
    assert [card.title for card in home.cards] == ["글레이셔", "가장 깊은 보관함"]


def test_a_sentence_mended_with_the_move_is_the_same_fact(home: Home) -> None:
    """Its neighbours came with it."""
    ids = move(home, MOVED.replace("이틀까지", "이틀"))
    home.convert(root="/n")
    assert set(home.ids.values()) == set(ids.values())


def test_short_words_go_along_with_their_neighbours() -> None:
    """Whatever concept they stand in now."""
    section = "\n- 꺼내는 데 이틀까지 걸린다\n- 무료\n"
    home = Home({"/n/a.md": KEPT + section, "/n/b.md": "# 오로라\n\n- 아주 빠르다\n"})
    home.convert(root="/n")
    ids = home.ids
    home.files = {"/n/a.md": KEPT, "/n/b.md": home.files["/n/b.md"] + section}
    done = home.convert(root="/n")
    assert home.ids == ids
    assert [each.added + each.retired for each in done.notes] == [(), ()]


def test_short_words_of_another_concept_are_no_move() -> None:
    """무료 that left one note is not the 무료 of another."""
    home = Home({"/n/a.md": "# 글레이셔\n\n- 무료\n- 보관\n", "/n/b.md": "# 오로라\n\n- 빠르다\n"})
    home.convert(root="/n")
    home.files["/n/a.md"] = "# 글레이셔\n\n- 보관\n"
    home.files["/n/b.md"] = "# 오로라\n\n- 빠르다\n- 무료\n"
    done = home.convert(root="/n")
    assert [len(each.added) for each in done.notes] == [0, 1]


def test_two_notes_unknown_title_is_two_concepts() -> None:
    """쿠버네티스 of one note is not the 쿠버네티스 of another; each stays itself."""
    text = "# 쿠버네티스\n\n- {}을 적어 둔 것이다\n"
    home = Home({"/n/a.md": text.format("저장소"), "/n/b.md": text.format("네트워크")})
    home.convert(root="/n")
    assert [(card.id, card.note) for card in home.cards] == [
        ("kubeonetiseu", "a.md"),
        ("kubeonetiseu-2", "b.md"),
    ]
    home.files = {path: text + "- 한 줄 더 적는다\n" for path, text in home.files.items()}
    home.convert(root="/n")
    assert [(card.id, len(card.facts)) for card in home.cards] == [
        ("kubeonetiseu", 2),
        ("kubeonetiseu-2", 2),
    ]


def test_what_the_service_list_has_is_one_concept_in_all_notes() -> None:
    """Within one call, in two, and in cards that were there before."""
    home = Home({"/n/a.md": "# 글레이셔\n\n- 보관한다\n", "/n/b.md": "# S3 Glacier\n\n- 느리다\n"})
    home.services = AWS
    home.convert(root="/n")
    home.files["/n/c.md"] = (
        "# 저장소\n\n- 여럿이다\n\n## Glacier란\n\n- 싸다\n\n## 글레이셔\n\n- 안전\n"
    )
    home.convert("/n/c.md")
    glacier = next(card for card in home.cards if card.id == "glacier")
    assert {fact.text for fact in glacier.facts} >= {"보관한다", "느리다", "안전"}

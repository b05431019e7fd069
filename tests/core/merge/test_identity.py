"""A note is known by what it is: by its path, its text, and only then by its name."""

from __future__ import annotations

from awsquiz.core.merge.known_notes import NoteText, names_of
from awsquiz.core.model import Concept, Fact
from tests.core.merge.homes import Home, unchanged

STORAGE = """\
# 저장소

## 글레이셔

> 저렴한 보관용 스토리지 클래스

- 검색에 최대 12시간이 걸린다
- 최소 보관 기간은 90일이다
- 오래된 자료를 드물게 읽을 때 알맞다
"""
NETWORK = """\
# 네트워크

## 루트오삼

> 도메인 이름을 관리하는 서비스

- 상태 검사를 제공한다
"""


def test_notes_of_one_name_in_two_folders_are_two_notes() -> None:
    """Neither retires anything of the other, in one call or in two."""
    home = Home({"/a/README.md": STORAGE, "/b/README.md": NETWORK})
    home.convert("/a/README.md")
    second = home.convert("/b/README.md")
    assert second.notes[0].retired == ()
    assert home.names == ["README.md", "b/README.md"]
    assert unchanged(home.convert("/a/README.md", "/b/README.md"))
    assert len(home.ids) == len(home.facts) == 6


def test_notes_of_one_name_in_one_call_are_called_by_their_folders() -> None:
    """Both, so that neither is taken for the other."""
    home = Home({"/a/README.md": STORAGE, "/b/README.md": NETWORK})
    home.convert("/a/README.md", "/b/README.md")
    assert home.names == ["a/README.md", "b/README.md"]
    assert {card.note for card in home.cards} == {"a/README.md", "b/README.md"}


def test_a_note_is_called_by_its_path_within_what_was_converted() -> None:
    """However deep it lies."""
    home = Home({"/notes/a/s3.md": STORAGE, "/notes/b/c/dns.md": NETWORK})
    home.convert(root="/notes")
    assert home.names == ["a/s3.md", "b/c/dns.md"]


def test_a_note_converted_by_another_way_is_the_same() -> None:
    """By its own path, by that of its folder or by that of the folder above."""
    home = Home({"/notes/a/s3.md": STORAGE})
    home.convert("/notes/a/s3.md")
    cards = home.cards
    assert unchanged(home.convert(root="/notes/a"))
    assert unchanged(home.convert(root="/notes"))
    assert (home.cards, home.names) == (cards, ["s3.md"])


def test_a_renamed_note_keeps_ids_and_is_called_anew() -> None:
    """Its file is gone, and its lines are there."""
    home = Home({"/n/s3.md": STORAGE})
    home.convert("/n/s3.md")
    ids = home.ids
    home.files = {"/n/new.md": home.files["/n/s3.md"]}
    done = home.convert("/n/new.md")
    assert unchanged(done)
    assert (done.notes[0].was, done.notes[0].name) == ("s3.md", "new.md")
    assert (home.ids, home.names, home.cards[0].note) == (ids, ["new.md"], "new.md")


def test_a_note_renamed_with_its_heading_keeps_ids() -> None:
    """And with some of its lines changed."""
    home = Home({"/n/s3.md": STORAGE})
    home.convert("/n/s3.md")
    ids = set(home.ids.values())
    home.files = {"/n/new.md": STORAGE.replace("글레이셔", "보관 창고").replace("12시간", "13시간")}
    home.convert("/n/new.md")
    assert set(home.ids.values()) == ids
    assert home.cards[0].title == "보관 창고"


def test_a_moved_folder_keeps_ids() -> None:
    """All its notes at once, each with the path that it has now."""
    home = Home({"/n/a/README.md": STORAGE, "/n/b/README.md": NETWORK})
    home.convert(root="/n")
    ids = home.ids
    home.files = {path.replace("/n/", "/m/alt-"): text for path, text in home.files.items()}
    assert unchanged(home.convert(root="/m"))
    assert (home.ids, home.names) == (ids, ["alt-a/README.md", "alt-b/README.md"])


def test_a_copy_that_is_still_there_is_a_note_of_its_own() -> None:
    """Under another name: the known one is still there, and keeps its facts."""
    home = Home({"/n/s3.md": STORAGE})
    home.convert("/n/s3.md")
    ids = home.ids
    home.files["/n/copy.md"] = STORAGE.replace("90일", "30일")
    home.convert("/n/copy.md")
    assert set(ids.values()) <= {fact.id for fact in home.facts if not fact.retired}
    assert unchanged(home.convert("/n/s3.md"))


def test_the_same_note_in_another_place_doubles_nothing() -> None:
    """A repository that was cloned twice."""
    home = Home({"/one/s3.md": STORAGE, "/two/s3.md": STORAGE})
    home.convert("/one/s3.md")
    assert unchanged(home.convert("/two/s3.md"))
    assert unchanged(home.convert("/one/s3.md"))
    assert len(home.facts) == 4


def test_another_note_of_a_gone_notes_name_is_another_note() -> None:
    """Their texts have nothing in common."""
    home = Home({"/a/README.md": STORAGE})
    home.convert("/a/README.md")
    home.files = {"/b/README.md": NETWORK}
    done = home.convert("/b/README.md")
    assert (done.notes[0].was, done.notes[0].retired) == (None, ())
    assert len(home.ids) == 6


SHIPPED = (
    Concept(
        id="lambda",
        title="Lambda",
        note="aws-computing.md",
        heading="Lambda",
        line=1,
        facts=tuple(
            Fact(id=f"lambda.fact{at}", text=said, source=said, line=at)
            for at, said in enumerate(("서버를 관리하지 않는다", "코드를 올린다", "15분까지다"), 3)
        ),
    ),
)


def shipped_home(text: str) -> Home:
    ids = frozenset(fact.id for fact in SHIPPED[0].facts)
    return Home({"/mine/aws-computing.md": text}, SHIPPED, shipped=ids)


def test_a_note_with_a_shipped_notes_name_touches_nothing_shipped() -> None:
    """It is called otherwise, and its facts are its own."""
    home = shipped_home(NETWORK)
    done = home.convert("/mine/aws-computing.md")
    assert done.notes[0].retired == ()
    assert home.cards[0] == SHIPPED[0]
    assert home.cards[1].note == home.names[0] == "mine/aws-computing.md"
    assert unchanged(home.convert("/mine/aws-computing.md"))


def test_a_note_on_a_shipped_concept_says_its_own() -> None:
    """The facts of the card stay what they are, even those that it repeats."""
    home = shipped_home("# Lambda\n\n- 코드를 올린다\n- 로그를 남긴다\n")
    home.convert("/mine/aws-computing.md")
    (card,) = home.cards
    assert card.facts[:3] == SHIPPED[0].facts
    assert [fact.note for fact in card.facts[3:]] == ["mine/aws-computing.md"] * 2


def test_the_shipped_note_itself_goes_on_from_its_facts() -> None:
    """Whoever changes a copy of it changes what the cards say."""
    home = shipped_home("# Lambda\n\n- 서버를 관리하지 않는다\n- 코드를 올린다\n- 10분까지다\n")
    done = home.convert("/mine/aws-computing.md")
    assert done.notes[0].name == "aws-computing.md"
    assert [fact.id for fact in home.cards[0].facts] == [fact.id for fact in SHIPPED[0].facts]
    assert home.cards[0].facts[2].text == "10분까지다"


def without_ledger(home: Home) -> Home:
    """The home as 0.1 made it: it knew notes by their file names alone."""
    home.ledger = ()
    return home


def test_a_home_without_a_ledger_knows_notes_by_name_and_text() -> None:
    """Nothing changes, whatever folder they lie in."""
    home = Home({"/n/s3.md": STORAGE, "/n/dns.md": NETWORK})
    home.convert("/n/s3.md", "/n/dns.md")
    without_ledger(home)
    assert unchanged(home.convert(root="/n"))
    assert len(home.facts) == 6


def test_a_home_without_a_ledger_tells_notes_of_one_name_apart() -> None:
    """By what they say."""
    home = Home({"/a/README.md": STORAGE, "/b/README.md": NETWORK})
    home.convert("/a/README.md")
    without_ledger(home)
    assert home.convert("/b/README.md").notes[0].retired == ()
    assert unchanged(home.convert("/a/README.md"))


def test_a_home_without_a_ledger_knows_a_renamed_note() -> None:
    """By its text: nobody knows where it lay."""
    home = Home({"/n/s3.md": STORAGE})
    home.convert("/n/s3.md")
    without_ledger(home).files = {"/n/new.md": STORAGE}
    assert unchanged(home.convert("/n/new.md"))
    assert len(home.facts) == 4


def test_a_note_that_is_gone_from_a_converted_folder_is_told_of() -> None:
    """Its facts stay, and are still asked."""
    home = Home({"/n/s3.md": STORAGE, "/n/dns.md": NETWORK})
    home.convert(root="/n")
    del home.files["/n/dns.md"]
    done = home.convert(root="/n")
    assert [(each.note.name, len(each.facts)) for each in done.gone] == [("dns.md", 2)]
    assert unchanged(done)
    assert home.convert(root="/n").gone == done.gone
    assert home.convert("/n/s3.md").gone == ()


def test_much_that_would_be_retired_is_told() -> None:
    """More than half of a note's facts."""
    home = Home({"/n/s3.md": STORAGE})
    home.convert("/n/s3.md")
    home.files["/n/s3.md"] = "\n".join(STORAGE.split("\n")[:7])
    some = home.convert("/n/s3.md").notes[0]
    assert (some.before, len(some.retired), some.retires_much) == (4, 2, False)
    home.files["/n/s3.md"] = "# 저장소\n"
    assert home.convert("/n/s3.md").notes[0].retires_much


def test_names_are_as_short_as_they_can_be() -> None:
    """More of the path where two would be the same, a number where that does not help."""
    paths = ["/x/a/n.md", "/x/b/n.md", "/x/c.md", "n.md"]
    assert names_of([NoteText(path, "") for path in paths], {"c.md"}) == [
        *("a/n.md", "b/n.md", "x/c.md", "n.md")
    ]
    assert names_of([NoteText("n.md", ""), NoteText("n.md", "")], {"n.md"}) == ["n-2.md", "n-3.md"]

"""All cards together: which goes first, and what a bad one does to the others."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from awsquiz.core.model import Concept, Fact
from awsquiz.storage import cardfile, cardwriter, library
from tests.storage.saving import save


def put(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def card(name: str, *more: str) -> str:
    return "\n".join([f"format: 1\nid: {name}\ntitle: {name.title()}", *more, ""])


def sub(name: str) -> str:
    return f"concepts:\n  - id: {name}\n    title: {name.title()}"


def titles(shelf: library.Shelf) -> dict[str, str]:
    return {name: concept.title for name, concept in shelf.library.by_id.items()}


def test_the_users_card_goes_before_the_shipped_one(tmp_path: Path) -> None:
    """What it says counts, what it does not say shows through."""
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    put(own, "ec2.yaml", card("ec2").replace("Ec2", "나의 EC2"))
    put(shipped, "ec2.yaml", card("ec2", sub("spot")))
    put(shipped, "ecs.yaml", card("ecs"))
    assert titles(library.load([own, shipped])) == {
        "ec2": "나의 EC2",
        "spot": "Spot",
        "ecs": "Ecs",
    }


def test_the_users_card_goes_before_a_shipped_sub_concept(tmp_path: Path) -> None:
    """The shipped card is there without it, and its own facts are."""
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    put(own, "edge.yaml", card("edge").replace("Edge", "나의 엣지"))
    put(shipped, "lambda.yaml", card("lambda", sub("edge")))
    shelf = library.load([own, shipped])
    assert titles(shelf) == {"edge": "나의 엣지", "lambda": "Lambda"}
    assert shelf.library.by_id["lambda"].concepts == ()
    assert shelf.location("edge") == (own / "edge.yaml", 1)


def test_a_users_sub_concept_goes_before_a_shipped_card(tmp_path: Path) -> None:
    """The other way round as well."""
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    put(own, "lambda.yaml", card("lambda", sub("edge")))
    put(shipped, "edge.yaml", card("edge").replace("Edge", "엣지"))
    shelf = library.load([own, shipped])
    assert titles(shelf) == {"lambda": "Lambda", "edge": "Edge"}
    assert shelf.location("edge") == (own / "lambda.yaml", 5)


def test_a_bad_file_hides_no_other(tmp_path: Path) -> None:
    """It is reported, and a shipped card of its id is used."""
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    bad = put(own, "ec2.yaml", "format: 1\nid: [\n")
    (own / "binary.yaml").write_bytes(b"\xff\xfe\x00")
    put(own, "s3.yaml", card("s3"))
    put(shipped, "ec2.yaml", card("ec2"))
    shelf = library.load([own, shipped])
    assert titles(shelf) == {"ec2": "Ec2", "s3": "S3"}
    assert [(problem.path, problem.code) for problem in shelf.problems] == [
        (own / "binary.yaml", "encoding"),
        (bad, "syntax"),
    ]


def test_cards_stand_in_the_order_of_their_notes(tmp_path: Path) -> None:
    """Note, line of the heading, id; whatever the files are called."""
    put(tmp_path, "a.yaml", card("later", "note: b.md", "line: 3"))
    put(tmp_path, "b.yaml", card("last", "note: b.md", "line: 20"))
    put(tmp_path, "c.yaml", card("first", "note: a.md", "line: 90"))
    put(tmp_path, "d.yaml", card("mine-b"))
    put(tmp_path, "e.yaml", card("mine-a"))
    assert list(titles(library.load([tmp_path]))) == ["mine-a", "mine-b", "first", "later", "last"]


def test_only_card_files_are_read(tmp_path: Path) -> None:
    """Both endings of YAML; no schema, no folder, nothing hidden; a missing folder is empty."""
    put(tmp_path, "a.yaml", card("a"))
    put(tmp_path, "b.yml", card("b"))
    put(tmp_path, "card.schema.json", "{}")
    put(tmp_path, ".c.yaml", card("c"))
    (tmp_path / "d.yaml").mkdir()
    shelf = library.load([tmp_path / "none", tmp_path])
    assert (sorted(titles(shelf)), shelf.problems) == (["a", "b"], ())
    assert sorted(titles(library.load([tmp_path / "b.yml"]))) == ["b"]


def test_two_of_one_id_in_a_folder_are_never_written_back_as_one(tmp_path: Path) -> None:
    """A slip: the first card counts; a sub-concept stays in each of two cards."""
    put(tmp_path, "a.yaml", card("a", sub("x")))
    put(tmp_path, "b.yaml", card("b", sub("x")))
    put(tmp_path, "c.yaml", card("a").replace("title: A", "title: 사본"))
    cards = library.load([tmp_path]).library.cards
    assert [(one.title, [it.id for it in one.concepts]) for one in cards] == [
        ("A", ["x"]),
        ("B", ["x"]),
    ]


def test_only_changed_cards_are_written(tmp_path: Path) -> None:
    """And the schema beside them; the files are named."""
    one = put(tmp_path, "eins.yaml", card("a"))
    put(tmp_path, "b.yaml", card("b"))
    shelf = library.load([tmp_path])
    a, b = shelf.library.cards
    new = Concept(id="c", title="새 카드", facts=(Fact(id="c.1234", text="글"),))
    cards = (replace(a, title="바뀜"), b, new)
    assert save(cards, shelf, tmp_path) == [one, tmp_path / "c.yaml"]
    assert one.read_text(encoding="utf-8") == card("a").replace("title: A", "title: 바뀜")
    assert cardfile.read(tmp_path / "c.yaml").card == new
    assert (tmp_path / "card.schema.json").read_bytes() == cardwriter.schema()
    again = library.load([tmp_path])
    assert save(again.library.cards, again, tmp_path) == []


def test_of_a_shipped_card_what_is_changed_is_written_to_the_users_folder(tmp_path: Path) -> None:
    """A layer and no copy; the shipped file stays as it is."""
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    before = put(shipped, "ec2.yaml", "# 주석\n" + card("ec2"))
    shelf = library.load([own, shipped])
    changed = replace(shelf.library.cards[0], docs="https://aws.amazon.com/ec2/")
    assert save([changed], shelf, own) == [own / "ec2.yaml"]
    assert before.read_text(encoding="utf-8") == "# 주석\n" + card("ec2")
    assert (own / "ec2.yaml").read_text(encoding="utf-8") == (
        "# yaml-language-server: $schema=card.schema.json\n"
        "format: 2\nid: ec2\ndocs: https://aws.amazon.com/ec2/\n"
    )


def test_a_new_card_never_takes_the_file_of_another(tmp_path: Path) -> None:
    """A person's file may be called as they like, and one that cannot be read is theirs too."""
    mine = put(tmp_path, "ec2.yaml", card("my-servers"))
    put(tmp_path, "ec2-2.yaml", "format: [")
    shelf = library.load([tmp_path])
    new = Concept(id="ec2", title="EC2")
    assert save([*shelf.library.cards, new], shelf, tmp_path) == [tmp_path / "ec2-3.yaml"]
    assert mine.read_text(encoding="utf-8") == card("my-servers")


def test_a_fact_is_found_at_its_line(tmp_path: Path) -> None:
    """Lines are counted from 1, for messages and editors."""
    text = card("a", "facts:\n  - id: a.1234\n    text: 글")
    put(tmp_path, "a.yaml", text)
    shelf = library.load([tmp_path])
    assert shelf.location("a", "a.1234") == (tmp_path / "a.yaml", 5)

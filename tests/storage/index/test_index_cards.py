"""Cards in the index."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from awsquiz.core.model import Library
from awsquiz.core.study.choosing import Selection
from awsquiz.storage import cardfile, library
from awsquiz.storage.index import cards, queue, sources

ALL = Selection()


def new(index: object, chosen: Selection = ALL) -> list[str]:
    return [item.fact for item in index.query(queue.new, chosen, 99)]  # type: ignore[attr-defined]


def test_the_library_of_the_index_is_that_of_the_files(tmp_path, content, opened) -> None:
    """The same cards in the same order as when all YAML is read."""
    (tmp_path / "own").mkdir()
    shadow = (content / "ec2.yaml").read_text("utf-8").replace("EC2", "나의 EC2")
    (tmp_path / "own" / "mine.yaml").write_text(shadow, encoding="utf-8")
    read = library.load([tmp_path / "own", content]).library
    with opened() as index:
        assert index.library().cards == read.cards
        assert index.library().by_id["ec2"].title == "나의 EC2"


def test_a_part_of_the_library_is_the_cards_asked_for(opened) -> None:
    """With all below them, and nothing else."""
    with opened() as index:
        assert list(Library(index.query(cards.cards, ["lambda"])).by_id) == [
            "lambda",
            "lambda-edge",
        ]
        assert index.query(cards.cards, []) == ()


def test_yaml_is_read_again_only_where_a_file_has_changed(
    content: Path, opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By size and time, then by its bytes."""
    for path in content.iterdir():
        os.utime(path, (1_700_000_000, 1_700_000_000))
    with opened():
        pass
    read: list[str] = []
    original = cardfile.read
    monkeypatch.setattr(
        cardfile, "read", lambda path, **given: read.append(path.name) or original(path, **given)
    )
    with opened():
        pass
    os.utime(content / "ec2.yaml", (1_700_000_099, 1_700_000_099))  # touched, and the same
    with opened():
        assert read == []
    text = (content / "ec2.yaml").read_text("utf-8")
    (content / "ec2.yaml").write_text(text.replace("빌린다", "빌려 쓴다"), encoding="utf-8")
    with opened() as index:
        assert read == ["ec2.yaml"]
        assert index.library().by_id["ec2"].facts[0].text == "가상 서버를 빌려 쓴다"


def test_a_change_within_the_tick_of_the_clock_is_seen(content: Path, opened) -> None:
    """Same size and same time of change: a file that was written just now is looked into."""
    path = content / "ec2.yaml"
    with opened():
        pass
    status = path.stat()
    path.write_text(path.read_text("utf-8").replace("빌린다", "만든다"), encoding="utf-8")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    with opened() as index:
        assert index.library().by_id["ec2"].facts[0].text == "가상 서버를 만든다"


def test_only_the_rows_of_changed_cards_are_written(content: Path, opened) -> None:
    """The other card's rows keep their places."""
    with opened() as index:
        before = dict(index.db.rows("select id, rowid from card"))
    (content / "ec2.yaml").write_text(
        (content / "ec2.yaml").read_text("utf-8").replace("빌린다", "쓴다"), encoding="utf-8"
    )
    with opened() as index:
        after = dict(index.db.rows("select id, rowid from card"))
        assert before["lambda"] == after["lambda"]
        assert index.library().by_id["ec2"].facts[0].text == "가상 서버를 쓴다"


def test_a_card_that_is_gone_is_gone(content: Path, opened) -> None:
    """With its facts; and it comes back with the file."""
    text = (content / "ec2.yaml").read_text("utf-8")
    (content / "ec2.yaml").unlink()
    with opened() as index:
        assert "ec2.c001" not in new(index)
    (content / "ec2.yaml").write_text(text, encoding="utf-8")
    with opened() as index:
        assert "ec2.c001" in new(index)


def test_a_broken_card_hides_no_other(content: Path, opened) -> None:
    """It is named, and what can be read of it and all others is there."""
    (content / "bad.yaml").write_text("format: 1\nid: [", encoding="utf-8")
    with opened() as index:
        assert index.query(sources.read_in_part) == [content / "bad.yaml"]
        assert set(index.library().by_id) == {"lambda", "lambda-edge", "ec2"}


def test_an_id_that_two_cards_have_is_that_of_the_first(content: Path, opened) -> None:
    """Concepts and facts are in the index once; the other takes over when the first has gone."""
    twin = "format: 1\nid: zeta\ntitle: Zeta\nfacts:\n  - id: ec2.c001\n    text: 다른 말\n"
    (content / "zeta.yaml").write_text(twin, encoding="utf-8")
    with opened() as index:
        assert new(index).count("ec2.c001") == 1
        assert index.db.value("select concept from fact where id = 'ec2.c001'") == "ec2"
    (content / "ec2.yaml").unlink()
    with opened() as index:
        assert index.db.value("select concept from fact where id = 'ec2.c001'") == "zeta"


def test_the_place_of_a_concept_is_its_file_and_line(content: Path, opened) -> None:
    """Also of one within another."""
    with opened() as index:
        assert index.query(cards.location, "lambda") == (content / "lambda.yaml", 1)
        assert index.query(cards.location, "lambda-edge") == (content / "lambda.yaml", 20)


def test_new_facts_come_concept_by_concept(opened) -> None:
    """Of each concept the first, then of each the second; what is not asked is left out."""
    with opened() as index:
        assert new(index) == ["ec2.c001", "lambda.a001", "lambda-edge.b001", "lambda.a002"]


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (Selection(concepts=("lambda",)), ["lambda.a001", "lambda-edge.b001", "lambda.a002"]),
        (Selection(concepts=("lambda-edge",)), ["lambda-edge.b001"]),
        (Selection(without=("lambda-edge", "ec2")), ["lambda.a001", "lambda.a002"]),
        (Selection(concepts=("lambda",), without=("lambda-edge",)), ["lambda.a001", "lambda.a002"]),
        (Selection(category="infrastructure"), ["ec2.c001"]),
        (Selection(category="compute", facet="제한"), ["lambda.a002"]),
        (Selection(concepts=("unknown",)), []),
        (Selection(starred=True), []),
        (Selection(leeches=True), []),
    ],
    ids=lambda value: str(value)[:60],
)
def test_a_selection_says_which_facts_are_meant(
    opened, chosen: Selection, expected: list[str]
) -> None:
    """By concept with all below it, without others, by category, facet, star."""
    with opened() as index:
        assert new(index, chosen) == expected
        assert index.query(queue.how_many_new, chosen) == len(expected)


def test_new_facts_that_a_group_finds_easy_come_first_within_their_round(opened) -> None:
    """Of each concept the first before any second one; what nobody knows of lies between."""
    with opened() as index:
        usual = new(index)
        firsts = [fact for at, fact in enumerate(usual) if not _met(usual[:at], fact)]
        hard, easy = firsts[0], firsts[-1]
        told = index.query(queue.new, ALL, 99, {hard: 1.5, easy: -1.5})
        found = [item.fact for item in told]
    assert sorted(found) == sorted(usual)
    assert found[0] == easy
    assert found[len(firsts) - 1] == hard
    assert found[len(firsts) :] == usual[len(firsts) :]


def _met(before: list[str], fact: str) -> bool:
    return fact.split(".")[0] in {each.split(".")[0] for each in before}

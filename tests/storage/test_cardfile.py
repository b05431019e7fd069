"""Reading card files: what is good is read, what is not is named with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from awsquiz.errors.failures import DamagedCard
from awsquiz.storage import cardfile

GOOD = """\
format: 1
id: lambda
title: Lambda
aliases: [람다]
facts:
  - id: lambda.aaaa
    text: 인프라에 접근할 수 없다
    source: "인프라 액세스 :x:"
    line: 179
    mark: x
  - id: lambda.bbbb
    text: 라이브러리를 포함할 수 있다
    retired: true
concepts:
  - id: lambda-edge
    title: Lambda@Edge
    facts:
      - id: lambda-edge.cccc
        text: 엣지에서 실행한다
        false_for: []
"""


def read(tmp_path: Path, text: str | bytes) -> cardfile.CardFile:
    path = tmp_path / "card.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return cardfile.read(path)


def found(file: cardfile.CardFile) -> list[tuple[int, str]]:
    named = [(problem.line, problem.code) for problem in (*file.problems, *file.missing)]
    return sorted(named, key=lambda each: each[0] or 0)


def fact_ids(file: cardfile.CardFile) -> list[str]:
    assert file.card is not None
    return [fact.id for concept in file.card.walk() for fact in concept.facts]


def test_a_card_is_read_as_records(tmp_path: Path) -> None:
    """Text, numbers, marks and lists have the types of the model."""
    file = read(tmp_path, GOOD)
    assert file.problems == ()
    assert file.card is not None
    assert (file.card.id, file.card.title, file.card.aliases) == ("lambda", "Lambda", ("람다",))
    first, second = file.card.facts
    assert (first.line, first.mark, first.source) == (179, "x", "인프라 액세스 :x:")
    assert (second.retired, second.false_for) == (True, None)
    assert file.card.concepts[0].facts[0].false_for == ()


def test_places_are_the_lines_at_which_things_stand(tmp_path: Path) -> None:
    """Counted from 0, for concepts, sub-concepts and facts."""
    places = read(tmp_path, "# 주석\n" + GOOD).places
    assert {name: place.line for name, place in places.items()} == {
        "lambda": 1,
        "lambda.aaaa": 6,
        "lambda.bbbb": 11,
        "lambda-edge": 15,
        "lambda-edge.cccc": 18,
    }


@pytest.mark.parametrize("breaks", ["\r\n", "\r"])
def test_lines_may_end_as_on_other_systems(tmp_path: Path, breaks: str) -> None:
    """Windows and old Mac files read the same, at the same lines."""
    file = read(tmp_path, GOOD.replace("\n", breaks))
    assert file.card == read(tmp_path, GOOD).card
    assert file.places["lambda-edge.cccc"].line == 17


def test_a_byte_order_mark_is_no_part_of_the_card(tmp_path: Path) -> None:
    """Some editors write one."""
    assert read(tmp_path, GOOD.encode("utf-8-sig")).card == read(tmp_path, GOOD).card


def test_text_is_composed(tmp_path: Path) -> None:
    """All text is NFC, whatever the file has."""
    file = read(tmp_path, GOOD.replace("람다", "\u1105\u1161\u11b7\u1103\u1161"))
    assert file.card is not None
    assert file.card.aliases == ("람다",)


def test_odd_breaks_within_text_do_no_harm(tmp_path: Path) -> None:
    """U+2028 pasted from a web page is a break to YAML; what is below is still found."""
    file = read(tmp_path, GOOD.replace("접근할 수", "접근할\u2028수"))
    assert file.card is None
    assert [code for _, code in found(file)] == ["syntax"]
    file = read(tmp_path, GOOD.replace("[람다]", '["람\u2028다"]'))
    assert fact_ids(file) == ["lambda.aaaa", "lambda.bbbb", "lambda-edge.cccc"]


@pytest.mark.parametrize(
    ("old", "new", "line", "code", "words"),
    [
        ("mark: x", "mark: z", 10, "wrong-value", {"key": "mark", "value": "z"}),
        ("line: 179", "line: 셋", 9, "wrong-value", {"key": "line", "value": "셋"}),
        ("line: 179", "line: 1_0", 9, "wrong-value", {"key": "line"}),
        ("line: 179", "line: " + "9" * 5000, 9, "wrong-value", {"key": "line"}),
        ("mark: x", "ask: maybe", 10, "wrong-value", {"key": "ask"}),
        ("mark: x", "under: 라벨", 10, "wrong-value", {"key": "under"}),
        ("mark: x", "text2: 글", 10, "unknown-key", {"key": "text2", "near": "text"}),
        ("mark: x", "fasle_for: [ec2]", 10, "unknown-key", {"near": "false_for"}),
        ("text: 인프라", "txet: 인프라", 7, "unknown-key", {"key": "txet", "near": "text"}),
        ("mark: x", "quux: 1", 10, "unknown-key", {"key": "quux", "near": ""}),
        ("lambda.aaaa", "Lambda.aaaa", 6, "wrong-value", {"key": "id"}),
        ("lambda.aaaa", "lambda.a", 6, "wrong-value", {"key": "id"}),
        ("- id: lambda.aaaa\n    text", "- text", 6, "missing-key", {"key": "id"}),
        ("text: 인프라에 접근할 수 없다\n", "facet: 글\n", 6, "missing-key", {"key": "text"}),
        ("- id: lambda.aaaa\n", "- 글\n  - id: lambda.aaaa\n", 6, "not-a-mapping", {}),
    ],
)
def test_a_fact_that_is_no_good_is_named_and_the_others_stay(
    tmp_path: Path, old: str, new: str, line: int, code: str, words: dict[str, str]
) -> None:
    """The problem has the line of the key, and the rest of the card is read."""
    assert old in GOOD
    file = read(tmp_path, GOOD.replace(old, new, 1))
    assert found(file) == [(line, code)]
    assert words.items() <= [*file.problems, *file.missing][0].words.items()
    assert fact_ids(file)[-2:] == ["lambda.bbbb", "lambda-edge.cccc"]


def test_a_sub_concept_that_is_no_good_is_named_with_its_facts(tmp_path: Path) -> None:
    """All problems at once; the concept above stays."""
    text = GOOD.replace("title: Lambda@Edge", "name: x").replace("false_for: []", "line: x")
    file = read(tmp_path, text)
    assert found(file) == [(15, "missing-key"), (20, "wrong-value")]
    assert fact_ids(file) == ["lambda.aaaa", "lambda.bbbb"]


def test_a_card_keeps_its_facts_in_spite_of_an_unknown_key(tmp_path: Path) -> None:
    """The nearest known key is named."""
    file = read(tmp_path, GOOD.replace("aliases", "alaises"))
    assert found(file) == [(4, "unknown-key")]
    assert file.problems[0].words == {"key": "alaises", "near": "aliases"}
    assert fact_ids(file) == ["lambda.aaaa", "lambda.bbbb", "lambda-edge.cccc"]


@pytest.mark.parametrize(
    "said", ["", "format: one\n", "format: ²\n", "format: [1]\n", "format: 0\n"]
)
def test_a_card_without_its_format_is_read_and_named(tmp_path: Path, said: str) -> None:
    """Its facts are there."""
    file = read(tmp_path, GOOD.replace("format: 1\n", said))
    assert found(file) == [(1, "no-format")]
    assert len(fact_ids(file)) == 3


@pytest.mark.parametrize("number", ["3", "10", "9" * 5000])
def test_a_newer_format_is_refused(tmp_path: Path, number: str) -> None:
    """What it means cannot be known: nothing of it is read, and nothing else said."""
    file = read(tmp_path, GOOD.replace("format: 1", f"format: {number}") + "future: x\n")
    assert (found(file), file.card) == ([(1, "newer")], None)


def test_lists_that_are_none_are_named(tmp_path: Path) -> None:
    """`facts` and `concepts` hold lists; empty they may be."""
    text = "format: 1\nid: a\ntitle: 가\nfacts: {a: b}\nconcepts: 글\n"
    assert found(read(tmp_path, text)) == [(4, "not-a-list"), (5, "not-a-list")]
    assert read(tmp_path, "format: 1\nid: a\ntitle: 가\nfacts:\nconcepts: []\n").problems == ()


def test_a_file_known_without_its_text_is_read_to_be_written(tmp_path: Path) -> None:
    """Its bytes are kept then; one that is damaged meanwhile is not written over."""
    file = read(tmp_path, GOOD)
    known = cardfile.CardFile(file.path, file.layer, ())
    assert file.to_write() is file
    assert (known.to_write().text, known.to_write().places) == (file.text, file.places)
    file.path.write_text(GOOD + "  - [", encoding="utf-8")
    with pytest.raises(DamagedCard):
        known.to_write()

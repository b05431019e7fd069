"""Cards of one's own that lie over shipped ones: read as one, written as a layer."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from awsquiz.core.model import Concept, Fact
from awsquiz.storage import library
from tests.storage.saving import save

SHIPPED = """\
format: 1
id: lambda
title: Lambda
aliases: [람다]
docs: https://docs.aws.amazon.com/lambda/
facts:
  - id: lambda.aaaa
    text: 15분까지 실행된다
    why: 정해져 있다
    false_for: [ec2]
  - id: lambda.bbbb
    text: 서버가 없다
concepts:
  - id: lambda-edge
    title: Lambda@Edge
    facts:
      - id: lambda-edge.cccc
        text: 엣지에서 실행된다
"""
LAYER = """\
format: 2
id: lambda
docs: null
facts:
  - id: lambda.aaaa
    why: 내가 쓴 이유
  - id: lambda.mine
    text: 내 사실
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The user's folder of cards, over a shipped one with a card."""
    (tmp_path / "shipped").mkdir()
    (tmp_path / "shipped" / "lambda.yaml").write_text(SHIPPED, encoding="utf-8")
    (tmp_path / "own").mkdir()
    return tmp_path / "own"


def load(own: Path) -> library.Shelf:
    return library.load([own, own.parent / "shipped"])


def put(own: Path, text: str, name: str = "lambda.yaml") -> Path:
    path = own / name
    path.write_text(text, encoding="utf-8")
    return path


def fact(shelf: library.Shelf, fact_id: str) -> Fact:
    found = shelf.library.fact(fact_id)
    assert found is not None
    return found[1]


def test_a_layer_and_what_shows_through(own: Path) -> None:
    """Its own keys and facts go before; null takes a key away; all else is the shipped card's."""
    put(own, LAYER)
    shelf = load(own)
    card = shelf.library.by_id["lambda"]
    assert (card.title, card.aliases, card.docs) == ("Lambda", ("람다",), None)
    assert [each.id for each in card.facts] == ["lambda.aaaa", "lambda.bbbb", "lambda.mine"]
    changed = fact(shelf, "lambda.aaaa")
    assert (changed.text, changed.why) == ("15분까지 실행된다", "내가 쓴 이유")
    assert (shelf.problems, len(shelf.library.cards)) == ((), 1)


def test_a_fact_stands_in_the_file_that_says_something_of_it(own: Path) -> None:
    """The uppermost one."""
    path, shipped = put(own, LAYER), own.parent / "shipped" / "lambda.yaml"
    shelf = load(own)
    assert shelf.location("lambda", "lambda.aaaa") == (path, 5)
    assert shelf.location("lambda", "lambda.bbbb") == (shipped, 11)
    assert shelf.location("lambda-edge") == (shipped, 14)
    assert shelf.location("lambda") == (path, 1)


def test_what_no_layer_says_is_a_finding_with_its_line(own: Path) -> None:
    """A text that is nowhere, a title that is nowhere; the rest is there."""
    path = put(own, "format: 2\nid: lambda\nfacts:\n  - id: lambda.none\n    why: 이유\n")
    other = put(
        own, "format: 2\nid: lamda\nconcepts:\n  - id: lambda-edge\n    docs: x\n", "z.yaml"
    )
    shelf = load(own)
    assert [(it.path, it.line, it.code, it.words["key"]) for it in shelf.problems] == [
        (path, 4, "missing-key", "text"),
        (other, 1, "missing-key", "title"),
    ]
    assert list(shelf.library.by_id) == ["lambda", "lambda-edge"]
    assert shelf.library.by_id["lambda-edge"].docs is None


def test_in_format_1_null_is_a_word(own: Path) -> None:
    """As it was."""
    put(own, "format: 1\nid: lambda\ntitle: null\n")
    assert load(own).library.by_id["lambda"].title == "null"


@pytest.mark.parametrize("said", ["null", "~", ""])
def test_a_title_cannot_be_taken_away(own: Path, said: str) -> None:
    """It is named, and the shipped card is as it was."""
    put(own, f"format: 2\nid: lambda\ntitle: {said}\n")
    shelf = load(own)
    assert [(it.line, it.code) for it in shelf.problems] == [(3, "wrong-value")]
    assert shelf.library.by_id["lambda"].title == "Lambda"


def test_what_is_changed_over_a_shipped_card_is_a_layer(own: Path) -> None:
    """Own facts, changes, and what was removed: the smallest file that says them."""
    shelf = load(own)
    (card,) = shelf.library.cards
    edge = card.concepts[0]
    changed = replace(
        card,
        docs=None,
        facts=(
            replace(card.facts[0], false_for=()),
            Fact(id="lambda.mine", text="내 사실", aside="remark"),
        ),
        concepts=(replace(edge, facts=(replace(edge.facts[0], retired=True),)),),
    )
    assert save([changed], shelf, own) == [own / "lambda.yaml"]
    assert (
        (own / "lambda.yaml").read_text("utf-8")
        == """\
# yaml-language-server: $schema=card.schema.json
format: 2
id: lambda
docs: null
facts:
  - id: lambda.aaaa
    false_for: []
  - id: lambda.mine
    text: 내 사실
    aside: remark
  - id: lambda.bbbb
    retired: true
concepts:
  - id: lambda-edge
    facts:
      - id: lambda-edge.cccc
        retired: true
"""
    )
    again = load(own)
    assert again.problems == ()
    assert save(again.library.cards, again, own) == []


def test_a_layer_that_changes_keeps_its_bytes(own: Path) -> None:
    """Comments and order of the file, as in a whole card."""
    put(own, "# 내 층\n" + LAYER.replace("why: 내가", "why: 내가  # 왜\n").replace("\n 쓴", " 쓴"))
    put(own, LAYER.replace("    why: 내가 쓴 이유", "    # 왜\n    why: 내가 쓴 이유"))
    shelf = load(own)
    (card,) = shelf.library.cards
    facts = (*card.facts, Fact(id="lambda.more", text="또 하나"))
    save([replace(card, facts=facts)], shelf, own)
    assert (own / "lambda.yaml").read_text("utf-8") == LAYER.replace(
        "    why: 내가 쓴 이유", "    # 왜\n    why: 내가 쓴 이유"
    ) + "  - id: lambda.more\n    text: 또 하나\n"


def test_a_layer_that_says_nothing_more_is_gone(own: Path) -> None:
    """Of a card that is as it was shipped no file is left."""
    path = put(own, "format: 2\nid: lambda\nname: 내 이름\n")
    shelf = load(own)
    (card,) = shelf.library.cards
    assert save([replace(card, name=None)], shelf, own) == [path]
    assert not path.exists()


def test_a_file_of_format_1_becomes_2_with_the_first_new_key(own: Path) -> None:
    """Without one it stays as it is, what else changes."""
    text = "format: 1  # 처음\nid: mine\ntitle: 내 것\nfacts:\n  - id: mine.aaaa\n    text: 글\n"
    path = put(own, text, "mine.yaml")
    shelf = load(own)
    card = shelf.library.by_id["mine"]
    docs = replace(card, docs="https://docs.aws.amazon.com/")
    save([docs], shelf, own)
    assert path.read_text("utf-8").startswith("format: 1  # 처음\n")
    shelf = load(own)
    asked = replace(docs, facts=(replace(docs.facts[0], checked="2026-11-26"),))
    save([asked], shelf, own)
    assert path.read_text("utf-8").startswith("format: 2  # 처음\nid: mine\n")
    assert load(own).library.by_id["mine"] == asked


def test_a_new_card_without_new_keys_is_of_format_1(own: Path) -> None:
    """An earlier awsquiz reads it as well."""
    shelf = load(own)
    save([Concept(id="s3", title="S3")], shelf, own)
    assert "\nformat: 1\n" in (own / "s3.yaml").read_text("utf-8")


def test_a_sub_concept_of_another_own_card_is_left_where_it_is(own: Path) -> None:
    """A change of its former card takes nothing of it away."""
    put(own, "format: 2\nid: lambda-edge\n", "edge.yaml")
    shelf = load(own)
    assert [card.id for card in shelf.library.cards] == ["lambda", "lambda-edge"]
    card = shelf.library.by_id["lambda"]
    save([replace(card, docs=None)], shelf, own)
    again = load(own)
    assert again.library.by_id["lambda-edge"] == shelf.library.by_id["lambda-edge"]
    assert (own / "lambda.yaml").read_text("utf-8").endswith("id: lambda\ndocs: null\n")

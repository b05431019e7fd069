"""Writing cards: what is written is read as the same card."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from awsquiz.core.model import Concept, Fact
from awsquiz.core.text import nfc
from awsquiz.storage import cardfile
from awsquiz.storage.cardwriter import render

LAW = settings(max_examples=100)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40).map(nfc)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
NAME = st.from_regex(r"[a-z]{1,4}(-[a-z0-9]{1,3}){0,2}", fullmatch=True)
FACT = st.fixed_dictionaries(
    {"text": TEXT},
    optional={
        "kind": st.sampled_from(["definition", "name"]),
        "facet": TEXT,
        "under": TEXTS,
        "ask": st.booleans(),
        "source": TEXT,
        "line": st.integers(1, 10**6),
        "mark": st.sampled_from("ox"),
        "carries": TEXTS,
        "false_for": st.none() | st.lists(NAME, max_size=3).map(tuple),
        "why": TEXT,
        "retired": st.booleans(),
    },
)
CONCEPT = st.fixed_dictionaries(
    {"title": TEXT, "facts": st.lists(FACT, max_size=4)},
    optional={"name": TEXT, "aliases": TEXTS, "docs": TEXT, "note": TEXT, "line": st.integers(1)},
)


def concept(values: dict[str, Any], name: str, subs: tuple[Concept, ...] = ()) -> Concept:
    facts = tuple(Fact(id=f"{name}.{at:04}", **fact) for at, fact in enumerate(values.pop("facts")))
    return Concept(id=name, facts=facts, concepts=subs, **values)


CARD = st.tuples(CONCEPT, CONCEPT, CONCEPT).map(
    lambda all_: concept(
        dict(all_[0]), "top", (concept(dict(all_[1]), "sub", (concept(dict(all_[2]), "deep"),)),)
    )
)


def read(text: str) -> cardfile.CardFile:
    return cardfile.read_text(text, Path("card.yaml"))


@LAW
@given(CARD)
def test_a_card_reads_as_it_was_written(card: Concept) -> None:
    """Any text in any field, at any depth."""
    file = read(render(card))
    assert (file.card, file.problems) == (card, ())


@LAW
@given(CARD, CARD)
def test_a_card_written_over_another_reads_as_itself(card: Concept, before: Concept) -> None:
    """What of the old file is kept says the same as the new card."""
    file = read(render(card, read(render(before))))
    assert (file.card, file.problems) == (card, ())


def test_a_card_is_written_for_people() -> None:
    """The schema in the first line, a key a line, defaults left out, quotes where they must be."""
    card = Concept(
        id="lambda",
        title="Lambda",
        aliases=("람다",),
        facts=(
            Fact(
                id="lambda.k3f9",
                facet="POINT",
                text="인프라에 접근할 수 없다",
                source="인프라 액세스 :x:",
                line=179,
                mark="x",
                false_for=("ec2", "ecs"),
            ),
        ),
        concepts=(Concept(id="lambda-edge", title="Lambda@Edge"),),
    )
    assert render(card) == (
        """\
# yaml-language-server: $schema=card.schema.json
format: 1
id: lambda
title: Lambda
aliases: [람다]
facts:
  - id: lambda.k3f9
    facet: POINT
    text: 인프라에 접근할 수 없다
    source: "인프라 액세스 :x:"
    line: 179
    mark: x
    false_for: [ec2, ecs]
concepts:
  - id: lambda-edge
    title: Lambda@Edge
"""
    )


def test_known_to_be_false_for_none_is_written() -> None:
    """It is another thing than that nobody has looked yet."""
    fact = Fact(id="a.1234", text="글")
    assert "false_for" not in render(Concept(id="a", title="가", facts=(fact,)))
    fact = replace(fact, false_for=())
    assert "    false_for: []\n" in render(Concept(id="a", title="가", facts=(fact,)))

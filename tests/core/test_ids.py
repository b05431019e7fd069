"""Ids: what they are made of, and that none is given twice."""

from __future__ import annotations

import re

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awsquiz.core.ids import concept_id, fact_id, slug
from awsquiz.core.model import Concept, Fact


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Lambda@Edge", "lambda-edge"),
        ("EC2 Auto Scaling", "ec2-auto-scaling"),
        ("상태 비저장", "sangtae-bijeojang"),
        ("S3 버킷", "s3-beokis"),
        ("Café – 둘", "cafe-dul"),
        ("한국", "hangug"),
        ("!?", ""),
        ("東京", ""),
    ],
)
def test_a_title_becomes_latin_letters_digits_and_hyphens(title: str, expected: str) -> None:
    """Hangul goes by its sound, composed or not; accents are dropped."""
    assert slug(title) == expected


def test_a_new_concept_has_its_title_as_id() -> None:
    """Then, where that is taken, its parent's before it, then a number."""
    assert concept_id("요금", "ec2", set()) == "yogeum"
    assert concept_id("요금", "ec2", {"yogeum"}) == "ec2-yogeum"
    assert concept_id("요금", "ec2", {"yogeum", "ec2-yogeum"}) == "yogeum-2"
    assert concept_id("요금", None, {"yogeum", "yogeum-2"}) == "yogeum-3"


def test_a_title_without_letters_has_an_id_all_the_same() -> None:
    """It is called a concept."""
    assert concept_id("東京", None, {"concept"}) == "concept-2"


@settings(max_examples=150)
@given(title=st.text(max_size=200), parent=st.none() | st.text("abc", min_size=1, max_size=80))
def test_every_id_of_a_concept_can_be_written_to_its_card(title: str, parent: str | None) -> None:
    """Whatever the heading, and however long its parent's id, a card may have the id."""
    taken: set[str] = set()
    for _ in range(3):
        made = concept_id(title, parent, taken)
        assert made not in taken
        assert msgspec.convert({"id": made, "title": title}, Concept).id == made
        taken.add(made)


def test_a_fact_has_four_letters_behind_its_concept() -> None:
    """They come from what it says, and are the same on every machine."""
    assert fact_id("lambda", "인프라 액세스 :x:", set()) == "lambda.76an"
    assert fact_id("ec2", "인프라 액세스 :x:", set()) != "ec2.76an"


def test_a_fact_whose_letters_are_taken_has_more_of_them() -> None:
    """The id grows, up to twelve letters; then another hash is taken."""
    first = fact_id("a", "글", set())
    taken = {first}
    for length in range(5, 13):
        longer = fact_id("a", "글", taken)
        assert longer.startswith(first)
        assert len(longer) == len("a.") + length
        taken.add(longer)
    other = fact_id("a", "글", taken)
    assert other not in taken
    assert len(other) == len("a.1234")


@settings(max_examples=100)
@given(sources=st.lists(st.text(max_size=5), max_size=30))
def test_no_fact_gets_the_id_of_another(sources: list[str]) -> None:
    """Not even where many say the same."""
    taken: set[str] = set()
    for source in sources:
        made = fact_id("lambda", source, taken)
        assert made not in taken
        assert re.fullmatch(r"lambda\.[0-9a-z]{4,12}", made)
        assert msgspec.convert({"id": made, "text": source}, Fact).id == made
        taken.add(made)

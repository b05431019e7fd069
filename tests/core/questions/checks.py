"""What the laws of questions are checked with: anew, not by the code that makes the questions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from random import Random

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import FORMS, Question, ask

LAWS = settings(
    max_examples=30,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
SEEDS = st.integers(0, 2**32)


def questions(
    library: Library, seed: int, forms: Iterable[str] = tuple(FORMS)
) -> Iterator[Question]:
    """Every fact in each of the forms in which it can be asked."""
    for concept in library.by_id.values():
        for fact in concept.facts:
            for form in forms:
                if question := ask(library, fact.id, form, Random(seed)):
                    yield question


def owned(library: Library, fact_id: str | None) -> tuple[Concept, Fact]:
    """The fact and its concept, both of which there have to be."""
    found = library.fact(fact_id or "")
    assert found is not None
    return found


def squash(text: str) -> str:
    """A text without case, spacing, markup and punctuation; points in numbers and ○✕ stay."""
    folded = unicodedata.normalize("NFKC", re.sub(r"[*`]", "", text)).casefold()
    said = re.sub(r"(?<!\d)\.|\.(?!\d)|[^\w.○✕]|_", "", folded)
    return unicodedata.normalize("NFC", said) or folded.strip()


def family(library: Library, concept: Concept) -> list[Concept]:
    """The concept, what is below it and what it is within."""
    return [
        other
        for other in library.by_id.values()
        if concept in other.walk() or other in concept.walk()
    ]


def said_of(library: Library, concept: Concept) -> set[str]:
    """What the cards say of the concept and its kin."""
    return {squash(fact.text) for member in family(library, concept) for fact in member.facts}

"""What came of a conversion, by text and by id."""

from __future__ import annotations

from awsquiz.core.merge import Merged
from awsquiz.core.model import Concept, Fact


def facts(merged: Merged) -> dict[str, Fact]:
    """The facts of all cards by their text."""
    return {fact.text: fact for card in merged.cards for it in card.walk() for fact in it.facts}


def concepts(merged: Merged) -> dict[str, Concept]:
    """The concepts of all cards by their id."""
    return {concept.id: concept for card in merged.cards for concept in card.walk()}


def ids(merged: Merged) -> dict[str, str]:
    """The ids of all facts by their text."""
    return {text: fact.id for text, fact in facts(merged).items()}

"""Sets aside what notes say that AWS has changed since, until it is edited or accepted."""

from __future__ import annotations

from collections.abc import Container, Sequence

from msgspec.structs import replace

from awsquiz.core.layers.changing import with_facts
from awsquiz.core.lint.currency import Renewal, lint_currency
from awsquiz.core.model import Concept, Fact, Library


def without_outdated(
    cards: tuple[Concept, ...], facts: Container[str], changes: Sequence[Renewal]
) -> tuple[tuple[Concept, ...], set[str]]:
    """The cards, of whose facts of these ids the outdated are set aside, and those so no more are
    taken back; with the ids of the facts that changed."""
    found = {fact.id for _of, fact, _by in lint_currency(Library(cards), changes, only=facts)}
    changed: set[str] = set()

    def judged(fact: Fact) -> Fact:
        if fact.id not in facts:
            return fact
        aside = fact.aside
        if fact.id in found:  # also where a person has it asked: then it is told with the answer
            aside = aside or "outdated"
        elif aside == "outdated":
            aside = None
        if aside == fact.aside:
            return fact
        changed.add(fact.id)
        return replace(fact, aside=aside)

    def facts_of(concept: Concept) -> tuple[Fact, ...]:
        return tuple(map(judged, concept.facts))

    return tuple(with_facts(card, facts_of) for card in cards), changed

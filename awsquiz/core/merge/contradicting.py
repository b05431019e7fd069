"""Sets aside what notes say against checked facts, until a person decides."""

from __future__ import annotations

from collections.abc import Container

from msgspec.structs import replace

from awsquiz.core.layers.changing import with_facts
from awsquiz.core.lint.contradictions import Contradiction, Contradictions
from awsquiz.core.model import Concept, Fact


class Contradicting:
    """The cards with what contradicts set aside; `found` are the contradictions by fact."""

    def __init__(self, cards: tuple[Concept, ...], facts: Container[str]) -> None:
        """Looks at the facts of these ids."""
        self.found: dict[str, Contradiction] = {}
        self.changed: set[str] = set()
        self._facts = facts
        self._contradictions = Contradictions(each for card in cards for each in card.walk())
        self.cards = tuple(with_facts(card, self._facts_of) for card in cards)

    def _facts_of(self, concept: Concept) -> tuple[Fact, ...]:
        for each in self._contradictions.of(concept):
            if each.fact.id in self._facts and each.fact.ask is None:
                self.found[each.fact.id] = each
        return tuple(map(self._fact, concept.facts))

    def _fact(self, fact: Fact) -> Fact:
        """The fact set aside where it contradicts, and taken back where it does no more."""
        if fact.id not in self._facts:
            return fact
        aside = fact.aside
        if fact.id in self.found:
            aside = aside or "contradiction"
        elif aside == "contradiction":
            aside = None
        if aside == fact.aside:
            return fact
        self.changed.add(fact.id)
        return replace(fact, aside=aside)

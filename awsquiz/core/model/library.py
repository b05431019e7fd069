"""All cards together, with what is asked of them again and again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from awsquiz.core.model.concept import Concept, Fact
from awsquiz.core.text.wordbook import NO_WORDS, Wordbook

if TYPE_CHECKING:
    from awsquiz.core.scenarios import Scenario


@dataclass(frozen=True, eq=False)
class Library:
    """All cards together, in order, with what is asked of them again and again.

    Where two concepts, or two scenarios, have the same id the first one is meant. A library is
    equal to itself alone, so that what is worked out about it can be remembered.
    """

    cards: tuple[Concept, ...] = ()
    scenarios: Sequence[Scenario] = ()
    """Questions that were written by hand."""
    words: Wordbook = NO_WORDS
    """What is known of names and attributes beside the cards."""

    @cached_property
    def by_id(self) -> dict[str, Concept]:
        """Every concept, by its id, depth first."""
        found: dict[str, Concept] = {}
        for card in self.cards:
            for concept in card.walk():
                found.setdefault(concept.id, concept)
        return found

    @cached_property
    def _parents(self) -> dict[str, str]:
        parents: dict[str, str] = {}
        for concept in self.by_id.values():
            for sub in concept.concepts:
                # One whose id is taken has no place in the tree: it could go in circles.
                if self.by_id[sub.id] is sub:
                    parents.setdefault(sub.id, concept.id)
        return parents

    @cached_property
    def _owners(self) -> dict[str, tuple[Concept, Fact]]:
        owners: dict[str, tuple[Concept, Fact]] = {}
        for concept in self.by_id.values():
            for fact in concept.facts:
                owners.setdefault(fact.id, (concept, fact))
        return owners

    def ancestors(self, concept_id: str) -> tuple[Concept, ...]:
        """The concepts above it, outermost first."""
        above: list[Concept] = []
        parent = self._parents.get(concept_id)
        while parent is not None:
            above.insert(0, self.by_id[parent])
            parent = self._parents.get(parent)
        return tuple(above)

    def card_of(self, concept: Concept) -> Concept:
        """The top-level concept in which it stands: the outermost above it, or it itself."""
        return (*self.ancestors(concept.id), concept)[0]

    def kin(self, concept_id: str) -> frozenset[str]:
        """Ids of its ancestors and descendants and its own: what is true of one may be of all."""
        return self._kin[concept_id]

    @cached_property
    def _kin(self) -> dict[str, frozenset[str]]:
        kin = {concept_id: {concept_id} for concept_id in self.by_id}
        for concept_id in self.by_id:
            for above in self.ancestors(concept_id):
                kin[concept_id].add(above.id)
                kin[above.id].add(concept_id)
        return {concept_id: frozenset(ids) for concept_id, ids in kin.items()}

    def are_close(self, one: str, other: str) -> bool:
        """Whether two concepts are kin or may be taken for each other."""
        one_way, back = self.by_id[one].confusable, self.by_id[other].confusable
        return other in self.kin(one) or other in one_way or one in back

    def fact(self, fact_id: str) -> tuple[Concept, Fact] | None:
        """The fact and the concept in which it stands."""
        return self._owners.get(fact_id)

    def scenarios_on(self, fact_id: str) -> tuple[Scenario, ...]:
        """The scenarios that rest on the fact, in their order."""
        return self._scenarios.get(fact_id, ())

    @cached_property
    def _scenarios(self) -> dict[str, tuple[Scenario, ...]]:
        first: dict[str, Scenario] = {}
        for scenario in self.scenarios:
            first.setdefault(scenario.id, scenario)
        found: dict[str, tuple[Scenario, ...]] = {}
        for scenario in first.values():
            for fact_id in dict.fromkeys(scenario.facts):
                found[fact_id] = (*found.get(fact_id, ()), scenario)
        return found

    def note_of(self, concept: Concept, fact: Fact | None = None) -> str | None:
        """File name of the note behind a concept or one of its facts."""
        if fact is not None and fact.note:
            return fact.note
        for holder in (concept, *reversed(self.ancestors(concept.id))):
            if holder.note:
                return holder.note
        return None

"""Blueprints: what an exam is made of. The fields are the keys of a blueprint file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Annotated, TypeVar

from msgspec import Meta, Struct

from awsquiz.core.ids import Id
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.scenarios import KINDS, ScenarioKind, family_of
from awsquiz.core.text import key

_T = TypeVar("_T")
Percent = Annotated[int, Meta(ge=0, le=100)]
LOWEST, HIGHEST = 100, 1000
"""The ends of the scale on which exams are scored."""


class Domain(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A part of an exam, and what belongs to it. Scenarios name their domain themselves.

    A fact belongs to the first domain that names its attribute, else to the first with a word of
    its text, else by its facet, else by its concept or one above it; else to the domain that has
    no rules, if there is one.
    """

    id: Id
    title: str
    weight: Annotated[int, Meta(ge=1, le=100)]
    """Percent of the questions."""
    attributes: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    facets: tuple[str, ...] = ()
    concepts: tuple[Id, ...] = ()

    @property
    def takes_the_rest(self) -> bool:
        """Whether it has no rules."""
        return not (self.attributes or self.words or self.facets or self.concepts)


class Blueprint(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """What an exam is made of."""

    id: Id
    family: Id | None = None
    """The exams of which this is a version: `dva`. Scenarios name families; see `tag`."""
    title: str
    ends: date | None = None
    """The last day on which it can be sat at AWS."""
    questions: Annotated[int, Meta(ge=1, le=300)]
    unscored: Annotated[int, Meta(ge=0, le=299)] = 0
    """How many of the questions do not count."""
    minutes: Annotated[int, Meta(ge=1, le=1440)]
    pass_mark: Annotated[int, Meta(ge=LOWEST, le=HIGHEST)]
    """The scaled score with which it is passed."""
    multiple: Percent = 0
    """Percent of the questions in which several options are right."""
    forms: Mapping[str, Percent]
    """Form → percent of the questions."""
    kinds: tuple[ScenarioKind, ...] = KINDS
    """The kinds of scenarios."""
    scope: Mapping[str, tuple[str, ...]] = {}
    """Category → the services that the exam guide names as in scope, as they are called in short.
    Without it the exam asks about whatever the cards hold."""
    reviewed: bool = False
    """Whether it asks only for what a person has looked up, and for no sentence of a note."""
    domains: tuple[Domain, ...] = ()

    @property
    def tag(self) -> str:
        """What scenarios call it: its family; where it names none, its id without a version."""
        return self.family or family_of(self.id)

    def has_ended(self, day: date) -> bool:
        """Whether it can no longer be sat at AWS."""
        return self.ends is not None and self.ends < day

    def minutes_for(self, questions: int) -> int:
        """The time for fewer or more questions, in proportion."""
        return max(1, -(-self.minutes * questions // self.questions))


def domains_by_tag(blueprints: Iterable[Blueprint]) -> dict[str, tuple[str, ...]]:
    """What scenarios may name: tag → the ids of the domains that a version of the exam has."""
    found: dict[str, dict[str, None]] = {}
    for blueprint in blueprints:
        domains = found.setdefault(blueprint.tag, {})
        domains.update((domain.id, None) for domain in blueprint.domains)
    return {tag: tuple(domains) for tag, domains in found.items()}


def shares(weights: Sequence[float], total: int) -> list[int]:
    """The total apportioned by weight in whole numbers, by largest remainder."""
    whole = sum(weights)
    if not whole:
        return [0] * len(weights)
    exact = [weight * total / whole for weight in weights]
    dealt = [int(share) for share in exact]
    by_rest = sorted(range(len(weights)), key=lambda at: dealt[at] - exact[at])
    for at in by_rest[: total - sum(dealt)]:
        dealt[at] += 1
    return dealt


ByCard = Mapping[str, Mapping[str, Sequence[_T]]]
"""Id of a card → id of a concept in it → what belongs to the concept."""


@lru_cache(maxsize=8)
def facts_of(
    library: Library, domains: tuple[Domain, ...], reviewed: bool = False
) -> Mapping[str, ByCard[str]]:
    """Domain id → the ids of the facts that can be asked, or of those that are reviewed."""
    rules = _Rules(library, domains)
    found: dict[str, dict[str, dict[str, list[str]]]] = {domain.id: {} for domain in domains}
    for concept in library.by_id.values():
        by_concept, card = rules.by_concept(concept), card_of(library, concept.id)
        for fact in concept.facts:
            if not fact.askable or (reviewed and not fact.reviewed):
                continue
            if domain := rules.of(fact, by_concept):
                concepts = found[domain].setdefault(card, {})
                concepts.setdefault(concept.id, []).append(fact.id)
    return found


def card_of(library: Library, concept: str) -> str:
    """Id of the card in which a concept stands."""
    above = library.ancestors(concept)
    return above[0].id if above else concept


def domain_of(
    library: Library, domains: tuple[Domain, ...], concept: Concept, fact: Fact
) -> str | None:
    """The id of the domain to which a fact belongs; None where it belongs to none."""
    rules = _Rules(library, domains)
    return rules.of(fact, rules.by_concept(concept))


class _Rules:
    """The rules of all domains, turned round: from what a fact has to the first domain with it."""

    def __init__(self, library: Library, domains: tuple[Domain, ...]) -> None:
        self._library = library
        self._attributes: dict[str, str] = {}
        self._facets: dict[str, str] = {}
        self._concepts: dict[str, str] = {}
        for domain in domains:
            for attribute in domain.attributes:
                self._attributes.setdefault(key(attribute), domain.id)
            for facet in domain.facets:
                self._facets.setdefault(key(facet), domain.id)
            for concept in domain.concepts:
                self._concepts.setdefault(concept, domain.id)
        self._words = [
            (word.casefold(), domain.id) for domain in domains for word in domain.words if word
        ]
        self._rest = next((domain.id for domain in domains if domain.takes_the_rest), None)

    def by_concept(self, concept: Concept) -> str | None:
        """The domain of its facts that no other rule places."""
        for each in (concept, *reversed(self._library.ancestors(concept.id))):
            if each.id in self._concepts:
                return self._concepts[each.id]
        return self._rest

    def of(self, fact: Fact, otherwise: str | None) -> str | None:
        if fact.attribute and (named := self._attributes.get(key(fact.attribute))):
            return named
        text = fact.text.casefold()
        for word, domain in self._words:
            if word in text:
                return domain
        if fact.facet and (named := self._facets.get(key(fact.facet))):
            return named
        return otherwise

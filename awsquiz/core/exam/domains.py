"""To which domain of an exam a fact belongs: by its tag, or that of its facet or concept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TypeVar

from awsquiz.core.exam.blueprint import Blueprint, Domain
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.scenarios import domain_in
from awsquiz.core.text import key

_T = TypeVar("_T")
NOT_ASKED = "none"
"""What stands in place of a domain where the exams of a family do not ask for something."""
ByCard = Mapping[str, Mapping[str, Sequence[_T]]]
"""Id of a card → id of a concept in it → what belongs to the concept."""


def facts_of(library: Library, blueprint: Blueprint) -> Mapping[str, ByCard[str]]:
    """Domain id → the ids of the facts that the exam can ask.

    Obvious ones only in a domain that has no others: nobody could miss them.
    """
    rules = (library, blueprint.domains, blueprint.tag, blueprint.reviewed)
    plain = _facts_of(*rules, obvious=False)
    if all(plain.values()):
        return plain
    obvious = _facts_of(*rules, obvious=True)
    return {domain: facts or obvious[domain] for domain, facts in plain.items()}


@lru_cache(maxsize=16)
def _facts_of(
    library: Library, domains: tuple[Domain, ...], family: str, reviewed: bool, *, obvious: bool
) -> Mapping[str, ByCard[str]]:
    rules = _Rules(library, domains, family)
    found: dict[str, dict[str, dict[str, list[str]]]] = {domain.id: {} for domain in domains}
    for concept in library.by_id.values():
        placed, card = rules.of_concept(concept), card_of(library, concept.id)
        for fact in concept.facts:
            if not fact.askable or (reviewed and not fact.reviewed):
                continue
            if fact.is_obvious is not obvious:
                continue
            if domain := placed.of(fact):
                concepts = found[domain].setdefault(card, {})
                concepts.setdefault(concept.id, []).append(fact.id)
    return found


def card_of(library: Library, concept: str) -> str:
    """Id of the card in which a concept stands."""
    above = library.ancestors(concept)
    return above[0].id if above else concept


def domain_of(library: Library, blueprint: Blueprint, concept: Concept, fact: Fact) -> str | None:
    """The id of the domain to which a fact belongs; None where it belongs to none."""
    return _Rules(library, blueprint.domains, blueprint.tag).of_concept(concept).of(fact)


def tag_of(library: Library, concept: Concept, fact: Fact, family: str) -> str | None:
    """What is said of a fact for a family of exams, by itself or by what stands above it."""
    return domain_in(fact.exams, family) or _Inherited(library, concept, family).by_facet(
        fact.facet
    )


class _Inherited:
    """What the facts of a concept inherit, the nearest first; of each level facet first."""

    def __init__(self, library: Library, concept: Concept, family: str) -> None:
        self._facets: dict[str, str] = {}
        self._rest: str | None = None
        for level in (concept, *reversed(library.ancestors(concept.id))):
            for facet, tags in level.exams_by_facet.items():
                if said := domain_in(tags, family):
                    self._facets.setdefault(key(facet), said)
            self._rest = domain_in(level.exams, family)
            if self._rest:
                break

    def by_facet(self, facet: str | None) -> str | None:
        found = self._facets.get(key(facet)) if facet and self._facets else None
        return found or self._rest


class _Rules:
    """The rules of all domains, turned round: from what a fact has to the first domain with it."""

    def __init__(self, library: Library, domains: tuple[Domain, ...], family: str) -> None:
        self.library, self.family = library, family
        self.ids = frozenset(domain.id for domain in domains)
        self.attributes = _first((key(each), at) for at in domains for each in at.attributes)
        self.facets = _first((key(each), at) for at in domains for each in at.facets)
        self.concepts = _first((each, at) for at in domains for each in at.concepts)
        without = [domain.id for domain in domains if domain.has_no_rules]
        self.rest = without[0] if len(without) == 1 else None

    def of_concept(self, concept: Concept) -> _Placed:
        return _Placed(self, concept)


class _Placed:
    """The facts of a concept in their domains."""

    def __init__(self, rules: _Rules, concept: Concept) -> None:
        self._rules = rules
        self._inherited = _Inherited(rules.library, concept, rules.family)
        levels = (concept, *reversed(rules.library.ancestors(concept.id)))
        named = (rules.concepts.get(each.id) for each in levels)
        self._by_concept = next(filter(None, named), rules.rest)

    def of(self, fact: Fact) -> str | None:
        said = domain_in(fact.exams, self._rules.family) or self._inherited.by_facet(fact.facet)
        if said:
            return said if said in self._rules.ids else None
        if fact.attribute and (named := self._rules.attributes.get(key(fact.attribute))):
            return named
        if fact.facet and (named := self._rules.facets.get(key(fact.facet))):
            return named
        return self._by_concept


def _first(rows: Iterable[tuple[str, Domain]]) -> dict[str, str]:
    """Each with the first domain that names it."""
    found: dict[str, str] = {}
    for named, domain in rows:
        found.setdefault(named, domain.id)
    return found

"""How much of what an exam asks about the cards hold: domain by domain, task and service."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter
from types import MappingProxyType

from msgspec import Struct

from awsquiz.core.exam.blueprint import Blueprint, Domain
from awsquiz.core.exam.domains import facts_of
from awsquiz.core.exam.guide_names import GuideNames
from awsquiz.core.exam.supply import scenarios_of
from awsquiz.core.model import Fact, Library


class DomainCover(Struct, frozen=True, kw_only=True):
    """What the cards hold of a domain of the exam guide."""

    domain: str
    title: str
    weight: int
    tasks: int
    services: int
    missing_tasks: tuple[str, ...] = ()
    """Those on which nothing can be asked, as the guide numbers and calls them."""
    missing_services: tuple[str, ...] = ()
    """Those with too few facts."""
    needed: float = 0.8
    """The share of the services that has to be covered."""

    @property
    def covered_tasks(self) -> int:
        """How many of its tasks something can be asked on."""
        return self.tasks - len(self.missing_tasks)

    @property
    def covered_services(self) -> int:
        """How many of its services have facts enough."""
        return self.services - len(self.missing_services)

    @property
    def is_covered(self) -> bool:
        """Whether each task and as many of the services as are needed are covered."""
        return not self.missing_tasks and self.covered_services >= self.needed * self.services

    @property
    def share(self) -> float:
        """Of tasks and services together, 0 to 1."""
        of = self.tasks + self.services
        return (self.covered_tasks + self.covered_services) / of if of else 1.0


class Coverage(Struct, frozen=True):
    """What the cards hold of an exam; without domains it asks about whatever there is."""

    domains: tuple[DomainCover, ...] = ()
    gaps: tuple[str, ...] = ()
    """The services with too few facts, those first that most of the exam is about."""
    held: Mapping[str, int] = MappingProxyType({})
    """How many facts each of these has."""
    facts_needed: int = 0
    """How many a service needs to be covered."""
    unchecked: int = 0
    """Facts on its services and topics that it leaves out, for nobody has looked them up."""

    @property
    def share(self) -> float:
        """Of the exam, its domains by their weights, 0 to 1."""
        weight = sum(each.weight for each in self.domains)
        return sum(each.weight * each.share for each in self.domains) / weight if weight else 1.0

    @property
    def is_whole(self) -> bool:
        """Whether every domain is covered."""
        return all(each.is_covered for each in self.domains)


WHOLE = Coverage()
"""That of an exam without a scope."""


def coverage(library: Library, blueprint: Blueprint) -> Coverage:
    """Holds the tasks and services of the exam guide against what can be asked.

    A scope without tasks is one domain for all.
    """
    if not blueprint.scope:
        return WHOLE
    guided = [domain for domain in blueprint.domains if domain.tasks]
    ground = _Ground(library, blueprint)
    if guided:
        heaviest = _by_weight(guided)
        topics = (name for domain in guided for task in domain.tasks for name in task.topics)
        domains = tuple(ground.cover_of(domain) for domain in guided)
        return ground.coverage(domains, heaviest, (*heaviest, *topics))
    services = tuple(name for names in blueprint.scope.values() for name in names)
    alone = DomainCover(
        domain=blueprint.id,
        title=blueprint.title,
        weight=100,
        tasks=0,
        services=len(services),
        missing_services=ground.missing(services),
        needed=blueprint.cover.services / 100,
    )
    return ground.coverage((alone,), services, services)


def _by_weight(domains: Iterable[Domain]) -> list[str]:
    """The services that tasks name, the largest share of the exam first: that of a task is dealt
    out evenly among its services."""
    weight: dict[str, float] = {}
    for domain in domains:
        for task in domain.tasks:
            for name in task.services:
                share = domain.weight / len(domain.tasks) / len(task.services)
                weight[name] = weight.get(name, 0.0) + share
    return sorted(weight, key=lambda name: -weight[name])


class _Ground:
    """What can be asked in an exam, by concept."""

    def __init__(self, library: Library, blueprint: Blueprint) -> None:
        self._cover, self._reviewed = blueprint.cover, blueprint.reviewed
        self._names = GuideNames(library)
        self._asked = {
            domain: {concept for card in cards.values() for concept in card}
            for domain, cards in facts_of(library, blueprint).items()
        }
        for (domain, _several), cards in scenarios_of(library, blueprint).items():
            self._asked.setdefault(domain, set()).update(
                concept for card in cards.values() for concept in card
            )

    def coverage(
        self, domains: tuple[DomainCover, ...], services: Iterable[str], names: Iterable[str]
    ) -> Coverage:
        """That of the domains, with these services and all names that the guide has."""
        gaps = self.missing(services)
        held = {name: self._facts(name) for name in gaps}
        return Coverage(domains, gaps, held, self._cover.facts, self.unchecked(names))

    def cover_of(self, domain: Domain) -> DomainCover:
        services = tuple(dict.fromkeys(name for task in domain.tasks for name in task.services))
        asked = self._asked.get(domain.id, set())
        return DomainCover(
            domain=domain.id,
            title=domain.title,
            weight=domain.weight,
            tasks=len(domain.tasks),
            services=len(services),
            missing_tasks=tuple(
                task.named for task in domain.tasks if asked.isdisjoint(self._names.of(task.names))
            ),
            missing_services=self.missing(services),
            needed=self._cover.services / 100,
        )

    def missing(self, services: Iterable[str]) -> tuple[str, ...]:
        """The services with too few facts on themselves and what is below them."""
        return tuple(name for name in services if self._facts(name) < self._cover.facts)

    def unchecked(self, names: Iterable[str]) -> int:
        """How many facts of these can be asked, and are not asked in the exam."""
        found = {fact.id: fact for name in names for fact in self._askable(name)}
        return sum(not self._counts(fact) for fact in found.values())

    def _facts(self, service: str) -> int:
        return len({fact.id for fact in self._askable(service) if self._counts(fact)})

    def _counts(self, fact: Fact) -> bool:
        return fact.reviewed or not self._reviewed

    def _askable(self, name: str) -> Iterator[Fact]:
        """The facts that can be asked of what is called so, and of all below it."""
        for concept in self._names.of([name]).values():
            yield from filter(attrgetter("askable"), concept.facts)

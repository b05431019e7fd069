"""Blueprints: what an exam is made of. The fields are the keys of a blueprint file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Annotated

from msgspec import Meta, Struct

from awsquiz.core.ids import Id
from awsquiz.core.scenarios import KINDS, ScenarioKind, family_of
from awsquiz.core.text import key

Percent = Annotated[int, Meta(ge=0, le=100)]
LOWEST, HIGHEST = 100, 1000
"""The ends of the scale on which exams are scored."""


class Task(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """What a domain of the exam guide wants to be done, and which services it is about."""

    id: str
    """As the guide numbers it: 1.2."""
    title: str
    services: tuple[str, ...] = ()
    """Of those in scope, as they are called there."""
    topics: tuple[str, ...] = ()
    """What it is about besides: names of concepts that are no services in scope."""

    @property
    def names(self) -> tuple[str, ...]:
        """Of all that it is about."""
        return (*self.services, *self.topics)

    @property
    def named(self) -> str:
        """Its number and its title."""
        return f"{self.id} {self.title}"


class Cover(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """What a domain needs to count as covered by cards, besides something on each of its tasks."""

    facts: Annotated[int, Meta(ge=1, le=1000)] = 6
    """That can be asked, of a service that counts as covered."""
    services: Percent = 80
    """Percent of its services that are covered."""


class Domain(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A part of an exam. Facts and scenarios say themselves to which they belong; see `exams`.

    The rules are for what does not say it: a fact belongs to the first domain that names its
    attribute, else by its facet, else by its concept or one above it; else to the domain that has
    no rules, where one alone has none.
    """

    id: Id
    title: str
    weight: Annotated[int, Meta(ge=1, le=100)]
    """Percent of the questions."""
    attributes: tuple[str, ...] = ()
    facets: tuple[str, ...] = ()
    concepts: tuple[Id, ...] = ()
    tasks: tuple[Task, ...] = ()
    """Those of the exam guide."""

    @property
    def has_no_rules(self) -> bool:
        """Whether it names nothing that belongs to it."""
        return not (self.attributes or self.facets or self.concepts)


class Blueprint(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """What an exam is made of."""

    id: Id
    family: Id | None = None
    """The exams of which this is a version: `dva`. Cards and scenarios name families; see `tag`."""
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
    guide: str | None = None
    """The page of the exam guide whose tasks and services these are."""
    as_of: date | None = None
    """The day as of which they are."""
    cover: Cover = Cover()
    """When a domain counts as covered; without it no chance to pass is told."""
    reviewed: bool = False
    """Whether it asks only for what a person has looked up, and for no sentence of a note."""
    domains: tuple[Domain, ...] = ()

    @property
    def tag(self) -> str:
        """What cards and scenarios call it: its family; without one its id without a version."""
        return self.family or family_of(self.id)

    def has_ended(self, day: date) -> bool:
        """Whether it can no longer be sat at AWS."""
        return self.ends is not None and self.ends < day

    def minutes_for(self, questions: int) -> int:
        """The time for fewer or more questions, in proportion."""
        return max(1, -(-self.minutes * questions // self.questions))


def exam_called(word: str, offered: Mapping[str, Blueprint], day: date) -> Blueprint | None:
    """The exam of that id, whatever its case and hyphens; or, by the name of its family, the newest
    version that can be sat on that day."""
    by_id = {key(name): exam for name, exam in offered.items()}
    if (found := by_id.get(key(word))) is not None:
        return found
    versions = [exam for exam in offered.values() if key(exam.tag) == key(word)]
    versions = [exam for exam in versions if not exam.has_ended(day)] or versions
    return max(versions, key=lambda exam: (exam.ends or date.max, exam.id), default=None)


def domains_by_tag(blueprints: Iterable[Blueprint]) -> dict[str, tuple[str, ...]]:
    """What may be named: tag → the ids of the domains that a version of the exam has."""
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

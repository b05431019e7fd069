"""What a mark is put on: a fact, or a concept with all below it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from msgspec import Struct

from awsquiz.core.model import Concept, Fact, Library

TargetKind = Literal["fact", "concept", "unknown"]
"""`unknown` is what no card has."""


class Target(Struct, frozen=True):
    """A fact with its concept; a concept without a fact; neither where no card has the id."""

    id: str
    concept: Concept | None = None
    fact: Fact | None = None

    @property
    def kind(self) -> TargetKind:
        """What it is."""
        return "fact" if self.fact else "concept" if self.concept else "unknown"


def target_of(library: Library, name: str) -> Target:
    """The target of that id."""
    if found := library.fact(name):
        return Target(name, *found)
    return Target(name, library.by_id.get(name))


def at_or_below(target: Target, names: Collection[str]) -> list[str]:
    """The ids, of those given, that are the target or lie below it, in the card's order."""
    if target.concept is None or target.fact is not None:
        return [target.id] if target.id in names else []
    below = [
        name
        for concept in target.concept.walk()
        for name in (concept.id, *(fact.id for fact in concept.facts))
    ]
    return [name for name in below if name in names]


def above(library: Library, target: Target, names: Collection[str]) -> Concept | None:
    """The outermost concept above the target that is among the ids."""
    if target.concept is None:
        return None
    holders = list(library.ancestors(target.concept.id))
    if target.fact is not None:
        holders.append(target.concept)
    return next((concept for concept in holders if concept.id in names), None)

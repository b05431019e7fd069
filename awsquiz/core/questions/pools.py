"""The statements of a library by what they may make false, and the few of very many that are looked
at for a question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from random import Random
from typing import TypeVar

from awsquiz.core.model import Concept, Fact, Kind, Library
from awsquiz.core.questions.trust import is_recognised

CONSIDERED = 64
"""How many candidates are looked at for a question; a shelf of notes seldom has more."""

Owned = tuple[Concept, Fact]
_Item = TypeVar("_Item")


class Pool:
    """The statements of a library, or the trusted ones among them, by what they may make false."""

    def __init__(self, facts: Sequence[Owned]) -> None:
        self.facts = facts

    @cached_property
    def against(self) -> Mapping[tuple[str, Kind | None], Sequence[Owned]]:
        """Concept id and kind → the facts of that kind that name the concept in `false_for`."""
        found: dict[tuple[str, Kind | None], list[Owned]] = defaultdict(list)
        for concept, fact in self.facts:
            for other in fact.false_for or ():
                found[other, fact.kind].append((concept, fact))
        return dict(found)

    @cached_property
    def valued(self) -> Mapping[str, Sequence[Owned]]:
        """Attribute → the facts that give a value of it."""
        found: dict[str, list[Owned]] = defaultdict(list)
        for concept, fact in self.facts:
            if fact.attribute and fact.value:
                found[fact.attribute].append((concept, fact))
        return dict(found)

    @cached_property
    def definitions(self) -> Sequence[Owned]:
        """The definitions of concepts that surely are what they are called."""
        return [
            each for each in self.facts if each[1].kind == "definition" and is_recognised(each[0])
        ]

    @cached_property
    def defining(self) -> Mapping[str, Sequence[Owned]]:
        """Concept id → its `definitions`."""
        found: dict[str, list[Owned]] = defaultdict(list)
        for concept, fact in self.definitions:
            found[concept.id].append((concept, fact))
        return dict(found)

    def complete(self) -> None:
        """Works out all of it."""
        for _part in (self.against, self.valued, self.definitions, self.defining):
            pass


def stated_in(library: Library) -> Iterator[Owned]:
    """Every statement that has not left the note, with the concept to which its id belongs."""
    for concept in library.by_id.values():
        for fact in concept.facts:
            owner, first = library.fact(fact.id) or (None, None)
            if fact.states and not fact.retired and owner is concept and first is fact:
                yield concept, fact


def sampled(rows: Iterable[Sequence[_Item]], random: Random) -> list[_Item]:
    """All that the rows hold, in order; where that is very much, a random share of each row."""
    rows = [row for row in rows if row]
    left = CONSIDERED
    if sum(map(len, rows)) <= left:
        return [item for row in rows for item in row]
    chosen: list[_Item] = []
    for waiting, row in zip(range(len(rows), 0, -1), sorted(rows, key=len), strict=True):
        # What a short row leaves of its share is for those that are longer.
        share = random.sample(row, min(left // waiting, len(row)))
        left -= len(share)
        chosen += share
    return chosen

"""Where to look for options: all candidates of a library, so that no question reads all cards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import TypeVar

from awsquiz.core.model import Concept, Fact, Kind, Library
from awsquiz.core.text import key

CONSIDERED = 64
"""How many candidates are looked at for a question; a shelf of notes seldom has more."""

Owned = tuple[Concept, Fact]
_Item = TypeVar("_Item")


@dataclass(frozen=True, eq=False)
class Candidates:
    """What may be true or false of whom by its looks; whether it is, `wrong` finds out."""

    against: Mapping[tuple[str, Kind | None], Sequence[Owned]]
    """Concept id and kind → the facts of that kind that name the concept in `false_for`."""
    valued: Mapping[str, Sequence[Owned]]
    """Attribute → the facts that give a value of it."""
    definitions: Sequence[Owned]
    concepts: Sequence[Concept]
    called: Mapping[str, Concept]
    """Name (`text.key`) → the first concept of that name."""


@lru_cache(maxsize=4)
def candidates_of(library: Library) -> Candidates:
    """The candidates, found by reading all cards once; the next time they are remembered."""
    against: dict[tuple[str, Kind | None], list[Owned]] = defaultdict(list)
    valued: dict[str, list[Owned]] = defaultdict(list)
    definitions: list[Owned] = []
    called: dict[str, Concept] = {}
    for concept in library.by_id.values():
        for name in concept.names:
            called.setdefault(key(name), concept)
    for concept, fact in _facts(library):
        for other in fact.false_for or ():
            against[other, fact.kind].append((concept, fact))
        if fact.attribute and fact.value:
            valued[fact.attribute].append((concept, fact))
        if fact.kind == "definition":
            definitions.append((concept, fact))
    if concepts := [*library.by_id.values()]:
        library.kin(concepts[0].id)  # works out who is kin of whom, for all at once
    return Candidates(dict(against), dict(valued), definitions, concepts, called)


def _facts(library: Library) -> Iterator[Owned]:
    """Every fact that has not left the note, with the one concept to which its id belongs."""
    for concept in library.by_id.values():
        for fact in concept.facts:
            owner, first = library.fact(fact.id) or (None, None)
            if not fact.retired and owner is concept and first is fact:
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

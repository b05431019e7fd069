"""Round robin: one from each card in turn, so that no card comes more often than another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from random import Random
from typing import Generic, TypeVar

from awsquiz.core.exam.domains import ByCard

_T = TypeVar("_T")


class Again(Generic[_T]):
    """What an iterator gives, for several that each begin at the first; made when it is wanted."""

    def __init__(self, source: Iterator[_T]) -> None:
        self._source = source
        self._given: list[_T] = []

    def __iter__(self) -> Iterator[_T]:
        at = 0
        while True:
            if at == len(self._given):
                try:
                    self._given.append(next(self._source))
                except StopIteration:
                    return
            yield self._given[at]
            at += 1


def in_turn_by_card(cards: ByCard[_T], random: Random) -> Iterator[_T]:
    """One of each card in turn, within it of each concept.

    So a card with many concepts, or a concept with many facts, is asked no oftener than others.
    """
    return _in_turns([_by_concept(concepts, random) for concepts in cards.values()], random)


def _by_concept(concepts: Mapping[str, Sequence[_T]], random: Random) -> Iterator[_T]:
    yield from _in_turns([_latermixed(items, random) for items in concepts.values()], random)


def _in_turns(rows: Sequence[Iterator[_T]], random: Random) -> Iterator[_T]:
    """One of each row, then a second one of each, until all are given out."""
    waiting = mixed(rows, random)
    while waiting:
        for row in list(waiting):
            try:
                yield next(row)
            except StopIteration:
                waiting.remove(row)


def _latermixed(items: Sequence[_T], random: Random) -> Iterator[_T]:
    """The items in random order, mixed when the first is wanted."""
    yield from mixed(items, random)


def mixed(items: Iterable[_T], random: Random) -> list[_T]:
    """The items in random order."""
    found = list(items)
    random.shuffle(found)
    return found

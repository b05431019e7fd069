"""Turns: one from each card, from those with more to ask oftener, and yet not as often as more."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heapreplace
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
    """All of the cards, each as often as `turns_of` gives it; within a card so by concept.

    What exams turn on has more cards and questions written on it; yet a card with a hundred facts
    is not asked a hundred times as often as one with a single one.
    """
    rows = [
        (_by_concept(concepts, random), sum(map(len, concepts.values())))
        for concepts in cards.values()
    ]
    return _in_turns(rows, random)


def _by_concept(concepts: Mapping[str, Sequence[_T]], random: Random) -> Iterator[_T]:
    rows = [(_latermixed(items, random), len(items)) for items in concepts.values()]
    yield from _in_turns(rows, random)


def turns_of(size: int) -> float:
    """How often a group of so many is taken beside a group of one."""
    return math.sqrt(size)


def _in_turns(rows: Sequence[tuple[Iterator[_T], int]], random: Random) -> Iterator[_T]:
    """The items of the rows, each with its size: every row has its turns at even distances."""
    waiting = [
        (random.random() / turns_of(size), at) for at, (_row, size) in enumerate(rows) if size
    ]
    heapify(waiting)
    while waiting:
        time, at = waiting[0]
        row, size = rows[at]
        try:
            item = next(row)
        except StopIteration:
            heappop(waiting)
            continue
        heapreplace(waiting, (time + 1 / turns_of(size), at))
        yield item


def _latermixed(items: Sequence[_T], random: Random) -> Iterator[_T]:
    """The items in random order, mixed when the first is wanted."""
    yield from mixed(items, random)


def mixed(items: Iterable[_T], random: Random) -> list[_T]:
    """The items in random order."""
    found = list(items)
    random.shuffle(found)
    return found

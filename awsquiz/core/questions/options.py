"""How options are picked and placed, so that nothing but knowledge tells the right one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import TypeVar

from msgspec.structs import replace

from awsquiz.core.questions.masks import meaning
from awsquiz.core.questions.question import Option

MOST = 4
LEAST = 3
"""Three plausible options beat four of which one is filler (Rodriguez 2005)."""

_Item = TypeVar("_Item")


def alike(
    right: str, items: Sequence[_Item], text: Callable[[_Item], str], most: int, random: Random
) -> list[_Item]:
    """At most `most` of the items, those whose text resembles the right one in its looks.

    The choice among the better half is random; no two say the same.
    """
    drawn = list(items)
    random.shuffle(drawn)
    drawn.sort(key=lambda item: _unlikeness(right, text(item)))
    pool = drawn[: max(most * 3, len(drawn) // 3)]
    random.shuffle(pool)
    chosen: list[_Item] = []
    said = {meaning(right)}
    for item in pool:
        if len(chosen) < most and meaning(text(item)) not in said:
            said.add(meaning(text(item)))
            chosen.append(item)
    return chosen


def _unlikeness(one: str, other: str) -> float:
    """How different two options look: length, the way they end, the share of Latin letters."""
    longer, shorter = max(len(one), len(other)), min(len(one), len(other))
    ending = 0.0 if one[-1:] == other[-1:] else 0.5
    return (1 - shorter / (longer or 1)) + ending + abs(_latin(one) - _latin(other))


def _latin(text: str) -> float:
    return sum(char.isascii() and char.isalpha() for char in text) / (len(text) or 1)


def lettered(options: Sequence[Option], random: Random) -> tuple[Option, ...]:
    """The options in random order with the keys 1, 2, 3 …"""
    placed = list(options)
    random.shuffle(placed)
    return tuple(replace(option, key=str(at)) for at, option in enumerate(placed, 1))

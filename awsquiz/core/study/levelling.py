"""On which day of its range a fact comes back, so that no day is much fuller than another.

An interval may be a little shorter or longer (`schedule.fuzz_range`). The day is chosen when the
answer is given, by what is due then, and the answer keeps its place: so a replay needs to know
nothing of other facts, and devices agree.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from awsquiz.core.study.schedule import fuzz_range

_SIBLING = 0.1
"""What a fact of the same concept counts on a day, beside the mean of all days being 1."""
_LATE = 0.2
"""What the latest day of a range counts more than the middle one: days far off are emptier, for
much is still to come to them. Without it intervals would grow, and less be remembered."""
DayShare = Callable[[int], float]
"""How much of a usual day a study day is, 0 to 1."""


class ComingDay(NamedTuple):
    """What is due on a day to come."""

    facts: int
    siblings: int
    """Of the concept of the fact that is placed."""


NOTHING_DUE = ComingDay(0, 0)


def place_in_range(
    interval: int, day: int, coming: Callable[[int, int], Mapping[int, ComingDay]], share: DayShare
) -> float | None:
    """Where, from 0 to 1, in the range of an interval that begins on that study day.

    `coming` tells what is due from one study day to another, both included. None where there is
    but one day, and where all are as empty and whole: then any will do.
    """
    least, most = fuzz_range(interval)
    if least == most:
        return None
    load = coming(day + least, day + most)
    days = range(least, most + 1)
    if not load and all(share(day + length) == 1 for length in days):
        return None
    mean = sum(each.facts for each in load.values()) / len(days) or 1.0

    def cost(length: int) -> tuple[float, int, int]:
        there = load.get(day + length, NOTHING_DUE)
        whole = share(day + length)
        full = (there.facts + 1) / mean / whole if whole else float("inf")
        late = _LATE * (length - interval) * 2 / (most - least)
        return full + _SIBLING * there.siblings + late, abs(length - interval), length

    return round((min(days, key=cost) - least) / (most - least), 4)

"""How long each day is: the minutes that the learner has set, easy weekdays, breaks."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from datetime import date

from msgspec import Struct

from awsquiz.core.study.moving import day_meant, day_named
from awsquiz.core.study.streaks import SAID

EASY = 0.5
"""The share of an easy day."""


class DaysOff(Struct, frozen=True, order=True):
    """Study days, both included, on which nothing is studied."""

    first: int
    last: int


class Rhythm(Struct, frozen=True):
    """How much the learner means to study."""

    minutes: float
    """On a usual day."""
    easy: frozenset[int] = frozenset()
    """Weekdays that are easy: 0 is Monday."""
    breaks: tuple[DaysOff, ...] = ()

    def seconds(self, day: int) -> float:
        """How long that study day is."""
        return 60 * self.minutes * day_share(day, self.easy, self.breaks)


def day_share(day: int, easy: frozenset[int], breaks: Iterable[DaysOff]) -> float:
    """How much of a usual day that study day is, 0 to 1."""
    if is_in(breaks, day):
        return 0.0
    return EASY if (day - 1) % 7 in easy else 1.0  # ordinal 1 was a Monday


def is_in(breaks: Iterable[DaysOff], day: int) -> bool:
    """Whether that study day is one of a break."""
    return any(each.first <= day <= each.last for each in breaks)


def last_day_off(breaks: Collection[DaysOff], day: int) -> int | None:
    """The last study day of the break that is under way on that day; None where none is."""
    last = None
    while is_in(breaks, day):  # one may follow on another
        last, day = day, day + 1
    return last


def days_off_meant(length: str, begins: str | None, today: int) -> DaysOff | None:
    """What the words mean: `3d` is that day and two more, a date is the last day.

    None where they mean no days, or such as are over for longer than a lost streak is told of:
    until then who was ill can say so afterwards.
    """
    first = date.fromordinal(today) if begins is None else day_named(begins, today)
    if first is None or first.toordinal() < today - SAID:
        return None
    last = day_meant(length, first.toordinal())
    if last is None:
        return None
    is_length = re.match(r"\d+ ?\D", length.strip()) and "-" not in length
    end = last.toordinal() - bool(is_length)
    return DaysOff(first.toordinal(), end) if end >= first.toordinal() else None


def ended(breaks: Iterable[DaysOff], today: int) -> list[DaysOff]:
    """The breaks under way or to come, so shortened that none is left from today on."""
    return [DaysOff(each.first, min(each.last, today - 1)) for each in breaks if each.last >= today]

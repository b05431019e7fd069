"""Days in a row on which something was done, also across the date line and over breaks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

_FLIGHT = 12 * 60
"""Minutes by which a clock has to have gone ahead for a day to be lost on the way: over the Pacific
westwards it is 13 to 20 hours."""


class Zones(NamedTuple):
    """Where something was done on a day: minutes ahead of UTC."""

    least: int
    most: int


class Streak(NamedTuple):
    """Days in a row."""

    current: int
    """Up to today or yesterday."""
    longest: int
    lost: int = 0
    """Days of the one before it, where that ended lately: within `SAID` days, up to the first day
    of the next one."""


SAID = 7
"""Days for which a lost streak is said, to whoever does not come back before."""


def never(_day: int) -> bool:
    """No day is one of a break."""
    return False


def streaks(days: Mapping[int, Zones], today: int, is_off: Callable[[int], bool] = never) -> Streak:
    """The streaks of the study days on which something was done.

    A today that is still empty breaks none, nor does a day that `is_off`, of a break, nor one that
    was lost by flying over the date line: nobody had it. They do not count either.
    """
    runs: list[list[int]] = []
    before: int | None = None
    for day in sorted(day for day in days if day <= today):
        if before is not None and _follows(days, before, day, is_off):
            runs[-1].append(day)
        else:
            runs.append([day])
        before = day
    if not runs:
        return Streak(0, 0)
    longest = max(map(len, runs))
    goes_on = all(map(is_off, range(runs[-1][-1] + 1, today)))
    current = len(runs[-1]) if goes_on else 0
    ended = runs[-2:-1] if goes_on else runs[-1:]
    is_told = current <= 1 and ended and ended[0][-1] >= today - SAID
    lost = len(ended[0]) if is_told else 0
    return Streak(current, longest, lost)


def _follows(
    days: Mapping[int, Zones], before: int, day: int, is_off: Callable[[int], bool]
) -> bool:
    if all(map(is_off, range(before + 1, day))):
        return True
    return day == before + 2 and days[day].most - days[before].least >= _FLIGHT

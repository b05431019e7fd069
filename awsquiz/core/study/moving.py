"""When the learner wants a fact back: days from now, tomorrow, a date."""

from __future__ import annotations

import re
from datetime import date

_IN = re.compile(r"(\d{1,5}) ?([dwmy]|일|주|달|개월|년)", re.ASCII)
_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365, "일": 1, "주": 7, "달": 30, "개월": 30, "년": 365}
_NAMED = {"today": 0, "오늘": 0, "tomorrow": 1, "내일": 1, "모레": 2}


def day_meant(words: str, today: int) -> date | None:
    """The study day that the words name: `3d`, `2주`, 내일, 2027-01-15; None where they name none.

    Nor one that is past, or that no calendar has.
    """
    said = words.strip().casefold()
    try:
        if said in _NAMED:
            return date.fromordinal(today + _NAMED[said])
        if counted := _IN.fullmatch(said):
            return date.fromordinal(today + int(counted[1]) * _DAYS[counted[2]])
        day = date.fromisoformat(said)
    except (ValueError, OverflowError):
        return None
    return day if day.toordinal() >= today else None

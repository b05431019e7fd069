"""When the learner wants a fact back: days from now, tomorrow, a date."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date

_IN = re.compile(r"(\d{1,5}) ?([dwmy]|일|주|달|개월|년)", re.ASCII)
_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365, "일": 1, "주": 7, "달": 30, "개월": 30, "년": 365}
_DATE = re.compile(r"(?:(\d{4})[년./-] ?)?(\d\d?)[월./-] ?(\d\d?)일?\.?", re.ASCII)
_YEARLESS = re.compile(r"\d\d?(?:월 ?|/)\d\d?일?", re.ASCII)
_NAMED = {"yesterday": -1, "어제": -1, "today": 0, "오늘": 0, "tomorrow": 1, "내일": 1, "모레": 2}


def day_meant(words: str, today: int) -> date | None:
    """The study day that the words name and that is not past; None where there is none."""
    day = day_named(words, today)
    return day if day is not None and day.toordinal() >= today else None


def day_named(words: str, today: int) -> date | None:
    """The day that the words name, past or not: `3d`, `2주`, 내일, 2027-01-15, 2027/1/15,
    2027년 1월 15일; of a day without a year, 1월 15일 or 1/15, the next. None where they name none,
    or none that the calendar has.
    """
    said = " ".join(words.casefold().split())
    try:
        if said in _NAMED:
            return date.fromordinal(today + _NAMED[said])
        if counted := _IN.fullmatch(said):
            return date.fromordinal(today + int(counted[1]) * _DAYS[counted[2]])
        dated = _DATE.fullmatch(said)
        if dated is None or (dated[1] is None and not _YEARLESS.fullmatch(said)):
            return date.fromisoformat(said)
        if dated[1]:
            return date(int(dated[1]), int(dated[2]), int(dated[3]))
        return _next(int(dated[2]), int(dated[3]), date.fromordinal(today))
    except (ValueError, OverflowError):
        return None


def _next(month: int, day: int, today: date) -> date:
    """The next such day, today included; 29 February may be years away. Raises ValueError."""
    date(2000, month, day)  # a leap year: whether there is such a day at all
    for year in range(today.year, today.year + 9):
        with suppress(ValueError):
            if (found := date(year, month, day)) >= today:
                return found
    raise ValueError("the calendar ends before that day")

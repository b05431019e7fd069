"""How long days are: easy weekdays, breaks, and the words for a break."""

from __future__ import annotations

from datetime import date

import pytest

from awsquiz.core.plan.rhythm import DaysOff, Rhythm, days_off_meant, ended

SATURDAY = date(2026, 11, 28).toordinal()


def test_an_easy_weekday_is_half_a_day_and_a_break_none() -> None:
    """A break goes before the weekday."""
    rhythm = Rhythm(40, frozenset({5}), (DaysOff(SATURDAY + 7, SATURDAY + 8),))
    asked = [rhythm.seconds(SATURDAY + at) / 60 for at in (0, 1, 2, 7, 8, 9)]
    assert asked == [20, 40, 40, 0, 0, 40]


@pytest.mark.parametrize(
    ("length", "begins", "expected"),
    [
        ("3d", None, (0, 2)),
        ("3일", None, (0, 2)),
        ("1w", "내일", (1, 7)),
        ("2026-12-01", None, (0, 3)),
        ("2026-12-01", "2026-12-01", (3, 3)),
        ("내일", None, (0, 1)),
        ("0d", None, None),
        ("2026-11-27", None, None),
        ("soon", None, None),
        ("1d", "어제", (-1, -1)),
        ("2026-11-26", "2026-11-25", (-3, -2)),
        ("3d", "2026-11-20", None),
    ],
)
def test_a_length_counts_its_first_day_and_a_date_is_the_last_one(
    length: str, begins: str | None, expected: tuple[int, int] | None
) -> None:
    """What means nothing is no break, nor what is past for more than a week."""
    found = days_off_meant(length, begins, SATURDAY)
    assert found == (expected and DaysOff(SATURDAY + expected[0], SATURDAY + expected[1]))


def test_a_break_that_ends_keeps_the_days_that_are_over() -> None:
    """One to come has no day left, one that is past is left alone."""
    breaks = [DaysOff(1, 4), DaysOff(8, 12), DaysOff(20, 21)]
    assert ended(breaks, 10) == [DaysOff(8, 9), DaysOff(20, 9)]

"""Exams with a date: the one to come, and the one that is over."""

from __future__ import annotations

from datetime import date

import pytest

from awsquiz.core.study.goals import just_over

EXAM = date(2027, 1, 15)


@pytest.mark.parametrize(
    ("days_after", "result", "asked"),
    [
        *((0, None, None), (1, None, "saa-c03"), (30, None, "saa-c03"), (31, None, None)),
        *((1, 0, None), (3, 2, None), (3, -40, "saa-c03")),
    ],
)
def test_how_it_went_is_asked_until_it_is_known(
    days_after: int, result: int | None, asked: str | None
) -> None:
    """From the day after, for a month; an earlier sitting of the same exam is another."""
    on = EXAM.toordinal()
    results = {} if result is None else {"saa-c03": on + result}
    assert just_over({"saa-c03": EXAM.isoformat()}, results, on + days_after) == asked

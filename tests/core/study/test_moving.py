"""When the learner wants a fact back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.study.moving import day_meant

TODAY = date(2026, 11, 28).toordinal()


@pytest.mark.parametrize(
    ("words", "day"),
    [
        *(("3d", "2026-12-01"), ("2w", "2026-12-12"), ("1m", "2026-12-28"), ("1y", "2027-11-28")),
        *(("3일", "2026-12-01"), ("2 주", "2026-12-12"), ("내일", "2026-11-29")),
        *(("Tomorrow", "2026-11-29"), ("today", "2026-11-28"), ("2027-01-15", "2027-01-15")),
        *(("2027/1/5", "2027-01-05"), ("2027. 1. 5.", "2027-01-05"), ("12월 22일", "2026-12-22")),
        *(("2027년 1월 5일", "2027-01-05"), ("1월5일", "2027-01-05"), ("12/22", "2026-12-22")),
        *(("11월 27일", "2027-11-27"), ("2/29", "2028-02-29")),
    ],
)
def test_days_are_named_as_people_name_them(words: str, day: str) -> None:
    """In both languages, by a number, a word or a date."""
    assert day_meant(words, TODAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "words", ["", "soon", "-3d", "2026-11-27", "2026-02-30", "99999y", "3", "2월 30일", "1.5"]
)
def test_what_names_no_day_to_come_is_refused(words: str) -> None:
    """Nor days that are past, that no calendar has, or a number without its unit."""
    assert day_meant(words, TODAY) is None


@given(st.text(max_size=20))
def test_any_words_are_a_day_to_come_or_none(words: str) -> None:
    """Whatever is typed, nothing is raised."""
    day = day_meant(words, TODAY)
    assert day is None or day.toordinal() >= TODAY

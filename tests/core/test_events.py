"""Events and what is told from them."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from awsquiz.core.events import AGAIN, GOOD, HARD, Review, grade, in_order, study_day


def review(name: str, at: str) -> Review:
    return Review(
        v=1, id=name, at=at, offset=0, fact="lambda.k3f9", form="ox", grade=3, ms=1, answer=("o",)
    )


@pytest.mark.parametrize(
    ("right", "guess", "hint", "expected"),
    [
        (True, False, False, GOOD),
        (False, False, False, AGAIN),
        (True, True, False, AGAIN),
        (True, False, True, HARD),
        (False, False, True, AGAIN),
    ],
)
def test_objective_forms_give_again_or_good(
    right: bool, guess: bool, hint: bool, expected: int
) -> None:
    """A guess is not known, a hint caps at Hard."""
    assert grade(right, guess=guess, hint=hint) == expected


@pytest.mark.parametrize(
    ("at", "offset", "rollover", "expected"),
    [
        ("2026-11-22T10:03:11.123Z", 540, 4, "2026-11-22"),  # 19:03 in Seoul
        ("2026-11-22T18:59:59.999Z", 540, 4, "2026-11-22"),  # 03:59 there: still the day before
        ("2026-11-22T19:00:00.000Z", 540, 4, "2026-11-23"),  # 04:00: the day begins
        ("2026-11-22T15:00:00.000Z", 540, 0, "2026-11-23"),  # a day from midnight on
        ("2026-11-22T14:59:59.000Z", 540, 0, "2026-11-22"),
        ("2026-11-23T13:59:59.000Z", 540, 23, "2026-11-22"),  # a day from 23:00 on
        ("2026-11-23T14:00:00.000Z", 540, 23, "2026-11-23"),
        # New York, clocks go forward on 8 March 2026 at 2:00: 23 hours, yet the next day.
        ("2026-03-08T06:59:00.000Z", -300, 4, "2026-03-07"),
        ("2026-03-08T08:00:00.000Z", -240, 4, "2026-03-08"),
        ("2026-03-09T08:00:00.000Z", -240, 4, "2026-03-09"),
        # Back on 1 November 2026: 25 hours, yet the next day.
        ("2026-11-01T07:59:00.000Z", -240, 4, "2026-10-31"),
        ("2026-11-01T09:00:00.000Z", -300, 4, "2026-11-01"),
        ("2026-11-02T08:59:00.000Z", -300, 4, "2026-11-01"),
        # East: Seoul in the morning, Los Angeles in the evening before by its calendar.
        ("2026-06-10T23:00:00.000Z", 540, 4, "2026-06-11"),
        ("2026-06-11T05:00:00.000Z", -420, 4, "2026-06-10"),
        # The ends of the world: +14:00 and -12:00.
        ("2026-06-10T14:00:00.000Z", 840, 4, "2026-06-11"),
        ("2026-06-10T15:59:00.000Z", -720, 4, "2026-06-09"),
        ("2028-02-29T12:00:00.000Z", 0, 4, "2028-02-29"),  # a leap day
        ("2028-03-01T03:00:00.000Z", 0, 4, "2028-02-29"),
        ("2027-03-01T03:00:00.000Z", 0, 4, "2027-02-28"),
        ("2027-01-01T03:59:00.000Z", 0, 4, "2026-12-31"),
    ],
)
def test_a_study_day_is_the_learners_date_from_the_rollover_on(
    at: str, offset: int, rollover: int, expected: str
) -> None:
    """By the event's own offset, whatever the clocks and the journey did in between."""
    assert date.fromordinal(study_day(at, offset, rollover)).isoformat() == expected


def test_events_have_one_order_wherever_they_were_read() -> None:
    """By time, then by id; an event that two files hold is one."""
    first, second, third = (
        review("a", "2026-11-22T10:00:01.000Z"),
        review("b", "2026-11-22T10:00:01.500Z"),
        review("c", "2026-11-22T10:00:01.500Z"),
    )
    for given in permutations([first, second, third, second]):
        assert in_order(given) == [first, second, third]

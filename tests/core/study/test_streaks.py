"""Days in a row on which something was done."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.study.streaks import Streak, Zones, streaks

SEOUL, LOS_ANGELES = Zones(540, 540), Zones(-480, -480)


def at_home(*days: int) -> Mapping[int, Zones]:
    return dict.fromkeys(days, SEOUL)


@pytest.mark.parametrize(
    ("days", "streak"),
    [
        ((), Streak(0, 0)),
        ((8, 9, 10), Streak(3, 3)),
        ((8, 9), Streak(2, 2)),  # today is still empty
        ((7, 8), Streak(0, 2, lost=2)),
        ((4, 5, 6, 10), Streak(1, 3, lost=3)),
        ((4, 5, 6, 9, 10), Streak(2, 3)),  # who is back is not reminded of it
        ((1, 2, 10), Streak(1, 2)),  # it ended too long ago to be told of
        ((9, 10, 11), Streak(2, 2)),  # a clock that was ahead
    ],
)
def test_a_streak_goes_on_until_a_day_is_missed(days: tuple[int, ...], streak: Streak) -> None:
    """Then it is said for a week, or until one is back; the longest is said for good."""
    assert streaks(at_home(*days), 10) == streak


def test_a_day_that_was_flown_over_breaks_no_streak() -> None:
    """From Los Angeles on the 8th to Seoul on the 10th nobody has a 9th."""
    flown = {7: LOS_ANGELES, 8: LOS_ANGELES, 10: SEOUL}
    assert streaks(flown, 10).current == 3
    assert streaks({7: SEOUL, 8: SEOUL, 10: LOS_ANGELES}, 10).current == 1  # a day that was had
    assert streaks(at_home(7, 8, 10), 10).current == 1


@pytest.mark.parametrize(
    ("days", "off", "streak"),
    [
        ((6, 7, 10), {8, 9}, Streak(3, 3)),  # as many as on which something was done
        ((6, 7), {8, 9}, Streak(2, 2)),  # today is still empty
        ((5, 6), {8, 9}, Streak(0, 2, lost=2)),  # the 7th was missed before the break
        ((7, 8, 9, 10), {8, 9}, Streak(4, 4)),  # who studies all the same
    ],
)
def test_a_break_breaks_no_streak(days: tuple[int, ...], off: set[int], streak: Streak) -> None:
    """Its days do not count, and end nothing."""
    assert streaks(at_home(*days), 10, off.__contains__) == streak


@given(st.sets(st.integers(0, 60)), st.integers(0, 60))
def test_no_streak_is_longer_than_the_longest(days: set[int], today: int) -> None:
    """Nor than the days there are."""
    found = streaks(at_home(*days), today)
    assert found.current <= found.longest <= len(days)
    assert found.lost <= found.longest

"""How much of what waits a day asks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.settings import Settings
from awsquiz.core.study.portion import Done, Portion, most_after_fit, portion


def done(new: int = 0, reviews: int = 0) -> Done:
    return Done(new, reviews, new + reviews, 0)


@pytest.mark.parametrize(
    ("due", "reviews", "before", "expected"),
    [
        (28, None, done(), Portion(28, 0, 10)),
        (28, None, done(new=4, reviews=9), Portion(28, 0, 6)),
        (28, 8, done(), Portion(8, 20, 0)),
        (20, 8, done(reviews=8), Portion(0, 20, 0)),
        (8, 8, done(), Portion(8, 0, 10)),
        (101, None, done(), Portion(101, 0, 0)),
    ],
)
def test_a_limit_leaves_a_backlog_and_with_one_new_facts_wait(
    due: int, reviews: int | None, before: Done, expected: Portion
) -> None:
    """What the limit does not let through waits, and so do new facts; without a limit they wait
    where very much is due."""
    assert portion(due, before, Settings(reviews=reviews, backlog=100)) == expected


@given(st.integers(0, 500), st.none() | st.integers(0, 500), st.integers(0, 50), st.integers(0, 50))
def test_what_is_due_is_asked_today_or_told_as_backlog(
    due: int, reviews: int | None, new: int, met: int
) -> None:
    """Nothing is lost between the two, and no number is less than none."""
    found = portion(due, done(met, met), Settings(reviews=reviews, new=new))
    assert found.due + found.backlog == due
    assert min(found) >= 0


def test_what_a_fit_makes_due_at_once_is_spread_over_days() -> None:
    """None has more than was usual before, unless four would not do; after them nothing is."""
    assert most_after_fit(0, 104, 56) == 56
    assert most_after_fit(0, 400, 56) == 100
    assert most_after_fit(3, 80, 56) == 80
    assert most_after_fit(0, 49, 7) == 20
    assert most_after_fit(4, 900, 56) is None

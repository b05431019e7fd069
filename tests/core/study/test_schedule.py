"""FSRS-6 on study days."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import fsrs
import pytest
from fsrs.scheduler import (
    DEFAULT_PARAMETERS,
    LOWER_BOUNDS_PARAMETERS,
    UPPER_BOUNDS_PARAMETERS,
)
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.events.weights import DEFAULT_WEIGHTS, Weights
from awsquiz.core.study.models import DEFAULT_MODEL, model_of
from awsquiz.core.study.schedule import LONGEST_INTERVAL, Strength, due_day, fuzzed
from tests.core.study.fitted_weights import any_weights

TODAY = 740_000
GRADES = st.integers(1, 4)


def on_due_days(grades: list[int]) -> list[int]:
    """The intervals when each answer is given on the day on which the fact is due."""
    known, day, intervals = None, TODAY, []
    for grade in grades:
        known = DEFAULT_MODEL.reviewed(known, grade, day)
        intervals.append(DEFAULT_MODEL.interval(known))
        day += intervals[-1]
    return intervals


@pytest.mark.parametrize(
    ("grade", "stability"), [(1, 0.212), (2, 1.2931), (3, 2.3065), (4, 8.2956)]
)
def test_the_first_answer_gives_the_published_stability(grade: int, stability: float) -> None:
    """The first four parameters of FSRS-6 are the first stabilities."""
    assert DEFAULT_MODEL.reviewed(None, grade, TODAY).stability == stability


def test_a_history_gives_the_published_memory() -> None:
    """Again, then five times Good with 0, 0, 1, 3, 8 and 21 days between."""
    known, day = None, TODAY
    for grade, gap in zip([1, 3, 3, 3, 3, 3], [0, 0, 1, 3, 8, 21], strict=True):
        day += gap
        known = DEFAULT_MODEL.reviewed(known, grade, day)
    assert known is not None
    assert known.stability == pytest.approx(53.62691, abs=1e-4)
    assert known.difficulty == pytest.approx(6.3574867, abs=1e-5)


@pytest.mark.parametrize(
    ("grades", "intervals"),
    [
        ([3, 3, 3, 3], [2, 11, 46, 163]),
        ([1, 3, 3, 4], [1, 2, 6, 27]),
        ([3, 1, 3, 2], [2, 1, 2, 5]),
        ([2, 2, 2, 2], [1, 3, 7, 12]),
        ([4, 1, 2, 3, 4], [8, 1, 3, 7, 22]),
    ],
)
def test_answers_on_due_days_give_the_published_intervals(
    grades: list[int], intervals: list[int]
) -> None:
    """Default parameters, retention 0.9, no steps, no fuzz."""
    assert on_due_days(grades) == intervals


def test_a_hard_answer_on_the_same_day_never_lowers_stability() -> None:
    """As fsrs 6.3.2 has it: 50 stays 50."""
    assert DEFAULT_MODEL.reviewed(Strength(50, 5, TODAY), 2, TODAY).stability == 50


def test_our_parameters_are_those_of_the_library() -> None:
    """They are spelt out so that an update of the library moves nothing without our knowing."""
    assert tuple(DEFAULT_PARAMETERS) == DEFAULT_WEIGHTS.values
    bounds = zip(LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS, strict=True)
    assert tuple(bounds) == DEFAULT_WEIGHTS.bounds


@given(st.floats(0.001, LONGEST_INTERVAL), st.sampled_from([0.7, 0.8, 0.9, 0.95, 0.99]))
def test_our_interval_is_that_of_the_library(stability: float, retention: float) -> None:
    """The one formula that is ours agrees with the library's for any stability and retention."""
    theirs = fsrs.Scheduler(desired_retention=retention)._next_interval(stability=stability)
    assert DEFAULT_MODEL.interval(Strength(stability, 5, TODAY), retention) == theirs


@given(st.floats(0.001, LONGEST_INTERVAL), st.integers(0, 50_000))
def test_our_retrievability_is_that_of_the_library(stability: float, elapsed: int) -> None:
    """So is the chance to remember."""
    now = datetime(2000, 1, 1, tzinfo=UTC)
    card = fsrs.Card(1, fsrs.State.Review, None, stability, 5.0, now, now)
    later = datetime.fromordinal(now.toordinal() + elapsed).replace(tzinfo=UTC)
    theirs = fsrs.Scheduler().get_card_retrievability(card, later)
    assert DEFAULT_MODEL.recall(Strength(stability, 5, TODAY), TODAY + elapsed) == pytest.approx(
        theirs
    )


@given(
    any_weights(),
    st.lists(st.tuples(GRADES, st.integers(-400, 4000)), min_size=1, max_size=60),
    st.sampled_from([0.7, 0.9, 0.99]),
)
def test_no_history_leaves_the_bounds(
    weights: Weights, history: list[tuple[int, int]], retention: float
) -> None:
    """Stability, difficulty, chance and interval stay within theirs, whatever was fitted, also
    when a clock runs back."""
    model = model_of(weights)
    known, day = None, TODAY
    for grade, gap in history:
        day += gap
        before, known = known, model.reviewed(known, grade, day)
        assert 0.001 <= known.stability <= LONGEST_INTERVAL
        assert 1 <= known.difficulty <= 10
        assert 1 <= model.interval(known, retention) <= LONGEST_INTERVAL
        assert 0 <= model.recall(known, day + 9999) <= model.recall(known, day) == 1
        assert before is None or known.day >= before.day


@pytest.mark.parametrize("wrong", [float("nan"), float("inf"), -1.0, 1e9])
@pytest.mark.parametrize("place", range(21))
def test_weights_beyond_their_bounds_are_none(place: int, wrong: float) -> None:
    """Nor is what is no number."""
    values = list(DEFAULT_WEIGHTS.values)
    values[place] = wrong
    with pytest.raises(ValueError, match="no weight"):
        Weights(tuple(values))


def test_other_weights_give_other_intervals() -> None:
    """A first stability twice as long makes the first interval twice as long."""
    slower = model_of(Weights((0.212, 1.2931, 4.613, *DEFAULT_WEIGHTS.values[3:])))
    assert slower.interval(slower.reviewed(None, 3, TODAY)) == 5
    assert DEFAULT_MODEL.interval(DEFAULT_MODEL.reviewed(None, 3, TODAY)) == 2


@given(st.integers(1, LONGEST_INTERVAL), st.text(), st.integers(0, 1000))
def test_fuzz_is_small_and_the_same_everywhere(days: int, fact: str, reviews: int) -> None:
    """At most a day and 15 % away, never below 2 days for what is longer, and no chance in it."""
    moved = fuzzed(days, fact, reviews)
    assert moved == fuzzed(days, fact, reviews)
    assert abs(moved - days) <= 1.5 + 0.15 * days
    assert moved == days if days < 3 else 2 <= moved <= LONGEST_INTERVAL


@given(st.integers(1, 2000), st.integers(0, 400), st.text(max_size=12), st.integers(0, 40))
def test_a_better_answer_is_never_asked_again_sooner(
    days: int, more: int, fact: str, reviews: int
) -> None:
    """The fuzz of two intervals of one fact keeps their order."""
    assert fuzzed(days, fact, reviews) <= fuzzed(days + more, fact, reviews)


def test_fuzz_parts_facts_that_were_learnt_together() -> None:
    """Of a hundred facts with 30 days most fall on other days, about as many before as after."""
    moved = [fuzzed(30, f"lambda.{n:04}", 3) for n in range(100)]
    assert len(set(moved)) >= 5
    assert 25 < sum(each < 30 for each in moved) < 60


def test_due_is_the_last_day_and_the_fuzzed_interval() -> None:
    """A higher retention is due sooner."""
    known = Strength(100, 5, TODAY)
    soon, then, late = (
        due_day(DEFAULT_MODEL, known, "a.0001", 4, retention) for retention in (0.95, 0.9, 0.8)
    )
    assert soon < then == TODAY + fuzzed(100, "a.0001", 4) < late


def test_reviewing_does_not_sleep() -> None:
    """The library sleeps for a millisecond to make an id: ours are given."""
    DEFAULT_MODEL.reviewed(None, 3, TODAY)
    started = time.perf_counter()
    for _ in range(300):
        DEFAULT_MODEL.reviewed(None, 3, TODAY)
    assert time.perf_counter() - started < 0.3


def test_the_description_names_library_version_and_parameters() -> None:
    """What a review event keeps."""
    told = DEFAULT_MODEL.description(0.85)
    assert (told.name, told.retention) == ("fsrs", 0.85)
    assert told.version[0].isdigit()
    assert told.parameters == DEFAULT_WEIGHTS.values

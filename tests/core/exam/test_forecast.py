"""The forecast: what moves it, and when it is silent. Its calibration: benchmarks/forecast.py."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from awsquiz.core.exam.belief import Evidence, belief_after, own_shifts
from awsquiz.core.exam.coverage import Coverage, DomainCover
from awsquiz.core.exam.forecast import ANSWERS, STUDIED, Forecast, forecast
from awsquiz.core.exam.pool import Drawable, pool
from tests.core.exam.cards import blueprint, library

EXAM = blueprint(questions=50)
ITEMS = pool(library(), EXAM)
AS_BELIEVED = [Evidence(at % 10 != 0, 0.0, 0.9, applied=at % 20 < 10) for at in range(100)]
"""A learner who remembers just what the schedule believes."""


def told(
    recall: float, evidence: list[Evidence] = AS_BELIEVED, items: list[Drawable] = ITEMS
) -> Forecast:
    """The forecast of one to whom every fact has that probability."""
    return forecast(EXAM, items, {item.fact: recall for item in items}, evidence)


def test_expected_is_what_memory_and_guessing_give() -> None:
    """70 % remembered and the rest guessed."""
    mean = sum(item.weight * (0.7 + 0.3 * item.chance) for item in ITEMS)
    assert told(0.7).expected == pytest.approx(100 + 900 * mean, abs=12)


def test_who_knows_nothing_gets_what_guessing_gives() -> None:
    """Facts that were studied and forgotten."""
    mean = sum(item.weight * item.chance for item in ITEMS)
    assert told(0.0).expected == pytest.approx(100 + 900 * mean, abs=15)
    assert (told(0.0).chance or 0) < 0.01


@given(st.floats(0, 1), st.floats(0, 1))
@settings(max_examples=20)
def test_more_memory_never_lowers_the_chance(one: float, other: float) -> None:
    """Nor the expected score; both stay within their bounds, the interval around the score."""
    low, high = told(min(one, other)), told(max(one, other))
    assert low.expected is not None
    assert high.expected is not None
    assert 100 <= low.expected <= high.expected <= 1000
    assert 0 <= (low.chance or 0) <= (high.chance or 0) + 1e-3 <= 1.001
    for each in (low, high):
        assert (each.low or 0) <= (each.expected or 0) <= (each.high or 0)


def test_a_learner_who_does_worse_than_believed_is_foretold_worse() -> None:
    """And one who does better is foretold better."""
    worse = [Evidence(at % 2 == 0, 0.0, 0.9) for at in range(100)]
    better = [Evidence(True, 0.0, 0.9) for _at in range(100)]
    assert (
        (told(0.7, worse).chance or 0) < (told(0.7).chance or 0) < (told(0.7, better).chance or 0)
    )


def test_only_scenarios_tell_how_what_is_known_is_applied() -> None:
    """Without one the interval stays wide, and o/x alone lets nobody hope as much."""
    plain = [Evidence(at % 10 != 0, 0.5, 0.9) for at in range(200)]
    some = plain[:100] + [Evidence(at % 10 != 0, 0.25, 0.9, applied=True) for at in range(100)]
    without, with_them = told(0.8, plain), told(0.8, some)
    assert (without.high or 0) - (without.low or 0) > (with_them.high or 0) - (with_them.low or 0)
    assert (without.expected or 0) < (with_them.expected or 0)
    badly = plain[:100] + [Evidence(at % 2 == 0, 0.25, 0.9, applied=True) for at in range(100)]
    assert (told(0.8, badly).expected or 0) < (without.expected or 0) - 20
    assert (without.scenarios, with_them.scenarios) == (0, 100)


def test_a_fact_that_went_wrong_is_foretold_harder() -> None:
    """By steps that grow smaller, more where a guess would have helped; others stay."""
    belief = belief_after(AS_BELIEVED)
    wrong = [Evidence(False, 0.25, 0.9, "a.0001")] * 2
    right = [Evidence(True, 0.25, 0.9, "a.0002")] * 2
    once, twice = own_shifts(wrong[:1], belief), own_shifts(wrong + right, belief)
    assert 0 > once["a.0001"] > twice["a.0001"] > 2 * once["a.0001"]
    assert 0 < twice["a.0002"] < -twice["a.0001"]
    assert own_shifts([Evidence(False, 0.0, None, "a.0003")], belief) == {}
    first = {item.fact: 0.8 for item in ITEMS}
    missed = [Evidence(False, 0.0, 0.8, fact) for fact in sorted(first)[:10]] * 3
    worse = forecast(EXAM, ITEMS, first, AS_BELIEVED + missed)
    elsewhere = [replace(each, fact="gone.0000") for each in missed]
    better = forecast(EXAM, ITEMS, first, AS_BELIEVED + elsewhere)
    assert (worse.expected or 0) < (better.expected or 0)


def test_few_answers_leave_the_interval_wide() -> None:
    """More of the same narrow it."""
    few = told(0.7, AS_BELIEVED[:ANSWERS])
    many = told(0.7, AS_BELIEVED * 4)
    assert (few.high or 0) - (few.low or 0) > (many.high or 0) - (many.low or 0)


def test_what_was_never_studied_is_judged_by_first_answers() -> None:
    """Who knew half of what was new will know half of the rest."""
    half = dict.fromkeys(sorted({item.fact for item in ITEMS})[::2], 0.9)
    knew = AS_BELIEVED + [Evidence(at % 2 == 0, 0.0, None) for at in range(60)]
    knew_not = AS_BELIEVED + [Evidence(False, 0.0, None) for _at in range(60)]
    scores = [forecast(EXAM, ITEMS, half, each).expected for each in (knew_not, knew)]
    assert scores[0] is not None
    assert scores[1] is not None
    assert scores[1] - scores[0] > 70


@pytest.mark.parametrize(
    ("answers", "share", "enough"),
    [(ANSWERS, 1.0, True), (ANSWERS - 1, 1.0, False), (ANSWERS, STUDIED / 3, False)],
)
def test_it_is_silent_where_too_little_is_known(answers: int, share: float, enough: bool) -> None:
    """Too few answers, or too little of the exam studied: no number is made up."""
    facts = sorted({item.fact for item in ITEMS})
    studied = dict.fromkeys(facts[: round(len(facts) * share)], 0.8)
    given = forecast(EXAM, ITEMS, studied, AS_BELIEVED[:answers])
    assert given.enough is enough
    silent = (given.expected, given.low, given.high, given.chance)
    assert (silent == (None, None, None, None)) is not enough


def test_it_names_the_concepts_that_would_help_most() -> None:
    """The weakest first, with what it would add; what is known well is not named."""
    weak = {item.fact: 0.3 if item.concept == "card-2" else 0.95 for item in ITEMS}
    gains = forecast(EXAM, ITEMS, weak, AS_BELIEVED).gains
    assert gains[0].concept == "card-2"
    weight = sum(item.weight * (1 - item.chance) for item in ITEMS if item.concept == "card-2")
    assert gains[0].points == pytest.approx(900 * 0.65 * weight, abs=6)
    assert all(gain.points < gains[0].points / 5 for gain in gains[1:])


def test_without_cards_there_is_no_forecast() -> None:
    """And no error."""
    given = forecast(EXAM, [], {}, AS_BELIEVED)
    assert (given.enough, given.gains) == (False, ())


def test_no_chance_is_told_where_a_domain_is_not_covered() -> None:
    """The score stays: it is one within what has cards."""
    facts = {item.fact: 0.7 for item in ITEMS}
    half = DomainCover(
        **{"domain": "cost", "title": "비용", "weight": 50, "tasks": 0, "services": 2},
        missing_services=("S3",),
    )
    part = forecast(EXAM, ITEMS, facts, AS_BELIEVED, Coverage((half,)))
    whole = forecast(EXAM, ITEMS, facts, AS_BELIEVED, Coverage((replace(half, needed=0.5),)))
    assert part.chance is None
    assert part.expected == whole.expected
    assert whole.chance is not None

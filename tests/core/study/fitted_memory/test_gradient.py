"""The loss of FSRS-6, and its gradient."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awsquiz.core.events.weights import DEFAULT_WEIGHTS, Weights
from awsquiz.core.study.fitted_memory.foretelling import foretold, log_loss
from awsquiz.core.study.fitted_memory.gradient import FITTED, Gradient
from awsquiz.core.study.fitted_memory.trails import Trail
from awsquiz.core.study.models import model_of
from tests.core.study.fitted_weights import any_weights

STEPS = st.lists(
    st.tuples(st.sampled_from([1, 2, 5, 30, 400]), st.integers(1, 4)), min_size=2, max_size=9
)


def trail(steps: list[tuple[int, int]]) -> Trail:
    """Answers after so many days each."""
    day, found = 740_000, []
    for gap, grade in steps:
        day += gap
        found.append((day, grade))
    return tuple(found)


def loss(weights: Weights, steps: Trail, importance: list[float] | None = None) -> Gradient:
    """The loss on one trail."""
    found = Gradient(weights.values)
    found.add(steps, importance or [1.0] * (len(steps) - 1))
    return found


@given(any_weights(), STEPS)
def test_the_loss_is_that_of_the_library(weights: Weights, steps: list[tuple[int, int]]) -> None:
    """The formulas are ours for the gradient's sake; they are held against those of `fsrs`."""
    answers = trail(steps)
    said = log_loss(list(foretold(model_of(weights), [answers])))
    assert said is not None
    assert loss(weights, answers).loss == pytest.approx(said * (len(answers) - 1), rel=1e-6)


@settings(max_examples=60)
@given(
    st.lists(st.floats(0.8, 1.25), min_size=21, max_size=21),
    STEPS,
    st.lists(st.floats(0.25, 1.0), min_size=8, max_size=8),
)
def test_the_gradient_is_the_slope_of_the_loss(
    factors: list[float], steps: list[tuple[int, int]], importance: list[float]
) -> None:
    """Of each weight that is fitted: the loss a little to the right less that a little to the left.

    Where a bound is met in between there is no slope: such weights are passed over.
    """
    values = [
        min(max(value * factor, low + 1e-3), high - 1e-3)
        for value, factor, (low, high) in zip(
            DEFAULT_WEIGHTS.values, factors, DEFAULT_WEIGHTS.bounds, strict=True
        )
    ]
    answers, counts = trail(steps), importance[: len(steps) - 1]
    slopes = loss(Weights(tuple(values)), answers, counts).sums
    for place in FITTED:
        around = []
        for away in (-2e-5, -1e-5, 1e-5, 2e-5):
            moved = [*values]
            moved[place] += away
            around.append(loss(Weights(tuple(moved)), answers, counts).loss)
        far, near = (around[3] - around[0]) / 4e-5, (around[2] - around[1]) / 2e-5
        if far == pytest.approx(near, rel=1e-3, abs=1e-5):
            assert slopes[place] == pytest.approx(near, rel=1e-2, abs=1e-4)

"""Weights fitted to what learners answered."""

from __future__ import annotations

import math

import pytest

from awsquiz.core.events.weights import DEFAULT_WEIGHTS
from awsquiz.core.study.fitted_memory.descent import descended
from awsquiz.core.study.fitted_memory.fit import ENOUGH_FOR_ALL, LEAST, fitting
from awsquiz.core.study.fitted_memory.foretelling import (
    Foretold,
    calibration,
    calibration_error,
    foretold,
    log_loss,
    noise_between,
)
from awsquiz.core.study.fitted_memory.track_record import track_record
from awsquiz.core.study.fitted_memory.trails import until
from awsquiz.core.study.models import DEFAULT_MODEL, model_of
from tests.core.study.fitted_memory.learners import DAY, QUICK, trails


def test_nothing_is_fitted_to_few_answers() -> None:
    """It is said how many are missing."""
    done = fitting(trails(QUICK, 30))
    assert (done.answers, done.missing, done.weights, done.is_better) == (
        120,
        LEAST - 120,
        None,
        False,
    )


def test_with_few_answers_only_the_first_stabilities_are_fitted() -> None:
    """The rest would follow luck."""
    done = fitting(trails(QUICK, 150))
    assert LEAST <= done.answers < ENOUGH_FOR_ALL
    assert done.weights is not None
    assert done.is_better
    assert done.weights.values[4:] == DEFAULT_WEIGHTS.values[4:]
    assert done.weights.values[2] < DEFAULT_WEIGHTS.values[2] / 2


def test_who_forgets_quickly_is_foretold_better_on_later_days() -> None:
    """By all weights, on days that they were not fitted to; as well as by the true ones, nearly."""
    answered = trails(QUICK, 500)
    done = fitting(answered)
    assert done.all_weights
    assert done.is_better
    cut = DAY + 80
    fit = model_of(descended(until(answered, cut)))
    own, true, usual = (
        log_loss(list(foretold(model, answered, cut)))
        for model in (fit, model_of(QUICK), DEFAULT_MODEL)
    )
    assert true is not None
    assert usual is not None
    assert own is not None
    assert own < true * 1.02 < usual


def test_a_learner_like_others_gets_nearly_the_usual_weights() -> None:
    """What is no better on later days is not kept, and no weight goes far for luck."""
    done = fitting(trails(DEFAULT_WEIGHTS, 300, seed=4))
    assert done.weights is not None
    assert done.log_loss == pytest.approx(done.usual_log_loss, abs=0.01)
    assert not done.is_better
    assert done.weights.values[2] == pytest.approx(DEFAULT_WEIGHTS.values[2], rel=0.4)


def test_what_is_better_by_luck_alone_is_not_kept() -> None:
    """Of eight learners like others one fit in four is a little better on later days."""
    done = fitting(trails(DEFAULT_WEIGHTS, 120, seed=2))
    assert done.log_loss is not None
    assert done.usual_log_loss is not None
    assert 0 < done.usual_log_loss - done.log_loss < done.noise
    assert not done.is_better


def test_noise_is_the_standard_error_of_the_difference() -> None:
    """Of days, for answers of a day are alike: three of them, once 0.3 better and twice 0.1."""
    one = [Foretold(day, 0.9, True) for day in (1, 2, 3)]
    other = [
        Foretold(day, 0.9 * math.exp(-better), True)
        for day, better in ((1, 0.3), (2, 0.1), (3, 0.1))
    ]
    assert noise_between(one, other) == pytest.approx(0.2 / 3)
    assert noise_between(one[:1], other[:1]) == math.inf


def test_the_same_answers_give_the_same_weights() -> None:
    """In whatever order facts come."""
    answered = trails(QUICK, 120)
    assert descended(answered) == descended(answered[::-1])


def test_a_better_first_answer_is_never_remembered_shorter() -> None:
    """Whatever few answers say."""
    odd = [((DAY, grade), (DAY + 9, 1 if grade > 2 else 3)) for grade in (1, 2, 3, 4)] * 60
    first = descended(odd, (0, 1, 2, 3)).values[:4]
    assert list(first) == sorted(first)


def test_answers_of_two_days_leave_nothing_to_try_it_on() -> None:
    """Then nothing is kept."""
    done = fitting([((DAY, 3), (DAY + 1, 3))] * LEAST)
    assert (done.held_out, done.weights, done.is_better) == (0, None, False)


def test_said_is_held_against_happened() -> None:
    """By classes of the chance; a class says by how much luck alone may move it."""
    said = [Foretold(DAY, 0.91, at < 60) for at in range(100)] + [Foretold(DAY, 0.3, False)]
    low, high = calibration(said)
    assert (low.said, low.happened, low.answers) == (0.3, 0.0, 1)
    assert (high.said, high.happened, high.answers) == (pytest.approx(0.91), 0.6, 100)
    assert high.margin == pytest.approx(1.96 * (0.91 * 0.09 / 100) ** 0.5)
    assert calibration_error([low, high]) == pytest.approx(((100 * 0.31**2 + 0.09) / 101) ** 0.5)
    assert (log_loss([]), calibration_error([])) == (None, None)


def test_what_was_answered_after_the_fit_is_told_apart() -> None:
    """It was not fitted to."""
    answered = trails(QUICK, 40)
    found = track_record(answered, model_of(QUICK), DAY + 20)
    assert found.is_fitted
    assert 0 < found.since.answers < found.all.answers == 160
    assert track_record(answered, DEFAULT_MODEL, None).since.answers == 0

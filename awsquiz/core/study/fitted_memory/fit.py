"""Whether enough is known of a learner to fit a memory, and whether what comes of it is kept."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from msgspec import Struct

from awsquiz.core.events.weights import DEFAULT_WEIGHTS, Weights
from awsquiz.core.study.fitted_memory.descent import FIRST_STABILITIES, descended
from awsquiz.core.study.fitted_memory.foretelling import (
    Foretold,
    foretold,
    log_loss,
    noise_between,
)
from awsquiz.core.study.fitted_memory.gradient import FITTED
from awsquiz.core.study.fitted_memory.trails import Trail, days_of, until
from awsquiz.core.study.models import DEFAULT_MODEL, model_of

LEAST, ENOUGH_FOR_ALL = 400, 1000
"""Answers that could be foretold: with fewer nothing is fitted, with fewer only the stabilities
after a first answer."""
_CUTS = (0.6, 0.8, 1.0)
"""Shares of the answers: fitted to those up to one of them, it foretells those up to the next."""


class Fitting(Struct, frozen=True, kw_only=True):
    """What came of fitting a memory to a learner."""

    answers: int
    """That could be foretold: those on facts that had been learnt before."""
    needed: int = LEAST
    weights: Weights | None = None
    """Those fitted to all answers; None where there are too few of them, or of days."""
    all_weights: bool = False
    """Whether all weights were fitted, not the first stabilities alone."""
    held_out: int = 0
    """The later answers that were foretold by what was fitted to earlier ones."""
    log_loss: float | None = None
    """On these."""
    usual_log_loss: float | None = None
    noise: float = 0.0
    """By how much the one may seem better than the other by luck: see `noise_between`."""

    @property
    def missing(self) -> int:
        """How many answers are missing."""
        return max(0, self.needed - self.answers)

    @property
    def is_better(self) -> bool:
        """Whether what is fitted foretells later days better than the usual weights, and by more
        than luck brings: a new set moves the days of all facts."""
        if self.log_loss is None or self.usual_log_loss is None:
            return False
        return self.log_loss + self.noise < self.usual_log_loss


def fitting(trails: Sequence[Trail]) -> Fitting:
    """Fits FSRS-6 to the answers, and tries it on days that it was not fitted to."""
    days = days_of(trails)
    if len(days) < LEAST:
        return Fitting(answers=len(days))
    places = FITTED if len(days) >= ENOUGH_FOR_ALL else FIRST_STABILITIES
    tried, usual = _tried(trails, days, places)
    return Fitting(
        answers=len(days),
        weights=descended(trails, places) if tried else None,
        all_weights=places is FITTED,
        held_out=len(tried),
        log_loss=log_loss(tried),
        usual_log_loss=log_loss(usual),
        noise=noise_between(tried, usual),
    )


def _tried(
    trails: Sequence[Trail], days: Sequence[int], places: Collection[int]
) -> tuple[list[Foretold], list[Foretold]]:
    """Later answers, foretold by what is fitted to the earlier ones, and by the usual weights."""
    ends = [days[min(int(len(days) * share), len(days) - 1)] for share in _CUTS]
    ends[-1] += 1
    tried: list[Foretold] = []
    usual: list[Foretold] = []
    for since, end in pairwise(ends):
        early, seen = until(trails, since), until(trails, end)
        if early and since < end:
            weights = descended(early, places, DEFAULT_WEIGHTS)
            tried += foretold(model_of(weights), seen, since)
            usual += foretold(DEFAULT_MODEL, seen, since)
    return tried, usual

"""The weights under which what a learner answered is likeliest: Adam, in small steps.

Learners differ from one another only so much: what is far from the usual weights has to be worth
it. Of the four first stabilities the logarithm is taken to be spread by 1 (ours: a factor of e),
of the others the weight itself, as `_SPREAD` says: the standard deviations over many learners that
fsrs-rs 5 publishes (`PARAMS_STDDEV`). Later answers count more, from a quarter on: 0.25 + 0.75 · x³
for the share x of answers before it (as in fsrs-rs).
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from random import Random

from msgspec import Struct

from awsquiz.core.events.weights import DEFAULT_WEIGHTS, Weights
from awsquiz.core.study.fitted_memory.gradient import FITTED, Gradient
from awsquiz.core.study.fitted_memory.trails import Trail, days_of

FIRST_STABILITIES = (0, 1, 2, 3)
"""Places of the weights that are the stabilities after a first answer, by its grade."""

_SPREAD = (
    *(1.0, 1.0, 1.0, 1.0, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33),
    *(0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27),
)
_BATCH = 256
"""Answers that a step looks at."""
_ROUNDS, _LEAST_STEPS = 6, 60
"""How often each answer is looked at; more often where that makes few steps."""
_RATE, _MOMENTUM, _MEMORY, _TINY = 0.1, 0.9, 0.99, 1e-8
"""Adam's: the first step, in spreads; it falls to 0 along a cosine."""


class _Weighted(Struct, frozen=True):
    trail: Trail
    importance: tuple[float, ...]


def spread_of(place: int) -> float:
    """How far learners are from the usual weight in that place; of a stability its logarithm."""
    return _SPREAD[place]


def descended(
    trails: Sequence[Trail],
    places: Collection[int] = FITTED,
    start: Weights = DEFAULT_WEIGHTS,
) -> Weights:
    """The likeliest weights, of which those in these places differ from the start.

    The same trails in the same order give the same weights.
    """
    weighted = _weighted(trails)
    answers = sum(len(each.importance) for each in weighted)
    if not answers:
        return start
    rounds = max(_ROUNDS, math.ceil(_LEAST_STEPS * _BATCH / answers))
    steps = list(_batches(weighted, rounds))
    point = _Point(start, places)
    adam = _Adam(len(start.values))
    for at, batch in enumerate(steps):
        gradient = Gradient(point.values)
        for each in batch:
            gradient.add(each.trail, each.importance)
        share = sum(len(each.importance) for each in batch) / answers
        rate = _RATE * (1 + math.cos(math.pi * at / len(steps))) / 2
        point.move(adam.step(point.slopes(gradient.sums, share), rate))
    return Weights(tuple(point.values))


def _weighted(trails: Iterable[Trail]) -> list[_Weighted]:
    trails = sorted(trails)
    days = days_of(trails)
    before: dict[int, float] = {}
    for at, day in enumerate(days):
        before.setdefault(day, at / len(days))
    return [
        _Weighted(trail, tuple(0.25 + 0.75 * before[day] ** 3 for day, _grade in trail[1:]))
        for trail in trails
    ]


def _batches(weighted: list[_Weighted], rounds: int) -> Iterator[list[_Weighted]]:
    """All of them, again and again, each time in another order."""
    random = Random(1)
    for _ in range(rounds):
        batch: list[_Weighted] = []
        size = 0
        for each in random.sample(weighted, len(weighted)):
            batch.append(each)
            size += len(each.importance)
            if size >= _BATCH:
                yield batch
                batch, size = [], 0
        if batch:
            yield batch


class _Point:
    """Weights on their way, measured in spreads from the usual ones."""

    def __init__(self, start: Weights, places: Collection[int]) -> None:
        self.values = list(start.values)
        self._bounds = start.bounds
        self._places = sorted(places)
        self._away = [0.0] * len(self.values)

    def slopes(self, sums: Sequence[float], share: float) -> list[float]:
        """How loss and distance grow with each step away, for that share of all answers."""
        found = [0.0] * len(self.values)
        for place in self._places:
            # The logarithm of a stability grows by one where it grows by itself.
            unit = self.values[place] if place in FIRST_STABILITIES else _SPREAD[place]
            found[place] = sums[place] * unit + share * self._away[place]
        return found

    def move(self, step: Sequence[float]) -> None:
        """Goes that far, and not beyond the bounds."""
        for place in self._places:
            low, high = self._bounds[place]
            usual = DEFAULT_WEIGHTS.values[place]
            away = self._away[place] - step[place]
            if place in FIRST_STABILITIES:
                value = min(max(usual * math.exp(away), low), high)
            else:
                value = min(max(usual + away * _SPREAD[place], low), high)
                self._away[place] = (value - usual) / _SPREAD[place]
            self.values[place] = value
        self._in_order()

    def _in_order(self) -> None:
        """A better first answer is never remembered shorter; most first answers are Good."""
        again, hard, good, easy = self.values[:4]
        again, easy = min(again, good), max(easy, good)
        self.values[:4] = again, min(max(hard, again), good), good, easy
        for place in FIRST_STABILITIES:
            self._away[place] = math.log(self.values[place] / DEFAULT_WEIGHTS.values[place])


class _Adam:
    """Steps along slopes, evened out over those before (Kingma and Ba, 2015)."""

    def __init__(self, size: int) -> None:
        self._mean, self._square = [0.0] * size, [0.0] * size
        self._count = 0

    def step(self, slopes: Sequence[float], rate: float) -> list[float]:
        self._count += 1
        found = []
        for place, slope in enumerate(slopes):
            self._mean[place] += (1 - _MOMENTUM) * (slope - self._mean[place])
            self._square[place] += (1 - _MEMORY) * (slope * slope - self._square[place])
            mean = self._mean[place] / (1 - _MOMENTUM**self._count)
            square = self._square[place] / (1 - _MEMORY**self._count)
            found.append(rate * mean / (math.sqrt(square) + _TINY))
        return found

"""How well a model of memory foretells a learner: log loss, and said against happened."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct

from awsquiz.core.events import AGAIN
from awsquiz.core.study.fitted_memory.trails import Trail
from awsquiz.core.study.schedule import MemoryModel, Strength

LEAST_CHANCE = 1e-4
"""A chance is taken as this much away from never and always at least: slips happen."""
_EDGES = (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
"""Chances at which the classes of the calibration begin, after the first."""


class Foretold(NamedTuple):
    """An answer, and the chance that a model gave it the moment before."""

    day: int
    chance: float
    """That it is remembered, 0 to 1."""
    remembered: bool


class Class(Struct, frozen=True):
    """The answers that were given about the same chance."""

    said: float
    """Their mean chance."""
    happened: float
    """The share that was remembered."""
    answers: int

    @property
    def margin(self) -> float:
        """Half of the interval in which the share lies by luck alone, at 95 %."""
        return 1.96 * math.sqrt(self.said * (1 - self.said) / self.answers)


def foretold(model: MemoryModel, trails: Iterable[Trail], since: int = 0) -> Iterator[Foretold]:
    """What the model would have said of each answer from that study day on."""
    for trail in trails:
        strength: Strength | None = None
        for day, grade in trail:
            if strength is not None and day >= since:
                yield Foretold(day, model.recall(strength, day), grade > AGAIN)
            strength = model.reviewed(strength, grade, day)


def log_loss(said: Sequence[Foretold]) -> float | None:
    """The mean of −ln of the chance that was given to what happened; None of nothing."""
    if not said:
        return None
    return -sum(math.log(_given(each)) for each in said) / len(said)


def noise_between(one: Sequence[Foretold], other: Sequence[Foretold]) -> float:
    """By how much the log loss of the one may differ from the other's by luck alone.

    The standard error of the mean difference, answer by answer, as in the one-standard-error rule
    of Breiman et al. (1984). The answers of a day are one draw, for they are alike.
    """
    days: dict[int, list[float]] = {}
    for own, others in zip(one, other, strict=True):
        days.setdefault(own.day, []).append(math.log(_given(own)) - math.log(_given(others)))
    if len(days) < 2:
        return math.inf
    mean = sum(map(sum, days.values())) / len(one)
    squares = sum((sum(each) - mean * len(each)) ** 2 for each in days.values())
    return math.sqrt(squares * len(days) / (len(days) - 1)) / len(one)


def _given(each: Foretold) -> float:
    chance = min(max(each.chance, LEAST_CHANCE), 1 - LEAST_CHANCE)
    return chance if each.remembered else 1 - chance


def calibration(said: Iterable[Foretold]) -> list[Class]:
    """Said against happened, by classes of the chance, the least likely first."""
    classes: list[list[Foretold]] = [[] for _ in range(len(_EDGES) + 1)]
    for each in said:
        classes[sum(each.chance >= edge for edge in _EDGES)].append(each)
    return [
        Class(
            sum(each.chance for each in those) / len(those),
            sum(each.remembered for each in those) / len(those),
            len(those),
        )
        for those in classes
        if those
    ]


def calibration_error(classes: Sequence[Class]) -> float | None:
    """By how much said and happened differ: RMSE over the classes, weighted by answers.

    RMSE(bins) of the benchmarks of open-spaced-repetition, with classes of the chance.
    """
    answers = sum(each.answers for each in classes)
    if not answers:
        return None
    squares = sum(each.answers * (each.said - each.happened) ** 2 for each in classes)
    return math.sqrt(squares / answers)

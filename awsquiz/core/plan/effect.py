"""What an answer today brings on the day of the exam."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from awsquiz.core.events import AGAIN, GOOD
from awsquiz.core.plan.pace import Tempo
from awsquiz.core.study.schedule import MemoryModel, Strength

BEFORE_STUDY = 0.25
"""The share of what was never studied that is known all the same: the mean of what is believed of
a learner before any answer, see `core.exam.belief`."""
_GRID = 0.05
"""Of the logarithm of the stability: facts that are nearly alike are reckoned once."""


class Effect(NamedTuple):
    """What becomes of a fact that is asked."""

    gain: float
    """By how much likelier it is to be remembered on the day of the exam."""
    seconds: float
    """That it is expected to take."""
    rate: float
    """Gain a second."""


class Effects:
    """By a model of memory and a pace, for an exam on that study day."""

    def __init__(self, model: MemoryModel, pace: Tempo, exam: int) -> None:
        self._model = model
        self._pace = pace
        self._exam = exam
        self._alike = lru_cache(maxsize=200_000)(self._of_review)
        self._of_new = lru_cache(maxsize=1000)(self._new)
        self._twice = lru_cache(maxsize=200_000)(self._now_and_later)

    def of(self, strength: Strength | None, day: int) -> Effect:
        """What asking it on that day brings; without a strength it was never studied."""
        if strength is None:
            return self._of_new(day)
        return self._alike(*_kind(strength), day - strength.day, self._exam - day)

    def with_later(self, strength: Strength, day: int, later: int) -> tuple[Effect, float]:
        """What asking it on that day brings, and the gain a second so many days later."""
        return self._twice(*_kind(strength), day - strength.day, self._exam - day, later)

    def after(self, strength: Strength | None, day: int) -> Strength:
        """What its strength is expected to be when it has been asked on that day.

        Between that of an answer that was right and of one that was wrong, by how likely both are;
        of stabilities the geometric mean.
        """
        right = BEFORE_STUDY if strength is None else self._model.recall(strength, day)
        good, bad = (self._model.reviewed(strength, grade, day) for grade in (GOOD, AGAIN))
        logs = right * math.log(good.stability) + (1 - right) * math.log(bad.stability)
        difficulty = right * good.difficulty + (1 - right) * bad.difficulty
        return Strength(math.exp(logs), difficulty, day)

    def recall(self, strength: Strength | None) -> float:
        """How likely it is remembered on the day of the exam."""
        return BEFORE_STUDY if strength is None else self._model.recall(strength, self._exam)

    def _new(self, day: int) -> Effect:
        return self._asked(None, BEFORE_STUDY, day)

    def _now_and_later(
        self, known: int, difficulty: int, elapsed: int, left: int, later: int
    ) -> tuple[Effect, float]:
        ahead = self._alike(known, difficulty, elapsed + later, left - later)
        return self._alike(known, difficulty, elapsed, left), ahead.rate

    def _of_review(self, known: int, difficulty: int, elapsed: int, left: int) -> Effect:
        day = self._exam - left
        before = Strength(math.exp(known * _GRID), float(difficulty), day - elapsed)
        return self._asked(before, self._model.recall(before, day), day)

    def _asked(self, before: Strength | None, right: float, day: int) -> Effect:
        good, bad = (self._model.reviewed(before, grade, day) for grade in (GOOD, AGAIN))
        then = right * self._model.recall(good, self._exam)
        then += (1 - right) * self._model.recall(bad, self._exam)
        seconds = self._pace.of(right, is_new=before is None)
        gain = then - self.recall(before)
        return Effect(gain, seconds, gain / seconds)


def _kind(strength: Strength) -> tuple[int, int]:
    """Stability and difficulty on a grid."""
    return math.floor(math.log(strength.stability) / _GRID + 0.5), int(strength.difficulty + 0.5)

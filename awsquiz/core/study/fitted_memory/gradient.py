"""The loss of FSRS-6 on trails, and how each weight changes it: backwards through a trail.

The formulas are those of FSRS-6 as the package `fsrs` has them, for answers of different days; a
test holds them against it. Of the weights 17 to 19 are for answers of the same day, of which there
are none: they are never fitted.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from awsquiz.core.events import AGAIN, EASY, GOOD, HARD
from awsquiz.core.study.fitted_memory.foretelling import LEAST_CHANCE
from awsquiz.core.study.fitted_memory.trails import Trail
from awsquiz.core.study.schedule import LONGEST_INTERVAL

FITTED = (*range(17), 20)
"""Places of the weights that answers of different days tell of."""
_SHORTEST = 0.001
_LN_09 = math.log(0.9)


class _Step(NamedTuple):
    """An answer after the first: the state before it, and what came of it."""

    stability: float
    difficulty: float
    elapsed: int
    grade: int
    recall: float
    after: float
    """The stability that it gives."""
    is_bound: bool
    """Whether that is one of the bounds, or the most that forgetting leaves."""
    difficulty_after: float
    importance: float


class Gradient:
    """Loss and gradient at these weights, summed over the trails that are added."""

    def __init__(self, weights: Sequence[float]) -> None:
        self.loss = 0.0
        self.sums = [0.0] * len(weights)
        self._w = w = list(weights)
        self._decay = w[20]
        self._factor = 0.9 ** (-1 / w[20]) - 1
        self._growth = math.exp(w[8])
        self._left = math.exp(-w[17] * w[18])
        self._easiest = w[4] - math.exp(3 * w[5]) + 1

    def add(self, trail: Trail, importance: Sequence[float]) -> None:
        """Adds a trail; `importance` is that of each of its answers after the first."""
        steps = self._forward(trail, importance)
        stability, difficulty = 0.0, 0.0  # how the loss changes with the state after the step
        for step in reversed(steps):
            stability, difficulty = self._backward(step, stability, difficulty)
        grade = trail[0][1]
        self.sums[grade - 1] += stability
        if 1 < self._first_difficulty(grade) < 10:
            self.sums[4] += difficulty
            self.sums[5] -= difficulty * (grade - 1) * math.exp(self._w[5] * (grade - 1))

    def _first_difficulty(self, grade: int) -> float:
        return self._w[4] - math.exp(self._w[5] * (grade - 1)) + 1

    def _forward(self, trail: Trail, importance: Sequence[float]) -> list[_Step]:
        before, grade = trail[0]
        s, d = self._w[grade - 1], min(max(self._first_difficulty(grade), 1.0), 10.0)
        steps = []
        for (day, grade), weight in zip(trail[1:], importance, strict=True):
            elapsed, before = day - before, day
            r = (1 + self._factor * elapsed / s) ** -self._decay
            raw = self._stability(s, d, r, grade)
            after = min(max(raw, _SHORTEST), LONGEST_INTERVAL)
            is_bound = after != raw
            if grade == AGAIN and (most := s * self._left) < after:
                after, is_bound = max(most, _SHORTEST), True
            harder = self._difficulty(d, grade)
            steps.append(_Step(s, d, elapsed, grade, r, after, is_bound, harder, weight))
            self.loss -= weight * math.log(_given(r, grade))
            s, d = after, min(max(harder, 1.0), 10.0)
        return steps

    def _stability(self, s: float, d: float, r: float, grade: int) -> float:
        w = self._w
        if grade == AGAIN:
            return float(w[11] * d ** -w[12] * ((s + 1) ** w[13] - 1) * math.exp((1 - r) * w[14]))
        more = self._growth * (11 - d) * s ** -w[9] * (math.exp((1 - r) * w[10]) - 1)
        return float(s * (1 + more * self._bonus(grade)))

    def _bonus(self, grade: int) -> float:
        return self._w[15] if grade == HARD else self._w[16] if grade == EASY else 1.0

    def _difficulty(self, d: float, grade: int) -> float:
        w = self._w
        moved = d - (10 - d) * w[6] * (grade - GOOD) / 9
        return w[7] * self._easiest + (1 - w[7]) * moved

    def _backward(self, step: _Step, to_s: float, to_d: float) -> tuple[float, float]:
        """From how the loss changes with the state after a step, how with the one before it."""
        s, d, r, sums = step.stability, step.difficulty, step.recall, self.sums
        before_s = before_d = to_r = 0.0
        if step.is_bound:
            if step.grade == AGAIN and step.after > _SHORTEST:
                before_s = to_s * self._left
        elif step.grade == AGAIN:
            before_s, before_d, to_r = self._forgotten(step, to_s)
        else:
            before_s, before_d, to_r = self._recalled(step, to_s)
        if 1 < step.difficulty_after < 10:
            before_d += self._harder(d, step.grade, to_d)
        if LEAST_CHANCE < r < 1 - LEAST_CHANCE:
            right = step.grade > AGAIN
            to_r += step.importance * (-1 / r if right else 1 / (1 - r))
        x = 1 + self._factor * step.elapsed / s
        faded = to_r * r / x * self._decay
        before_s += faded * self._factor * step.elapsed / (s * s)
        of_factor = (self._factor + 1) * _LN_09 / self._decay**2
        sums[20] -= to_r * r * math.log(x) + faded * step.elapsed / s * of_factor
        return before_s, before_d

    def _forgotten(self, step: _Step, to_s: float) -> tuple[float, float, float]:
        s, d, after, w, sums = step.stability, step.difficulty, step.after, self._w, self.sums
        grown = (s + 1) ** w[13]
        one = after / (grown - 1)
        sums[11] += to_s * after / w[11]
        sums[12] -= to_s * after * math.log(d)
        sums[13] += to_s * one * grown * math.log(s + 1)
        sums[14] += to_s * after * (1 - step.recall)
        by_s = one * w[13] * grown / (s + 1)
        return to_s * by_s, -to_s * after * w[12] / d, -to_s * after * w[14]

    def _recalled(self, step: _Step, to_s: float) -> tuple[float, float, float]:
        s, d, w, sums = step.stability, step.difficulty, self._w, self.sums
        bonus, late = self._bonus(step.grade), math.exp((1 - step.recall) * w[10])
        base = s * self._growth * (11 - d) * s ** -w[9]
        plain = base * (late - 1)  # what is gained without a bonus
        gain = plain * bonus
        sums[8] += to_s * gain
        sums[9] -= to_s * gain * math.log(s)
        sums[10] += to_s * base * bonus * late * (1 - step.recall)
        if step.grade == HARD:
            sums[15] += to_s * plain
        elif step.grade == EASY:
            sums[16] += to_s * plain
        by_s = 1 + gain * (1 - w[9]) / s
        return to_s * by_s, -to_s * gain / (11 - d), -to_s * base * bonus * late * w[10]

    def _harder(self, d: float, grade: int, to_d: float) -> float:
        w, sums = self._w, self.sums
        moved = d - (10 - d) * w[6] * (grade - GOOD) / 9
        sums[4] += to_d * w[7]
        sums[5] -= to_d * w[7] * 3 * math.exp(3 * w[5])
        sums[6] -= to_d * (1 - w[7]) * (10 - d) * (grade - GOOD) / 9
        sums[7] += to_d * (self._easiest - moved)
        return to_d * (1 - w[7]) * (1 + w[6] * (grade - GOOD) / 9)


def _given(recall: float, grade: int) -> float:
    """The chance that was given to what happened."""
    recall = min(max(recall, LEAST_CHANCE), 1 - LEAST_CHANCE)
    return recall if grade > AGAIN else 1 - recall

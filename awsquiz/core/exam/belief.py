"""What is believed of a learner after the answers, and what follows for the next question.

A question on a fact that is remembered with probability r is answered rightly with
probability r + (1 − r)·c, where c is that of a blind guess. Two things about the learner are not
known but learnt from the answers:

- how much easier or harder recalling is than the schedule believes: r is shifted on the logit
  scale by d ~ N(0, 0.7²);
- which part of what was never studied is known all the same: k ~ Beta(1, 3).

Besides, single facts are easier or harder than the schedule believes by N(0, 0.5²), so that a mean
probability lies nearer to one half: the logit is divided by √(1 + π·0.5²/8).

Each answer in an objective form moves the belief in d (the fact had been studied) or in k (it had
not).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from msgspec import Struct

SHIFT = 0.7
"""Standard deviation of the learner's shift before anything is known, on the logit scale."""
OWN_SHIFT = 0.3
"""That of an exam, which is never learnt."""
FACTS = 0.5
"""That of single facts around the learner's shift."""
UNSTUDIED = (1.0, 3.0)
"""The Beta distribution of the share that is known without study, before anything is known."""

# The exam's own shift is taken at three points, by Gauss and Hermite. The grid of the learner's
# shift is so fine that they fall on it.
_OWN = ((-3, 1 / 6), (0, 2 / 3), (3, 1 / 6))
_STEP = OWN_SHIFT * math.sqrt(3) / 3
_SHIFTS = [_STEP * at for at in range(-14, 15)]
_KNOWN = [(at + 0.5) / 12 for at in range(12)]
_UNLIKELY = 1e-4
"""What is believed less is left out."""
_FLATTER = 1 / math.sqrt(1 + math.pi * FACTS**2 / 8)
_LEAST = 0.005


class Evidence(Struct, frozen=True):
    """An answer in an objective form."""

    right: bool
    chance: float
    """The probability of a blind guess."""
    recall: float | None
    """How likely the fact was to be remembered then, by the schedule; None: not studied before."""


Belief = list[tuple[float, float, float]]
"""Shift, known share, how likely both are."""


def belief_after(evidence: Iterable[Evidence]) -> Belief:
    """What is believed of the learner after the answers: Bayes on a grid."""
    shift = [-0.5 * (each / SHIFT) ** 2 for each in _SHIFTS]
    factors = [factor_of(each) for each in _SHIFTS]
    a, b = UNSTUDIED
    known = [(a - 1) * math.log(each) + (b - 1) * math.log(1 - each) for each in _KNOWN]
    for answer in evidence:
        if answer.recall is None:
            _weigh(known, [right_with(each, answer.chance) for each in _KNOWN], answer.right)
        else:
            odds = odds_of(answer.recall)
            recalled = [right_with(recalled_at(odds, factor), answer.chance) for factor in factors]
            _weigh(shift, recalled, answer.right)
    return [
        (d, k, p * q)
        for (d, p), (k, q) in product(
            _with_own(_normal(shift)), zip(_KNOWN, _normal(known), strict=True)
        )
        if p * q > _UNLIKELY
    ]


def _with_own(likely: Sequence[float]) -> Iterator[tuple[float, float]]:
    """Shift → how likely, with the exam's own shift added; beyond the grid is its end."""
    spread = [0.0] * len(likely)
    for at, each in enumerate(likely):
        for steps, share in _OWN:
            spread[min(max(at + steps, 0), len(spread) - 1)] += each * share
    return zip(_SHIFTS, spread, strict=True)


def _weigh(logs: list[float], right: Sequence[float], was_right: bool) -> None:
    for at, likely in enumerate(right):
        logs[at] += math.log(likely if was_right else 1 - likely)


def _normal(logs: Sequence[float]) -> list[float]:
    most = max(logs)
    weights = [math.exp(each - most) for each in logs]
    whole = sum(weights)
    return [each / whole for each in weights]


def shifted(recall: float, shift: float) -> float:
    """The mean probability of facts with that recall, for a learner with that shift.

    Never quite 0 or 1, for slips happen.
    """
    return recalled_at(odds_of(recall), factor_of(shift))


def odds_of(likely: float) -> float:
    """The odds, nearer to even ones, for facts differ."""
    likely = min(max(likely, _LEAST), 1 - _LEAST)
    return float((likely / (1 - likely)) ** _FLATTER)


def factor_of(shift: float) -> float:
    """By what a shift multiplies such odds."""
    return math.exp(_FLATTER * shift)


def recalled_at(odds: float, factor: float) -> float:
    """The probability of a recall with such odds, for a learner whose shift has that factor."""
    moved = odds * factor / (1 + odds * factor)
    return min(max(moved, _LEAST), 1 - _LEAST)


def right_with(recall: float, chance: float) -> float:
    """The probability of a right answer, `chance` being that of a blind guess."""
    return recall + (1 - recall) * chance

"""What an exam would bring today: expected score, interval, chance to pass, what would help most.

The model. A question on a fact that is remembered with probability r is answered rightly with
probability r + (1 − r)·c, where c is that of a blind guess. Two things about the learner are not
known but learnt from the answers:

- how much easier or harder recalling is than the schedule believes: r is shifted on the logit
  scale by d ~ N(0, 0.7²);
- which part of what was never studied is known all the same: k ~ Beta(1, 3).

Besides, single facts are easier or harder than the schedule believes by N(0, 0.5²), so that a mean
probability lies nearer to one half: the logit is divided by √(1 + π·0.5²/8).

Each answer in an objective form moves the belief in d (the fact had been studied) or in k (it had
not). And no exam is quite like the quizzes: its own shift ~ N(0, 0.3²) is never learnt. The score
is the sum over domains of binomials at their mean probability, mixed over what is believed.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from msgspec import Struct

from awsquiz.core.exam.blueprint import Blueprint, shares
from awsquiz.core.exam.pool import Drawable
from awsquiz.core.exam.score import needed, scaled

SHIFT = 0.7
"""Standard deviation of the learner's shift before anything is known, on the logit scale."""
OWN_SHIFT = 0.3
"""That of an exam, which is never learnt."""
FACTS = 0.5
"""That of single facts around the learner's shift."""
UNSTUDIED = (1.0, 3.0)
"""The Beta distribution of the share that is known without study, before anything is known."""
ANSWERS, STUDIED = 30, 0.2
"""With fewer answers in objective forms, or less of the exam studied, nothing is foretold."""
COVERED = (0.05, 0.95)
"""The interval that is told holds the score in 90 of 100 exams."""
WELL_KNOWN = 0.95
"""The probability to remember what has just been studied."""
MOST_HELPFUL = 5

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


class Gain(Struct, frozen=True):
    """What studying a concept until it is known well would add to the expected score."""

    concept: str
    points: int
    studied: float
    """The share of its questions whose facts have been studied."""


class Forecast(Struct, frozen=True, kw_only=True):
    """What an exam would bring today."""

    exam: str
    title: str
    pass_mark: int
    enough: bool
    """Whether enough is known to foretell anything: else there are no scores."""
    answers: int
    answers_needed: int
    studied: float
    """The share of the exam whose facts have been studied."""
    studied_needed: float
    expected: int | None = None
    low: int | None = None
    high: int | None = None
    chance: float | None = None
    """The probability to pass."""
    gains: tuple[Gain, ...] = ()
    """The concepts whose study would raise the expected score most, the best first."""


def forecast(
    blueprint: Blueprint,
    items: Sequence[Drawable],
    recall: Mapping[str, float],
    evidence: Iterable[Evidence],
) -> Forecast:
    """Foretells an exam from `recall`: fact → the probability that it is remembered today."""
    evidence = list(evidence)
    studied = sum(item.weight for item in items if item.fact in recall)
    enough = len(evidence) >= ANSWERS and studied >= STUDIED
    belief = _belief(evidence)
    told = Forecast(
        exam=blueprint.id,
        title=blueprint.title,
        pass_mark=blueprint.pass_mark,
        enough=enough,
        answers=len(evidence),
        answers_needed=ANSWERS,
        studied=round(studied, 4),
        studied_needed=STUDIED,
        gains=_gains(items, recall, belief) if items else (),
    )
    if not enough:
        return told
    counts = _counts(blueprint, items)
    spread = _scores(items, recall, belief, counts)
    total = sum(counts.values())
    least = needed(blueprint.pass_mark, total)
    mean = sum(right * likely for right, likely in enumerate(spread))
    low, high = (_quantile(spread, share) for share in COVERED)
    return Forecast(
        **{name: getattr(told, name) for name in told.__struct_fields__[:8]},
        expected=round(100 + 900 * mean / total),
        low=scaled(low, total),
        high=scaled(high, total),
        chance=round(sum(spread[least:]), 4),
        gains=told.gains,
    )


def _counts(blueprint: Blueprint, items: Sequence[Drawable]) -> dict[str, int]:
    """Domain → how many questions of it count, among those that can be asked."""
    weights: dict[str, float] = {}
    for item in items:
        weights[item.domain] = weights.get(item.domain, 0) + item.weight
    count = blueprint.questions - blueprint.unscored
    return dict(zip(weights, shares(list(weights.values()), count), strict=True))


_Belief = list[tuple[float, float, float]]
"""Shift, known share, how likely both are."""


def _belief(evidence: Iterable[Evidence]) -> _Belief:
    """What is believed of the learner after the answers: Bayes on a grid."""
    shift = [-0.5 * (each / SHIFT) ** 2 for each in _SHIFTS]
    factors = [_factor(each) for each in _SHIFTS]
    a, b = UNSTUDIED
    known = [(a - 1) * math.log(each) + (b - 1) * math.log(1 - each) for each in _KNOWN]
    for answer in evidence:
        if answer.recall is None:
            _weigh(known, [_right(each, answer.chance) for each in _KNOWN], answer.right)
        else:
            odds = _odds(answer.recall)
            recalled = [_right(_moved(odds, factor), answer.chance) for factor in factors]
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
    return _moved(_odds(recall), _factor(shift))


def _odds(likely: float) -> float:
    """The odds, nearer to even ones, for facts differ."""
    likely = min(max(likely, _LEAST), 1 - _LEAST)
    return float((likely / (1 - likely)) ** _FLATTER)


def _factor(shift: float) -> float:
    """By what a shift multiplies such odds."""
    return math.exp(_FLATTER * shift)


def _odds_of(recall: float | None) -> float | None:
    return None if recall is None else _odds(recall)


def _moved(odds: float, factor: float) -> float:
    moved = odds * factor / (1 + odds * factor)
    return min(max(moved, _LEAST), 1 - _LEAST)


def _right(recall: float, chance: float) -> float:
    return recall + (1 - recall) * chance


class _Row(NamedTuple):
    """An item as the sums need it; without odds where the fact was not studied."""

    domain: str
    weight: float
    chance: float
    odds: float | None


def _scores(
    items: Sequence[Drawable],
    recall: Mapping[str, float],
    belief: _Belief,
    counts: Mapping[str, int],
) -> list[float]:
    """How likely each number of right answers is."""
    spread = [0.0] * (sum(counts.values()) + 1)
    whole = sum(likely for _d, _k, likely in belief)
    rows = [
        _Row(item.domain, item.weight, item.chance, _odds_of(recall.get(item.fact)))
        for item in items
    ]
    means = {d: _means(rows, d) for d in {d for d, _k, _likely in belief}}
    for d, k, likely in belief:
        parts = [
            _binomial(count, means[d][domain][0] + k * means[d][domain][1])
            for domain, count in counts.items()
        ]
        for right, each in enumerate(_sum_of(parts)):
            spread[right] += likely / whole * each
    return spread


def _means(rows: Iterable[_Row], shift: float) -> dict[str, tuple[float, float]]:
    """Domain → the mean probability of a right answer: m + k·n, with k what is known unstudied."""
    sums: dict[str, list[float]] = {}
    factor = _factor(shift)
    for domain, weight, chance, odds in rows:
        row = sums.setdefault(domain, [0.0, 0.0, 0.0])
        row[0] += weight
        if odds is None:  # c + k·(1 − c)
            row[1] += weight * chance
            row[2] += weight * (1 - chance)
        else:
            row[1] += weight * _right(_moved(odds, factor), chance)
    return {domain: (m / whole, n / whole) for domain, (whole, m, n) in sums.items()}


def _binomial(count: int, likely: float) -> list[float]:
    return [
        math.comb(count, right) * likely**right * (1 - likely) ** (count - right)
        for right in range(count + 1)
    ]


def _sum_of(rows: Iterable[Sequence[float]]) -> list[float]:
    """The distribution of the sum of independent numbers."""
    spread = [1.0]
    for row in rows:
        longer = [0.0] * (len(spread) + len(row) - 1)
        for at, likely in enumerate(spread):
            for more, each in enumerate(row):
                longer[at + more] += likely * each
        spread = longer
    return spread


def _quantile(spread: Sequence[float], share: float) -> int:
    reached = 0.0
    for right, likely in enumerate(spread):
        reached += likely
        if reached >= share:
            return right
    return len(spread) - 1


def _gains(
    items: Iterable[Drawable], recall: Mapping[str, float], belief: _Belief
) -> tuple[Gain, ...]:
    shift = sum(d * likely for d, _k, likely in belief)
    unstudied = sum(k * likely for _d, k, likely in belief)
    gained: dict[str, float] = {}
    weights: dict[str, list[float]] = {}
    for item in items:
        known = recall.get(item.fact)
        now = unstudied if known is None else shifted(known, shift)
        more = max(0.0, WELL_KNOWN - now) * (1 - item.chance) * item.weight
        gained[item.concept] = gained.get(item.concept, 0.0) + more
        row = weights.setdefault(item.concept, [0.0, 0.0])
        row[0] += item.weight
        row[1] += item.weight * (known is not None)
    best = sorted(gained, key=lambda concept: (-gained[concept], concept))[:MOST_HELPFUL]
    made = (
        Gain(name, round(900 * gained[name]), round(weights[name][1] / weights[name][0], 4))
        for name in best
    )
    return tuple(gain for gain in made if gain.points)

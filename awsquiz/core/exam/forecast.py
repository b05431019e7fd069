"""What an exam would bring today: expected score, interval, chance to pass, what would help most.

The model of the learner stands in `belief`. No exam is quite like the quizzes: its own shift
~ N(0, 0.3²) is never learnt. The score is the sum over domains of binomials at their mean
probability, mixed over what is believed.

The cards are seldom all that an exam asks about. Where they do not cover each domain (`coverage`)
the score is one within what they cover, and no chance to pass is told.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from awsquiz.core.exam.belief import (
    Belief,
    Evidence,
    belief_after,
    factor_of,
    odds_of,
    recalled_at,
    right_with,
    shifted,
)
from awsquiz.core.exam.blueprint import Blueprint, shares
from awsquiz.core.exam.coverage import WHOLE, Coverage
from awsquiz.core.exam.pool import Drawable
from awsquiz.core.exam.score import needed, scaled

ANSWERS, STUDIED = 30, 0.2
"""With fewer answers in objective forms, or less of the exam studied, nothing is foretold."""
INTERVAL = (0.05, 0.95)
"""The interval that is told holds the score in 90 of 100 exams."""
WELL_KNOWN = 0.95
"""The probability to remember what has just been studied."""
MOST_HELPFUL = 5


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
    coverage: Coverage
    """What the cards hold of the exam's scope."""
    expected: int | None = None
    low: int | None = None
    high: int | None = None
    chance: float | None = None
    """The probability to pass; None as well where a domain is not covered by cards."""
    gains: tuple[Gain, ...] = ()
    """The concepts whose study would raise the expected score most, the best first."""


def forecast(
    blueprint: Blueprint,
    items: Sequence[Drawable],
    recall: Mapping[str, float],
    evidence: Iterable[Evidence],
    coverage: Coverage = WHOLE,
) -> Forecast:
    """Foretells an exam from `recall`: fact → the probability that it is remembered today."""
    evidence = list(evidence)
    studied = sum(item.weight for item in items if item.fact in recall)
    enough = len(evidence) >= ANSWERS and studied >= STUDIED
    belief = belief_after(evidence)
    told = Forecast(
        exam=blueprint.id,
        title=blueprint.title,
        pass_mark=blueprint.pass_mark,
        enough=enough,
        answers=len(evidence),
        answers_needed=ANSWERS,
        studied=round(studied, 4),
        studied_needed=STUDIED,
        coverage=coverage,
        gains=_gains(items, recall, belief) if items else (),
    )
    if not enough:
        return told
    counts = _counts(blueprint, items)
    spread = _scores(items, recall, belief, counts)
    total = sum(counts.values())
    least = needed(blueprint.pass_mark, total)
    mean = sum(right * likely for right, likely in enumerate(spread))
    low, high = (_quantile(spread, share) for share in INTERVAL)
    return replace(
        told,
        expected=round(100 + 900 * mean / total),
        low=scaled(low, total),
        high=scaled(high, total),
        chance=round(sum(spread[least:]), 4) if coverage.is_whole else None,
    )


def _counts(blueprint: Blueprint, items: Sequence[Drawable]) -> dict[str, int]:
    """Domain → how many questions of it count, among those that can be asked."""
    weights: dict[str, float] = {}
    for item in items:
        weights[item.domain] = weights.get(item.domain, 0) + item.weight
    count = blueprint.questions - blueprint.unscored
    return dict(zip(weights, shares(list(weights.values()), count), strict=True))


class _Row(NamedTuple):
    """An item reduced to what the sums need; no odds where the fact was not studied."""

    domain: str
    weight: float
    chance: float
    odds: float | None


def _scores(
    items: Sequence[Drawable],
    recall: Mapping[str, float],
    belief: Belief,
    counts: Mapping[str, int],
) -> list[float]:
    """How likely each number of right answers is."""
    spread = [0.0] * (sum(counts.values()) + 1)
    whole = sum(likely for _d, _k, likely in belief)
    rows = [
        _Row(item.domain, item.weight, item.chance, _odds(recall.get(item.fact))) for item in items
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


def _odds(recall: float | None) -> float | None:
    return None if recall is None else odds_of(recall)


def _means(rows: Iterable[_Row], shift: float) -> dict[str, tuple[float, float]]:
    """Domain → the mean probability of a right answer: m + k·n, with k what is known unstudied."""
    sums: dict[str, list[float]] = {}
    factor = factor_of(shift)
    for domain, weight, chance, odds in rows:
        row = sums.setdefault(domain, [0.0, 0.0, 0.0])
        row[0] += weight
        if odds is None:  # c + k·(1 − c)
            row[1] += weight * chance
            row[2] += weight * (1 - chance)
        else:
            row[1] += weight * right_with(recalled_at(odds, factor), chance)
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
    items: Iterable[Drawable], recall: Mapping[str, float], belief: Belief
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

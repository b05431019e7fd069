"""What an exam would bring today: expected score, interval, chance to pass, what would help most.

The model of the learner stands in `belief`. No exam is quite like the quizzes: its own shift
~ N(0, 0.3²) is never learnt. The score is the sum over domains of binomials at their mean
probability, mixed over what is believed.

The cards are seldom all that an exam asks about. Where they do not cover each domain (`coverage`)
the score is one within what they cover, and no chance to pass is told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from awsquiz.core.exam.belief import (
    Belief,
    Evidence,
    belief_after,
    factor_of,
    mean_shift,
    odds_of,
    own_shifts,
    recalled_at,
    right_with,
    shifted,
    shifts_of,
)
from awsquiz.core.exam.blueprint import Blueprint, shares
from awsquiz.core.exam.coverage import WHOLE, Coverage
from awsquiz.core.exam.pool import Drawable
from awsquiz.core.exam.score import needed, scaled

ANSWERS, STUDIED = 30, 0.2
"""With fewer answers in objective forms, or less of the exam studied, nothing is foretold."""
INTERVAL = (0.05, 0.95)
"""The interval that is told holds the score in 90 of 100 exams."""
SCENARIOS = 20
"""Answers to them from which on they tell how what is known is applied."""
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
    scenarios: int
    """How many of them were scenarios: only these tell how what is known is applied."""
    scenarios_needed: int
    """With fewer the interval is wide for their sake; 0 where the exam asks none."""
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
    hardness: Mapping[str, float] | None = None,
) -> Forecast:
    """Foretells an exam from `recall`: fact → the probability that it is remembered today.

    `hardness` is how hard a group finds facts, where that is known: see `shifts_of`.
    """
    evidence = list(evidence)
    studied = sum(item.weight for item in items if item.fact in recall)
    enough = len(evidence) >= ANSWERS and studied >= STUDIED
    belief = belief_after(evidence)
    own = own_shifts(evidence, belief, shifts_of(hardness or {}))
    rows = [_row(item, recall, own) for item in items]
    told = Forecast(
        exam=blueprint.id,
        title=blueprint.title,
        pass_mark=blueprint.pass_mark,
        enough=enough,
        answers=len(evidence),
        scenarios=sum(each.applied for each in evidence),
        scenarios_needed=SCENARIOS if any(item.applied for item in items) else 0,
        answers_needed=ANSWERS,
        studied=round(studied, 4),
        studied_needed=STUDIED,
        coverage=coverage,
        gains=_gains(items, recall, belief) if items else (),
    )
    if not enough:
        return told
    counts = _counts(blueprint, items)
    spread = _scores(rows, belief, counts)
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
    applied: bool


def _row(item: Drawable, recall: Mapping[str, float], own: Mapping[str, float]) -> _Row:
    odds = None
    if (likely := recall.get(item.fact)) is not None:
        odds = odds_of(likely) * factor_of(own.get(item.fact, 0.0))
    return _Row(item.domain, item.weight, item.chance, odds, item.applied)


def _scores(rows: Sequence[_Row], belief: Belief, counts: Mapping[str, int]) -> list[float]:
    """How likely each number of right answers is."""
    spread = [0.0] * (sum(counts.values()) + 1)
    whole = sum(case.likely for case in belief)
    weights: dict[str, float] = defaultdict(float)
    for row in rows:
        weights[row.domain] += row.weight
    applied, plain = [row for row in rows if row.applied], [row for row in rows if not row.applied]
    means = {shift: _sums(plain, shift) for shift in {case.shift for case in belief}}
    scenarios = {shift: _sums(applied, shift) for shift in {case.applying for case in belief}}
    nothing = (0.0, 0.0)
    for case in belief:
        parts = []
        for domain, count in counts.items():
            m, n = means[case.shift].get(domain, nothing)
            more, of = scenarios[case.applying].get(domain, nothing)
            right = m + more + case.known * (n + of)
            parts.append(_binomial(count, right / weights[domain]))
        for right, each in enumerate(_sum_of(parts)):
            spread[right] += case.likely / whole * each
    return spread


def _sums(rows: Iterable[_Row], shift: float) -> dict[str, tuple[float, float]]:
    """Domain → the probabilities of right answers, weighted and added up: m + k·n, with k what is
    known unstudied."""
    sums: dict[str, tuple[float, float]] = {}
    factor = factor_of(shift)
    for domain, weight, chance, odds, _applied in rows:
        m, n = sums.get(domain, (0.0, 0.0))
        if odds is None:  # c + k·(1 − c)
            sums[domain] = m + weight * chance, n + weight * (1 - chance)
        else:
            sums[domain] = m + weight * right_with(recalled_at(odds, factor), chance), n
    return sums


def _binomial(count: int, likely: float) -> list[float]:
    """How likely each number of right answers is: never sure, for slips happen."""
    found = [(1 - likely) ** count]
    for right in range(count):
        found.append(found[-1] * (count - right) / (right + 1) * likely / (1 - likely))
    return found


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
    shifts = {applied: mean_shift(belief, applied=applied) for applied in (False, True)}
    unstudied = sum(case.known * case.likely for case in belief)
    unstudied /= sum(case.likely for case in belief)
    gained: dict[str, float] = {}
    weights: dict[str, list[float]] = {}
    for item in items:
        known = recall.get(item.fact)
        now = unstudied if known is None else shifted(known, shifts[item.applied])
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

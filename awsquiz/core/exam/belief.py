"""What is believed of a learner after the answers, and what follows for the next question.

A question on a fact that is remembered with probability r is answered rightly with
probability r + (1 − r)·c, where c is that of a blind guess. Three things about the learner are not
known but learnt from the answers:

- how much easier or harder recalling is than the schedule believes: r is shifted on the logit
  scale by d ~ N(0, 0.7²);
- how much harder it is to apply in a scenario what is known: there r is shifted by a ~ N(m, 0.5²)
  besides. Only scenarios tell of it: they weigh more than o/x on the same fact. Applying is learnt
  by applying: m falls from −0.25 of who has answered eight to −0.6 of who has answered none. How
  large that is nobody has measured here: it is assumed, and therefore the interval is wide;
- which part of what was never studied is known all the same: k ~ Beta(1, 3).

Besides, single facts are easier or harder than the schedule believes by N(0, 0.5²), so that a mean
probability lies nearer to one half: the logit is divided by √(1 + π·0.5²/8). Of facts that were
answered it is learnt in steps, as Elo has it (`own_shifts`).

Each answer in an objective form moves the belief in d and a (the fact had been studied) or in k (it
had not). A guess that the learner owned up to counts as not known.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

SHIFT = 0.7
"""Standard deviation of the learner's shift before anything is known, on the logit scale."""
OWN_SHIFT = 0.3
"""That of an exam, which is never learnt."""
FACTS = 0.5
"""That of single facts around the learner's shift."""
APPLYING, UNPRACTISED, APPLYING_SPREAD = -0.25, -0.6, 0.5
"""The further shift of scenarios before anything is known: its mean with practice of them and
without any, and its standard deviation."""
_PRACTISED = 8
"""Scenarios that were answered."""
UNSTUDIED = (1.0, 3.0)
"""The Beta distribution of the share that is known without study, before anything is known."""

# The exam's own shift is taken at three points, by Gauss and Hermite. The grid of the learner's
# shift is so fine that they fall on it, and so does that of applying.
_OWN = ((-3, 1 / 6), (0, 2 / 3), (3, 1 / 6))
_STEP = OWN_SHIFT * math.sqrt(3) / 3
_MOST = 14
_STEPS = range(-_MOST, _MOST + 1)
_APPLYING = range(-9, 7, 3)
_KNOWN = [(at + 0.5) / 10 for at in range(10)]
_UNLIKELY = 2e-4
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
    fact: str = ""
    applied: bool = False
    """Whether it was a scenario."""


class Case(NamedTuple):
    """What a learner may be like."""

    shift: float
    applying: float
    """The shift in scenarios: with that of applying."""
    known: float
    """The share that is known without study."""
    likely: float


Belief = list[Case]


def belief_after(evidence: Iterable[Evidence]) -> Belief:
    """What is believed of the learner after the answers: Bayes on a grid."""
    shift = {at: -0.5 * (at * _STEP / SHIFT) ** 2 for at in _STEPS}
    scenarios = dict.fromkeys(range(-_MOST - 9, _MOST + 7), 0.0)
    practised = 0
    a, b = UNSTUDIED
    known = {each: (a - 1) * math.log(each) + (b - 1) * math.log(1 - each) for each in _KNOWN}
    for answer in evidence:
        if answer.recall is None:
            for each in known:
                known[each] += _log_of(right_with(each, answer.chance), answer.right)
            continue
        odds, moved = odds_of(answer.recall), scenarios if answer.applied else shift
        practised += answer.applied
        for at in moved:
            likely = right_with(recalled_at(odds, factor_of(at * _STEP)), answer.chance)
            moved[at] += _log_of(likely, answer.right)
    mean = APPLYING + (UNPRACTISED - APPLYING) * max(0.0, 1 - practised / _PRACTISED)
    both = {
        (at, more): shift[at]
        + scenarios[at + more]
        - 0.5 * ((more * _STEP - mean) / APPLYING_SPREAD) ** 2
        for at in _STEPS
        for more in _APPLYING
    }
    pairs = zip(both, _normal([*both.values()]), strict=True)
    shares = [*zip(known, _normal([*known.values()]), strict=True)]
    return [
        Case(at * _STEP, (at + more) * _STEP, k, p * q)
        for (at, more), p in _with_own(pairs)
        for k, q in shares
        if p * q > _UNLIKELY
    ]


def shifts_of(hardness: Mapping[str, float]) -> dict[str, float]:
    """Fact → by how much it is believed to be easier (above 0) before its own answers are known.

    By how hard a group finds it, in logits. That is of a first meeting, and what is recalled later
    is only akin to it: half of it is taken (assumed, not measured), and never more than `FACTS`.
    """
    return {fact: min(max(-0.5 * value, -FACTS), FACTS) for fact, value in hardness.items()}


def own_shifts(
    evidence: Iterable[Evidence], belief: Belief, before: Mapping[str, float] | None = None
) -> dict[str, float]:
    """Fact → by how much it is easier (above 0) or harder than the schedule believes.

    `before` is what was believed of it before any answer. Elo's steps, with guessing: each answer
    moves it by what was not expected of it, the first by the variance of facts, later ones by less
    (as a Kalman filter has it).
    """
    learner, applying = mean_shift(belief), mean_shift(belief, applied=True)
    found = dict(before or {})
    precise: dict[str, float] = {}
    for answer in evidence:
        if answer.recall is None:
            continue
        own = found.get(answer.fact, 0.0)
        shift = (applying if answer.applied else learner) + own
        recalled = shifted(answer.recall, shift)
        right = right_with(recalled, answer.chance)
        slope = recalled * (1 - recalled) * (1 - answer.chance)
        precision = precise.get(answer.fact, 1 / FACTS**2)
        precision += slope**2 / (right * (1 - right))
        gained = slope * (answer.right - right) / (right * (1 - right))
        found[answer.fact] = own + gained / precision
        precise[answer.fact] = precision
    return found


def mean_shift(belief: Belief, *, applied: bool = False) -> float:
    """The mean of what is believed of the learner's shift; of that in scenarios."""
    whole = sum(case.likely for case in belief)
    return sum((case.applying if applied else case.shift) * case.likely for case in belief) / whole


def _with_own(
    pairs: Iterable[tuple[tuple[int, int], float]],
) -> Iterator[tuple[tuple[int, int], float]]:
    """The same with the exam's own shift added; beyond the grid is its end."""
    spread: dict[tuple[int, int], float] = {}
    for (at, more), likely in pairs:
        for steps, share in _OWN:
            to = min(max(at + steps, -_MOST), _MOST), more
            spread[to] = spread.get(to, 0.0) + likely * share
    return iter(spread.items())


def _log_of(right: float, was_right: bool) -> float:
    return math.log(right if was_right else 1 - right)


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

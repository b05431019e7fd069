"""What a day asks: what brings most a minute on the day of the exam, and what can wait does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from msgspec import Struct

from awsquiz.core.exam.pool import Drawable
from awsquiz.core.plan.effect import Effects
from awsquiz.core.study.schedule import Strength

WAITS, LOOKED_AHEAD = 1.3, 2
"""A review is put off while so many days later it would bring so many times as much a second: too
early it strengthens little. Where there is time left it is done all the same. Of the rules tried on
simulated learners (benchmarks/learners.py) this is good for all kinds: one that puts off more is
2 % better for those who are as the model believes, and 13 % worse for who forgets faster."""
LEAST = 0.002
"""What adds less to the probability of remembering a fact is not worth its question."""
SIBLING = 0.93
"""What each further fact of a concept counts beside the one before it, on the same day."""


class PlanFact(Struct, frozen=True):
    """A fact that an exam can ask."""

    fact: str
    concept: str
    worth: float
    """Share of the exam that it decides: its weight, without what a blind guess brings."""
    strength: Strength | None = None
    """How well it is known; None where it was never studied."""


def plan_facts(
    items: Iterable[Drawable], order: Iterable[str], strengths: Mapping[str, Strength]
) -> list[PlanFact]:
    """The facts that an exam can ask, of those in `order` and in it, with what each decides."""
    worth: dict[str, float] = {}
    concepts: dict[str, str] = {}
    for item in items:
        worth[item.fact] = worth.get(item.fact, 0.0) + item.weight * (1 - item.chance)
        concepts.setdefault(item.fact, item.concept)
    return [
        PlanFact(fact, concepts[fact], worth[fact], strengths.get(fact))
        for fact in order
        if fact in worth
    ]


class DayPick(NamedTuple):
    """What a day asks, in the order in which it matters."""

    facts: tuple[PlanFact, ...]
    each: tuple[float, ...]
    """Seconds that each of them is expected to take."""

    @property
    def seconds(self) -> float:
        """That all of it is expected to take."""
        return sum(self.each)


class _Candidate(NamedTuple):
    rate: float
    """Gain a second, by what the fact is worth."""
    at: int
    """Its place among the facts: of equal ones the earlier goes first."""
    asked: PlanFact
    seconds: float


def picked(
    facts: Iterable[PlanFact],
    known: Mapping[str, Strength],
    effects: Effects,
    day: int,
    left: int,
    seconds: float,
) -> DayPick:
    """What is asked on that study day, `left` days before the exam, within so many seconds.

    `known` is how well facts are known by then; what is not in it has not been studied.
    """
    now: list[_Candidate] = []
    later: list[_Candidate] = []
    for at, asked in enumerate(facts):
        strength = known.get(asked.fact)
        if strength is not None and strength.day >= day:
            continue
        effect = effects.of(strength, day)
        if effect.gain < LEAST:
            continue
        can_wait = strength is not None and left > LOOKED_AHEAD
        waits = can_wait and effects.of(strength, day + LOOKED_AHEAD).rate > WAITS * effect.rate
        row = _Candidate(asked.worth * effect.rate, at, asked, effect.seconds)
        (later if waits else now).append(row)
    taken: list[_Candidate] = []
    spent = 0.0
    for row in (*_apart(now), *_apart(later)):
        if spent + row.seconds / 2 > seconds:  # the last one may begin
            break
        taken.append(row)
        spent += row.seconds
    return DayPick(tuple(row.asked for row in taken), tuple(row.seconds for row in taken))


def _apart(rows: list[_Candidate]) -> list[_Candidate]:
    """The best first, but siblings rather on other days: each further one counts a little less."""
    rows.sort(key=_rank)
    met: Counter[str] = Counter()
    found = []
    for row in rows:
        concept = row.asked.concept
        found.append(row._replace(rate=row.rate * SIBLING ** met[concept]))
        met[concept] += 1
    found.sort(key=_rank)
    return found


def _rank(row: _Candidate) -> tuple[float, int]:
    return -row.rate, row.at

"""What a day asks: what brings most a minute on the day of the exam, and what can wait does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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
    """A fact that is studied for an exam."""

    fact: str
    concept: str
    worth: float
    """Share of the exam that it decides: its weight, without what a blind guess brings."""
    strength: Strength | None = None
    """How well it is known; None where it was never studied."""
    counts: bool = True
    """Whether the exam can ask it; else `worth` says only when it is its turn."""


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


def known_of(facts: Iterable[PlanFact]) -> dict[str, Strength]:
    """How well each of them is known that was studied."""
    return {each.fact: each.strength for each in facts if each.strength is not None}


class DayPick(NamedTuple):
    """What a day asks, in the order in which it matters."""

    facts: tuple[PlanFact, ...]
    each: tuple[float, ...]
    """Seconds that each of them is expected to take."""

    @property
    def seconds(self) -> float:
        """That all of it is expected to take."""
        return sum(self.each)


_Candidate = tuple[float, int, PlanFact, float]
"""Gain a second by what the fact is worth, as a negative number so that the best sorts first; its
place among the facts, for of equal ones the earlier goes first; the fact; seconds that it takes."""


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
    unmet = effects.of(None, day)
    for at, asked in enumerate(facts):
        strength = known.get(asked.fact)
        if strength is None:
            effect, waits = unmet, False
        elif strength.day < day:
            effect, ahead = effects.with_later(strength, day, LOOKED_AHEAD)
            waits = left > LOOKED_AHEAD and ahead > WAITS * effect.rate
        else:
            continue
        if effect.gain >= LEAST:
            row = (-asked.worth * effect.rate, at, asked, effect.seconds)
            (later if waits else now).append(row)
    taken: list[_Candidate] = []
    spent = 0.0
    for rows in (now, later):
        for row in _apart(rows):
            if spent + row[-1] / 2 > seconds:  # the last one may begin
                return _pick(taken)
            taken.append(row)
            spent += row[-1]
    return _pick(taken)


def _pick(taken: Sequence[_Candidate]) -> DayPick:
    return DayPick(tuple(asked for *_rank, asked, _s in taken), tuple(row[-1] for row in taken))


def _apart(rows: list[_Candidate]) -> list[_Candidate]:
    """The best first, but siblings rather on other days: each further one counts a little less."""
    rows.sort()
    met: dict[str, float] = {}
    found = []
    for rate, at, asked, seconds in rows:
        counts = met.get(asked.concept, 1.0)
        met[asked.concept] = counts * SIBLING
        found.append((rate * counts, at, asked, seconds))
    found.sort()
    return found

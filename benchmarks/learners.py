"""Who knows most on the day of the exam: `python benchmarks/learners.py [LEARNERS] [SEED]`.

Made-up learners study the same questions to a fixed date, each in four ways:

- plan: by awsquiz's plan, as `core.plan` asks each day (with its mock exams);
- awsquiz: without a plan, by retention 0.9, ten new facts a day, then more of them (`quiz --more`);
- anki: 20 new cards a day in the order of the deck, FSRS with a desired retention of 0.9;
- anki-date: the same with as many new cards a day as are met by the date.

All have equal minutes: those that `anki` took on that learner, spread evenly over the days; nobody
may take more. No learning steps in any way, the same times, the same guesses: what differs is which
fact is asked on which day.

A learner is FSRS-6 with hidden weights, facts that are easier or harder, a share that is known
before, own times, and lucky guesses, of which the schedulers see the half. Two kinds break the
model: one forgets exponentially, with another one facts of a concept that are learnt on one day
disturb each other and nothing lasts longer than a month. What counts is the expected score of an
exam on the date, above that of no study. Prints by kind and way, with intervals of 95 % by
bootstrap.
"""

from __future__ import annotations

import math
import os
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from random import Random
from typing import NamedTuple

from awsquiz.core.events import AGAIN, GOOD
from awsquiz.core.events.weights import DEFAULT_WEIGHTS, Weights
from awsquiz.core.exam.pool import in_turn
from awsquiz.core.plan.effect import Effects
from awsquiz.core.plan.pace import Tempo, Timed, tempo_of
from awsquiz.core.plan.picking import PlanFact, picked
from awsquiz.core.plan.planning import mock_questions
from awsquiz.core.settings import Settings
from awsquiz.core.study.fsrs6 import Fsrs6
from awsquiz.core.study.models import DEFAULT_MODEL
from awsquiz.core.study.portion import Done, portion
from awsquiz.core.study.schedule import Strength, fuzzed

KINDS = ("fsrs", "exponential", "disturbed")
_OF_KIND = (0.7, 0.15, 0.15)
DOMAINS = (30, 26, 24, 20)
"""Percent of the questions of an exam, as saa-c03 has them."""
_BY_CHANCE = 0.25
_LUCK = 0.2
"""Chance that a question on a fact that is not known is answered rightly."""
_TOLD = 0.5
"""Of lucky guesses, the share that the learner owns up to."""
_MOCK_SECONDS = 120.0
RETENTION = 0.9
LATER = 30
"""Days after the exam at which it is looked again what is known, without study."""


@dataclass
class Exam:
    """What there is to learn, in the order of a deck: card by card."""

    facts: list[PlanFact]
    by_rank: list[str]
    """In awsquiz's order: of each concept one, then of each another."""


def an_exam(random: Random) -> Exam:
    """Cards of very different sizes that cover an exam, weighted as a draw takes them."""
    sizes: dict[str, int] = {}
    wanted = random.randrange(300, 1200)
    while sum(sizes.values()) < wanted:
        sizes[f"c{len(sizes)}"] = max(1, round(random.lognormvariate(2.2, 0.8)))
    homes = {concept: random.choices(range(4), DOMAINS)[0] for concept in sizes}
    worth: dict[str, float] = {}
    for domain, percent in enumerate(DOMAINS):
        within = {concept: size for concept, size in sizes.items() if homes[concept] == domain}
        share = 65 * percent / 100
        for concept, part in in_turn(within, min(share, sum(within.values()))).items():
            worth[concept] = part / 65 / sizes[concept]
    whole = sum(worth[concept] * size for concept, size in sizes.items())
    facts = [
        PlanFact(f"{concept}.{at}", concept, worth[concept] / whole)
        for concept, size in sizes.items()
        for at in range(size)
    ]
    return Exam(facts, [each.fact for each in sorted(facts, key=lambda each: _place(each.fact))])


def _place(fact: str) -> int:
    return int(fact.partition(".")[2])


@dataclass
class Learner:
    """What is true of somebody, and the state of what was learnt."""

    kind: str
    model: Fsrs6
    luck: Random
    """Whether answers are right: of each way its own, so that they do not disturb each other."""
    slow: float
    """How many times as long as usual an answer takes."""
    before: dict[str, bool]
    """Fact → whether it was known before any study."""
    ease: dict[str, float]
    known: dict[str, Strength] = field(default_factory=dict)
    siblings: dict[tuple[str, int], int] = field(default_factory=lambda: defaultdict(int))

    def recall(self, fact: str, day: int) -> float:
        """How likely the fact is known on that day."""
        strength = self.known.get(fact)
        if strength is None:
            return float(self.before[fact])
        if self.kind == "exponential":
            return float(0.9 ** ((day - strength.day) / strength.stability))
        return self.model.recall(strength, day)

    def asked(self, fact: str, day: int) -> tuple[bool, float]:
        """Whether the answer is right as a scheduler sees it; seconds until the fact was known."""
        is_new = fact not in self.known
        knows = self.luck.random() < self.recall(fact, day)
        lucky = not knows and self.luck.random() < _LUCK
        seen = knows or (lucky and self.luck.random() >= _TOLD)
        self._learn(fact, day, knows, is_new)
        noise = self.luck.lognormvariate(-0.08, 0.4)
        seconds = (26.0 if is_new else 14.0) * noise + (0.0 if seen else 16.0)
        return seen, seconds * self.slow

    def _learn(self, fact: str, day: int, knows: bool, is_new: bool) -> None:
        after = self.model.reviewed(self.known.get(fact), GOOD if knows else AGAIN, day)
        stability = after.stability
        if is_new:
            stability *= self.ease[fact]
        if self.kind == "disturbed":
            concept = fact.partition(".")[0]
            if is_new:
                stability /= 1 + 0.15 * self.siblings[concept, day]
                self.siblings[concept, day] += 1
            stability = min(stability, 30.0)
        self.known[fact] = Strength(max(stability, 0.05), after.difficulty, day)


def a_learner(exam: Exam, kind: str, seed: int) -> Learner:
    """Somebody of that kind; the same for the same seed."""
    random = Random(seed)
    values = tuple(
        min(max(value * random.lognormvariate(0, 0.25), low), high)
        for value, (low, high) in zip(DEFAULT_WEIGHTS.values, DEFAULT_WEIGHTS.bounds, strict=True)
    )
    known = random.betavariate(1, 3)
    return Learner(
        kind,
        Fsrs6(Weights(values)),
        Random(seed + 1),
        random.lognormvariate(0, 0.3),
        {each.fact: random.random() < known for each in exam.facts},
        {each.fact: random.lognormvariate(0, 0.4) for each in exam.facts},
    )


class Evening:
    """A day of study: it goes on while there is time."""

    def __init__(self, learner: Learner, day: int, seconds: float) -> None:
        self._learner = learner
        self.day = day
        self.left = seconds
        self.answers = 0

    def ask(self, fact: str, at_least: float = 0.0) -> bool | None:
        """Whether it was right; None where there is no time any more."""
        if self.left <= 0:
            return None
        right, seconds = self._learner.asked(fact, self.day)
        self.left -= max(seconds, at_least)
        self.answers += 1
        return right


Way = Callable[[Evening], None]
"""What is done on an evening."""


class Scheduled:
    """What is due and new facts, spread among it: as Anki has it, and awsquiz without a plan.

    `new_a_day` of how many are due; who `goes_on` takes more new facts while there is time.
    """

    def __init__(
        self, order: Sequence[str], new_a_day: Callable[[int], int], *, goes_on: bool = False
    ) -> None:
        self._unmet = list(order)
        self._new_a_day = new_a_day
        self._goes_on = goes_on
        self._known: dict[str, Strength] = {}
        self._due: dict[str, int] = {}
        self._reviews: dict[str, int] = defaultdict(int)

    def __call__(self, evening: Evening) -> None:
        day = evening.day
        waiting = [fact for fact, on in self._due.items() if on <= day]
        waiting.sort(key=lambda fact: DEFAULT_MODEL.recall(self._known[fact], day))
        new = self._unmet[: self._new_a_day(len(waiting))]
        for fact in _spread(waiting, new):
            self._ask(evening, fact)
        while self._goes_on and evening.left > 0 and self._unmet:
            self._ask(evening, self._unmet[0])

    def _ask(self, evening: Evening, fact: str) -> None:
        right = evening.ask(fact)
        if right is None:
            return
        if fact not in self._known:
            self._unmet.remove(fact)
        grade = GOOD if right else AGAIN
        after = DEFAULT_MODEL.reviewed(self._known.get(fact), grade, evening.day)
        self._known[fact] = after
        self._reviews[fact] += 1
        days = fuzzed(DEFAULT_MODEL.interval(after, RETENTION), fact, self._reviews[fact])
        self._due[fact] = evening.day + days


def _spread(due: Sequence[str], new: Sequence[str]) -> list[str]:
    """The new ones at even distances among those that are due, as Anki and awsquiz have it."""
    placed = [((at + 0.5) / len(due), fact) for at, fact in enumerate(due)]
    placed += [((at + 0.5) / len(new), fact) for at, fact in enumerate(new)]
    return [fact for _at, fact in sorted(placed)]


def new_by_settings(due: int) -> int:
    """How many new facts awsquiz asks on a day by its settings."""
    return portion(due, Done(0, 0, 0, 0), Settings()).new


class Planned:
    """By the plan, which learns how long an answer takes."""

    def __init__(self, exam: Exam, days: int) -> None:
        ranks = {fact: at for at, fact in enumerate(exam.by_rank)}
        self._facts = sorted(exam.facts, key=lambda each: ranks[each.fact])
        self._days = days
        self._known: dict[str, Strength] = {}
        self._timed: dict[bool, list[float]] = {True: [], False: []}
        self._mocks = Random(days)

    def __call__(self, evening: Evening) -> None:
        left, seconds = self._days - evening.day, evening.left
        effects = Effects(DEFAULT_MODEL, _tempo(self._timed), self._days)
        mock = mock_questions(left, seconds, _MOCK_SECONDS)
        pick = partial(picked, self._facts, self._known, effects, evening.day, left)
        asked = [each.fact for each in pick(seconds - mock * _MOCK_SECONDS).facts]
        new = [fact for fact in asked if fact not in self._known]
        for fact in _spread([fact for fact in asked if fact in self._known], new):
            self._ask(evening, fact)
        for each in self._mocks.choices(self._facts, [it.worth for it in self._facts], k=mock):
            if self._known.get(each.fact, Strength(1, 1, -1)).day < evening.day:
                self._ask(evening, each.fact, _MOCK_SECONDS)
        while more := pick(evening.left).facts:
            for each in more:
                self._ask(evening, each.fact)

    def _ask(self, evening: Evening, fact: str, at_least: float = 0.0) -> None:
        before = evening.left
        right = evening.ask(fact, at_least)
        if right is None:
            return
        if not at_least:
            self._timed[fact not in self._known].append(before - evening.left)
        grade = GOOD if right else AGAIN
        after = DEFAULT_MODEL.reviewed(self._known.get(fact), grade, evening.day)
        self._known[fact] = after


def _tempo(timed: dict[bool, list[float]]) -> Tempo:
    """As the journal would tell it: answers in the form of choices, with the reading in them."""
    rows = [Timed("choice", new, len(each), sum(each)) for new, each in timed.items() if each]
    seen = sum(map(len, timed.values()))
    return tempo_of(rows, (seen, 0.0))


class Outcome(NamedTuple):
    """What came of a way."""

    gain: float
    """Points of the expected score above that without study."""
    reviews: int
    minutes: float
    known: float
    later: float
    """Share of the exam that is known `LATER` days after it."""


def studied(exam: Exam, learner: Learner, days: int, seconds: float, way: Way) -> Outcome:
    """All evenings until the exam, each of so many seconds at most."""
    spent, answers = 0.0, 0
    nothing = _points(exam, learner, days)
    for day in range(days):
        evening = Evening(learner, day, seconds)
        way(evening)
        spent += seconds - evening.left
        answers += evening.answers
    known, later = (
        sum(each.worth * learner.recall(each.fact, on) for each in exam.facts)
        for on in (days, days + LATER)
    )
    return Outcome(_points(exam, learner, days) - nothing, answers, spent / 60, known, later)


def _points(exam: Exam, learner: Learner, day: int) -> float:
    known = sum(each.worth * learner.recall(each.fact, day) for each in exam.facts)
    return 900 * (known + (1 - known) * _BY_CHANCE)


WAYS = ("plan", "awsquiz", "anki", "anki-date")


def of_learner(seed: int) -> tuple[str, dict[str, Outcome]]:
    """The kind of a learner, and what came of each way."""
    random = Random(seed)
    exam, days = an_exam(random), random.randrange(20, 61)
    kind = random.choices(KINDS, _OF_KIND)[0]
    allowed = 60.0 * random.randrange(15, 46)
    deck = [each.fact for each in exam.facts]
    a_day = math.ceil(len(deck) / days)
    learner = partial(a_learner, exam, kind, seed)
    found = {"anki": studied(exam, learner(), days, allowed, Scheduled(deck, lambda _due: 20))}
    seconds = 60 * found["anki"].minutes / days
    ways: dict[str, Way] = {
        "plan": Planned(exam, days),
        "awsquiz": Scheduled(exam.by_rank, new_by_settings, goes_on=True),
        "anki-date": Scheduled(deck, lambda _due: a_day),
    }
    for name, way in ways.items():
        found[name] = studied(exam, learner(), days, seconds, way)
    return kind, found


def ratio(
    rows: Sequence[dict[str, Outcome]], one: str, other: str, random: Random
) -> tuple[float, float, float]:
    """Mean gain of one way by that of another, with the interval of 95 % by bootstrap."""

    def of(some: Sequence[dict[str, Outcome]]) -> float:
        return sum(row[one].gain for row in some) / sum(row[other].gain for row in some)

    drawn = sorted(of(random.choices(rows, k=len(rows))) for _ in range(1000))
    return of(rows), drawn[25], drawn[974]


def lines(told: Sequence[tuple[str, dict[str, Outcome]]]) -> Iterator[str]:
    """The report, of all learners and of each kind."""
    for kind in ("all", *KINDS):
        rows = [row for of, row in told if kind in ("all", of)]
        if not rows:
            continue
        yield f"\n{kind}: {len(rows)} learners"
        yield "  way         gain   reviews  minutes  known on the day  30 days later"
        for way in WAYS:
            mean = [
                sum(column) / len(rows) for column in zip(*(row[way] for row in rows), strict=True)
            ]
            yield (
                f"  {way:<10} {mean[0]:6.1f}  {mean[1]:7.0f}  {mean[2]:7.0f}  {mean[3]:16.1%}"
                f"  {mean[4]:13.1%}"
            )
        for other in WAYS[1:]:
            found = ratio(rows, "plan", other, Random(1))
            better = sum(row["plan"].gain > row[other].gain for row in rows) / len(rows)
            yield (
                f"  plan ÷ {other:<10} {found[0]:.3f} ({found[1]:.3f} to {found[2]:.3f}),"
                f" better for {better:.0%}"
            )


def main() -> int:
    """Prints the report; 1 where the plan is not 1.2 times as good as Anki's default, or is no
    better than Anki with the date."""
    learners = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    first = 1000 * (int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        told = list(pool.map(of_learner, range(first, first + learners), chunksize=2))
    print("\n".join(lines(told)))
    rows = [row for _kind, row in told]
    default, dated = (ratio(rows, "plan", other, Random(1))[0] for other in ("anki", "anki-date"))
    return int(default < 1.2 or dated <= 1)


if __name__ == "__main__":
    sys.exit(main())

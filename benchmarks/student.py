"""A student of thirty days: `python benchmarks/student.py [DAYS] [SEED] [--exam DAY]`.

Sits down each evening at eight to the shipped cards, by the day's own numbers, and answers as
somebody who learns: 60 % right on what is new, 80 % on what has been met. Prints a line a day: what
was due and new, the answers, their share by form, and the minutes; then on which day each form was
first met, and the longest gap between two questions of a form.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path
from random import Random

from msgspec import Struct

from awsquiz import paths
from awsquiz.core.questions import OBJECTIVE, Question
from awsquiz.core.settings import Settings
from awsquiz.core.study.choosing import Selection, Wanted, session_for
from awsquiz.core.study.desk import StudyDesk
from awsquiz.core.study.manner import Manner
from awsquiz.core.study.mix import LATELY
from awsquiz.storage.index import Index
from awsquiz.storage.index.answered import forms_met
from awsquiz.storage.index.knowledge import IndexedKnowledge, IndexedQueue
from awsquiz.storage.journal import Journal, stamp

FIRST = date(2026, 11, 1)
SECONDS = {"scenario": 60, "order": 45, "match": 40, "multi": 30, "cloze": 20, "name": 20}
"""How long an answer takes in the slower forms; the others take `QUICK`."""
QUICK = 15
_MOST = 400
"""Answers of an evening, after which even the eager go to bed."""


class Student(Struct, frozen=True):
    """How often the answers are right."""

    right: float = 0.8
    right_on_new: float = 0.6


class Evening(Struct, frozen=True):
    """What an evening came to."""

    due: int
    """Facts that were due, whatever the limits."""
    new: int
    """New facts met."""
    forms: Mapping[str, int]
    """Answers by form."""
    minutes: float

    @property
    def answers(self) -> int:
        """All of them."""
        return sum(self.forms.values())


def simulate(
    folder: Path,
    content: Mapping[str, Sequence[Path]],
    days: int,
    *,
    seed: int = 1,
    student: Student = Student(),  # noqa: B008 - it is frozen
    settings: Settings = Settings(),  # noqa: B008
    exam_on: int | None = None,
) -> list[Evening]:
    """So many evenings in a folder that is empty; an exam is sat `exam_on` days after the first."""
    random, journal = Random(seed), Journal(folder / "journal")
    evenings = []
    with Index(folder / "index.db", content, journal) as index:
        for n in range(days):
            index.catch_up()
            at = datetime.combine(FIRST + timedelta(n), datetime.min.time(), UTC)
            days_left = None if exam_on is None else exam_on - n
            evening = _Evening(index, journal, at + timedelta(hours=20), settings, days_left)
            evenings.append(evening.studied(student, random))
    return evenings


class _Evening:
    def __init__(
        self,
        index: Index,
        journal: Journal,
        at: datetime,
        settings: Settings,
        days_left: int | None,
    ) -> None:
        self._index, self._journal, self._settings = index, journal, settings
        self._at, self._day = at, at.date().toordinal()
        self._days_left = days_left

    def studied(self, student: Student, random: Random) -> Evening:
        queue, forms, seconds = IndexedQueue(self._index), Counter[str](), 0.0
        due = len(queue.due(Selection(), self._day, 10_000))
        desk = self._desk(queue, random.getrandbits(32))
        while desk.next() is not None and forms.total() < _MOST:
            question = desk.open.question
            known = desk.open.item.stability is not None or desk.returns
            right = random.random() < (student.right if known else student.right_on_new)
            took = SECONDS.get(question.form, QUICK) * random.uniform(0.6, 1.4)
            self._at += timedelta(seconds=took)
            desk.answer(desk.judge(given(question, right)))
            forms[question.form] += 1
            seconds += took
        return Evening(due, queue.done(self._day).new, forms, seconds / 60)

    def _desk(self, queue: IndexedQueue, seed: int) -> StudyDesk:
        knowledge = IndexedKnowledge(self._index)
        met = self._index.query(forms_met, self._day - LATELY)
        manner = Manner(OBJECTIVE, seed=seed, met=met, days_left=self._days_left)
        session = session_for(
            *(queue, Wanted(), self._settings, self._day, Random(seed)),
            partial(manner.can_ask, knowledge),
            partial(manner.can_bring, knowledge),
        )
        return StudyDesk(
            session,
            manner,
            knowledge,
            retention=self._settings.retention,
            today=lambda: self._day,
            stamp=lambda: stamp(self._at),
            write=self._journal.append_all,
            clock=lambda: self._at.timestamp(),
            version="simulated",
        )


def given(question: Question, right: bool) -> tuple[str, ...]:
    """An answer that is right, or one that is not."""
    if question.shape == "graded":
        return ("3" if right else "1",)
    if right:
        return question.answer
    if question.shape == "typed":
        return ("모르겠다",)
    if question.ordered:
        return question.answer[::-1] if len(set(question.answer)) > 1 else ()
    return next(((each.key,) for each in question.options if not each.correct), ())


def longest_gaps(evenings: Sequence[Evening]) -> dict[str, int]:
    """Form → the most days in a row, from the first on, without a question of it."""
    gaps = {}
    for form in OBJECTIVE:
        met = [-1, *(n for n, each in enumerate(evenings) if each.forms.get(form)), len(evenings)]
        gaps[form] = max(after - before - 1 for before, after in pairwise(met))
    return gaps


def _print(evenings: Sequence[Evening]) -> None:
    print("day  due  new  answers  min  " + " ".join(f"{form:>8}" for form in OBJECTIVE))
    for n, each in enumerate(evenings, 1):
        counts = " ".join(f"{each.forms.get(form, 0):8}" for form in OBJECTIVE)
        print(f"{n:3} {each.due:4} {each.new:4} {each.answers:8} {each.minutes:4.0f}  {counts}")
    total = Counter[str]()
    for each in evenings:
        total.update(each.forms)
    whole = total.total() or 1
    print("all" + " " * 24 + "  ".join(f"{form} {total[form] / whole:.0%}" for form in OBJECTIVE))
    print("longest gap, days: " + "  ".join(f"{k} {v}" for k, v in longest_gaps(evenings).items()))


def main() -> None:
    """Prints the evenings of one student."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("days", nargs="?", type=int, default=30)
    parser.add_argument("seed", nargs="?", type=int, default=1)
    parser.add_argument("--exam", type=int, metavar="DAY", help="day on which an exam is sat")
    parser.add_argument("--reviews", type=int, metavar="N", help="reviews a day at most")
    chosen = parser.parse_args()
    shipped = paths.shipped_content()
    kinds = ("cards", "scenarios", "glossary")
    content = {kind: [shipped / kind] for kind in kinds} | {"glossary": [shipped]}
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(reviews=chosen.reviews)
        _print(
            simulate(
                *(Path(folder), content, chosen.days),
                **{"seed": chosen.seed, "settings": settings, "exam_on": chosen.exam},
            )
        )


if __name__ == "__main__":
    main()

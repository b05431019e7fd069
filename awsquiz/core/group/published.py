"""What a learner tells a group: of each item the first answer, and nothing else."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from datetime import date
from hashlib import sha256

import msgspec
from msgspec import Struct

from awsquiz.core.events import AGAIN, ELSEWHERE, WRITTEN, Review, Undo, in_order
from awsquiz.core.study.memory import Answer, Memory, remembered
from awsquiz.core.study.schedule import Strength
from awsquiz.core.text.regexes import pattern_of

_LONGEST_ANSWER = 120.0
"""Seconds that are told: whoever takes longer has left the terminal."""
_LONGEST_STATEMENT = 500
_PARTS = pattern_of(r"[:+]")


class GroupAnswer(Struct, frozen=True):
    """The first answer of a learner to an item: a row of what is published."""

    pseudonym: str
    fact: str
    form: str
    question: str | None
    """Its id; the form, the fact and what stood beside it, or the scenario."""
    chosen: str | None
    """The option: the statement that was chosen, as it was shown. None where something was typed,
    guessed, put in order or judged by the learner."""
    is_right: bool
    seconds: float
    stability: float | None
    """How well the fact was known before, in days, by the usual weights; None where it was new."""
    difficulty: float | None
    """The same of how hard it was for the learner, 1 to 10."""
    day: str
    """The study day: 2026-11-28."""

    @property
    def item(self) -> tuple[str, str]:
        """What it answers."""
        return self.fact, self.form


class Tellable(Struct, frozen=True):
    """What may be told: nothing of what a learner has written, unless they want it."""

    facts: Container[str]
    """Those of the cards that are read."""
    own: Container[str] = ()
    """Ids of concepts, facts and scenarios of which the learner's own files say something."""

    def fact(self, fact: str) -> bool:
        """Whether answers on it are told."""
        return fact in self.facts and fact not in self.own

    def question(self, question: str) -> bool:
        """Whether nothing that it shows is the learner's own: its id names all that it rests on."""
        name = question.removeprefix(WRITTEN)
        return name not in self.own and not any(each in self.own for each in _PARTS.split(name))


def first_answers(
    events: Iterable[Review | Undo], pseudonym: str, tellable: Tellable, rollover: int
) -> list[GroupAnswer]:
    """Of each item the first answer that was not taken back, in their order."""
    events = [*events]
    undone = {each.event for each in events if isinstance(each, Undo)}
    reviews = [each for each in events if isinstance(each, Review) and each.id not in undone]
    known: dict[str, Memory | None] = {}
    found: dict[tuple[str, str], GroupAnswer] = {}
    for review in in_order(reviews):
        if review.form == ELSEWHERE or not tellable.fact(review.fact):
            continue
        day, before = review.study_day(rollover), known.get(review.fact)
        if (review.fact, review.form) not in found:
            strength = before.strength if before else None
            found[review.fact, review.form] = _row(review, pseudonym, tellable, day, strength)
        history = [Answer(day, review.grade, review.practice)]
        known[review.fact] = remembered(history, before)
    return [*found.values()]


def _row(
    review: Review, pseudonym: str, tellable: Tellable, day: int, before: Strength | None
) -> GroupAnswer:
    question = review.question if review.question and tellable.question(review.question) else None
    chosen = " + ".join(sorted(review.chosen)) if question and not review.guess else ""
    return GroupAnswer(
        pseudonym=pseudonym,
        fact=review.fact,
        form=review.form,
        question=question,
        chosen=chosen[:_LONGEST_STATEMENT] or None,
        is_right=review.grade > AGAIN,
        seconds=round(min(review.ms / 1000, _LONGEST_ANSWER), 1),
        stability=round(before.stability, 2) if before else None,
        difficulty=round(before.difficulty, 2) if before else None,
        day=date.fromordinal(day).isoformat(),
    )


def by_day(rows: Iterable[GroupAnswer]) -> Mapping[str, list[GroupAnswer]]:
    """Day → the rows of it, in one order wherever they come from."""
    days: dict[str, list[GroupAnswer]] = {}
    for row in sorted(rows, key=lambda row: (row.day, row.item)):
        days.setdefault(row.day, []).append(row)
    return days


def digest_of_rows(rows: Iterable[GroupAnswer]) -> str:
    """The name of a file of these rows: the same for the same rows, however it was written."""
    return sha256(msgspec.json.encode([*rows])).hexdigest()[:32]

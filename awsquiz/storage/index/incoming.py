"""Events of the journal on their way into the tables of the index."""

from __future__ import annotations

import sqlite3
from typing import Any

import msgspec

from awsquiz.core.events import (
    Break,
    DoubtClear,
    Due,
    Event,
    ExamResult,
    Fit,
    Goal,
    KeyDoubt,
    Remark,
    Resume,
    Review,
    Stamped,
    Star,
    Suspend,
    Undo,
    Unstar,
    moment,
)
from awsquiz.core.study.memory import shaken_by
from awsquiz.storage.index.database import placeholders
from awsquiz.storage.journal import read_line

_BATCH = 50_000
"""Reviews that are held at once: they are brought into the order of the table."""
_INSERT = """insert or ignore into review
  values(?, ?, ?, ?, ?, ?, ?, ?, exists(select 1 from undone where id = ?), ?, ?)"""
LONGEST_ANSWER = 120_000
"""Milliseconds of an answer that are counted: whoever takes longer has left the terminal."""
STAR, SUSPEND, GOAL, DOUBT, REMARK = "star", "suspend", "goal", "doubt", "remark"
"""Kinds of marks; the last event on each target decides."""
FIT = "fit"
"""A mark on the learner: the weights of the memory model."""
MINUTES, RESULT, BREAK = "minutes", "result", "break"
"""The same: exam → minutes a day, exam → its last result as JSON, first day → last day."""
DUE, SHAKEN = "due", "shaken"
"""Kinds of marks that are folded with the answers; values are study days, a reset has none."""
_FOLDED = (SUSPEND, DUE, SHAKEN)


class EventIntake:
    """Takes in one event after another; reviews in batches."""

    def __init__(self, connection: sqlite3.Connection, rollover: int) -> None:
        self._connection = connection
        self._rollover = rollover
        self._reviews: list[tuple[Any, ...]] = []
        self.facts: set[str] = set()
        self.doubts = False
        """Whether doubts came in, or were taken back."""

    def line(self, path: str, number: int, line: bytes) -> None:
        event = read_line(line)
        if isinstance(event, str):
            values = (path, number, event)
            self._connection.execute("insert or replace into skipped values(?, ?, ?)", values)
        elif isinstance(event, Review):
            self._review(event)
        elif isinstance(event, Undo):
            self._undo(event)
        elif isinstance(event, Suspend | Resume):
            self._mark(SUSPEND, event.target, event, "" if isinstance(event, Resume) else "on")
            self.facts.add(event.target)
        elif isinstance(event, Due):
            self._mark(DUE, event.target, event, str(event.ordinal or ""))
            self.facts.add(event.target)
        elif isinstance(event, KeyDoubt | DoubtClear):
            self._doubt(event, line)
        elif not self._plain_mark(event):
            self._exam(event, line)

    def _plain_mark(self, event: Event) -> bool:
        """Takes in a mark that nothing else follows from; whether it was one."""
        if isinstance(event, Star | Unstar):
            self._mark(STAR, event.target, event, "" if isinstance(event, Unstar) else "on")
        elif isinstance(event, Remark):
            self._mark(REMARK, event.target, event, event.words)
        elif isinstance(event, Goal):
            self._mark(GOAL, event.exam, event, event.date or "")
            self._mark(MINUTES, event.exam, event, str(event.minutes or ""))
        elif isinstance(event, ExamResult):
            self._mark(RESULT, event.exam, event, msgspec.json.encode(event).decode())
        elif isinstance(event, Break):
            self._mark(BREAK, event.first, event, event.last)
        elif isinstance(event, Fit):
            weights = msgspec.json.encode(event.weights).decode() if event.values else ""
            self._mark(FIT, "", event, weights)
        else:
            return False
        return True

    def _review(self, event: Review) -> None:
        self._reviews.append(
            (
                *(event.fact, moment(event.at), event.id, event.study_day(self._rollover)),
                *(event.grade, min(event.ms, LONGEST_ANSWER), event.form, event.practice, event.id),
                *(event.offset, event.place),
            )
        )
        self.facts.add(event.fact)
        for shaken in shaken_by(event):
            self._mark(SHAKEN, shaken, event, str(event.study_day(self._rollover)))
            self.facts.add(shaken)
        if len(self._reviews) >= _BATCH:
            self.finish()

    def _undo(self, event: Undo) -> None:
        self.finish()
        connection = self._connection
        connection.execute("insert or ignore into undone values(?)", (event.event,))
        where = "id = ? and fact = ?" if event.fact else "id = ?"
        values = (event.event, event.fact) if event.fact else (event.event,)
        facts = connection.execute(f"select fact from review where {where}", values).fetchall()
        self.facts.update(fact for (fact,) in facts)
        connection.execute(f"update review set undone = 1 where not undone and {where}", values)
        for (target,) in connection.execute(
            f"select target from mark where id = ? and what in ({placeholders(_FOLDED)})",
            (event.event, *_FOLDED),
        ).fetchall():
            self.facts.add(target)
        doubts = "select 1 from mark where id = ? and what = ?"
        if connection.execute(doubts, (event.event, DOUBT)).fetchone():
            self.doubts = True

    def _doubt(self, event: KeyDoubt | DoubtClear, line: bytes) -> None:
        self.doubts = True
        if isinstance(event, DoubtClear):
            self._mark(DOUBT, event.target, event, "")
            return
        self._mark(DOUBT, event.target, event, event.content)
        self._connection.execute(
            "insert or ignore into doubt values(?, ?, ?, ?)",
            (event.id, event.study_day(self._rollover), moment(event.at), line),
        )

    def _mark(self, what: str, target: str, event: Stamped, value: str) -> None:
        self._connection.execute(
            "insert or ignore into mark values(?, ?, ?, ?, ?, ?)",
            (what, target, moment(event.at), event.id, value, event.study_day(self._rollover)),
        )

    def _exam(self, event: Stamped, line: bytes) -> None:
        self._connection.execute(
            "insert or ignore into exam values(?, ?, ?)", (event.id, moment(event.at), line)
        )

    def finish(self) -> None:
        """Writes the reviews that wait, in the order of the table: many times as quick."""
        self._reviews.sort()
        self._connection.executemany(_INSERT, self._reviews)
        self._reviews = []

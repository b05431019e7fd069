"""Events of the journal on their way into the tables of the index."""

from __future__ import annotations

import sqlite3
from typing import Any

from awsquiz.core.events import Goal, Resume, Review, Stamped, Star, Suspend, Undo, Unstar, moment
from awsquiz.storage.journal import read_line

BATCH = 20_000
"""Events that are held at once."""
_FEW = 16
LONGEST = 120_000
"""Milliseconds of an answer that are counted: whoever takes longer has left the terminal."""
STAR, SUSPEND, GOAL = "star", "suspend", "goal"
"""Kinds of marks, of which the last word on each target holds."""


class EventIntake:
    """Takes in one event after another; reviews in batches."""

    def __init__(self, connection: sqlite3.Connection, rollover: int) -> None:
        self._connection = connection
        self._rollover = rollover
        self._reviews: list[tuple[Any, ...]] = []
        self._undone: set[str] | None = None
        self.facts: set[str] = set()

    def line(self, path: str, number: int, line: bytes) -> None:
        event = read_line(line)
        if isinstance(event, str):
            values = (path, number, event)
            self._connection.execute("insert or replace into skipped values(?, ?, ?)", values)
        elif isinstance(event, Review):
            self._review(event)
        elif isinstance(event, Undo):
            self._undo(event)
        elif isinstance(event, Star | Unstar):
            self._mark(STAR, event.target, event, "" if isinstance(event, Unstar) else "on")
        elif isinstance(event, Suspend | Resume):
            self._mark(SUSPEND, event.target, event, "" if isinstance(event, Resume) else "on")
            self.facts.add(event.target)
        elif isinstance(event, Goal):
            self._mark(GOAL, event.exam, event, event.date or "")
        else:
            self._exam(event, line)

    def _review(self, event: Review) -> None:
        undone = self._is_undone(event.id)
        self._reviews.append(
            (
                *(event.fact, moment(event.at), event.id, event.study_day(self._rollover)),
                *(event.grade, min(event.ms, LONGEST), event.form, event.practice, undone),
            )
        )
        if len(self._reviews) >= BATCH:
            self.finish()

    def _is_undone(self, event: str) -> bool:
        """By the table as long as there are few reviews, then by all of it in memory."""
        if self._undone is None:
            if len(self._reviews) < _FEW:
                query = "select 1 from undone where id = ?"
                return self._connection.execute(query, (event,)).fetchone() is not None
            ids = self._connection.execute("select id from undone")
            self._undone = {name for (name,) in ids}
        return event in self._undone

    def _undo(self, event: Undo) -> None:
        self.finish()
        connection = self._connection
        if self._undone is not None:
            self._undone.add(event.event)
        connection.execute("insert or ignore into undone values(?)", (event.event,))
        where = "id = ? and fact = ?" if event.fact else "id = ?"
        values = (event.event, event.fact) if event.fact else (event.event,)
        for fact, day, ms, undone in connection.execute(
            f"select fact, day, ms, undone from review where {where}", values
        ).fetchall():
            if not undone:
                connection.execute(f"update review set undone = 1 where {where}", values)
                self._count(day, -1, -ms)
            self.facts.add(fact)
        for (target,) in connection.execute(
            "select target from mark where id = ? and what = ?", (event.event, SUSPEND)
        ).fetchall():
            self.facts.add(target)

    def _mark(self, what: str, target: str, event: Stamped, value: str) -> None:
        self._connection.execute(
            "insert or ignore into mark values(?, ?, ?, ?, ?)",
            (what, target, moment(event.at), event.id, value),
        )

    def _exam(self, event: Stamped, line: bytes) -> None:
        self._connection.execute(
            "insert or ignore into exam values(?, ?, ?)", (event.id, moment(event.at), line)
        )

    def finish(self) -> None:
        """Writes the reviews that wait, in the order of the table: many times as quick."""
        insert = "insert or ignore into review values(?, ?, ?, ?, ?, ?, ?, ?, ?)"
        counted: dict[int, tuple[int, int]] = {}
        for row in sorted(self._reviews):
            added = self._connection.execute(insert, row).rowcount
            self.facts.add(row[0])
            if added and not row[-1]:
                answers, ms = counted.get(row[3], (0, 0))
                counted[row[3]] = (answers + 1, ms + row[5])
        for day, (answers, ms) in counted.items():
            self._count(day, answers, ms)
        self._reviews = []

    def _count(self, day: int, answers: int, ms: int) -> None:
        self._connection.execute(
            "insert into activity values(?, ?, ?) on conflict(day)"
            " do update set answers = answers + excluded.answers, ms = ms + excluded.ms",
            (day, answers, ms),
        )

"""The plan of the day, kept while nothing changes that it is made of; and what it is made of."""

from __future__ import annotations

import sqlite3
from typing import TypeVar

import msgspec

from awsquiz.core.events import ELSEWHERE, ExamResult
from awsquiz.core.plan.pace import Timed
from awsquiz.core.plan.planning import Plan
from awsquiz.core.plan.shortfall import Shortfall
from awsquiz.core.study.choosing import Selection
from awsquiz.core.study.portion import Agenda
from awsquiz.storage.index.answered import done
from awsquiz.storage.index.database import Database
from awsquiz.storage.index.in_force import last_values
from awsquiz.storage.index.incoming import LONGEST_ANSWER, RESULT
from awsquiz.storage.index.queue import everything, on_agenda
from awsquiz.storage.journal import read_line

SCHEMA = (
    "create table planned(part text primary key, made_of text not null, value blob) without rowid"
)
"""What the last plan says, each part when it is first asked for: it is worked out anew each day."""
_LATELY = 90
"""Days whose answers tell how long one takes."""
_LONGEST_READING = 60_000
"""Milliseconds between two answers after which the learner has done something else."""
_Part = TypeVar("_Part", Agenda, Plan, Shortfall)


def forget(connection: sqlite3.Connection) -> None:
    """Forgets the plan: content has changed."""
    connection.execute("delete from planned")


def kept_part(db: Database, part: type[_Part], made_of: str) -> _Part | None:
    """What was worked out of the same; None where nothing was."""
    found = db.rows(
        "select value from planned where part = ? and made_of = ?", (part.__name__, made_of)
    )
    try:
        return msgspec.json.decode(found[0][0], type=part) if found else None
    except msgspec.DecodeError:
        return None


def keep_part(db: Database, made_of: str, part: Agenda | Plan | Shortfall) -> None:
    """Keeps a part in place of the one before."""
    with db.writing() as connection:
        connection.execute(
            "insert or replace into planned values(?, ?, ?)",
            (type(part).__name__, made_of, msgspec.json.encode(part)),
        )


def due_beside(db: Database, agenda: Agenda, day: int) -> int:
    """How many reviews that day has beside those that the plan chose, done or not."""
    waiting, _new = on_agenda(db, agenda, day)
    chosen = frozenset(agenda.reviews)
    of_plan = everything(db, Selection(facts=chosen))
    asked = sum(bool(each.memory and each.memory.asked >= day) for each in of_plan)
    left = sum(each.fact not in chosen for each in waiting)
    return left + max(0, done(db, day).reviews - asked)


def answers_before(db: Database, day: int) -> int:
    """How many answers were given before that study day: by them the state of its morning shows."""
    return int(db.value("select ifnull(sum(answers), 0) from activity where day < ?", (day,)))


def timed(db: Database, day: int) -> list[Timed]:
    """How long answers took in each form before that study day, on facts never met and others."""
    rows = db.rows(
        "select form, nth = 1, count(*), sum(ms) / 1000.0 from ("
        "  select form, ms, day, undone, row_number() over (partition by fact order by at, id)"
        "  as nth from review)"
        " where day >= ? and day < ? and not undone and form != ? and ms > 0 and ms < ?"
        " group by form, nth = 1",
        (day - _LATELY, day, ELSEWHERE, LONGEST_ANSWER),
    )
    return [Timed(form, bool(first), answers, seconds) for form, first, answers, seconds in rows]


def reading_times(db: Database, day: int) -> tuple[int, float]:
    """How often it was seen how long it took to go on after an answer, and the seconds of all."""
    rows = db.rows(
        "select count(*), ifnull(sum(gap), 0) / 1000.0 from ("
        "  select at - ms - lag(at) over (order by at, id) as gap from review"
        "  where day >= ? and day < ? and not undone and form != ?)"
        " where gap > 0 and gap < ?",
        (day - _LATELY, day, ELSEWHERE, _LONGEST_READING),
    )
    return int(rows[0][0]), float(rows[0][1])


def results(db: Database) -> list[ExamResult]:
    """The last result of each exam, in the order of their times."""
    read = (read_line(line.encode()) for line in last_values(db, RESULT).values())
    return sorted((each for each in read if isinstance(each, ExamResult)), key=lambda each: each.at)

"""What the index knows for exams: their events, and what a forecast rests on."""

from __future__ import annotations

from awsquiz.core.events import Stamped
from awsquiz.core.exam.evidence import LATEST, PastAnswer
from awsquiz.core.questions import OBJECTIVE
from awsquiz.core.study.schedule import Strength
from awsquiz.storage.index.database import Database, placeholders
from awsquiz.storage.journal import read_line


def events(db: Database) -> list[Stamped]:
    """All events of exams, in the order of their times."""
    lines = db.rows("select line from exam order by at, id")
    read = (read_line(line) for (line,) in lines)
    return [event for event in read if not isinstance(event, str)]


def strengths(db: Database) -> dict[str, Strength]:
    """How well each fact is known that the schedule knows."""
    rows = db.rows(
        "select fact, stability, difficulty, day from memory where stability is not null"
    )
    return {fact: Strength(*known) for fact, *known in rows}


def answers(db: Database) -> list[PastAnswer]:
    """All answers on the facts of the latest answers that were right or wrong, in their order."""
    rows = db.rows(
        "select fact, form, grade, day, practice from review where not undone and fact in ("
        f"select fact from review where not undone and form in ({placeholders(OBJECTIVE)})"
        " order by at desc, id desc limit ?) order by at, id",
        (*OBJECTIVE, LATEST),
    )
    return [
        PastAnswer(fact, form, grade, day, bool(practice))
        for fact, form, grade, day, practice in rows
    ]

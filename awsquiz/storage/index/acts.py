"""What a learner did on a study day and can take back: answers, doubts, and marks."""

from __future__ import annotations

from awsquiz.core.study.session import Undoable
from awsquiz.storage.index import doubts, queue
from awsquiz.storage.index.database import Database
from awsquiz.storage.index.incoming import DUE, REMARK, STAR, SUSPEND


def last_acts(db: Database, day: int, count: int) -> list[Undoable]:
    """What was done on that study day, or on one to come, and stands: the latest first."""
    found = [
        *queue.last_answers(db, day, count),
        *doubts.undoable(db, day, count),
        *_marks(db, day, count),
    ]
    return sorted(found, key=lambda each: (each.at, each.id), reverse=True)[:count]


def last_act(db: Database, day: int) -> Undoable | None:
    """The latest of them."""
    return next(iter(last_acts(db, day, 1)), None)


def _marks(db: Database, day: int, count: int) -> list[Undoable]:
    rows = db.rows(
        "select id, target, at, what from mark where day >= ? and what in (?, ?, ?, ?)"
        " and id not in (select id from undone) order by at desc, id desc limit ?",
        (day, STAR, SUSPEND, DUE, REMARK, count),
    )
    return [Undoable(name, target, at=at, what=what) for name, target, at, what in rows]


def answers_to_come(db: Database, day: int) -> int:
    """How many answers are of days after the one that follows: a clock was ahead."""
    # One day ahead is what travel over the date line makes.
    return int(
        db.value(
            "select count(*) from memory join review on review.fact = memory.fact"
            " where memory.asked > ?1 and review.day > ?1 and not undone",
            (day + 1,),
        )
    )

"""What a learner did on a study day and can take back: answers, doubts, and marks."""

from __future__ import annotations

from awsquiz.core.study.session import Undoable
from awsquiz.storage.index import answered, doubts
from awsquiz.storage.index.database import Database, placeholders
from awsquiz.storage.index.incoming import DUE, FIT, REMARK, STAR, SUSPEND

_MARKS = (STAR, SUSPEND, DUE, REMARK, FIT)


def last_acts(db: Database, day: int, count: int) -> list[Undoable]:
    """What was done on that study day, or on one to come, and stands: the latest first."""
    found = [
        *answered.last_answers(db, day, count),
        *doubts.undoable(db, day, count),
        *_marks(db, day, count),
    ]
    return sorted(found, key=lambda each: (each.at, each.id), reverse=True)[:count]


def _marks(db: Database, day: int, count: int) -> list[Undoable]:
    rows = db.rows(
        "select id, target, at, what, value = '' from mark where day >= ?"
        f" and what in ({placeholders(_MARKS)})"
        " and id not in (select id from undone) order by at desc, id desc limit ?",
        (day, *_MARKS, count),
    )
    return [
        Undoable(name, target, at=at, what=what, clears=bool(is_empty))
        for name, target, at, what, is_empty in rows
    ]


def answers_to_come(db: Database, day: int) -> int:
    """How many answers are of days after the one that follows: a clock was ahead."""
    # One day ahead is what travel over the date line makes.
    return int(
        db.value(
            "select count(*) from memory join review on review.fact = memory.fact"
            " where memory.asked > :day and review.day > :day and not undone",
            {"day": day + 1},
        )
    )

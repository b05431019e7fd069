"""Where the learner stands today."""

from __future__ import annotations

from dataclasses import dataclass

from awsquiz.core.study.choosing import Done, Selection
from awsquiz.storage.index import queue
from awsquiz.storage.index.database import Database
from awsquiz.storage.index.incoming import GOAL

_WEAK_OF = 3
"""Facts of a concept that have to be known to call it weak."""


@dataclass(frozen=True, slots=True)
class Glance:
    """What `awsquiz` alone shows."""

    due: int
    wrong: int
    """Facts that went wrong today and have not been right since."""
    new: int
    """New facts that may still be met today."""
    done: Done
    streak: int
    """Days in a row on which something was answered, up to today or yesterday."""
    weakest: tuple[tuple[str, str], ...]
    """Id and title of the concepts that are least remembered."""
    next_due: tuple[int, int] | None
    """The next study day after today on which something is due, and how many facts."""
    goals: dict[str, str]
    """Exam → the local date on which it is to be sat."""


def glance(db: Database, day: int, new_a_day: int) -> Glance:
    """All of it, on that study day."""
    done = queue.done(db, day)
    fresh = max(0, new_a_day - done.new)
    return Glance(
        due=queue.how_many_due(db, Selection(), day),
        wrong=len(queue.wrong(db, Selection(), day)),
        new=len(queue.new(db, Selection(), fresh)) if fresh else 0,
        done=done,
        streak=streak(db, day),
        weakest=_weakest(db, day),
        next_due=queue.next_due(db, day),
        goals=queue.marked(db, GOAL),
    )


def streak(db: Database, day: int) -> int:
    """Days in a row with an answer; a day on which nothing was answered yet does not end it."""
    days = {row[0] for row in db.rows("select day from activity where answers > 0")}
    last = day if day in days else day - 1
    first = last
    while first in days:
        first -= 1
    return last - first


def _weakest(db: Database, day: int) -> tuple[tuple[str, str], ...]:
    """The concepts whose facts have waited longest for their stability."""
    return tuple(
        db.rows(
            "select concept.id, concept.title from memory join fact on fact.id = memory.fact"
            " join concept on concept.id = fact.concept where memory.stability is not null"
            " and fact.askable group by concept.id having count(*) >= ?"
            " order by avg(min((? - memory.day) / memory.stability, 30.0)"
            " + 5.0 * (memory.grade = 1)) desc, concept.id limit 3",
            (_WEAK_OF, day),
        )
    )

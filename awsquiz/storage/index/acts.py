"""What a learner did on a study day and can take back: answers and doubts."""

from __future__ import annotations

from awsquiz.core.study.session import Undoable
from awsquiz.storage.index import doubts, queue
from awsquiz.storage.index.database import Database


def last_acts(db: Database, day: int, count: int) -> list[Undoable]:
    """The answers and doubts of that study day that can be taken back, the latest first."""
    found = [*queue.last_answers(db, day, count), *doubts.undoable(db, day, count)]
    return sorted(found, key=lambda each: (each.at, each.id), reverse=True)[:count]


def last_act(db: Database, day: int) -> Undoable | None:
    """The latest of them."""
    return next(iter(last_acts(db, day, 1)), None)

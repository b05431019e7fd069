"""What was answered: on a day, last of all, and in which forms lately."""

from __future__ import annotations

from awsquiz.core.events import ELSEWHERE
from awsquiz.core.study.portion import Done
from awsquiz.core.study.session import Undoable
from awsquiz.storage.index.database import Database


def last_answers(db: Database, day: int, count: int) -> list[Undoable]:
    """The answers of that study day that have not been taken back, the latest first.

    Before them those of days to come: a clock that was ahead gave them.
    """
    # By way of the facts asked since then, for which there is an index: reviews have none by day.
    rows = db.rows(
        "select review.id, review.fact, form, review.grade, at"
        " from memory join review on review.fact = memory.fact"
        " where memory.asked >= ? and review.day >= ? and not undone and form != ?"
        " order by at desc, id desc limit ?",
        (day, day, ELSEWHERE, count),
    )
    return [Undoable(*row) for row in rows]


def forms_met(db: Database, since: int) -> dict[str, int]:
    """Form → how often it was asked here from that study day on, without what was taken back."""
    sql = "select form, sum(answers) from given where day >= ? group by form"
    return {form: answers for form, answers in db.rows(sql, (since,)) if answers}


def done(db: Database, day: int) -> Done:
    """What was done here on that study day."""
    here = (
        " and exists (select 1 from review where review.fact = memory.fact and review.day = :day"
        " and not undone and form != :elsewhere)"
    )
    today = {"day": day, "elsewhere": ELSEWHERE}
    new = db.value(f"select count(*) from memory where met = :day{here}", today)
    moved = db.value(
        f"select count(*) from memory where asked = :day and day = :day and met < :day{here}",
        today,
    )
    rows = db.rows("select answers, ms from activity where day = ?", (day,))
    answers, ms = rows[0] if rows else (0, 0)
    return Done(new, moved, answers, ms)

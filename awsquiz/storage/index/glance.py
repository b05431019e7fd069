"""Where the learner stands today."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from awsquiz.core.plan.rhythm import is_in
from awsquiz.core.settings import Settings
from awsquiz.core.study.choosing import Selection
from awsquiz.core.study.portion import Done, Portion, Ration, portion
from awsquiz.core.study.streaks import Streak, Zones, streaks
from awsquiz.storage.index import acts, answered, in_force, queue
from awsquiz.storage.index.database import Database
from awsquiz.storage.index.days_off import days_off
from awsquiz.storage.index.incoming import GOAL, MINUTES
from awsquiz.storage.index.queue import LAST_DAYS

_WEAK_OF = 4
"""Answers on a concept that it takes to call it weak."""
_WEAK = 0.7
"""Share of right answers below which it is: what is studied is kept at 90 %."""
_PACE = 20_000
"""Milliseconds of an answer, where none was given lately."""


@dataclass(frozen=True, slots=True)
class Glance:
    """What `awsquiz` alone shows."""

    portion: Portion
    """What is left of the day: as many new facts as there are."""
    wrong: int
    """Facts that went wrong today and have not been right since."""
    minutes: int
    """That it will take, at the pace of the last days."""
    done: Done
    streak: Streak
    lately: tuple[int, ...]
    """Answers of each of the last days, today last."""
    weakest: tuple[tuple[str, str], ...]
    """Id and title of the concepts on which much went wrong lately."""
    leeches: int
    """Facts that were set aside, for they were forgotten again and again."""
    to_come: int
    """Answers of days to come, by a clock that was ahead."""
    next_due: tuple[int, int] | None
    """The next study day after today on which something is due, and how many facts; None where a
    plan decides."""
    goals: dict[str, str]
    """Exam → the local date on which it is to be sat."""
    goal_minutes: dict[str, str]
    """Exam → minutes a day to plan with."""
    askable: int
    """Facts that there are."""


def portion_today(db: Database, day: int, settings: Settings, ration: Ration) -> Portion:
    """What is left of that study day: as many new facts as there are."""
    everything = Selection()
    if ration.agenda is not None:
        reviews, new = queue.on_agenda(db, ration.agenda, day)
        return Portion(len(reviews), 0, len(new))
    due = queue.how_many_due(db, everything, day)
    today = portion(due, answered.done(db, day), settings, ration.share)
    return today._replace(new=len(queue.new(db, everything, today.new)) if today.new else 0)


def glance(db: Database, day: int, settings: Settings, ration: Ration) -> Glance:
    """All of it, on that study day."""
    done, everything = answered.done(db, day), Selection()
    today = portion_today(db, day, settings, ration)
    wrong = len(queue.wrong(db, everything, day))
    activity = {row[0]: row[1:] for row in db.rows("select * from activity where answers > 0")}
    recent = [activity.get(day - n, (0, 0, 0, 0)) for n in range(LAST_DAYS)][::-1]
    answers, ms = (sum(row[at] for row in recent) for at in (0, 1))
    pace = ms // answers if answers else _PACE
    minutes = -(-(today.due + wrong + today.new) * pace // 60_000)
    if ration.agenda is not None:
        minutes = ration.agenda.minutes(today.due + wrong, today.new)
    return Glance(
        portion=today,
        wrong=wrong,
        minutes=minutes,
        done=done,
        streak=streaks(
            {on: Zones(*row[2:]) for on, row in activity.items()}, day, partial(is_in, days_off(db))
        ),
        lately=tuple(row[0] for row in recent),
        weakest=_weakest(db, day),
        leeches=queue.how_many(db, Selection(leeches=True)),
        to_come=acts.answers_to_come(db, day),
        next_due=None if ration.agenda is not None else queue.next_due(db, day),
        goals=in_force.last_values(db, GOAL),
        goal_minutes=in_force.last_values(db, MINUTES),
        askable=queue.how_many(db, everything),
    )


def _weakest(db: Database, day: int) -> tuple[tuple[str, str], ...]:
    """The concepts with the smallest share of right answers, where that is small."""
    rows = db.rows(
        "select concept.id, concept.title, avg(review.grade > 1) as share"
        " from memory join review on review.fact = memory.fact"
        " join fact on fact.id = memory.fact join concept on concept.id = fact.concept"
        " where memory.asked > :since and review.day > :since and not undone and not practice"
        " and fact.askable group by concept.id having count(*) >= :answers and share < :share"
        " order by share, concept.id limit 3",
        {"since": day - LAST_DAYS, "answers": _WEAK_OF, "share": _WEAK},
    )
    return tuple((name, title) for name, title, _share in rows)

"""`awsquiz` alone: where the learner stands, and a menu that leads on and is come back to."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from awsquiz.cli import moments
from awsquiz.cli.goal import goal_records
from awsquiz.cli.json_output import print_json
from awsquiz.cli.loading import opened, settings
from awsquiz.cli.moments import iso_day
from awsquiz.cli.planning import ration_of_today, settings_of_today
from awsquiz.core.plan.rhythm import last_day_off
from awsquiz.core.study.goals import coming_exam, just_over
from awsquiz.storage.index import glance, overview, planned
from awsquiz.storage.index.days_off import days_off
from awsquiz.terminal import today as shown
from awsquiz.terminal.console import console, interactive, show
from awsquiz.terminal.today import StoppedExam, Today

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awsquiz.cli.records.of_study import DayFacts, TodayData
    from awsquiz.core.exam.sitting import Sitting
    from awsquiz.core.study.portion import Ration
    from awsquiz.storage.index import Index
    from awsquiz.storage.index.glance import Glance

_STOPPED = 3
"""Stopped exams that are named."""


def today(json: bool, plain: bool) -> None:
    """Shows the glance; in a terminal a menu follows."""
    if json:
        with opened() as index:
            seen, stopped = _seen(index, ration_of_today(index)), _stopped(index)
        print_json("today", _record(seen, stopped))
    elif interactive(plain):
        from awsquiz.cli.home import lead_on

        lead_on(at_a_glance)
    else:
        view, screen = at_a_glance(), console(plain)
        for line in shown.lines(view):
            show(screen, line)
        show(screen, shown.what_next(view))


def at_a_glance() -> Today:
    """What is shown now."""
    with opened() as index:
        ration = ration_of_today(index)
        seen, stopped = _seen(index, ration), _stopped(index)
        is_new = not seen.streak.longest
        covered = index.query(overview.overview) if is_new else []
        results = {
            each.exam: each.study_day(settings().rollover) for each in index.query(planned.results)
        }
        last = last_day_off(index.query(days_off), _day())
    day, coming = _day(), seen.next_due
    return Today(
        portion=seen.portion,
        wrong=seen.wrong,
        minutes=seen.minutes,
        answers=seen.done.answers,
        spent=round(seen.done.ms / 60_000),
        streak=seen.streak,
        lately=seen.lately,
        weakest=[title for _id, title in seen.weakest],
        leeches=seen.leeches,
        to_come=seen.to_come,
        next_due=(coming[0] - day, coming[1]) if coming else None,
        exam=coming_exam(seen.goals, day),
        sat=just_over(seen.goals, results, day),
        mock=ration.agenda.mock if ration.agenda else 0,
        break_until=date.fromordinal(last) if last else None,
        stopped=[_waiting(*each) for each in stopped],
        covered=covered,
        facts=seen.askable,
    )


def _day() -> int:
    return moments.study_today(settings().rollover)


def _seen(index: Index, ration: Ration) -> Glance:
    return index.query(glance.glance, _day(), settings_of_today(index), ration)


def _stopped(index: Index) -> list[tuple[int, Sitting]]:
    """The exams that are not handed in, with their numbers: the last one first."""
    from awsquiz.storage.index import exam_events

    if not (events := index.query(exam_events.events)):
        return []
    from awsquiz.core.exam.sitting import sittings_of  # most have sat none

    every = enumerate(sittings_of(events), 1)
    return [row for row in every if row[1].finish is None][-_STOPPED:][::-1]


def _waiting(number: int, sitting: Sitting) -> StoppedExam:
    from awsquiz.core.exam.sitting import is_untimed

    minutes = None if is_untimed(sitting.start) else round(sitting.remaining / 60_000)
    return StoppedExam(number, sitting.start.title, sitting.at, len(sitting.slots), minutes)


def _record(seen: Glance, stopped: Sequence[tuple[int, Sitting]]) -> TodayData:
    return {
        "day": iso_day(_day()),
        "due": seen.portion.due,
        "backlog": seen.portion.backlog,
        "wrong": seen.wrong,
        "new": seen.portion.new,
        "minutes": seen.minutes,
        "answers": seen.done.answers,
        "seconds": round(seen.done.ms / 1000),
        "streak": seen.streak.current,
        "longest_streak": seen.streak.longest,
        "lately": list(seen.lately),
        "weakest": [concept for concept, _title in seen.weakest],
        "leeches": seen.leeches,
        "stopped_exam": stopped[0][1].id if stopped else None,
        "next_due": _on_day(seen.next_due),
        "goals": goal_records(seen.goals, seen.goal_minutes),
    }


def _on_day(coming: tuple[int, int] | None) -> DayFacts | None:
    if coming is None:
        return None
    return {"day": iso_day(coming[0]), "fact_count": coming[1]}

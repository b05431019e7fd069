"""`awsquiz goal`: the day on which an exam is to be sat."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated

import typer

from awsquiz.cli.exam_loading import blueprints, warn_if_ended
from awsquiz.cli.json_output import print_json
from awsquiz.cli.loading import journal, opened
from awsquiz.cli.moments import new_stamp, now
from awsquiz.cli.parameters import Json
from awsquiz.core.events import Goal
from awsquiz.errors.wrong_use import NoSuchGoal, WrongArguments, WrongValue
from awsquiz.i18n import _, ngettext
from awsquiz.storage.index import queue
from awsquiz.storage.index.incoming import GOAL

_DATE = re.compile(r"\d{4}-\d\d?-\d\d?")
_EXAM = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def goal(
    exam: Annotated[
        str | None, typer.Argument(metavar=_("[EXAM]"), help=_("As AWS calls it: saa-c03."))
    ] = None,
    day: Annotated[
        str | None, typer.Argument(metavar=_("[DATE]"), help=_("Year, month, day: 2027-01-15."))
    ] = None,
    remove: Annotated[bool, typer.Option("--remove", help=_("There is no date any more."))] = False,
    json: Json = False,
) -> None:
    if remove and (exam is None or day is not None):
        raise WrongArguments.remove_takes_one_exam()
    exam, future = _asked_for(exam, day)
    with opened() as index:
        goals = index.ask(queue.marked, GOAL)
        if future is not None and exam is None:
            exam = _only(goals)
        if remove and exam is not None and exam not in goals:
            raise NoSuchGoal(exam)
        if exam is not None and (remove or future):
            journal().append(Goal(**new_stamp(), exam=exam, date=future))
            index.catch_up_journal()
            goals = index.ask(queue.marked, GOAL)
    if exam and future and (offered := blueprints().get(exam)):
        warn_if_ended(offered, date.fromisoformat(future))
    shown = {name: on for name, on in goals.items() if exam in (None, name)}
    if json:
        print_json("goal", {"goals": goal_records(shown)})
        return
    if remove:
        print(_("Removed: {exam}").format(exam=exam))
    elif not shown:
        print(_("No date is set: “awsquiz goal saa-c03 2027-01-15” sets one."))
    for name, on in _by_date(shown):
        print(f"{name}  {on}  {_left(date.fromisoformat(on))}")


def _asked_for(exam: str | None, day: str | None) -> tuple[str | None, str | None]:
    """The exam and the date that are meant; a date alone is of the exam that is known."""
    if exam is not None and day is None and _DATE.fullmatch(exam.strip()):
        exam, day = None, exam
    return _exam(exam), _date(day)


def _only(goals: Mapping[str, str]) -> str:
    """The exam that is meant where none is named. Raises WrongArguments where it is not clear."""
    if len(goals) != 1:
        raise WrongArguments.date_of_which_exam()
    return next(iter(goals))


def _exam(word: str | None) -> str | None:
    """The exam's id, whatever its case. Raises WrongValue."""
    if word is None:
        return None
    if not _EXAM.fullmatch(word.lower()):
        raise WrongValue.no_exam(word)
    return word.lower()


def _date(word: str | None) -> str | None:
    """The date, if it is still to come. Raises WrongValue."""
    if word is None:
        return None
    try:
        day = date.fromisoformat(word)
    except ValueError:
        raise WrongValue.no_date(word) from None
    if day < now().date():
        raise WrongValue.past(day)
    return day.isoformat()


def goal_records(goals: dict[str, str]) -> list[dict[str, object]]:
    """Exams with their dates as JSON has them, the next first."""
    today = now().date()
    return [
        {"exam": exam, "date": on, "days": (date.fromisoformat(on) - today).days}
        for exam, on in _by_date(goals)
    ]


def _by_date(goals: dict[str, str]) -> list[tuple[str, str]]:
    return sorted(goals.items(), key=lambda goal: (goal[1], goal[0]))


def _left(day: date) -> str:
    """How far away it is, in words."""
    days = (day - now().date()).days
    if days < 0:
        return _("past")
    if days == 0:
        return _("today")
    return ngettext("in {n} day", "in {n} days", days).format(n=days)

"""`awsquiz goal`: the day on which an exam is to be sat."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer
from rich.text import Text

from awsquiz.cli.completion import exam_begun
from awsquiz.cli.goal_change import GoalChange, goal_change, made
from awsquiz.cli.goal_outlook import what_does_not_fit, what_is_covered
from awsquiz.cli.goal_planned import first_day_of_plan
from awsquiz.cli.json_output import print_json
from awsquiz.cli.loading import opened
from awsquiz.cli.moments import now
from awsquiz.cli.parameters import Json
from awsquiz.core.events import ExamResult
from awsquiz.i18n import _
from awsquiz.storage.index import in_force, planned
from awsquiz.storage.index.incoming import GOAL, MINUTES
from awsquiz.terminal.console import console, interactive, show
from awsquiz.terminal.goals import goal_in_words, result_in_words
from awsquiz.terminal.prompts import Left

if TYPE_CHECKING:
    from awsquiz.cli.records.of_study import GoalData, GoalRow, ResultRow
    from awsquiz.storage.index import Index


def goal(
    exam: Annotated[
        str | None,
        typer.Argument(
            metavar=_("[EXAM]"),
            help=_("As AWS calls it: saa-c03."),
            autocompletion=exam_begun,
        ),
    ] = None,
    day: Annotated[
        str | None, typer.Argument(metavar=_("[DATE]"), help=_("Year, month, day: 2027-01-15."))
    ] = None,
    minutes: Annotated[
        int | None,
        typer.Option(
            "--minutes",
            metavar="M",
            min=0,
            max=1440,
            help=_("Minutes a day to plan with: see “awsquiz plan”; 0 plans nothing."),
        ),
    ] = None,
    passed: Annotated[
        int | None,
        typer.Option("--passed", metavar=_("SCORE"), min=100, max=1000, help=_("It was passed.")),
    ] = None,
    failed: Annotated[
        int | None,
        typer.Option("--failed", metavar=_("SCORE"), min=100, max=1000, help=_("It was not.")),
    ] = None,
    remove: Annotated[bool, typer.Option("--remove", help=_("There is no date any more."))] = False,
    json: Json = False,
) -> None:
    change = goal_change(exam, day, minutes, passed, failed, remove)
    with opened() as index:
        try:
            change = made(index, change, asks=interactive() and not json)
        except Left:
            return
        standing = _standing(index, change.exam)
        told = [] if json else _told(index, change)
    if json:
        records: GoalData = {
            "goals": goal_records(standing.dates, standing.minutes),
            "results": list(map(_record, standing.results)),
        }
        print_json("goal", records)
        return
    if change.remove:
        print(_("Removed: {exam}").format(exam=change.exam))
    elif not standing.dates and not standing.results:
        print(_("No date is set: “awsquiz goal saa-c03 2027-01-15” sets one."))
    _print(standing, told)


class _Standing(NamedTuple):
    """What is known of one exam, or of all."""

    dates: dict[str, str]
    minutes: dict[str, str]
    results: Sequence[ExamResult]


def _standing(index: Index, exam: str | None) -> _Standing:
    goals, minutes = (index.query(in_force.last_values, what) for what in (GOAL, MINUTES))
    shown = {name: on for name, on in goals.items() if exam in (None, name)}
    results = [each for each in index.query(planned.results) if exam in (None, each.exam)]
    return _Standing(shown, minutes, results)


def _told(index: Index, change: GoalChange) -> list[Text]:
    """What follows from what was set: whether there is time, and how much of it has cards."""
    covered = [] if change.tells_result else what_is_covered(index, change.exam, change.date)
    short = what_does_not_fit(index, change.exam) if change.sets else []
    return [*map(Text, short), *covered]


def _print(standing: _Standing, told: Sequence[Text]) -> None:
    for name, on in _by_date(standing.dates):
        day = date.fromisoformat(on)
        days, begins = (day - now().date()).days, first_day_of_plan(day)
        print(goal_in_words(name, day, days, standing.minutes.get(name), begins))
    for line in told:
        show(console(), line)
    for result in standing.results:
        print(result_in_words(result))


def goal_records(goals: dict[str, str], minutes: Mapping[str, str]) -> list[GoalRow]:
    """Exams with their dates as JSON has them, the next first; `minutes` a day by exam."""
    today = now().date()
    return [
        {
            "exam": exam,
            "date": on,
            "days": (date.fromisoformat(on) - today).days,
            "minutes": int(minutes[exam]) if exam in minutes else None,
        }
        for exam, on in _by_date(goals)
    ]


def _record(result: ExamResult) -> ResultRow:
    return {
        "exam": result.exam,
        "passed": result.passed,
        "score": result.score,
        "expected": result.expected,
        "low": result.low,
        "high": result.high,
        "at": result.at,
    }


def _by_date(goals: dict[str, str]) -> list[tuple[str, str]]:
    return sorted(goals.items(), key=lambda goal: (goal[1], goal[0]))

"""`awsquiz goal`: the day on which an exam is to be sat."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec.structs import replace
from rich.text import Text

from awsquiz.cli.completion import exam_begun
from awsquiz.cli.exam_loading import blueprint_named, forecasts
from awsquiz.cli.goal_outlook import what_does_not_fit, what_is_covered
from awsquiz.cli.goal_planned import first_day_of_plan
from awsquiz.cli.json_output import print_json
from awsquiz.cli.loading import journal, opened
from awsquiz.cli.moments import new_stamp, now
from awsquiz.cli.parameters import Json
from awsquiz.core.events import ExamResult, Goal
from awsquiz.core.study.moving import day_named
from awsquiz.errors.wrong_arguments import WrongArguments, WrongValue
from awsquiz.errors.wrong_use import NoSuchGoal
from awsquiz.i18n import _, ngettext
from awsquiz.storage.index import in_force, planned
from awsquiz.storage.index.incoming import GOAL, MINUTES
from awsquiz.terminal.console import console, show

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
    if remove and (exam is None or day is not None or minutes is not None):
        raise WrongArguments.remove_takes_one_exam()
    if (passed is not None) + (failed is not None) + remove > 1:
        raise WrongArguments.exclusive(["--passed", "--failed", "--remove"])
    exam, future = _asked_for(exam, day)
    covered: Sequence[Text] = ()
    with opened() as index:
        if exam is not None:
            exam = _known(index, exam)
        if passed is not None or failed is not None:
            _sat(index, exam, passed, failed)
        else:
            exam = _changed(index, exam, future, minutes, remove)
            covered = [] if json else what_is_covered(index, exam, future)
        goals, a_day = (
            index.query(in_force.last_values, GOAL),
            index.query(in_force.last_values, MINUTES),
        )
        short = [] if json or not (future or minutes) else what_does_not_fit(index, exam)
        results = [each for each in index.query(planned.results) if exam in (None, each.exam)]
    shown = {name: on for name, on in goals.items() if exam in (None, name)}
    if json:
        records: GoalData = {
            "goals": goal_records(shown, a_day),
            "results": list(map(_record, results)),
        }
        print_json("goal", records)
        return
    if remove:
        print(_("Removed: {exam}").format(exam=exam))
    elif not shown and not results:
        print(_("No date is set: “awsquiz goal saa-c03 2027-01-15” sets one."))
    _print(shown, a_day, [*map(Text, short), *covered], results)


def _print(
    goals: dict[str, str],
    minutes: Mapping[str, str],
    told: Sequence[Text],
    results: Sequence[ExamResult],
) -> None:
    for name, on in _by_date(goals):
        print(_line(name, date.fromisoformat(on), minutes.get(name)))
    for line in told:
        show(console(), line)
    for result in results:
        print(result_in_words(result))


def _changed(
    index: Index, exam: str | None, future: str | None, minutes: int | None, remove: bool
) -> str | None:
    """Writes what is set anew; returns the exam that is meant. Raises WrongUse."""
    goals = index.query(in_force.last_values, GOAL)
    if exam is None and (future is not None or minutes is not None):
        exam = _only(goals)
    if exam is None or not (remove or future or minutes is not None):
        return exam
    if exam not in goals and (remove or not future):
        raise NoSuchGoal(exam)
    before = index.query(in_force.last_values, MINUTES).get(exam)
    a_day = minutes if minutes is not None else int(before or 0)
    event = Goal(**new_stamp(), exam=exam)
    if not remove:
        event = replace(event, date=future or goals[exam], minutes=a_day or None)
    journal().append(event)
    index.catch_up_journal()
    return exam


def _sat(index: Index, exam: str | None, passed: int | None, failed: int | None) -> None:
    """Keeps how it went, beside what is foretold now. Raises WrongUse."""
    if exam is None:
        exam = _only(index.query(in_force.last_values, GOAL))
    blueprint = blueprint_named(exam)
    score = passed if passed is not None else failed
    if (passed is not None) != ((score or 0) >= blueprint.pass_mark):
        raise WrongArguments.score_beside_the_pass_mark(blueprint.pass_mark)
    on = index.query(in_force.last_values, GOAL).get(exam)
    _library, [told] = forecasts([blueprint], date.fromisoformat(on) if on else None)
    journal().append(
        ExamResult(
            **new_stamp() | {"v": ExamResult.SINCE},
            exam=blueprint.id,
            passed=passed is not None,
            score=score,
            expected=told.expected,
            low=told.low,
            high=told.high,
        )
    )
    index.catch_up_journal()


def _asked_for(exam: str | None, day: str | None) -> tuple[str | None, str | None]:
    """The exam and the date that are meant; a date alone is of the exam that is known."""
    if exam is not None and _day(said := f"{exam} {day or ''}") is not None:
        exam, day = None, said
    return exam, _date(day)


def _only(goals: Mapping[str, str]) -> str:
    """The exam that is meant where none is named. Raises WrongArguments where it is not clear."""
    if len(goals) != 1:
        raise WrongArguments.date_of_which_exam()
    return next(iter(goals))


def _known(index: Index, word: str) -> str:
    """The id of the exam that has a date, or that there is. Raises NoSuchName, with those."""
    goals = index.query(in_force.last_values, GOAL)
    return word.lower() if word.lower() in goals else blueprint_named(word).id


def _day(words: str) -> date | None:
    return day_named(words, now().date().toordinal())


def _date(word: str | None) -> str | None:
    """The date, if it is still to come. Raises WrongValue."""
    if word is None:
        return None
    if (day := _day(word)) is None:
        raise WrongValue.no_date(word)
    if day < now().date():
        raise WrongValue.past(day)
    return day.isoformat()


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


def _line(exam: str, day: date, minutes: str | None) -> str:
    """An exam, its date and how far away it is, with the minutes a day that are set for it."""
    days = (day - now().date()).days
    said = f"{exam}  {day}  {_left(days)}"
    if days < 0 or (not days and not minutes):
        return said
    if not minutes:
        how = _("a plan wants minutes a day: awsquiz goal {exam} --minutes 40").format(exam=exam)
        return f"{said}  {how}"
    a_day = ngettext("{n} minute a day", "{n} minutes a day", int(minutes)).format(n=minutes)
    if not days:
        return f"{said}  {a_day}"
    if begins := first_day_of_plan(day):
        return f"{said}  {a_day}: " + _("the plan begins on {date}").format(date=begins)
    return f"{said}  {a_day}: awsquiz plan"


def _left(days: int) -> str:
    """How far away it is, in words."""
    if days < 0:
        return _("past")
    if days == 0:
        return _("today")
    return ngettext("in {n} day", "in {n} days", days).format(n=days)


def result_in_words(result: ExamResult) -> str:
    """How an exam went, and whether that is what had been foretold."""
    said = _("{exam}: passed with {score}.") if result.passed else _("{exam}: failed with {score}.")
    words = said.format(exam=result.exam, score=result.score)
    if result.expected is None or result.low is None or result.high is None:
        return words + " " + _("Nothing had been foretold.")
    told = _("Foretold within what has cards: {expected} ({low} to {high}).").format(
        expected=result.expected, low=result.low, high=result.high
    )
    return f"{words} {told}"

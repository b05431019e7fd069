"""What `awsquiz goal` is told of an exam, by its arguments, and its writing into the journal."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from awsquiz.cli.exam_loading import blueprint_named, forecasts
from awsquiz.cli.exam_meant import exam_meant
from awsquiz.cli.loading import journal
from awsquiz.cli.moments import new_stamp, now
from awsquiz.core.events import ExamResult, Goal
from awsquiz.core.study.moving import day_named
from awsquiz.errors.wrong_arguments import WrongArguments, WrongValue
from awsquiz.errors.wrong_use import NoSuchGoal
from awsquiz.storage.index import in_force
from awsquiz.storage.index.incoming import GOAL, MINUTES

if TYPE_CHECKING:
    from awsquiz.storage.index import Index


class GoalChange(NamedTuple):
    """What is told of an exam: nothing but its name where it is only looked at."""

    exam: str | None
    date: str | None
    """The day on which it is to be sat, year first."""
    minutes: int | None
    """A day, to study until then."""
    passed: int | None
    failed: int | None
    """The score with which it was."""
    remove: bool

    @property
    def sets(self) -> bool:
        """Whether a date or minutes are set."""
        return bool(self.date or self.minutes)

    @property
    def tells_result(self) -> bool:
        """Whether it says how the exam went."""
        return self.passed is not None or self.failed is not None


def goal_change(
    exam: str | None,
    day: str | None,
    minutes: int | None,
    passed: int | None,
    failed: int | None,
    remove: bool,
) -> GoalChange:
    """What the arguments ask for. Raises WrongArguments, WrongValue."""
    if remove and (exam is None or day is not None or minutes is not None):
        raise WrongArguments.remove_takes_one_exam()
    if (passed is not None) + (failed is not None) + remove > 1:
        raise WrongArguments.exclusive(["--passed", "--failed", "--remove"])
    exam, future = _asked_for(exam, day)
    return GoalChange(exam, future, minutes, passed, failed, remove)


def made(index: Index, change: GoalChange, *, asks: bool) -> GoalChange:
    """Writes what is told; returns it with the exam that is meant, for which a terminal `asks`
    where it is not clear. Raises WrongUse, and Left."""
    if change.exam is not None:
        change = change._replace(exam=_known(index, change.exam))
    elif change.tells_result or change.date or change.minutes is not None:
        dated = index.query(in_force.last_values, GOAL)
        change = change._replace(exam=exam_meant(dated, change.date, asks=asks))
    if change.tells_result:
        _sat(index, change)
        return change
    return change._replace(exam=_changed(index, change))


def _changed(index: Index, change: GoalChange) -> str | None:
    """Writes what is set anew; returns the exam that is meant. Raises WrongUse."""
    exam, future, minutes, remove = change.exam, change.date, change.minutes, change.remove
    goals = index.query(in_force.last_values, GOAL)
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


def _sat(index: Index, change: GoalChange) -> None:
    """Keeps how it went, beside what is foretold now. Raises WrongUse."""
    exam, passed = change.exam, change.passed
    assert exam is not None, "it is known or was asked for"
    blueprint = blueprint_named(exam)
    score = passed if passed is not None else change.failed
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

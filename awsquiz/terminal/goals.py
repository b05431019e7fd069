"""Dates of exams and how they went, in words."""

from __future__ import annotations

from datetime import date

from awsquiz.core.events import ExamResult
from awsquiz.i18n import _, ngettext


def goal_in_words(exam: str, day: date, days: int, minutes: str | None, begins: date | None) -> str:
    """An exam, its date, `days` away, with the minutes a day that are set for it, by which a plan
    `begins` later where it is far."""
    said = f"{exam}  {day}  {_left(days)}"
    if days < 0 or (not days and not minutes):
        return said
    if not minutes:
        how = _("a plan wants minutes a day: awsquiz goal {exam} --minutes 40").format(exam=exam)
        return f"{said}  {how}"
    a_day = ngettext("{n} minute a day", "{n} minutes a day", int(minutes)).format(n=minutes)
    if not days:
        return f"{said}  {a_day}"
    if begins:
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

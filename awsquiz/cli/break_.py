"""`awsquiz break`: days on which nothing is asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.json_output import print_json
from awsquiz.cli.loading import journal, opened, settings
from awsquiz.cli.moments import iso_day, new_stamp, study_today
from awsquiz.cli.parameters import Json
from awsquiz.core.events import Break
from awsquiz.core.plan.rhythm import DaysOff, days_off_meant, ended
from awsquiz.errors.wrong_arguments import WrongArguments, WrongValue
from awsquiz.i18n import _
from awsquiz.storage.index.days_off import days_off

if TYPE_CHECKING:
    from awsquiz.cli.records.of_study import BreakData, BreakRow


def take_break(
    length: Annotated[
        str | None,
        typer.Argument(
            metavar=_("[LENGTH]"), help=_("3d, 1w, or the last day; without it, shown.")
        ),
    ] = None,
    begins: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar=_("DAY"),
            help=_("The first day; today by default. Also a day of the last week, as when ill."),
        ),
    ] = None,
    end: Annotated[
        bool, typer.Option("--end", help=_("No break any more, from today on."))
    ] = False,
    json: Json = False,
) -> None:
    if end and (length is not None or begins is not None):
        raise WrongArguments.exclusive(["--end", length or "--from"])
    if begins is not None and length is None:
        raise WrongArguments.break_of_what_length()
    today = study_today(settings().rollover)
    with opened() as index:
        events, over, taken = [], list[DaysOff](), None
        if length is not None:
            taken = days_off_meant(length, begins, today)
            if taken is None:
                raise WrongValue.no_break(begins or length)
            events = [_event(taken)]
        elif end:
            over = [each for each in index.query(days_off) if each.last >= today]
            events = [_event(each) for each in ended(over, today)]
        if events:
            journal().append_all(events)
            index.catch_up_journal()
        found = [each for each in index.query(days_off) if each.last >= today or each == taken]
    if json:
        data: BreakData = {"breaks": [_record(each) for each in found]}
        print_json("break", data)
        return
    _tell(over, found)


def _tell(over: Sequence[DaysOff], found: Sequence[DaysOff]) -> None:
    """What was ended, and what holds now."""
    for each in over:
        first, last = _dates(each)
        print(_("The break is ended: {first} to {last}").format(first=first, last=last))
    for each in found:
        first, last = _dates(each)
        print(_("Break: {first} to {last}").format(first=first, last=last))
    if not (found or over):
        print(_("No break is set: “awsquiz break 3d” begins one today."))


def _event(taken: DaysOff) -> Break:
    first, last = _dates(taken)
    return Break(**new_stamp() | {"v": Break.SINCE}, first=first, last=last)


def _record(taken: DaysOff) -> BreakRow:
    first, last = _dates(taken)
    return {"first_day": first, "last_day": last}


def _dates(taken: DaysOff) -> tuple[str, str]:
    return iso_day(taken.first), iso_day(taken.last)

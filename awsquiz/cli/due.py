"""`awsquiz due`: when a fact is asked again, by the learner's own wish."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.fact_named import FactArgument, fact_named
from awsquiz.cli.json_output import print_json
from awsquiz.cli.loading import journal, opened, settings
from awsquiz.cli.moments import iso_day, new_stamp, study_today
from awsquiz.cli.parameters import Json
from awsquiz.cli.slips import of_change
from awsquiz.core.events import Due
from awsquiz.core.study.moving import day_meant
from awsquiz.errors.wrong_arguments import WrongArguments, WrongValue
from awsquiz.i18n import _
from awsquiz.storage.index import queue
from awsquiz.terminal.star_suspend import described

if TYPE_CHECKING:
    from awsquiz.cli.records.of_marks import DueData


def due(
    fact: FactArgument,
    when: Annotated[
        str | None,
        typer.Argument(
            metavar=_("[WHEN]"), help=_("3d, 2w, tomorrow, or a date; without it, shown.")
        ),
    ] = None,
    reset: Annotated[
        bool, typer.Option("--reset", help=_("New again, as if it had never been answered."))
    ] = False,
    json: Json = False,
) -> None:
    today = study_today(settings().rollover)
    day = day_meant(when, today) if when is not None else None
    if reset and when is not None:
        raise WrongArguments.reset_takes_no_day()
    if when is not None and day is None:
        raise WrongValue.no_day_to_come(when)
    with opened() as index:
        slip = of_change(json) if reset or day is not None else "take"
        target = fact_named(index, fact, slip)
        fact = target.id
        before = index.query(queue.item, fact)
        if day is not None and (before is None or before.stability is None):
            raise WrongValue.not_learnt(described(target))
        if reset or day is not None:
            said = day.isoformat() if day is not None else None
            journal().append(Due(**new_stamp(), target=fact, day=said))
            index.catch_up_journal()
        after = index.query(queue.item, fact)
    on = iso_day(after.due) if after and after.due is not None else None
    if json:
        data: DueData = {"fact": fact, "day": on}
        print_json("due", data)
    elif on is not None:
        print(_("Due {day}: {what}").format(day=on, what=described(target)))
    else:
        print(_("New: {what}").format(what=described(target)))

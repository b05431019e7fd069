"""`awsquiz undo`: takes back the latest answers and doubts of the day."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import Annotated

import typer

from awsquiz.cli.json_output import print_json
from awsquiz.cli.loading import journal, opened, settings
from awsquiz.cli.moments import new_stamp, study_today
from awsquiz.cli.parameters import Json
from awsquiz.core.events import Undo
from awsquiz.core.study.session import Undoable
from awsquiz.core.study.targets import target_of
from awsquiz.i18n import _
from awsquiz.storage.index import acts
from awsquiz.terminal.grades import grade_in_words
from awsquiz.terminal.star_suspend import described


def undo(
    count: Annotated[
        int, typer.Option("-n", "--count", metavar="N", min=1, help=_("How many of them."))
    ] = 1,
    json: Json = False,
) -> None:
    with opened() as index:
        most = min(count, sys.maxsize)  # SQLite counts no further
        answers = index.ask(acts.last_acts, study_today(settings().rollover), most)
        library = index.library() if answers else None
    for answer in answers:
        journal().append(Undo(**new_stamp(), event=answer.id, fact=answer.fact))
    if json:
        print_json("undo", {"undone": [_record(each) for each in answers]})
        return
    if library is None:
        print(_("Nothing to take back: there is no answer of today."))
        return
    for answer in answers:
        said = _("Taken back: {what} — {grade}, {time}")
        when = datetime.fromtimestamp(answer.at / 1000).astimezone()
        what = described(target_of(library, answer.fact))
        grade = _("doubt") if answer.grade is None else grade_in_words(answer.grade)
        print(said.format(what=what, grade=grade, time=f"{when:%H:%M}"))
    if len(answers) < count:
        print(_("There are no more answers of today."))


def _record(answer: Undoable) -> dict[str, object]:
    at = datetime.fromtimestamp(answer.at / 1000, UTC)
    return {
        "fact": answer.fact,
        "grade": answer.grade,
        "at": at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
    }

"""`awsquiz undo`: takes back what was done last on the day: answers, doubts and marks."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.json_output import print_json
from awsquiz.cli.loading import journal, opened, settings
from awsquiz.cli.moments import new_stamp, now, study_today
from awsquiz.cli.parameters import Json
from awsquiz.core.events import Undo
from awsquiz.core.study.session import Undoable
from awsquiz.core.study.targets import target_of
from awsquiz.i18n import _
from awsquiz.storage.index import acts
from awsquiz.terminal.taken_back import taken_back

if TYPE_CHECKING:
    from awsquiz.cli.records.of_marks import UndoData, UndoneRow


def undo(
    count: Annotated[
        int, typer.Option("-n", "--count", metavar="N", min=1, help=_("How many of them."))
    ] = 1,
    json: Json = False,
) -> None:
    with opened() as index:
        most = min(count, sys.maxsize)  # SQLite counts no further
        answers = index.query(acts.last_acts, study_today(settings().rollover), most)
        library = index.library() if answers else None
    for answer in answers:
        of_fact = answer.fact if answer.what in ("answer", "doubt") else None
        journal().append(Undo(**new_stamp(), event=answer.id, fact=of_fact))
    if json:
        data: UndoData = {"undone": [_record(each) for each in answers]}
        print_json("undo", data)
        return
    if library is None:
        print(_("Nothing to take back: nothing was done today."))
        return
    for answer in answers:
        print(taken_back(answer, target_of(library, answer.fact), now()))
    if len(answers) < count:
        print(_("There is no more of today to take back."))


def _record(answer: Undoable) -> UndoneRow:
    at = datetime.fromtimestamp(answer.at / 1000, UTC)
    return {
        "what": answer.what,
        "fact": answer.fact,
        "grade": answer.grade,
        "at": at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
    }

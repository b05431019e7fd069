"""`awsquiz import`: decks and questions of other programs become cards of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.completion import begun
from awsquiz.cli.conversion_json import conversion_data, unplaced_lines
from awsquiz.cli.incoming import ImportedFile, incoming
from awsquiz.cli.json_output import print_json
from awsquiz.cli.moments import iso_day
from awsquiz.cli.parameters import DryRun, Json, Yes
from awsquiz.cli.slips import of_change
from awsquiz.cli.taking_in import TakenIn, take_in
from awsquiz.errors import ExitCode
from awsquiz.errors.failures import RefusedImport
from awsquiz.i18n import _
from awsquiz.terminal.conversion import print_conversion, print_written
from awsquiz.terminal.converting import may_retire
from awsquiz.terminal.imported import print_history, print_left_out

if TYPE_CHECKING:
    from awsquiz.cli.records.of_notes import ImportData

_File = Annotated[
    Path,
    typer.Argument(
        metavar=_("FILE"),
        help=_(
            "A deck of Anki (.apkg, .colpkg), CSV, TSV, GIFT, Aiken (.aiken), or .txt of these."
        ),
    ),
]
_To = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar=_("CONCEPT"),
        help=_("What it is about; by default what its decks are called."),
        autocompletion=begun,
    ),
]
_Columns = Annotated[
    str | None,
    typer.Option(
        "--columns",
        metavar=_("NAME,…"),
        help=_(
            "What the columns of a table hold, in their order, where its first row does not say "
            "it: question, answer, why, about, a, b, c … for options, - for none of these."
        ),
    ),
]


def import_file(
    file: _File,
    to: _To = None,
    columns: _Columns = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    json: Json = False,
) -> None:
    found = incoming(file, None if columns is None else columns.split(","))
    if not found.cards and not (found.told and found.told.own):
        raise RefusedImport.nothing(file)
    done = take_in(
        *(file, found, to),
        slip="refuse" if yes else of_change(json),
        dry_run=dry_run,
        may_retire=lambda many: may_retire(many, dry_run or yes),
    )
    if json:
        _print_json(found, done, dry_run=dry_run)
    else:
        _print(found, done, dry_run=dry_run)
    if done.run and done.run.stopped:
        raise typer.Exit(ExitCode.PROBLEMS)


def _print_json(found: ImportedFile, done: TakenIn, *, dry_run: bool) -> None:
    data = conversion_data(done.run, done.outcomes if done.run else (), dry_run=dry_run)
    problems = unplaced_lines(done.run.conversion) if done.run else []
    record: ImportData = {
        **data,
        "card_count": len(found.cards),
        "left_out_count": found.left_out,
        "answer_count": done.history.answers,
        "impossible_answer_count": done.history.impossible,
        "suspended_count": done.history.suspended,
        "due_elsewhere": [
            {"fact": each.fact, "day": iso_day(each.here), "day_in_anki": iso_day(each.in_anki)}
            for each in done.history.differing
        ],
    }
    print_json("import", record, problems)


def _print(found: ImportedFile, done: TakenIn, *, dry_run: bool) -> None:
    if done.run:
        print_conversion(done.run.conversion, done.outcomes)
    out: Mapping[str, int] = found.told.left_out if found.told else {"empty": found.left_out}
    print_left_out(out, len(found.told.own) if found.told else 0)
    print_history(
        *(done.history.answers, done.history.impossible, done.history.suspended),
        [(each.fact, iso_day(each.here), iso_day(each.in_anki)) for each in done.history.differing],
    )
    if done.run is None:
        print(_("No card changes."))
    elif done.run.stopped:
        print(_("Nothing was written."))
    else:
        print_written(done.run.written, dry_run)

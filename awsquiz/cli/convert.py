"""`awsquiz convert`: notes to cards."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from awsquiz.cli.conversion_json import conversion_data, unplaced_lines
from awsquiz.cli.conversion_undo import undo_conversion
from awsquiz.cli.converting import ConversionRun, convert_notes
from awsquiz.cli.json_output import print_json
from awsquiz.cli.notices import tell
from awsquiz.cli.parameters import DryRun, Json, Yes
from awsquiz.cli.side_by_side import side_by_side
from awsquiz.core.lint.finding import Finding
from awsquiz.core.merge.conversion import Converted
from awsquiz.core.merge.outcomes import Outcome, outcomes_of
from awsquiz.errors import ExitCode
from awsquiz.errors.wrong_arguments import WrongArguments
from awsquiz.i18n import _
from awsquiz.terminal.conversion import print_conversion, print_next, print_written
from awsquiz.terminal.converting import may_retire

_FEW = 4
"""Of so many notes it is told which have no headings."""
_To = Annotated[
    Path | None,
    typer.Option(
        "--to",
        metavar=_("DIR"),
        help=_("Folder of cards to write to; by default your own cards."),
        file_okay=False,
    ),
]


def convert(
    notes: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar=_("[PATH]…"),
            help=_(
                "Markdown notes, folders of them, or - for stdin; without any, all notes that "
                "were converted before are read again."
            ),
        ),
    ] = None,
    to: _To = None,
    dry_run: DryRun = False,
    name: Annotated[
        str | None,
        typer.Option("--name", metavar=_("NAME"), help=_("What the note on stdin is called.")),
    ] = None,
    undo: Annotated[
        bool, typer.Option("--undo", help=_("Take back the last conversion, byte for byte."))
    ] = False,
    yes: Yes = False,
    json: Json = False,
) -> None:
    if undo:
        if notes:
            raise WrongArguments.undo_takes_no_notes()
        undo_conversion(to, dry_run=dry_run, others=yes, json=json)
        return
    paths = notes or []
    if name is not None and Path("-") not in paths:
        raise WrongArguments.name_is_for_stdin()
    done = convert_notes(
        *(paths, to),
        name=name,
        dry_run=dry_run,
        may_retire=lambda many: may_retire(many, dry_run or yes),
    )
    if json or len(done.conversion.notes) <= _FEW:
        _tell_without_headings(done.conversion.notes)
    outcomes = outcomes_of(done.conversion, side_by_side)
    unplaced = unplaced_lines(done.conversion)
    if json:
        print_json("convert", conversion_data(done, outcomes, dry_run=dry_run), unplaced)
    else:
        _print_done(done, outcomes, dry_run)
        if not (done.stopped or dry_run or to):
            print_next(paths, outcomes)
    if done.failed or done.stopped or unplaced:
        raise typer.Exit(ExitCode.PROBLEMS)


def _print_done(done: ConversionRun, outcomes: Sequence[Outcome], dry_run: bool) -> None:
    print_conversion(done.conversion, outcomes)
    if done.stopped:
        print(_("Nothing was written."))
    else:
        print_written(done.written, dry_run)


def _tell_without_headings(notes: Sequence[Converted]) -> None:
    """Of notes without headings it is worth knowing what became their concept."""
    for each in notes:
        if not each.draft.headings:
            title = next((top.title for top in each.draft.concepts), each.draft.title)
            words = {"title": title}
            tell(Finding("no-headings", words, path=Path(each.draft.path), level="notice"))

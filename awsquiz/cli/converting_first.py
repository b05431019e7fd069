"""A conversion on the way to something else: it is told of in three lines."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path

import typer

from awsquiz.cli.converting import convert_notes
from awsquiz.cli.side_by_side import side_by_side
from awsquiz.core.merge.outcomes import outcomes_of
from awsquiz.errors import ExitCode
from awsquiz.i18n import _
from awsquiz.terminal.converting import may_retire
from awsquiz.terminal.converting_first import print_brief


def converted_first(paths: Sequence[Path], *, quiet: bool) -> tuple[str, ...]:
    """What the cards call the notes of the paths, which are converted into one's own cards.

    Raises AwsquizError where none of them can be read, and typer.Exit where the person stopped it.
    """
    try:
        done = convert_notes(paths, may_retire=lambda many: may_retire(many, is_sure=False))
    finally:
        gc.enable()  # much is still to come
    if done.stopped:
        typer.echo(_("Nothing was written."), err=True)
        raise typer.Exit(ExitCode.PROBLEMS)
    notes = [each for each in done.conversion.notes if not each.is_reread]
    if not quiet:
        outcomes = outcomes_of(done.conversion, side_by_side)
        asked = [each for each in outcomes if not each.note.is_reread]
        print_brief(asked, [f"{path}/" if path.is_dir() else str(path) for path in paths])
    return tuple(each.name for each in notes)

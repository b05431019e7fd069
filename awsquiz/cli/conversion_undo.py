"""`awsquiz convert --undo`: the way back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from awsquiz.cli.cardfolder import card_folder, writing_alone
from awsquiz.cli.json_output import print_json
from awsquiz.errors import ExitCode
from awsquiz.errors.wrong_use import NothingToTakeBack
from awsquiz.storage import together
from awsquiz.terminal.conversion import print_taken_back

if TYPE_CHECKING:
    from awsquiz.cli.records.of_notes import ConvertUndoData


def undo_conversion(to: Path | None, *, dry_run: bool, others: bool, json: bool) -> None:
    """Takes back what was written last, unless files were changed since; the `others` then."""
    folder = card_folder(to)
    with writing_alone(folder):
        done = together.last(folder)
        if done is None:
            raise NothingToTakeBack(folder)
        back = together.take_back(folder, done, others=others, dry=dry_run)
    if json:
        data: ConvertUndoData = {
            "dry_run": dry_run,
            "what": done.what,
            "notes": [{"path": path} for path in done.notes],
            "restored": [{"path": str(path)} for path in back.restored],
            "changed": [{"path": str(path)} for path in back.changed],
        }
        print_json("convert undo", data)
    else:
        print_taken_back(done.notes, back.restored, back.changed, dry_run)
    if back.changed:
        raise typer.Exit(ExitCode.PROBLEMS)

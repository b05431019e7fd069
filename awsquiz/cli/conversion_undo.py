"""`awsquiz convert --undo`: the way back."""

from __future__ import annotations

import os
from pathlib import Path

import typer

from awsquiz.cli.converting import PATIENCE
from awsquiz.cli.json_output import print_json
from awsquiz.cli.notices import tell
from awsquiz.errors import ExitCode
from awsquiz.errors.wrong_use import NothingToTakeBack
from awsquiz.paths import folders
from awsquiz.storage import locks, together
from awsquiz.terminal.conversion import print_taken_back


def undo_conversion(to: Path | None, *, dry_run: bool, others: bool, json: bool) -> None:
    """Takes back what was written last, unless files were changed since; the `others` then."""
    folder = Path(os.path.realpath(to or folders().cards))
    with locks.alone(folder, PATIENCE):
        for each in together.finish(folder):
            tell(each)
        done = together.last(folder)
        if done is None:
            raise NothingToTakeBack(folder)
        back = together.take_back(folder, done, others=others, dry=dry_run)
    if json:
        data = {
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

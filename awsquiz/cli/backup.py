"""`awsquiz backup` and `restore`: one archive of all that is the learner's."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz import __version__
from awsquiz.cli.json_output import print_json
from awsquiz.cli.moments import now
from awsquiz.cli.notices import tell
from awsquiz.cli.parameters import DryRun, Json
from awsquiz.core.lint.finding import Finding
from awsquiz.errors import ExitCode
from awsquiz.i18n import _, ngettext
from awsquiz.paths import folders
from awsquiz.storage import archive
from awsquiz.terminal.console import inert
from awsquiz.terminal.progress import Watch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awsquiz.cli.records.of_setup import BackupData, RestoreData, RestoredRow
    from awsquiz.storage.archive import Restored


def backup(
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar=_("[FILE]"), help=_("The archive, or a folder for it; by default here.")
        ),
    ] = None,
    json: Json = False,
) -> None:
    at = now()
    path = file if file is not None and not file.is_dir() else None
    if path is None:
        path = (file or Path()) / archive.default_name(at)
    with Watch(_("Backing up")) as watch:
        files, left_out = archive.back_up(path, folders(), __version__, at, watch)
    for each in left_out:
        tell(Finding("not-in-backup", path=each))
    if json:
        data: BackupData = {"path": str(path), "files": files}
        print_json("backup", data)
    else:
        said = ngettext("{n} file backed up in {path}", "{n} files backed up in {path}", files)
        print(said.format(n=files, path=path))
    if left_out:
        raise typer.Exit(ExitCode.PROBLEMS)


def restore(
    file: Annotated[Path, typer.Argument(metavar=_("FILE"), help=_("An archive of “backup”."))],
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    with Watch(_("Restoring")) as watch:
        found = archive.restore(file, folders(), watch, dry=dry_run)
    if json:
        restored: list[RestoredRow] = [
            {"path": str(each.path), "fate": each.fate, "lines": each.lines} for each in found
        ]
        data: RestoreData = {"dry_run": dry_run, "restored": restored}
        print_json("restore", data)
        return
    _print(found)
    if dry_run:
        print(_("Nothing was written."))


def _print(found: Sequence[Restored]) -> None:
    """What was restored, file by file; what was there already only as a count."""
    for each in found:
        path = inert(str(each.path))
        if each.lines:
            said = ngettext("{n} line more: {path}", "{n} lines more: {path}", each.lines)
            print(said.format(n=f"{each.lines:,}", path=path))
        elif each.fate == "new":
            print(_("new: {path}").format(path=path))
        elif each.fate == "beside":
            print(_("differs from yours and is put beside it: {path}").format(path=path))
    same = sum(each.fate == "same" for each in found)
    if same:
        said = ngettext("{n} file was there already", "{n} files were there already", same)
        print(said.format(n=same))

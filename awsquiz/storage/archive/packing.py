"""Packs content, journal and settings into an archive."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import msgspec

from awsquiz.errors.failures import FileFailure
from awsquiz.errors.wrong_use import InTheWay
from awsquiz.paths import Folders
from awsquiz.storage import files
from awsquiz.storage.archive.contents import (
    FORMAT,
    LARGEST_OF,
    MANIFEST,
    SETTINGS,
    Manifest,
    folder_of,
    is_hidden,
    is_known,
    is_safe,
)
from awsquiz.storage.archive.safety import is_ours
from awsquiz.storage.files import writing
from awsquiz.storage.progress import Progress

# Made by the program, or no content: schemas, and backups that were left there.
_LEFT_OUT = (".schema.json", ".zip")


def default_name(now: datetime) -> str:
    """What an archive is called where it is not named."""
    return f"awsquiz-{now:%Y-%m-%d}.zip"


def back_up(
    path: Path, folders: Folders, version: str, now: datetime, progress: Progress
) -> tuple[int, list[Path]]:
    """Writes an archive of content, journal and settings.

    Returns how many files are in it, and those that are not, for their names mean something else
    on one of the systems. Raises InTheWay where something else than a backup is in its place,
    FileFailure where it cannot be written, or one of the files cannot be read: an archive without
    it would be taken for whole.
    """
    if os.path.lexists(path) and not is_ours(path):
        raise InTheWay(path)
    found = dict(_files(folders))
    kept = {name: file for name, file in found.items() if is_safe(name)}
    manifest = Manifest(FORMAT, version, now.isoformat(timespec="seconds"))
    with (
        writing(path, private=True) as out,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        archive.writestr(_entry(MANIFEST, now.timestamp()), msgspec.json.encode(manifest))
        for at, (name, file) in enumerate(kept.items()):
            progress(at, len(kept))
            data = files.read(file, LARGEST_OF[folder_of(name)])
            if name.startswith("journal/"):
                data = data[: data.rfind(b"\n") + 1]  # what is being written is not whole yet
            archive.writestr(_entry(name, file.stat().st_mtime), data)
    return len(kept), [file for name, file in found.items() if name not in kept]


def _files(folders: Folders) -> Iterator[tuple[str, Path]]:
    """The learner's files with their names in an archive. Raises FileFailure.

    Without the device's own name: who restores on another device must not write into this one's
    files.
    """
    failed: list[OSError] = []
    if os.path.lexists(folders.settings):
        yield SETTINGS, folders.settings
    for room, folder in (("content", folders.content), ("journal", folders.journal)):
        for file in files.walk(folder, failed):
            name = f"{room}/{file.relative_to(folder).as_posix()}"
            if is_known(name) and not is_hidden(name) and not name.endswith(_LEFT_OUT):
                yield name, file
    for error in failed:
        if not is_hidden(Path(error.filename).name):
            raise FileFailure(error.filename, error.strerror)


def _entry(name: str, modified: float) -> zipfile.ZipInfo:
    moment = datetime.fromtimestamp(max(modified, 315_619_200)).timetuple()  # zip begins in 1980
    entry = zipfile.ZipInfo(name, moment[:6])
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry

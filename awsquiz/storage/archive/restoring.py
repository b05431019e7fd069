"""Unites an archive with the learner's files."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from awsquiz.errors.failures import FileFailure
from awsquiz.paths import Folders
from awsquiz.storage import files
from awsquiz.storage.archive.contents import LARGEST_IN_ALL, folder_of
from awsquiz.storage.archive.safety import checked_names, read_through, refused_if_damaged
from awsquiz.storage.files import writing
from awsquiz.storage.journal import make_private
from awsquiz.storage.progress import Progress

Fate = Literal["new", "same", "joined", "beside"]


@dataclass(frozen=True)
class Restored:
    """What becomes, or would become, of a file of the archive."""

    path: Path
    fate: Fate
    lines: int = 0
    """Lines that the journal gets."""


def restore(path: Path, folders: Folders, progress: Progress, *, dry: bool) -> list[Restored]:
    """Unites an archive with what is there; all of it is checked before anything is written.

    What was restored once is not changed by restoring it again. Raises RefusedBackup for a file
    that is damaged, not ours or not safe; nothing is written then.
    """
    with ExitStack() as stack:
        with refused_if_damaged(path):
            archive = stack.enter_context(zipfile.ZipFile(stack.enter_context(files.reading(path))))
            names = checked_names(archive, path)
            total = len(names) * 2
            for at, name in enumerate(names):
                progress(at, total)
                read_through(archive, name)
        found = []
        try:
            for at, name in enumerate(names):
                progress(len(names) + at, total)
                with refused_if_damaged(path):
                    data = archive.read(name)
                unite = _join if folder_of(name) == "journal" else _put
                found.append(unite(_place(name, folders), data, dry))
        except OSError as error:
            raise FileFailure(error.filename, error.strerror) from error
        if not dry:
            _settle({each.path.parent for each in found if each.fate != "same"})
        return found


def _settle(folders: Iterable[Path]) -> None:
    """Syncs all files together: one by one, many small files take a minute."""
    if hasattr(os, "sync"):
        os.sync()
    for folder in folders:
        files.sync_folder(folder)


def _place(name: str, folders: Folders) -> Path:
    room, *rest = PurePosixPath(name).parts
    if not rest:
        return folders.settings
    return (folders.content if room == "content" else folders.journal).joinpath(*rest)


def _put(path: Path, data: bytes, dry: bool) -> Restored:
    """A file of content or settings; beside the one of its name where that is another one."""
    fate: Fate = "new"
    place, number = path, 1
    while place.exists():
        if place.is_file() and files.read(place, LARGEST_IN_ALL) == data:
            return Restored(place, "same")
        fate = "beside"
        # No card, note or setting by this name: it waits for a person to look.
        place = path.with_name(f"{path.name}.restored" + (f"-{number}" if number > 1 else ""))
        number += 1
    if not dry:
        with writing(place, at_once=False) as file:
            file.write(data)
    return Restored(place, fate)


def _join(path: Path, data: bytes, dry: bool) -> Restored:
    """Appends the lines that a file of the journal has not got; none is changed or moved.

    They are told by their bytes: an event is never written in two ways, and a line that cannot be
    read is kept as well.
    """
    before = files.read(path, LARGEST_IN_ALL) if path.exists() else b""
    known = {line.strip() for line in before.split(b"\n")} | {b""}
    lines = dict.fromkeys(line.strip() for line in io.BytesIO(data))
    missing = [line for line in lines if line not in known]
    if not missing:
        return Restored(path, "same")
    if not dry:
        make_private(path.parents[1])
        path.parent.mkdir(exist_ok=True)
        files.append(path, b"\n".join(missing) + b"\n")
    return Restored(path, "joined" if before else "new", len(missing))

"""Backups: one zip of all that is the learner's, and its way back, which unites.

Nothing is overwritten: the journal's lines come to those that are there, and a file that differs
from the one of its name is put beside it.
"""

from __future__ import annotations

import io
import os
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Literal

import msgspec
from msgspec import Struct

from awsquiz.errors import FileFailure, InTheWay, NoSuchFile, RefusedBackup
from awsquiz.paths import Folders
from awsquiz.storage.files import write_atomically, writing
from awsquiz.storage.progress import Progress

FORMAT = 1
"""Of archives. One of a later format is refused."""
_MANIFEST = "awsquiz-backup.json"
_SETTINGS = "config.toml"
_LARGEST = 4 * 10**9
"""Bytes of all files of an archive: more is no backup of ours."""
# Made by the program, or no content: schemas, and backups that were left there.
_LEFT_OUT = (".schema.json", ".zip")
_JOURNAL = re.compile(r"journal/[^/]+/[^/]+\.jsonl")
_CONTENT = re.compile(r"content/([^/]+/)*[^/]+")
# Names that are something else on one of the systems.
_UNSAFE = re.compile(r'[\x00-\x1f\\:*?"<>|]|(^|/)(\.\.?)?(/|$)')
_BINARY = getattr(os, "O_BINARY", 0)
Fate = Literal["new", "same", "joined", "beside"]


class Manifest(Struct):
    """What an archive says of itself."""

    format: int
    awsquiz: str
    at: str


@dataclass(frozen=True)
class Restored:
    """What becomes, or would become, of a file of the archive."""

    path: Path
    fate: Fate
    lines: int = 0
    """Lines that the journal gets."""


def default_name(now: datetime) -> str:
    """What an archive is called where it is not named."""
    return f"awsquiz-{now:%Y-%m-%d}.zip"


def back_up(path: Path, folders: Folders, version: str, now: datetime, progress: Progress) -> int:
    """Writes an archive of content, journal and settings; returns how many files are in it.

    Raises InTheWay where something else than a backup is in its place, FileFailure where it
    cannot be written.
    """
    if path.exists() and not _is_ours(path):
        raise InTheWay(path)
    files = list(_files(folders))
    manifest = Manifest(FORMAT, version, now.isoformat(timespec="seconds"))
    with writing(path) as out, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_entry(_MANIFEST, now.timestamp()), msgspec.json.encode(manifest))
        for at, (name, file) in enumerate(files):
            progress(at, len(files))
            data = file.read_bytes()
            if name.startswith("journal/"):
                data = data[: data.rfind(b"\n") + 1]  # what is being written is not whole yet
            archive.writestr(_entry(name, file.stat().st_mtime), data)
    return len(files)


def _files(folders: Folders) -> Iterator[tuple[str, Path]]:
    """The learner's files with their names in an archive.

    Without the device's own name: who restores on another device must not write into this one's
    files.
    """
    if folders.settings.is_file():
        yield _SETTINGS, folders.settings
    for room, folder in (("content", folders.content), ("journal", folders.journal)):
        for file in sorted(folder.rglob("*")):
            name = f"{room}/{file.relative_to(folder).as_posix()}"
            hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
            wanted = _JOURNAL if room == "journal" else _CONTENT
            if hidden or name.endswith(_LEFT_OUT) or not wanted.fullmatch(name):
                continue
            if file.is_file():
                yield name, file


def _entry(name: str, modified: float) -> zipfile.ZipInfo:
    moment = datetime.fromtimestamp(max(modified, 315_619_200)).timetuple()  # zip begins in 1980
    entry = zipfile.ZipInfo(name, moment[:6])
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def _is_ours(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return _MANIFEST in archive.namelist()
    except (OSError, zipfile.BadZipFile):
        return False


def restore(path: Path, folders: Folders, progress: Progress, *, dry: bool) -> list[Restored]:
    """Unites an archive with what is there; all of it is checked before anything is written.

    What was restored once is not changed by restoring it again. Raises RefusedBackup for a file
    that is damaged, not ours or not safe; nothing is written then.
    """
    with _opened(path) as archive:
        names = _checked(archive, path)
        total = len(names) * 2
        for at, name in enumerate(names):
            progress(at, total)
            _whole(archive, name)
        found = []
        for at, name in enumerate(names):
            progress(len(names) + at, total)
            data, place = archive.read(name), _place(name, folders)
            if name.startswith("journal/"):
                found.append(_join(place, data, dry))
            else:
                found.append(_put(place, data, dry))
        return found


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except FileNotFoundError:
        raise NoSuchFile(path, or_folder=True) from None
    # NotImplementedError and RuntimeError are what zips in ways of others raise (encrypted ones).
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        raise RefusedBackup.damaged(path) from None
    except OSError as error:
        raise FileFailure(error.filename or path, error.strerror) from error


def _checked(archive: zipfile.ZipFile, path: Path) -> list[str]:
    """The names of the files to restore. Raises RefusedBackup where one is not a backup's."""
    entries = archive.infolist()
    names = [entry.filename for entry in entries if not entry.is_dir()]
    if _MANIFEST not in names or archive.getinfo(_MANIFEST).file_size > 10_000:
        raise RefusedBackup.foreign(path)
    try:
        manifest = msgspec.json.decode(archive.read(_MANIFEST), type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise RefusedBackup.foreign(path) from None
    if manifest.format > FORMAT:
        raise RefusedBackup.newer(path, manifest.awsquiz)
    names.remove(_MANIFEST)
    seen: set[str] = set()
    for name in names:
        if not _is_safe(name) or name.casefold() in seen or _is_link(archive.getinfo(name)):
            raise RefusedBackup.unsafe(path, name)
        seen.add(name.casefold())
    if sum(entry.file_size for entry in entries) > _LARGEST:
        raise RefusedBackup.too_large(path)
    return names


def _is_safe(name: str) -> bool:
    known = name == _SETTINGS or _JOURNAL.fullmatch(name) or _CONTENT.fullmatch(name)
    return bool(known) and not _UNSAFE.search(name)


def _is_link(entry: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(entry.external_attr >> 16)


def _whole(archive: zipfile.ZipFile, name: str) -> None:
    """Reads the file to its end, where its checksum is compared. Raises BadZipFile."""
    with archive.open(name) as file:
        while file.read(1 << 20):
            pass


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
        if place.is_file() and place.read_bytes() == data:
            return Restored(place, "same")
        fate = "beside"
        # No card, note or setting by this name: it waits for a person to look.
        place = path.with_name(f"{path.name}.restored" + (f"-{number}" if number > 1 else ""))
        number += 1
    if not dry:
        write_atomically(place, data)
    return Restored(place, fate)


def _join(path: Path, data: bytes, dry: bool) -> Restored:
    """Appends the lines that a file of the journal has not got; none is changed or moved.

    They are told by their bytes: an event is never written in two ways, and a line that cannot be
    read is kept as well.
    """
    before = path.read_bytes() if path.exists() else b""
    known = {line.strip() for line in before.split(b"\n")} | {b""}
    lines = dict.fromkeys(line.strip() for line in io.BytesIO(data))
    missing = [line for line in lines if line not in known]
    if not missing:
        return Restored(path, "same")
    if not dry:
        if before and not before.endswith(b"\n"):
            missing[0] = b"\n" + missing[0]
        _append(path, b"\n".join(missing) + b"\n")
    return Restored(path, "joined" if before else "new", len(missing))


def _append(path: Path, data: bytes) -> None:
    """Appends in one write, as the journal does: another awsquiz may be writing as well."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | _BINARY, 0o666)
    try:
        if os.write(handle, data) != len(data):
            raise OSError(28, "No space left on device", str(path))
        os.fsync(handle)
    finally:
        os.close(handle)

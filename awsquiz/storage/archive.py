"""Backups: one zip of all that is the learner's, and its way back, which unites.

Nothing is overwritten: the journal's lines come to those that are there, and a file that differs
from the one of its name is put beside it.
"""

from __future__ import annotations

import io
import os
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Literal

import msgspec
from msgspec import Struct

from awsquiz.errors.failures import FileFailure, RefusedBackup
from awsquiz.errors.wrong_use import InTheWay, NoSuchFile
from awsquiz.paths import Folders
from awsquiz.storage import files
from awsquiz.storage.files import writing
from awsquiz.storage.journal import make_private
from awsquiz.storage.progress import Progress

FORMAT = 1
"""Version of the archive format. A later one is refused."""
_MANIFEST = "awsquiz-backup.json"
_SETTINGS = "config.toml"
_MOST = 50_000
"""Files of an archive: more is no backup of ours."""
_DEEPEST = 100
"""Folders within one another: making thousands of them would end in a RecursionError."""
_LARGEST = 4 * 1024 * files.MB
"""Bytes of all files of an archive together."""
_LARGEST_OF = {"content": files.LARGEST, "journal": 1024 * files.MB, _SETTINGS: files.MB}
"""Bytes of one file, by its folder in the archive."""
_DENSE, _DENSEST = 16 * files.MB, 100
"""Beyond this size, a file with this compression ratio is taken for a zip bomb."""
_WAYS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""How files are packed: the other ways are not unpacked piece by piece."""
# Made by the program, or no content: schemas, and backups that were left there.
_LEFT_OUT = (".schema.json", ".zip")
_JOURNAL = re.compile(r"journal/[^/]+/[^/]+\.jsonl")
_CONTENT = re.compile(r"content/([^/]+/)*[^/]+")
# Names that are something else on one of the systems.
_UNSAFE = re.compile(
    r'[\x00-\x1f\\:*?"<>|]|(^|/)(/|$)|[. ](/|$)'
    r"|(^|/)(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$) *(\.[^/]*)?(/|$)",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"(^|/)\.")
# What the zip module raises for files that are none, or packed in ways of others: an index that is
# too large, a name in no encoding, a password.
_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, LookupError, ValueError),
    *(RuntimeError, OverflowError),
)
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


def back_up(
    path: Path, folders: Folders, version: str, now: datetime, progress: Progress
) -> tuple[int, list[Path]]:
    """Writes an archive of content, journal and settings.

    Returns how many files are in it, and those that are not, for their names mean something else
    on one of the systems. Raises InTheWay where something else than a backup is in its place,
    FileFailure where it cannot be written, or one of the files cannot be read: an archive without
    it would be taken for whole.
    """
    if os.path.lexists(path) and not _is_ours(path):
        raise InTheWay(path)
    found = dict(_files(folders))
    kept = {name: file for name, file in found.items() if _is_safe(name)}
    manifest = Manifest(FORMAT, version, now.isoformat(timespec="seconds"))
    with (
        writing(path, private=True) as out,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        archive.writestr(_entry(_MANIFEST, now.timestamp()), msgspec.json.encode(manifest))
        for at, (name, file) in enumerate(kept.items()):
            progress(at, len(kept))
            data = files.read(file, _LARGEST_OF[_room(name)])
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
        yield _SETTINGS, folders.settings
    for room, folder in (("content", folders.content), ("journal", folders.journal)):
        for file in files.walk(folder, failed):
            name = f"{room}/{file.relative_to(folder).as_posix()}"
            wanted = _JOURNAL if room == "journal" else _CONTENT
            if _HIDDEN.search(name) or name.endswith(_LEFT_OUT) or not wanted.fullmatch(name):
                continue
            yield name, file
    for error in failed:
        if not _HIDDEN.search(Path(error.filename).name):
            raise FileFailure(error.filename, error.strerror)


def _room(name: str) -> str:
    return name.partition("/")[0]


def _entry(name: str, modified: float) -> zipfile.ZipInfo:
    moment = datetime.fromtimestamp(max(modified, 315_619_200)).timetuple()  # zip begins in 1980
    entry = zipfile.ZipInfo(name, moment[:6])
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def _is_ours(path: Path) -> bool:
    try:
        with files.reading(path) as file, zipfile.ZipFile(file) as archive:
            return _MANIFEST in archive.namelist()
    except (OSError, *_DAMAGE):
        return False


def restore(path: Path, folders: Folders, progress: Progress, *, dry: bool) -> list[Restored]:
    """Unites an archive with what is there; all of it is checked before anything is written.

    What was restored once is not changed by restoring it again. Raises RefusedBackup for a file
    that is damaged, not ours or not safe; nothing is written then.
    """
    with ExitStack() as stack:
        with _reading(path):
            archive = stack.enter_context(zipfile.ZipFile(stack.enter_context(files.reading(path))))
            names = _checked(archive, path)
            total = len(names) * 2
            for at, name in enumerate(names):
                progress(at, total)
                _whole(archive, name)
        found = []
        try:
            for at, name in enumerate(names):
                progress(len(names) + at, total)
                with _reading(path):
                    data = archive.read(name)
                unite = _join if _room(name) == "journal" else _put
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


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Whatever is wrong with the archive itself is one line."""
    try:
        yield
    except FileNotFoundError:
        raise NoSuchFile(path, or_folder=True) from None
    except OSError as error:
        if error.filename:
            raise FileFailure(error.filename, error.strerror) from error
        raise RefusedBackup.damaged(path) from None  # a place that is not in the file
    except _DAMAGE:
        raise RefusedBackup.damaged(path) from None


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
    _refuse_bomb(entries, path)
    seen: set[str] = set()
    for name in names:
        if not _is_safe(name) or name.casefold() in seen or _is_link(archive.getinfo(name)):
            raise RefusedBackup.unsafe(path, name)
        seen.add(name.casefold())
    return names


def _refuse_bomb(entries: Sequence[zipfile.ZipInfo], path: Path) -> None:
    """Raises RefusedBackup where a small archive would become more than a backup ever is.

    By the sizes that it declares: nothing is read beyond them.
    """
    too_large = len(entries) > _MOST or sum(each.file_size for each in entries) > _LARGEST
    for each in entries:
        too_large |= each.file_size > _LARGEST_OF.get(_room(each.filename), files.MB)
        is_dense = each.file_size > _DENSEST * max(1, each.compress_size)
        too_large |= each.file_size > _DENSE and is_dense
        if each.compress_type not in _WAYS:
            raise RefusedBackup.damaged(path)
    if too_large:
        raise RefusedBackup.too_large(path)


def _is_safe(name: str) -> bool:
    """Whether it is in one of the archive's folders, not hidden, and valid on every system."""
    if name.count("/") > _DEEPEST:
        return False
    known = name == _SETTINGS or _JOURNAL.fullmatch(name) or _CONTENT.fullmatch(name)
    return bool(known) and not (_UNSAFE.search(name) or _HIDDEN.search(name))


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
        if place.is_file() and files.read(place, _LARGEST) == data:
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
    before = files.read(path, _LARGEST) if path.exists() else b""
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

"""What keeps a restore safe: an archive is refused unless all of it is a backup's."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from awsquiz.core.untrusted import DAMAGE, refusal
from awsquiz.errors.failures import FileFailure, RefusedBackup
from awsquiz.errors.wrong_use import NoSuchFile
from awsquiz.storage import files
from awsquiz.storage.archive.contents import (
    FORMAT,
    LARGEST_IN_ALL,
    LARGEST_OF,
    MANIFEST,
    Manifest,
    folder_of,
    is_safe,
)

_MOST = 50_000
"""Files of an archive: more is no backup of ours."""


def is_ours(path: Path) -> bool:
    """Whether a file is a backup, whatever else is wrong with it."""
    try:
        with files.reading(path) as file, zipfile.ZipFile(file) as archive:
            return MANIFEST in archive.namelist()
    except (OSError, *DAMAGE):
        return False


@contextmanager
def refused_if_damaged(path: Path) -> Iterator[None]:
    """Whatever is wrong with the archive itself is one line."""
    try:
        yield
    except FileNotFoundError:
        raise NoSuchFile(path, or_folder=True) from None
    except OSError as error:
        if error.filename:
            raise FileFailure(error.filename, error.strerror) from error
        raise RefusedBackup.damaged(path) from None  # a place that is not in the file
    except DAMAGE:
        raise RefusedBackup.damaged(path) from None


def checked_names(archive: zipfile.ZipFile, path: Path) -> list[str]:
    """The names of the files to restore. Raises RefusedBackup where one is not a backup's."""
    entries = archive.infolist()
    names = [entry.filename for entry in entries if not entry.is_dir()]
    if MANIFEST not in names or archive.getinfo(MANIFEST).file_size > 10_000:
        raise RefusedBackup.foreign(path)
    try:
        manifest = msgspec.json.decode(archive.read(MANIFEST), type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise RefusedBackup.foreign(path) from None
    if manifest.format > FORMAT:
        raise RefusedBackup.newer(path, manifest.awsquiz)
    names.remove(MANIFEST)
    _refuse_bomb(entries, path)
    seen: set[str] = set()
    for name in names:
        if not is_safe(name) or name.casefold() in seen or _is_link(archive.getinfo(name)):
            raise RefusedBackup.unsafe(path, name)
        seen.add(name.casefold())
    return names


def _refuse_bomb(entries: Sequence[zipfile.ZipInfo], path: Path) -> None:
    """Raises RefusedBackup where a small archive would become more than a backup ever is.

    By the sizes that it declares: nothing is read beyond them.
    """
    why = refusal(
        entries,
        lambda name: LARGEST_OF.get(folder_of(name), files.MB),
        most=_MOST,
        in_all=LARGEST_IN_ALL,
    )
    if why == "damaged":
        raise RefusedBackup.damaged(path)
    if why == "too-large":
        raise RefusedBackup.too_large(path)


def _is_link(entry: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(entry.external_attr >> 16)


def read_through(archive: zipfile.ZipFile, name: str) -> None:
    """Reads the file to its end, where its checksum is compared. Raises BadZipFile."""
    with archive.open(name) as file:
        while file.read(1 << 20):
            pass

"""Files: read only where they are files and not too large, written whole or not at all.

A pipe would be waited for, and a device never ends: it is looked at before it is opened.
A crash or a full disk leaves the old file or the new one, never half.
"""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from awsquiz.errors.failures import FileFailure
from awsquiz.i18n import _
from awsquiz.storage import locks

MB = 1024 * 1024
LARGEST = 32 * MB
"""Bytes of the largest file that is read at once, where nothing less is said."""
_BINARY = getattr(os, "O_BINARY", 0)  # Windows would turn line breaks into two characters
# Without waiting for the other end of a pipe, and without a terminal becoming this program's own.
_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | _BINARY
_PREFIX, _SUFFIX = ".awsquiz-", ".part"
_OLD = 10 * 60
"""Seconds after which an unfinished file counts as left over."""
_PATIENCE = 1.0
"""Seconds for which a file may be held by a virus scanner, an indexer or an editor on Windows."""

# Reading


@contextmanager
def reading(path: Path | str, largest: int | None = None) -> Iterator[IO[bytes]]:
    """A file to read. Raises OSError with path and reason where it is none, or is too large."""
    _refuse_special(os.stat(path), path)
    handle = os.open(path, os.O_RDONLY | _AT_ONCE)
    with os.fdopen(handle, "rb") as file:
        found = os.fstat(handle)
        _refuse_special(found, path)  # it may have been changed for another one meanwhile
        if largest is not None and found.st_size > largest:
            raise too_large(path, largest)
        yield file


def read(path: Path | str, largest: int = LARGEST) -> bytes:
    """All of a file. Raises OSError with path and reason where it is none, or is too large."""
    with reading(path, largest) as file:
        data = file.read(largest + 1)  # it may grow, or not tell how large it is
    if len(data) > largest:
        raise too_large(path, largest)
    return data


def _refuse_special(found: os.stat_result, path: Path | str) -> None:
    mode = found.st_mode
    if stat.S_ISREG(mode):
        return
    if stat.S_ISDIR(mode):
        if not os.access(path, os.R_OK | os.X_OK):  # it stands for the files in it
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        raise IsADirectoryError(errno.EISDIR, _("not a file but a folder"), str(path))
    raise OSError(errno.EINVAL, _("not a file but a pipe or a device"), str(path))


def too_large(path: Path | str, largest: int) -> OSError:
    """The reason why a file of more than `largest` bytes is not read."""
    if largest < MB:
        said = _("larger than {limit} KB").format(limit=largest // 1024)
    else:
        said = _("larger than {limit} MB").format(limit=largest // MB)
    return OSError(errno.EFBIG, said, str(path))


def walk(folder: Path, failed: list[OSError]) -> Iterator[Path]:
    """All files below a folder, by name; links to folders are followed once.

    What cannot be looked into comes into `failed`. Nothing where there is no folder.
    """
    yield from _walk(folder, failed, ())


def _walk(
    folder: Path, failed: list[OSError], above: tuple[tuple[int, int], ...]
) -> Iterator[Path]:
    try:
        here = os.stat(folder)
        identity = (here.st_dev, here.st_ino)
        if identity in above:
            return  # a link to a folder above it
        names = sorted(os.listdir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        failed.append(error)
        return
    for name in names:
        path = folder / name
        try:
            is_folder = stat.S_ISDIR(os.stat(path).st_mode)
        except FileNotFoundError:
            continue  # it has just been deleted, or is a dangling link
        except OSError as error:
            failed.append(error)
            continue
        if is_folder:
            yield from _walk(path, failed, (*above, identity))
        else:
            yield path


# Writing


def sync(handle: int) -> None:
    """Has what was written on the disk itself: macOS does that only when asked in its own way."""
    with suppress(ImportError, AttributeError, OSError):  # network file systems refuse it
        import fcntl

        fcntl.fcntl(handle, fcntl.F_FULLFSYNC)  # type: ignore[attr-defined,unused-ignore]
        return
    os.fsync(handle)


def sync_folder(folder: Path) -> None:
    """Makes the names of new files safe as well; Windows does that by itself."""
    if hasattr(os, "O_DIRECTORY"):
        with suppress(OSError):  # some network file systems have no such thing
            handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def append(path: Path, lines: bytes) -> None:
    """Appends whole lines with one write; they are on disk then.

    After a torn line (a power cut) they begin on a line of their own. Raises OSError; nothing may
    be shown as saved then.
    """
    if path.exists():
        _refuse_special(path.stat(), path)
    is_new = not path.exists()
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | _AT_ONCE, 0o666)
    try:
        # Windows seeks to the end and then writes: two terminals could write over each other.
        with locks.briefly(handle):
            if os.lseek(handle, 0, os.SEEK_END):
                os.lseek(handle, -1, os.SEEK_END)
                lines = lines if os.read(handle, 1) == b"\n" else b"\n" + lines
            if os.write(handle, lines) != len(lines):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        sync(handle)
    finally:
        os.close(handle)
    if is_new:
        sync_folder(path.parent)


def write_atomically(path: Path, data: bytes) -> None:
    """Replaces or makes a file, and the folders above it. Raises FileFailure, naming the file."""
    with writing(path) as file:
        file.write(data)


@contextmanager
def writing(path: Path, *, private: bool = False, at_once: bool = True) -> Iterator[IO[bytes]]:
    """A file to write into, which takes the place of the path's once it is whole.

    A private one is nobody else's to read. Not `at_once` leaves it to the caller to have it on
    disk. Raises FileFailure, naming the file.
    """
    import tempfile

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path = Path(os.path.realpath(path))  # a link keeps pointing where it does
        if path.exists():
            _refuse_special(path.stat(), path)  # root would make a file of /dev/null
        _sweep(path.parent)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=_PREFIX, suffix=_SUFFIX)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                try:
                    yield file
                except OSError as error:  # of what is read to be written, which has its own name
                    raise FileFailure(error.filename or path, error.strerror) from error
                file.flush()
                if at_once:
                    sync(file.fileno())
            if not private:
                temporary.chmod(path.stat().st_mode if path.exists() else 0o666 & ~_umask())
            replace(temporary, path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise FileFailure(path, error.strerror) from error


def replace(temporary: Path, path: Path) -> None:
    """Gives the file the other one's place. Raises OSError."""
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            temporary.replace(path)
            return
        except PermissionError:
            if os.name != "nt" or time.monotonic() > until:
                raise
            time.sleep(0.05)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


# What a killed awsquiz leaves


def is_left_over(path: Path) -> bool:
    """Whether it is a file of ours that was being written when its awsquiz was killed."""
    if not (path.name.startswith(_PREFIX) and path.name.endswith(_SUFFIX)):
        return False
    try:
        found = path.lstat()
    except OSError:
        return False
    return stat.S_ISREG(found.st_mode) and time.time() - found.st_mtime > _OLD


_swept: set[Path] = set()


def _sweep(folder: Path) -> None:
    """Deletes what is left over in a folder, once in a run."""
    if folder in _swept:
        return
    _swept.add(folder)
    with suppress(OSError):
        for name in os.listdir(folder):
            if is_left_over(folder / name):
                (folder / name).unlink()

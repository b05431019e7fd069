"""Locks between two awsquiz that run at once; one that is killed lets go of them."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from awsquiz.errors.failures import FileFailure, FolderInUse

PATIENCE = 30.0
"""Seconds to wait for another awsquiz that writes cards: a large conversion takes some."""
_STEP = 0.02
_BRIEFLY = 2.0
_FAR = 1 << 40
"""Where Windows locks a byte: far behind all that is read, for what is locked there cannot be."""
_TAKEN = (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK)


@contextmanager
def briefly(handle: int) -> Iterator[None]:
    """The open file alone for a moment. Whoever holds it for long is not waited for."""
    is_held = _hold(handle, _BRIEFLY)
    try:
        yield
    finally:
        if is_held:
            _let_go(handle)


@contextmanager
def alone(folder: Path, seconds: float = PATIENCE) -> Iterator[None]:
    """The only awsquiz that writes into the folder, which is made; waits for another one so long.

    Raises FolderInUse, and FileFailure where it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = _handle(folder)
    except OSError as error:
        raise FileFailure(error.filename or folder, error.strerror) from error
    try:
        if not _hold(handle, seconds):
            raise FolderInUse(folder)
        yield
    finally:
        os.close(handle)


def _handle(folder: Path) -> int:
    """What is locked for a folder: itself; on Windows a file in it that goes when it is closed."""
    if hasattr(os, "O_DIRECTORY"):
        return os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    temporary = getattr(os, "O_TEMPORARY", 0)
    return os.open(folder / ".awsquiz-lock", os.O_RDWR | os.O_CREAT | temporary)


def _hold(handle: int, seconds: float) -> bool:
    """Whether it is held now. Where the file system knows no locks it counts as held."""
    until = time.monotonic() + seconds
    while True:
        try:
            _try(handle)
            return True
        except OSError as error:
            if error.errno not in _TAKEN:
                return True
            if time.monotonic() > until:
                return False
            time.sleep(_STEP)


if sys.platform == "win32":

    def _try(handle: int) -> None:
        import msvcrt

        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _let_go(handle: int) -> None:
        import msvcrt

        with suppress(OSError):
            os.lseek(handle, _FAR, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:

    def _try(handle: int) -> None:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _let_go(handle: int) -> None:
        import fcntl

        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_UN)

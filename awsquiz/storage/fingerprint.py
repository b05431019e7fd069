"""One fingerprint of all files of content, by which a change of any of them is seen.

To look at ten thousand files takes as long as to start the program. So a process beside it may do
that meanwhile: `start_looking` before the rest is imported, `look` when it is needed.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from awsquiz.storage.listing import ContentFolders, File, files

MANY = 1000
"""Files from which on they are not compared one by one."""
_LARGE = 32 * 1024 * 1024  # bytes of an index that has many files
_LENGTH = 32  # of a fingerprint


class Look(NamedTuple):
    """The files that there were when they were looked at."""

    files: list[File]

    @property
    def fingerprint(self) -> str:
        """Their fingerprint; few files need none, and for it OpenSSL is loaded."""
        return fingerprint_of(self.files)


def fingerprint_of(found: Sequence[File]) -> str:
    """The fingerprint of these files, another one when any of them has changed."""
    from hashlib import blake2b

    text = "".join(
        [f"{path}\0{kind}{rank}\0{size}\0{mtime}\0" for path, kind, rank, size, mtime in found]
    )
    return blake2b(text.encode(errors="surrogatepass"), digest_size=16).hexdigest()


def start_looking(folders: ContentFolders, index: Path) -> None:
    """Begins to look at the files beside this process, where that will take long."""
    global _started
    try:
        if _started is None and hasattr(os, "fork") and index.stat().st_size > _LARGE:
            _started = _Beside(folders)
    except OSError:
        pass  # then they are looked at when it is needed


def look(folders: ContentFolders, known: str | None = None) -> Look | None:
    """The files that there are; if it was started before, those of then.

    None where their fingerprint is the one that is known.
    """
    global _started
    started, _started = _started, None
    if started is not None and started.folders == folders:
        try:
            return started.look(known)
        except (OSError, ValueError, EOFError):
            pass  # it has not come to its end
    seen = Look(files(folders))
    return seen if known is None or seen.fingerprint != known else None


class _Beside:
    """A process that looks at the files while this one starts."""

    def __init__(self, folders: ContentFolders) -> None:
        self.folders = folders
        self._end, child_end = os.pipe()
        self._child = os.fork()
        if self._child == 0:
            os.close(self._end)  # with a reader of its own it would never see that nobody reads
            _tell(folders, child_end)
        os.close(child_end)

    def look(self, known: str | None) -> Look | None:
        """What it found. Raises ValueError or EOFError where it could not look to the end."""
        try:
            with os.fdopen(self._end, "rb") as pipe:
                taken = pipe.read(_LENGTH).decode()
                if len(taken) < _LENGTH:
                    raise EOFError
                if taken == known:
                    return None  # it need not tell the rest
                return Look([File(*row) for row in marshal.load(pipe)])
        finally:
            os.waitpid(self._child, 0)


def _tell(folders: ContentFolders, end: int) -> None:
    """In the child: nothing of what the parent has to do at its end may happen here."""
    try:
        found = files(folders)
        with os.fdopen(end, "wb") as pipe:
            pipe.write(fingerprint_of(found).encode())
            pipe.flush()
            pipe.write(marshal.dumps([tuple(file) for file in found]))
    finally:
        os._exit(0)


_started: _Beside | None = None

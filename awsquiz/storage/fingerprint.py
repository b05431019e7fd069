"""One fingerprint of all files of content, by which a change of any of them is seen.

To look at ten thousand files takes a good part of the time to start the program. So a process
beside it may do that meanwhile: `start_looking` before the rest is imported, `look` when it is
needed.
"""

from __future__ import annotations

import marshal
import os
from pathlib import Path
from typing import NamedTuple

from awsquiz.storage.listing import ContentFolders, File, SeenFolder, files_of, folders_seen

MANY = 100
"""Files from which on they are not compared one by one."""
_LARGE = 32 * 1024 * 1024  # bytes of an index that has many files
_SAME_BYTES = 2
"""The version of `marshal` in which the same values always are the same bytes: in later ones it
matters who else refers to them."""


class Look(NamedTuple):
    """The files that there were when they were looked at."""

    folders: list[SeenFolder]

    @property
    def files(self) -> list[File]:
        """One by one."""
        return files_of(self.folders)

    @property
    def fingerprint(self) -> bytes:
        """All that was seen, as bytes: they are compared sooner than what makes a digest of them
        is loaded."""
        return marshal.dumps(self.folders, _SAME_BYTES)


def start_looking(folders: ContentFolders, index: Path) -> None:
    """Begins to look at the files beside this process, where that will take long."""
    global _started
    try:
        if _started is None and hasattr(os, "fork") and index.stat().st_size > _LARGE:
            _started = _Beside(folders)
    except OSError:
        pass  # then they are looked at when it is needed


def look(folders: ContentFolders, known: bytes | None = None) -> Look | None:
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
    seen = Look(folders_seen(folders))
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

    def look(self, known: bytes | None) -> Look | None:
        """What it found. Raises ValueError or EOFError where it could not look to the end."""
        try:
            with os.fdopen(self._end, "rb") as pipe:
                fingerprint = pipe.read()
            return None if fingerprint == known else Look(marshal.loads(fingerprint))
        finally:
            os.waitpid(self._child, 0)


def _tell(folders: ContentFolders, end: int) -> None:
    """In the child: nothing of what the parent has to do at its end may happen here."""
    try:
        with os.fdopen(end, "wb") as pipe:
            pipe.write(Look(folders_seen(folders)).fingerprint)
    finally:
        os._exit(0)


_started: _Beside | None = None

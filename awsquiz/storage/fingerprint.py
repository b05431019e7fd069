"""One fingerprint of all files of content, by which a change of any of them is seen.

To look at ten thousand files takes as long as to start the program. So a process beside it may do
that meanwhile: `start_fingerprinting` before the rest is imported, `fingerprint` when it is needed.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from awsquiz.storage.listing import ContentFolders, File, files

MANY = 1000
"""Files from which on they are not compared one by one."""
_LARGE = 32 * 1024 * 1024  # bytes of an index that has many files


def fingerprint_of(found: Sequence[File]) -> str:
    """The fingerprint of these files, another one when any of them has changed."""
    from hashlib import blake2b

    text = "".join(
        [f"{path}\0{kind}{rank}\0{size}\0{mtime}\0" for path, kind, rank, size, mtime in found]
    )
    return blake2b(text.encode(errors="surrogatepass"), digest_size=16).hexdigest()


def start_fingerprinting(folders: ContentFolders, index: Path) -> None:
    """Begins to look at the files beside this process, where that will take long."""
    global _started
    try:
        if _started is None and hasattr(os, "fork") and index.stat().st_size > _LARGE:
            _started = _Beside(folders)
    except OSError:
        pass  # then they are looked at when it is needed


def fingerprint(folders: ContentFolders) -> str:
    """The fingerprint of what there is now; if it was started before, of what there was then."""
    global _started
    started, _started = _started, None
    taken = started.fingerprint() if started and started.folders == folders else ""
    return taken or fingerprint_of(files(folders))


class _Beside:
    """A process that looks at the files while this one starts."""

    def __init__(self, folders: ContentFolders) -> None:
        self.folders = folders
        self._end, child_end = os.pipe()
        self._child = os.fork()
        if self._child == 0:
            _take(folders, child_end)
        os.close(child_end)

    def fingerprint(self) -> str:
        """What it found; empty if it could not look."""
        with os.fdopen(self._end, "rb") as pipe:
            found = pipe.read().decode()
        os.waitpid(self._child, 0)
        return found


def _take(folders: ContentFolders, end: int) -> None:
    """In the child: nothing of what the parent has to do at its end may happen here."""
    try:
        os.write(end, fingerprint_of(files(folders)).encode())
    finally:
        os._exit(0)


_started: _Beside | None = None

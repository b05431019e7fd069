"""The files of content with their sizes and times, and one word for all of them together.

To look at ten thousand files takes as long as to start the program. So a process beside it may do
that meanwhile: `begin` before the rest is imported, `word_now` when it is needed.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

MANY = 1000
"""Files from which on they are not compared one by one."""
_LARGE = 32 * 1024 * 1024  # bytes of an index that has many files

Places = Mapping[str, Sequence[Path]]
"""Folders by the kind of content in them, the earlier of which go first; or single files."""


class File(NamedTuple):
    """A file as it is seen without reading it."""

    path: str
    kind: str
    rank: int
    size: int
    mtime: int


def files(places: Places) -> list[File]:
    """The YAML files of the places, in the order of their names."""
    return [
        File(path, kind, rank, size, mtime)
        for kind, of_kind in places.items()
        for rank, place in enumerate(of_kind)
        for path, size, mtime in _in(place)
    ]


def word_of(found: Sequence[File]) -> str:
    """One word for the files, another one when any of them has changed."""
    from hashlib import blake2b

    text = "".join(
        [f"{path}\0{kind}{rank}\0{size}\0{mtime}\0" for path, kind, rank, size, mtime in found]
    )
    return blake2b(text.encode(errors="surrogatepass"), digest_size=16).hexdigest()


def begin(places: Places, index: Path) -> None:
    """Begins to look at the files beside this process, where that will take long."""
    global _begun
    try:
        if _begun is None and hasattr(os, "fork") and index.stat().st_size > _LARGE:
            _begun = _Beside(places)
    except OSError:
        pass  # then they are looked at when it is needed


def word_now(places: Places) -> str:
    """The word for what there is now; if it was begun before, for what there was then."""
    global _begun
    begun, _begun = _begun, None
    told = begun.told() if begun and begun.places == places else ""
    return told or word_of(files(places))


class _Beside:
    """A process that looks at the files while this one starts."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self._end, child_end = os.pipe()
        self._child = os.fork()
        if self._child == 0:
            _tell(places, child_end)
        os.close(child_end)

    def told(self) -> str:
        """The word; empty if the process could not tell it."""
        with os.fdopen(self._end, "rb") as pipe:
            word = pipe.read().decode()
        os.waitpid(self._child, 0)
        return word


def _tell(places: Places, end: int) -> None:
    """In the child: nothing of what the parent has to do at its end may happen here."""
    try:
        os.write(end, word_of(files(places)).encode())
    finally:
        os._exit(0)


_begun: _Beside | None = None


def _in(place: Path) -> Iterator[tuple[str, int, int]]:
    try:
        if place.suffix:
            status = place.stat()
            yield str(place), status.st_size, status.st_mtime_ns
            return
        with os.scandir(place) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        name = entry.name
        if name.endswith((".yaml", ".yml")) and name[0] != ".":
            try:
                status = entry.stat()
            except OSError:
                continue  # it has just gone
            if stat.S_ISREG(status.st_mode):
                yield entry.path, status.st_size, status.st_mtime_ns

"""The files of content with their sizes and times."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ContentFolders = Mapping[str, Sequence[Path]]
"""Folders by the kind of content in them, the earlier of which go first; or single files."""


class File(NamedTuple):
    """A file as it is seen without reading it."""

    path: str
    kind: str
    rank: int
    size: int
    mtime: int


def files(folders: ContentFolders) -> list[File]:
    """The YAML files of the folders, in the order of their names."""
    return [
        File(path, kind, rank, size, mtime)
        for kind, of_kind in folders.items()
        for rank, folder in enumerate(of_kind)
        for path, size, mtime in _in(folder)
    ]


def _in(folder: Path) -> Iterator[tuple[str, int, int]]:
    try:
        if folder.suffix:
            status = folder.stat()
            yield str(folder), status.st_size, status.st_mtime_ns
            return
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except PermissionError:
        yield str(folder), 0, 0  # whoever reads it names it
        return
    except OSError:
        return
    for entry in entries:
        name = entry.name
        if name.endswith((".yaml", ".yml")) and name[0] != ".":
            try:
                status = entry.stat()
            except OSError:
                continue  # it has just been deleted
            if not stat.S_ISDIR(status.st_mode):  # a pipe is named when it is to be read
                yield entry.path, status.st_size, status.st_mtime_ns

"""The files of content with their sizes and times."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple

ContentFolders = Mapping[str, Sequence[Path]]
"""Folders by the kind of content in them, the earlier of which go first; or single files."""
SeenFolder = tuple[str, str, int, list[str], list[int], list[int]]
"""A folder with its kind and rank, and the names, sizes and times of change of its files.

Lists beside one another, no object a file: of ten thousand files these take as long as to look at
them.
"""
_Looked = tuple[list[str], list[int], list[int]]


class File(NamedTuple):
    """A file as it is seen without reading it."""

    path: str
    kind: str
    rank: int
    size: int
    mtime: int


def folders_seen(folders: ContentFolders) -> list[SeenFolder]:
    """The YAML files of the folders, those of each in no order."""
    return [
        (str(folder), kind, rank, *(_one(folder) if folder.suffix else _in(str(folder))))
        for kind, of_kind in folders.items()
        for rank, folder in enumerate(of_kind)
    ]


def files_of(folders: Sequence[SeenFolder]) -> list[File]:
    """The files of folders that have been looked at, those of each in the order of their names."""
    return [
        File(os.path.join(folder, name) if name else folder, kind, rank, size, mtime)
        for folder, kind, rank, names, sizes, times in folders
        for name, size, mtime in sorted(zip(names, sizes, times, strict=True))
    ]


def _one(path: Path) -> _Looked:
    """A single file, which has no name of its own."""
    try:
        status = path.stat()
    except PermissionError:
        return [""], [0], [0]  # whoever reads it names it
    except OSError:
        return [], [], []
    return [""], [status.st_size], [status.st_mtime_ns]


def _in(folder: str) -> _Looked:
    try:
        return _yaml_files(folder)
    except PermissionError:
        return [""], [0], [0]
    except OSError:
        return [], [], []


def _yaml_files(folder: str) -> _Looked:
    """In the order in which the folder has them: to sort ten thousand takes a while."""
    names: list[str] = []
    sizes: list[int] = []
    times: list[int] = []
    with _looks(folder) as (every, status_of):
        for name in every:
            if name.endswith((".yaml", ".yml")) and name[0] != ".":
                try:
                    status = status_of(name)
                except OSError:
                    continue  # it has just been deleted
                if not stat.S_ISDIR(status.st_mode):  # a pipe is named when it is to be read
                    names.append(name)
                    sizes.append(status.st_size)
                    times.append(status.st_mtime_ns)
    return names, sizes, times


@contextmanager
def _looks(folder: str) -> Iterator[tuple[list[str], Callable[[str], os.stat_result]]]:
    """The names in a folder, and what looks at one of them."""
    if os.name == "nt":  # there what is known of a file comes with its name
        with os.scandir(folder) as found:
            entries = {entry.name: entry for entry in found}
        yield list(entries), lambda name: entries[name].stat()
    elif os.stat in os.supports_dir_fd:  # the way to the folder is walked once, not for each file
        opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            yield os.listdir(opened), partial(os.stat, dir_fd=opened)
        finally:
            os.close(opened)
    else:
        yield os.listdir(folder), lambda name: os.stat(f"{folder}/{name}")

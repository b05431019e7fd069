"""The files of content in the index: YAML is parsed only for those that have changed.

By size and time of change, then by their bytes. What a file held is kept, so that what is in force
can be worked out again when another file changes.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, Protocol

from awsquiz.storage.index.database import Database

SCHEMA = """
create table source(
  path text primary key, kind text, rank integer, size integer, mtime integer, hash blob,
  problems integer, body blob)
"""
# A file that was written so lately may be written again without another time of change.
_RACY = 2 * 10**9

Progress = Callable[[int, int], None]
"""Told how much is done of how much."""


class Kind(Protocol):
    """A kind of content, a module of this room: it reads its files, and writes what is in force."""

    def read(self, path: Path) -> tuple[bytes, int]:
        """What a file holds, for `settle`, and how many problems it has."""

    def settle(self, connection: sqlite3.Connection, files: Sequence[tuple[str, bytes]]) -> None:
        """Writes the rows that have changed, by what all files hold, in their order."""


@dataclass(frozen=True, slots=True)
class _File:
    path: str
    kind: str
    rank: int
    size: int
    mtime: int


def bring_up_to_date(
    db: Database,
    kinds: Mapping[str, Kind],
    folders: Mapping[str, Sequence[Path]],
    progress: Progress,
) -> bool:
    """Reads what has changed in the folders of each kind, the earlier of which go first.

    Returns whether anything has.
    """
    files = {file.path: file for file in _found(folders)}
    known = {
        path: (kind, *seen)
        for path, kind, *seen in db.rows("select path, kind, rank, size, mtime from source")
    }
    touched = [file for file in files.values() if known.get(file.path) != _seen(file)]
    gone = {path: str(kind) for path, (kind, *_) in known.items() if path not in files}
    if not touched and not gone:
        return False
    with db.writing() as connection:
        changed = set(gone.values())
        connection.executemany("delete from source where path = ?", ((path,) for path in gone))
        for at, file in enumerate(touched):
            if _read(connection, file, kinds[file.kind]):
                changed.add(file.kind)
            progress(at + 1, len(touched))
        for kind in sorted(changed):
            bodies = "select path, body from source where kind = ? order by rank, path"
            kinds[kind].settle(connection, connection.execute(bodies, (kind,)).fetchall())
    return bool(changed)


def read_in_part(db: Database) -> list[Path]:
    """The files that have problems."""
    rows = db.rows("select path from source where problems > 0 order by rank, path")
    return [Path(path) for (path,) in rows]


def _seen(file: _File) -> tuple[Any, ...]:
    return file.kind, file.rank, file.size, file.mtime


def _found(folders: Mapping[str, Sequence[Path]]) -> Iterator[_File]:
    for kind, places in folders.items():
        for rank, folder in enumerate(places):
            try:
                with os.scandir(folder) as found:
                    entries = sorted(found, key=lambda entry: entry.name)
            except OSError:
                continue
            for entry in entries:
                name = entry.name
                if name.endswith((".yaml", ".yml")) and name[0] != "." and entry.is_file():
                    status = entry.stat()
                    yield _File(entry.path, kind, rank, status.st_size, status.st_mtime_ns)


def _read(connection: sqlite3.Connection, file: _File, kind: Kind) -> bool:
    """Reads a file anew where its bytes are others than before; whether what is in force may be."""
    path = Path(file.path)
    mtime = file.mtime if time.time_ns() - file.mtime > _RACY else -1
    try:
        digest = blake2b(path.read_bytes(), digest_size=16).digest()
    except OSError:
        digest = b""
    known = "select hash, kind, rank from source where path = ?"
    old = connection.execute(known, (file.path,)).fetchone()
    if old and old[:2] == (digest, file.kind):
        connection.execute(
            "update source set size = ?, mtime = ?, rank = ? where path = ?",
            (file.size, mtime, file.rank, file.path),
        )
        return bool(old[2] != file.rank)
    body, problems = kind.read(path)
    connection.execute(
        "insert or replace into source values(?, ?, ?, ?, ?, ?, ?, ?)",
        (*(file.path, file.kind, file.rank, file.size, mtime, digest), problems, body),
    )
    return True

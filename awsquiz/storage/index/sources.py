"""The files of content in the index: YAML is parsed only for those that have changed.

By size and time of change, then by their bytes. What a file held is kept, so that what is in force
can be worked out again when another file changes.
"""

from __future__ import annotations

import sqlite3
import time
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import Protocol

from awsquiz.storage.files import read
from awsquiz.storage.fingerprint import MANY, Look, look
from awsquiz.storage.index.database import Database
from awsquiz.storage.listing import ContentFolders, File
from awsquiz.storage.progress import Progress

SCHEMA = """
create table source(
  path text primary key, kind text, rank integer, size integer, mtime integer, hash blob,
  problems integer, body blob, lacking integer not null default 0);
create index source_seen on source(path, kind, rank, size, mtime);
create index source_problems on source(rank, path) where problems + lacking > 0;
create table unchanged(fingerprint blob)
"""
"""`lacking`: problems that a file has only among the others, for `settle` to say; `source_seen`:
what a change is seen by, without the bodies; `unchanged`: the fingerprint of all
files when nothing was left to be read of many."""
RACY = 2 * 10**9
"""Nanoseconds: what was written so lately may be written again without another time of change."""


class SourceKind(Protocol):
    """A kind of content, a module of this room: it reads its files, and writes what is in force."""

    def read(self, path: Path) -> tuple[bytes, int]:
        """What a file holds, for `settle`, and how many problems it has."""

    def settle(
        self,
        connection: sqlite3.Connection,
        files: Iterable[tuple[str, bytes]],
        changed: Collection[str],
    ) -> None:
        """Writes the rows that have changed, by what all files hold, in their order.

        `changed` are the paths of those that have changed, come or gone.
        """


def bring_up_to_date(
    db: Database,
    kind_of: Callable[[str], SourceKind],
    folders: ContentFolders,
    progress: Progress,
    settled: Callable[[sqlite3.Connection], object],
) -> bool:
    """Reads what has changed in the folders; returns whether anything has.

    `settled` is told of it in the same transaction.
    """
    began = time.time_ns()
    seen = look(folders, db.value("select fingerprint from unchanged"))
    if seen is None:
        return False
    by_path = {file.path: file for file in seen.files}
    known = set(db.rows("select path, kind, rank, size, mtime from source"))
    touched = [file for file in by_path.values() if file not in known]
    gone = {path: str(kind) for path, kind, *_ in known if path not in by_path}
    if not touched and not gone:
        _keep_fingerprint(db, seen, began, changed=False)
        return False
    with db.writing() as connection:
        changed: dict[str, list[str]] = defaultdict(list)
        for path, kind in gone.items():
            changed[kind].append(path)
        connection.executemany("delete from source where path = ?", ((path,) for path in gone))
        for at, file in enumerate(touched):
            if _read(connection, file, kind_of(file.kind)):
                changed[file.kind].append(file.path)
            progress(at + 1, len(touched))
        for kind in sorted(changed):
            kind_of(kind).settle(connection, _bodies(connection, kind), changed[kind])
        if changed:
            settled(connection)
    _keep_fingerprint(db, seen, began, changed=True)
    return bool(changed)


def _bodies(connection: sqlite3.Connection, kind: str) -> Iterator[tuple[str, bytes]]:
    """What all files of a kind held, in their order: asked for when the first one is taken."""
    sql = "select path, body from source where kind = ? order by rank, path"
    yield from connection.execute(sql, (kind,))


def body_of(db: Database, kind: str, path: Path) -> bytes | None:
    """What a file of a kind holds, where it was read without any problem and has not changed.

    Whether the index is up to date does not matter.
    """
    try:
        status = path.stat()
    except OSError:
        return None
    where = "path = ? and kind = ? and size = ? and mtime = ? and problems = 0"
    row = (str(path.absolute()), kind, status.st_size, status.st_mtime_ns)
    rows = db.rows(f"select body from source where {where}", row)
    return rows[0][0] if rows else None


def read_in_part(db: Database) -> list[Path]:
    """The files that have problems."""
    rows = db.rows("select path from source where problems + lacking > 0 order by rank, path")
    return [Path(path) for (path,) in rows]


def _keep_fingerprint(db: Database, seen: Look, began: int, *, changed: bool) -> None:
    """Keeps the fingerprint of the files where there are many, and none can change unseen.

    `began` is when it was begun to read them, in nanoseconds.
    """
    files = seen.files
    youngest = max((file.mtime for file in files), default=0)
    lasting = len(files) >= MANY and began - youngest > RACY
    if changed or lasting:
        with db.writing() as connection:
            connection.execute("delete from unchanged")
            if lasting:
                connection.execute("insert into unchanged values (?)", (seen.fingerprint,))


def _read(connection: sqlite3.Connection, file: File, kind: SourceKind) -> bool:
    """Reads a file anew where its bytes are others than before; whether what is in force may be."""
    from hashlib import blake2b

    path = Path(file.path)
    mtime = file.mtime if time.time_ns() - file.mtime > RACY else -1
    try:
        digest = blake2b(read(path), digest_size=16).digest()
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
        "insert or replace into source values(?, ?, ?, ?, ?, ?, ?, ?, 0)",
        (*(file.path, file.kind, file.rank, file.size, mtime, digest), problems, body),
    )
    return True

"""Which files of the journal have more than was read of them, or are not what they were."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from awsquiz.storage import files
from awsquiz.storage.index.database import Database
from awsquiz.storage.journal import Journal

_UNREAD = (0, 0, 0, b"")
_TAIL = 256
"""Bytes before the place up to which a file was read, by which it is known to have only grown."""


class Grown(Struct, frozen=True):
    """A file of the journal with bytes that have not been read yet."""

    path: str
    size: int
    mtime: int
    read: int
    lines: int


def grown_files(journal: Journal, known: dict[str, tuple[Any, ...]]) -> list[Grown] | None:
    """The files that have more than was read; None where one is not what it was."""
    found: list[Grown] = []
    left = set(known)
    for file in journal.files():
        left.discard(file.path)
        if not _has_grown(file.path, file.stat(), known.get(file.path, _UNREAD), found):
            return None
    return None if left else found


def grown_among(db: Database, paths: Sequence[str]) -> list[Grown] | None:
    """The same of these files alone."""
    found: list[Grown] = []
    for path in paths:
        rows = db.rows("select read, lines, mtime, tail from journal where path = ?", (path,))
        if not _has_grown(path, os.stat(path), rows[0] if rows else _UNREAD, found):
            return None
    return found


def _has_grown(
    path: str, status: os.stat_result, known: tuple[Any, ...], found: list[Grown]
) -> bool:
    """Adds a file to those found if it has more than was read; False where it is another one."""
    read, lines, mtime, tail = known
    if (status.st_size, status.st_mtime_ns) == (read, mtime):
        return True
    if status.st_size < read or (read and tail_of(path, read) != tail):
        return False
    found.append(Grown(path, status.st_size, status.st_mtime_ns, read, lines))
    return True


def tail_of(path: str, read: int) -> bytes:
    """A digest of the bytes before the place up to which a file was read."""
    from hashlib import blake2b  # with it OpenSSL is loaded: only where a file has grown

    with files.reading(path) as file:
        file.seek(max(0, read - _TAIL))
        return blake2b(file.read(min(_TAIL, read)), digest_size=8).digest()

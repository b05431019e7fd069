"""The files of attributes in the index: what questions ask by."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable
from pathlib import Path

import msgspec

from awsquiz.core.text.wordbook import Attribute
from awsquiz.storage.index import wordbook

_DECODE = msgspec.msgpack.Decoder(tuple[Attribute, ...])
_ENCODE = msgspec.msgpack.Encoder().encode


def read(path: Path) -> tuple[bytes, int]:
    """The attributes of a file, and how many problems it has."""
    from awsquiz.storage import attributefile

    file = attributefile.read(path)
    return _ENCODE(file.attributes), len(file.problems)


def settle(
    connection: sqlite3.Connection, files: Iterable[tuple[str, bytes]], changed: Collection[str]
) -> None:
    """Writes the attributes of all files, in place of those before."""
    rows = [row for _path, body in files for row in _DECODE.decode(body)]
    wordbook.put(connection, "attributes", rows)

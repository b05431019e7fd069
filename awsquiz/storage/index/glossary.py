"""The glossaries in the index: the search's words that mean the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

import msgspec

from awsquiz.core.search.glossary import Glossary, together
from awsquiz.storage.index.search import tables as search

SCHEMA = ""
"""Its table is one of the search's."""

_DECODE = msgspec.msgpack.Decoder(Glossary)
_ENCODE = msgspec.msgpack.Encoder().encode


def read(path: Path) -> tuple[bytes, int]:
    """The groups of a file, and how many problems it has."""
    from awsquiz.storage import glossary

    found, problems = glossary.read(path)
    return _ENCODE(found), len(problems)


def settle(connection: sqlite3.Connection, files: Sequence[tuple[str, bytes]]) -> None:
    """Writes the words of all glossaries."""
    search.put_glossary(connection, together(_DECODE.decode(body) for _path, body in files))

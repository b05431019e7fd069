"""The glossaries in the index: the search's words that mean the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable
from pathlib import Path

import msgspec

from awsquiz.core.search.called import same_words
from awsquiz.core.search.glossary import Glossary, pairs, together
from awsquiz.core.text.wordbook import named_by_keys
from awsquiz.storage.index import wordbook

SCHEMA = """
create table search_glossary (
    key text not null, other text not null, worth real not null, primary key (key, other)
) without rowid
"""

DECODE = msgspec.msgpack.Decoder(Glossary)
_ENCODE = msgspec.msgpack.Encoder().encode


def read(path: Path) -> tuple[bytes, int]:
    """The groups of a file, and how many problems it has."""
    from awsquiz.storage import glossary

    found, problems = glossary.read(path)
    return _ENCODE(found), len(problems)


def settle(
    connection: sqlite3.Connection, files: Iterable[tuple[str, bytes]], changed: Collection[str]
) -> None:
    """Writes the words of all glossaries, in place of those before."""
    glossary = together(DECODE.decode(body) for _path, body in files)
    connection.execute("delete from search_glossary")
    wordbook.put(connection, "glossary", named_by_keys(same_words(glossary)))
    same = list(pairs(glossary))
    wordbook.put_alike(connection, "synonyms", same)
    connection.executemany("insert into search_glossary values (?, ?, ?)", same)

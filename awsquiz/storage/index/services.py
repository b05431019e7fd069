"""The service lists in the index: by their names words are found that stand in cards otherwise."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable
from pathlib import Path

import msgspec

from awsquiz.core.search.called import name_groups, things_called, topics, translations
from awsquiz.core.text.wordbook import NamedThing, named_by_keys
from awsquiz.storage.index import wordbook

SCHEMA = """
create table search_called (key text not null, row integer not null, primary key (key, row))
without rowid;
create table search_calling (row integer primary key, names text not null);
create table search_topic (key text primary key, names text not null) without rowid;
create table search_translated (
    key text not null, other text not null, worth real not null, primary key (key, other)
) without rowid
"""


class _Names(msgspec.Struct, frozen=True):
    """What is kept of a service list: names of one thing as keys and as written, and words that
    translate each other."""

    groups: list[list[str]]
    words: list[tuple[str, str, float]]
    called: list[NamedThing]
    topics: list[tuple[str, list[str]]]


_DECODE = msgspec.msgpack.Decoder(_Names)
_ENCODE = msgspec.msgpack.Encoder().encode


def read(path: Path) -> tuple[bytes, int]:
    """The names of a service list; its problems are told by `check`."""
    from awsquiz.core.search.services import Services
    from awsquiz.storage import servicefile

    rows = servicefile.read(path).services
    services = Services(rows)
    things, found = list(things_called(services)), list(topics(services))
    return _ENCODE(_Names(list(name_groups(rows)), translations(rows), things, found)), 0


def settle(
    connection: sqlite3.Connection, files: Iterable[tuple[str, bytes]], changed: Collection[str]
) -> None:
    """Writes the names of all lists, in place of those before."""
    lists = [_DECODE.decode(body) for _path, body in files]
    for table in ("search_called", "search_calling", "search_translated", "search_topic"):
        connection.execute(f"delete from {table}")
    things = named_by_keys(thing for each in lists for thing in each.called)
    wordbook.put(connection, "services", things)
    words = [word for each in lists for word in each.words]
    wordbook.put_alike(connection, "translations", words)
    groups = list(dict.fromkeys(tuple(group) for each in lists for group in each.groups))
    connection.executemany(
        "insert into search_calling values (?, ?)",
        [(row, "\n".join(names)) for row, names in enumerate(groups)],
    )
    connection.executemany(
        "insert or ignore into search_called values (?, ?)",
        [(name.replace(" ", ""), row) for row, names in enumerate(groups) for name in names],
    )
    connection.executemany(
        "insert or ignore into search_topic values (?, ?)",
        [(name, "\n".join(names)) for each in lists for name, names in each.topics],
    )
    connection.executemany("insert or ignore into search_translated values (?, ?, ?)", words)

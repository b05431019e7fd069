"""What the index knows of names and attributes: one row a kind of file that tells of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Literal

import msgspec

from awsquiz.core.text.wordbook import Attribute, NamedThings, Wordbook
from awsquiz.storage.index.database import Database

SCHEMA = "create table words_of (kind text primary key, body blob not null)"

_Kind = Literal["services", "glossary", "attributes"]
_ENCODE = msgspec.msgpack.Encoder().encode
_CALLED = msgspec.msgpack.Decoder(NamedThings)
_ATTRIBUTES = msgspec.msgpack.Decoder(list[Attribute])


def put(
    connection: sqlite3.Connection, kind: _Kind, known: NamedThings | Sequence[Attribute]
) -> None:
    """Writes what the files of a kind tell, in place of that before."""
    row = (kind, _ENCODE(known))
    connection.execute("insert or replace into words_of values (?, ?)", row)


def known_words(db: Database) -> Wordbook:
    """All names and attributes, decoded when they are first asked for."""
    bodies: dict[str, bytes] = dict(db.rows("select kind, body from words_of", ()))

    def called() -> list[NamedThings]:
        return [_CALLED.decode(bodies[kind]) for kind in ("services", "glossary") if kind in bodies]

    def attributes() -> list[Attribute]:
        body = bodies.get("attributes")
        return [] if body is None else _ATTRIBUTES.decode(body)

    return Wordbook(called, attributes)

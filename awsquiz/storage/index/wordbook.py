"""What the index knows of names and attributes: one row a kind of file that tells of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

import msgspec

from awsquiz.core.text.wordbook import Attribute, NamedThings, Wordbook
from awsquiz.storage.index.database import Database

SCHEMA = "create table words_of (kind text primary key, body blob not null)"

_SURE = 0.6
"""What a word is worth beside another from which on it means the same; of everyday words none."""
_Kind = Literal["services", "glossary", "attributes", "translations", "synonyms"]
_ENCODE = msgspec.msgpack.Encoder().encode
_CALLED = msgspec.msgpack.Decoder(NamedThings)
_ALIKE = msgspec.msgpack.Decoder(list[tuple[str, str]])
_ATTRIBUTES = msgspec.msgpack.Decoder(list[Attribute])


def put(
    connection: sqlite3.Connection,
    kind: _Kind,
    known: NamedThings | Sequence[Attribute] | Sequence[tuple[str, str]],
) -> None:
    """Writes what the files of a kind tell, in place of that before."""
    row = (kind, _ENCODE(known))
    connection.execute("insert or replace into words_of values (?, ?)", row)


def put_alike(
    connection: sqlite3.Connection,
    kind: Literal["translations", "synonyms"],
    known: Iterable[tuple[str, str, float]],
) -> None:
    """Writes the words that mean the same, of those given with what one is worth for the other."""
    put(
        connection,
        kind,
        [(word, same) for word, same, worth in known if worth >= _SURE and " " not in same],
    )


def known_words(db: Database) -> Wordbook:
    """All names and attributes, decoded when they are first asked for."""
    bodies: dict[str, bytes] = dict(db.rows("select kind, body from words_of", ()))

    def called() -> list[NamedThings]:
        return [_CALLED.decode(bodies[kind]) for kind in ("services", "glossary") if kind in bodies]

    def attributes() -> list[Attribute]:
        body = bodies.get("attributes")
        return [] if body is None else _ATTRIBUTES.decode(body)

    def alike() -> Iterator[tuple[str, str]]:
        for kind in ("translations", "synonyms"):
            if kind in bodies:
                yield from _ALIKE.decode(bodies[kind])

    return Wordbook(called, attributes, alike)

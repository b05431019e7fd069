"""The cards in the index: brought up to date when a file changed, read whole or in part.

YAML is parsed only for files whose size or time and then whose bytes have changed; rows are
written only for the cards that are not what they were.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from awsquiz.core.model import Concept, Library
from awsquiz.storage.index.database import Database

SCHEMA = """
create table source(
  path text primary key, rank integer, size integer, mtime integer, hash blob, problems integer,
  body blob);
create table card(id text primary key, path text, place text, body blob);
create index card_place on card(place);
create table concept(
  id text primary key, card text, n integer, last integer, title text, category text,
  line integer);
create index concept_card on concept(card, n);
create table fact(
  id text primary key, concept text, card text, n integer, rank integer, place text, facet text,
  askable integer, met integer not null default 0);
create index fact_card on fact(card, n);
create index fact_new on fact(met, askable, rank, place);
create table against(concept text, fact text, primary key(concept, fact)) without rowid;
create table valued(attribute text, fact text, primary key(attribute, fact)) without rowid;
create table called(name text, concept text, primary key(name, concept)) without rowid
"""
# A file that was written so lately may be written again without another time of change.
_RACY = 2 * 10**9

Progress = Callable[[int, int], None]
"""Told how much is done of how much."""


class Body(Struct, frozen=True):
    """What a card file held when it was read."""

    card: Concept | None
    lines: dict[str, int]
    """Id of concept or fact → line, from 1."""


_DECODE_BODY = msgspec.msgpack.Decoder(Body)
_ENCODE = msgspec.msgpack.Encoder().encode


@dataclass(frozen=True, slots=True)
class _File:
    path: str
    rank: int
    size: int
    mtime: int


def bring_up_to_date(db: Database, folders: Sequence[Path], progress: Progress) -> bool:
    """Reads what has changed in the folders, the earlier of which go first; whether any has."""
    files = {file.path: file for file in _found(folders)}
    known = {
        path: (rank, size, mtime)
        for path, rank, size, mtime in db.rows("select path, rank, size, mtime from source")
    }
    touched = [file for file in files.values() if known.get(file.path) != _seen(file)]
    gone = [path for path in known if path not in files]
    if not touched and not gone:
        return False
    with db.writing() as connection:
        changed = bool(gone)
        connection.executemany("delete from source where path = ?", ((path,) for path in gone))
        for at, file in enumerate(touched):
            changed |= _read(connection, file)
            progress(at + 1, len(touched))
        if changed:
            _settle(connection)
    return changed


def _seen(file: _File) -> tuple[int, int, int]:
    return file.rank, file.size, file.mtime


def _found(folders: Sequence[Path]) -> Iterator[_File]:
    for rank, folder in enumerate(folders):
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in entries:
            if entry.name.startswith(".") or not entry.name.endswith((".yaml", ".yml")):
                continue
            if entry.is_file():
                status = entry.stat()
                yield _File(entry.path, rank, status.st_size, status.st_mtime_ns)


def _read(connection: sqlite3.Connection, file: _File) -> bool:
    """Reads a file anew where its bytes are others than before; whether they are."""
    from awsquiz.storage import cardfile

    path = Path(file.path)
    mtime = file.mtime if time.time_ns() - file.mtime > _RACY else -1
    try:
        digest = blake2b(path.read_bytes(), digest_size=16).digest()
    except OSError:
        digest = b""
    old = connection.execute("select hash, rank from source where path = ?", (file.path,))
    if (row := old.fetchone()) and row[0] == digest:
        values = (file.size, mtime, file.rank, file.path)
        connection.execute("update source set size = ?, mtime = ?, rank = ? where path = ?", values)
        return bool(row[1] != file.rank)
    read = cardfile.read(path)
    lines = {name: place.line + 1 for name, place in read.places.items()}
    connection.execute(
        "insert or replace into source values(?, ?, ?, ?, ?, ?, ?)",
        (
            *(file.path, file.rank, file.size, mtime, digest, len(read.problems)),
            _ENCODE(Body(read.card, lines)),
        ),
    )
    return True


def _settle(connection: sqlite3.Connection) -> None:
    """Finds the cards that are in force, and writes the rows of those that have changed."""
    from awsquiz.storage.library import in_force

    read = [
        (path, _DECODE_BODY.decode(body))
        for path, body in connection.execute("select path, body from source order by rank, path")
    ]
    unique = _Unique()
    new: dict[str, tuple[str, str, Concept, Body]] = {}
    for at, card in in_force([(Path(path).parent, body.card) for path, body in read]):
        if (left := unique.of(card)) is not None:
            path, body = read[at]
            place = f"{card.note or ''}\t{card.line or 0:07}\t{card.id}"
            new[card.id] = (path, place, left, body)
    old = {
        card_id: (path, place, body)
        for card_id, path, place, body in connection.execute(
            "select id, path, place, body from card"
        )
    }
    encoded = {
        card_id: (path, place, _ENCODE(Body(card, _lines(card, body.lines))))
        for card_id, (path, place, card, body) in new.items()
    }
    changed = [card_id for card_id in {**old, **new} if old.get(card_id) != encoded.get(card_id)]
    for card_id in changed:
        _drop(connection, card_id)
    for card_id in changed:
        if card_id in new:
            _put(connection, new[card_id][2], new[card_id][3].lines, *encoded[card_id])


class _Unique:
    """Leaves out concepts and facts whose id an earlier card has: the first one is meant."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def of(self, concept: Concept) -> Concept | None:
        if not self._is_new(concept.id):
            return None
        facts = tuple(fact for fact in concept.facts if self._is_new(fact.id))
        concepts = tuple(sub for each in concept.concepts if (sub := self.of(each)) is not None)
        if facts == concept.facts and concepts == concept.concepts:
            return concept
        return replace(concept, facts=facts, concepts=concepts)

    def _is_new(self, name: str) -> bool:
        new = name not in self._taken
        self._taken.add(name)
        return new


def _lines(card: Concept, lines: Mapping[str, int]) -> dict[str, int]:
    """Where the concepts stand: a line that moved is no reason to write all facts anew."""
    return {concept.id: lines.get(concept.id, 1) for concept in card.walk()}


def _drop(connection: sqlite3.Connection, card_id: str) -> None:
    facts = "(select id from fact where card = ?)"
    concepts = "(select id from concept where card = ?)"
    for statement in (
        f"delete from against where fact in {facts}",
        f"delete from valued where fact in {facts}",
        f"delete from called where concept in {concepts}",
        "delete from fact where card = ?",
        "delete from concept where card = ?",
        "delete from card where id = ?",
    ):
        connection.execute(statement, (card_id,))


def _put(
    connection: sqlite3.Connection,
    card: Concept,
    lines: Mapping[str, int],
    path: str,
    place: str,
    body: bytes,
) -> None:
    from awsquiz.core.text import key

    connection.execute("insert into card values(?, ?, ?, ?)", (card.id, path, place, body))
    concepts: list[tuple[Any, ...]] = []
    facts: list[tuple[Any, ...]] = []
    against: list[tuple[str, str]] = []
    valued: list[tuple[str, str]] = []
    called: list[tuple[str, str]] = []
    for n, concept in enumerate(card.walk()):
        last = n + sum(1 for _ in concept.walk()) - 1
        category = concept.category or card.category
        line = lines.get(concept.id, 1)
        concepts.append((concept.id, card.id, n, last, concept.title, category, line))
        called += [(key(name), concept.id) for name in concept.names]
        rank = 0
        for fact in concept.facts:
            spot = f"{place}\t{len(facts):06}"
            facts.append(
                (fact.id, concept.id, card.id, n, rank, spot, fact.facet, fact.askable, fact.id)
            )
            rank += fact.askable
            against += [(other, fact.id) for other in fact.false_for or ()]
            if fact.attribute and fact.value:
                valued.append((fact.attribute, fact.id))
    connection.executemany("insert into concept values(?, ?, ?, ?, ?, ?, ?)", concepts)
    connection.executemany(
        "insert into fact values(?, ?, ?, ?, ?, ?, ?, ?,"
        " exists(select 1 from memory where fact = ? and met is not null))",
        facts,
    )
    connection.executemany("insert or ignore into against values(?, ?)", against)
    connection.executemany("insert into valued values(?, ?)", valued)
    connection.executemany("insert or ignore into called values(?, ?)", called)


def library(db: Database, cards: Iterable[str] | None = None) -> Library:
    """The library of the cards with these ids, in their order; of all where none are given."""
    if cards is None:
        bodies = db.rows("select body from card order by place")
    else:
        wanted = list(cards)
        marks = ", ".join("?" * len(wanted))
        bodies = db.rows(f"select body from card where id in ({marks}) order by place", wanted)
    read = (_DECODE_BODY.decode(body).card for (body,) in bodies)
    return Library(tuple(card for card in read if card is not None))


def place(db: Database, concept_id: str) -> tuple[Path, int]:
    """The card file in which a concept stands, and its line from 1."""
    found = db.rows(
        "select path, line from concept join card on card.id = card where concept.id = ?",
        (concept_id,),
    )
    return (Path(found[0][0]), found[0][1]) if found else (Path(), 1)


def read_in_part(db: Database) -> list[Path]:
    """The card files that have problems."""
    return [
        Path(path)
        for (path,) in db.rows("select path from source where problems > 0 order by rank, path")
    ]

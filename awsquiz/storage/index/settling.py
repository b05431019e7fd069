"""The cards come into the index: rows only of what has changed are written."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from awsquiz.core.model import Concept
from awsquiz.storage.index.database import placeholders

SCHEMA = """
create table card(id text primary key, path text, position text, body blob);
create index card_position on card(position);
create index card_path on card(path);
create table concept(
  id text primary key, card text, n integer, last integer, title text, category text,
  line integer);
create index concept_card on concept(card, n);
create table fact(
  id text primary key, concept text, card text, n integer, rank integer, position text, facet text,
  askable integer, note text, line integer, retired integer, met integer not null default 0);
create index fact_card on fact(card, n);
create index fact_new on fact(met, askable, rank, position);
create index fact_note on fact(note, line);
create table against(concept text, fact text, primary key(concept, fact)) without rowid;
create table valued(attribute text, fact text, primary key(attribute, fact)) without rowid;
create table called(name text, concept text, primary key(name, concept)) without rowid;
create table shadowed(path text primary key)
"""
"""`shadowed`: files of which not all is in force, for an earlier one has the same ids."""
_FEW = 100
"""Files up to which those that have changed are settled by themselves where that can be done."""


class Body(Struct, frozen=True):
    """What a card file held when it was read."""

    card: Concept | None
    lines: dict[str, int]
    """Id of concept or fact → line, from 1."""


DECODE_BODY = msgspec.msgpack.Decoder(Body)
_ENCODE = msgspec.msgpack.Encoder().encode


def read(path: Path) -> tuple[bytes, int]:
    """The card of a file, and how many problems it has."""
    from awsquiz.storage import cardfile

    found = cardfile.read(path, to_write=False)
    lines = {name: spot.line + 1 for name, spot in found.places.items()}
    return _ENCODE(Body(found.card, lines)), len(found.problems)


def ids(body: bytes) -> Iterator[str]:
    """All ids of concepts and facts of a file, as often as they stand there."""
    if (card := DECODE_BODY.decode(body).card) is not None:
        for concept in card.walk():
            yield concept.id
            yield from (fact.id for fact in concept.facts)


def settle(
    connection: sqlite3.Connection, files: Iterable[tuple[str, bytes]], changed: Collection[str]
) -> None:
    """Finds the cards that are in force, and writes the rows of those that have changed."""
    if (few := _by_themselves(connection, changed)) is not None:
        _settle(connection, few, _cards_of(connection, changed))
        return
    read = [(path, DECODE_BODY.decode(body)) for path, body in files]
    everything = [card_id for (card_id,) in connection.execute("select id from card")]
    connection.execute("delete from shadowed")
    _settle(connection, read, everything)


def _by_themselves(
    connection: sqlite3.Connection, changed: Collection[str]
) -> list[tuple[str, Body]] | None:
    """The files that have changed, if no other file has, or had, anything to do with their ids."""
    if len(changed) > _FEW:
        return None
    marks = placeholders(changed)
    bodies = connection.execute(
        f"select path, body from source where path in ({marks}) order by rank, path", [*changed]
    ).fetchall()
    new = [name for _path, body in bodies for name in ids(body)]
    cards = _cards_of(connection, changed)
    owners = {name: card for name in new if (card := _owner(connection, name)) is not None}
    if len(set(new)) < len(new) or not set(owners.values()) <= set(cards):
        return None
    names = {*new, *(name for card in cards for name in _names_of(connection, card))}
    others = "select path, body from shadowed left join source using (path)"
    for path, body in connection.execute(others):
        if path in changed or not names.isdisjoint(ids(body)):
            return None
    return [(path, DECODE_BODY.decode(body)) for path, body in bodies]


def _cards_of(connection: sqlite3.Connection, paths: Collection[str]) -> list[str]:
    """Ids of the cards in force that stand in these files."""
    sql = f"select id from card where path in ({placeholders(paths)})"
    return [card_id for (card_id,) in connection.execute(sql, [*paths])]


def _owner(connection: sqlite3.Connection, name: str) -> str | None:
    """Id of the card in which a concept or a fact of that id is in force."""
    sql = "select card from concept where id = ?1 union all select card from fact where id = ?1"
    row = connection.execute(sql, (name,)).fetchone()
    return None if row is None else str(row[0])


def _names_of(connection: sqlite3.Connection, card_id: str) -> list[str]:
    sql = "select id from concept where card = ?1 union all select id from fact where card = ?1"
    return [name for (name,) in connection.execute(sql, (card_id,))]


def _settle(
    connection: sqlite3.Connection, read: Sequence[tuple[str, Body]], old: Sequence[str]
) -> None:
    """Writes what is in force of the files; `old` are the cards that were, of the same files."""
    from awsquiz.storage.index.search import tables as search
    from awsquiz.storage.library import in_force

    unique = _Unique()
    new: dict[str, tuple[str, Concept, Body]] = {}
    whole: set[str] = set()
    for at, card in in_force([(Path(path).parent, body.card) for path, body in read]):
        if (left := unique.of(card)) is not None:
            path, body = read[at]
            new[left.id] = (path, left, body)
            if left is body.card:
                whole.add(path)
    connection.executemany(
        "insert or ignore into shadowed values(?)",
        ((path,) for path, body in read if body.card is not None and path not in whole),
    )
    known = "select path, position, body from card where id = ?"
    changed = [each for each in old if each not in new] + [
        card_id
        for card_id, of_card in new.items()
        if connection.execute(known, (card_id,)).fetchone() != _row(*of_card)
    ]
    for card_id in changed:
        _drop(connection, card_id)
    for card_id in changed:
        if card_id in new:
            path, card, body = new[card_id]
            _put(connection, card, body.lines, *_row(path, card, body))
    search.replace_cards(connection, changed, (new[each][1] for each in changed if each in new))


def _row(path: str, card: Concept, body: Body) -> tuple[str, str, bytes]:
    """What is kept of a card: its file, its position among all cards, and itself."""
    position = f"{card.note or ''}\t{card.line or 0:07}\t{card.id}"
    return path, position, _ENCODE(Body(card, _lines(card, body.lines)))


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


def _notes(concept: Concept, above: str | None) -> Iterator[tuple[str, str | None]]:
    """The note behind each concept: its own, else that of the one above it."""
    note = concept.note or above
    yield concept.id, note
    for sub in concept.concepts:
        yield from _notes(sub, note)


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
    position: str,
    body: bytes,
) -> None:
    from awsquiz.core.text import key

    connection.execute("insert into card values(?, ?, ?, ?)", (card.id, path, position, body))
    concepts: list[tuple[Any, ...]] = []
    facts: list[tuple[Any, ...]] = []
    against: list[tuple[str, str]] = []
    valued: list[tuple[str, str]] = []
    called: list[tuple[str, str]] = []
    notes = dict(_notes(card, None))
    for n, concept in enumerate(card.walk()):
        last = n + sum(1 for _ in concept.walk()) - 1
        category = concept.category or card.category
        line = lines.get(concept.id, 1)
        concepts.append((concept.id, card.id, n, last, concept.title, category, line))
        called += [(key(name), concept.id) for name in concept.names]
        rank = 0
        for fact in concept.facts:
            spot = f"{position}\t{len(facts):06}"
            note = fact.note or notes[concept.id]
            facts.append(
                (
                    *(fact.id, concept.id, card.id, n, rank, spot, fact.facet, fact.askable),
                    *(note, fact.line, fact.retired, fact.id),
                )
            )
            rank += fact.askable
            against += [(other, fact.id) for other in fact.false_for or ()]
            if fact.attribute and fact.value:
                valued.append((fact.attribute, fact.id))
    connection.executemany("insert into concept values(?, ?, ?, ?, ?, ?, ?)", concepts)
    connection.executemany(
        "insert into fact values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        " exists(select 1 from memory where fact = ? and met is not null))",
        facts,
    )
    connection.executemany("insert or ignore into against values(?, ?)", against)
    connection.executemany("insert into valued values(?, ?)", valued)
    connection.executemany("insert or ignore into called values(?, ?)", called)

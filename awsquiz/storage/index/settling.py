"""The cards come into the index: rows only of what has changed are written."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from awsquiz.core.model import Concept
from awsquiz.core.study.overview import Order, order_of
from awsquiz.storage.index.card_rows import drop_card, put_card
from awsquiz.storage.index.database import placeholders

if TYPE_CHECKING:
    from awsquiz.core.layers.partial import PartialConcept

SCHEMA = """
create table card(id text primary key, position text, body blob);
create index card_position on card(position);
create table part(card text, path text, primary key(card, path)) without rowid;
create index part_path on part(path);
create table concept(
  id text primary key, card text, n integer, last integer, title text, category text);
create index concept_card on concept(card, n);
create table fact(
  id text primary key, concept text, card text, n integer, rank integer, position text, facet text,
  askable integer, note text, line integer, retired integer, obvious integer,
  met integer not null default 0);
create index fact_obvious on fact(id) where obvious;
create index fact_card on fact(card, n);
create index fact_new on fact(met, askable, rank, position);
create index fact_note on fact(note, line);
create table against(concept text, fact text, primary key(concept, fact)) without rowid;
create table valued(attribute text, fact text, primary key(attribute, fact)) without rowid;
create table called(name text, concept text, primary key(name, concept)) without rowid;
create table shadowed(path text primary key)
"""
"""`part`: the files that a card is made of, layer over layer; `shadowed`: those of which not all
is in force, for an earlier one of the same folder has the same ids, or a title or text is nowhere.
"""
_FEW = 100
"""Files up to which those that have changed are settled by themselves, with those of their ids."""


class Body(Struct, frozen=True):
    """What a card file held when it was read."""

    card: msgspec.Raw
    """Nothing, a concept, or where it `says_more` than that a partial one."""
    lines: dict[str, int]
    """Id of concept or fact → line, from 1."""
    format: int = 1
    says_more: bool = False

    def read(self) -> Concept | PartialConcept | None:
        """The card."""
        if self.says_more:
            said: PartialConcept | None = _decoder().decode(self.card)
            return said
        return DECODE_CARD.decode(self.card)


DECODE_BODY = msgspec.msgpack.Decoder(Body)
DECODE_CARD: msgspec.msgpack.Decoder[Concept | None] = msgspec.msgpack.Decoder(Concept | None)
_ENCODE = msgspec.msgpack.Encoder().encode


@cache
def _decoder() -> msgspec.msgpack.Decoder[Any]:
    from awsquiz.core.layers.partial import PartialConcept

    return msgspec.msgpack.Decoder(PartialConcept | None)


def read(path: Path) -> tuple[bytes, int]:
    """The card of a file, and how many problems it has."""
    from awsquiz.storage import cardfile

    found = cardfile.read(path, to_write=False)
    lines = {name: spot.line + 1 for name, spot in found.places.items()}
    body = Body(msgspec.Raw(_ENCODE(found.layer)), lines, found.format, found.says_more)
    return _ENCODE(body), len(found.problems)


def ids(body: bytes) -> Iterator[str]:
    """All ids of concepts and facts of a file, as often as they stand there."""
    from awsquiz.core.layers.partial import ids_within

    if (card := DECODE_BODY.decode(body).read()) is not None:
        yield from ids_within(card)


def settle(
    connection: sqlite3.Connection, files: Iterable[tuple[str, bytes]], changed: Collection[str]
) -> None:
    """Finds the cards that are in force, and writes the rows of those that have changed."""
    few = _akin(connection, changed) if len(changed) <= _FEW else None
    if few is not None:
        marks = placeholders(few)
        sql = f"select path, body from source where path in ({marks}) order by rank, path"
        files = connection.execute(sql, [*few]).fetchall()
        old = _cards_of(connection, few)
        connection.execute(f"delete from shadowed where path in ({marks})", [*few])
    else:
        old = [card_id for (card_id,) in connection.execute("select id from card")]
        connection.execute("delete from shadowed")
    _settle(connection, files, old)


def _akin(connection: sqlite3.Connection, changed: Collection[str]) -> set[str] | None:
    """The files that have changed, and all that have, or had, anything to do with their ids.

    None where they are many, or where it is not known what one of them held that was not in force.
    """
    marks = placeholders(changed)
    if connection.execute(f"select 1 from shadowed where path in ({marks})", [*changed]).fetchone():
        return None
    paths = set(changed)
    seen: set[str] = set()
    names: set[str] = set()
    while new := paths - seen:
        if len(paths) > _FEW:
            return None
        seen |= new
        fresh = {name for body in _bodies(connection, new) for name in ids(body)}
        cards = {*_cards_of(connection, new)}
        cards |= {card for name in fresh if (card := _owner(connection, name)) is not None}
        names |= fresh.union(*(_names_of(connection, card) for card in cards))
        paths |= _files_of(connection, cards)
        others = "select path, body from shadowed join source using (path)"
        for path, body in connection.execute(others):
            if path not in paths and not names.isdisjoint(ids(body)):
                paths.add(path)
    return paths


def _bodies(connection: sqlite3.Connection, paths: Collection[str]) -> list[bytes]:
    sql = f"select body from source where path in ({placeholders(paths)})"
    return [body for (body,) in connection.execute(sql, [*paths])]


def _cards_of(connection: sqlite3.Connection, paths: Collection[str]) -> list[str]:
    """Ids of the cards in force of which something stands in these files."""
    sql = f"select distinct card from part where path in ({placeholders(paths)})"
    return [card_id for (card_id,) in connection.execute(sql, [*paths])]


def _files_of(connection: sqlite3.Connection, cards: Collection[str]) -> set[str]:
    sql = f"select path from part where card in ({placeholders(cards)})"
    return {path for (path,) in connection.execute(sql, [*cards])}


def _owner(connection: sqlite3.Connection, name: str) -> str | None:
    """Id of the card in which a concept or a fact of that id is in force."""
    sql = "select card from concept where id = :id union all select card from fact where id = :id"
    row = connection.execute(sql, {"id": name}).fetchone()
    return None if row is None else str(row[0])


def _names_of(connection: sqlite3.Connection, card_id: str) -> list[str]:
    sql = "select id from concept where card = :id union all select id from fact where card = :id"
    return [name for (name,) in connection.execute(sql, {"id": card_id})]


def _settle(
    connection: sqlite3.Connection, files: Iterable[tuple[str, bytes]], old: Sequence[str]
) -> None:
    """Writes what is in force of the files; `old` are the cards that were, of the same files."""
    from awsquiz.storage.index.search import tables as search

    new = _in_force(connection, files)
    known = "select position, body from card where id = ?"
    changed = [each for each in old if each not in new]
    for card_id, found in new.items():
        row = connection.execute(known, (card_id,)).fetchone()
        if row is None or row != _row(found.card(connection)):
            changed.append(card_id)
    for card_id in changed:
        drop_card(connection, card_id)
    for card_id in changed:
        if card_id in new:
            card = new[card_id].card(connection)
            put_card(connection, card, *_row(card))
    connection.executemany("delete from part where card = ?", ((each,) for each in {*old, *new}))
    connection.executemany(
        "insert into part values(?, ?)",
        ((card_id, path) for card_id, found in new.items() for path in found.files),
    )
    cards = (new[each].card(connection) for each in changed if each in new)
    search.replace_cards(connection, changed, cards)


class _Found(NamedTuple):
    """A card in force with its files; where it can be read again it is not held."""

    files: list[str]
    held: Concept | None = None

    def card(self, connection: sqlite3.Connection) -> Concept:
        if self.held is not None:
            return self.held
        [body] = _bodies(connection, self.files)
        card = DECODE_CARD.decode(DECODE_BODY.decode(body).card)
        assert card is not None, "a card that stands alone is whole"
        return card


def _in_force(
    connection: sqlite3.Connection, files: Iterable[tuple[str, bytes]]
) -> dict[str, _Found]:
    """The cards by id, in their order; notes of which files not all is in force."""
    from awsquiz.storage.earlier import earlier_cards
    from awsquiz.storage.layered import LayerCard, in_force

    paths, alone = _alone(files)
    rest = [path for path in paths if path not in alone]
    read: list[LayerCard] = []
    for path in rest:
        [data] = _bodies(connection, [path])
        body = DECODE_BODY.decode(data)
        read.append(LayerCard(Path(path).parent, body.read(), body.format))
    found = in_force(read, earlier_cards)
    unique = _Unique()
    cards = [(place, _Found([path])) for path, place in alone.items()]
    for card, parts in found.cards:
        left = unique.of(card)
        if left is not card:
            found.in_part.update(parts)
        if left is not None:
            cards.append((order_of(left), _Found([rest[at] for at in parts], left)))
    in_part = ((rest[at],) for at in sorted(found.in_part))
    connection.executemany("insert or ignore into shadowed values(?)", in_part)
    missing = {rest[at]: len(names) for at, names in found.missing.items()}
    sql = "update source set lacking = :n where path = :path and lacking <> :n"
    connection.executemany(sql, ({"n": missing.get(path, 0), "path": path} for path in paths))
    cards.sort(key=lambda each: each[0])
    return {card_id: each for (*_place, card_id), each in cards}


def _alone(files: Iterable[tuple[str, bytes]]) -> tuple[list[str], dict[str, Order]]:
    """The paths of all files, and the place of the cards that share no id with any other file.

    These are in force as they are, and need not be held beside one another.
    """
    from awsquiz.core.layers.partial import ids_within

    paths: list[str] = []
    alone: dict[str, Order] = {}
    holders: dict[str, str] = {}
    for path, data in files:
        paths.append(path)
        card = DECODE_BODY.decode(data).read()
        if card is None:
            continue
        place = order_of(card) if isinstance(card, Concept) else None
        for name in ids_within(card):
            if name in holders:
                place = None
                alone.pop(holders[name], None)
            else:
                holders[name] = path
        if place is not None:
            alone[path] = place
    return paths, alone


def _row(card: Concept) -> tuple[str, bytes]:
    """What is kept of a card: its position among all cards, and itself."""
    place, note, line, name = order_of(card)
    return f"{place:02}\t{note}\t{line:07}\t{name}", _ENCODE(card)


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

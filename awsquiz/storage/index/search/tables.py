"""The tables of the search, and how cards get into them; `lookup` reads them.

Everything here is derived from cards, and the same cards make the same rows, but for the numbers.
The full-text tables hold no text of their own (`content=''`): to drop a row they are told again
what was put in, which `search_concept` keeps. SQLite 3.40 can do that; `contentless_delete` it does
not have yet.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, count, islice
from typing import NamedTuple

from awsquiz.core.model import Concept
from awsquiz.core.search.entry import (
    IndexEntry,
    entry,
    facts_in_order,
    name_keys,
    text_columns,
    vocabulary,
)
from awsquiz.core.search.typos import LEAST_KEYS, MOST_KEYS

SCHEMA = """
-- A concept's text in keys: head, body and more are as in core.search.entry. `called` is all that
-- it is called, a line each. Heads stand by themselves: far more of them are read than the rest.
create table search_concept (
    n integer primary key, card text not null, id text not null, title text not null,
    leading integer not null, called text not null, path text not null, note text,
    body text not null, more text not null
);
create index search_concept_card on search_concept (card);
create table search_head (n integer primary key, head text not null);
create table search_size as select 0 as concepts;
create table search_fact (
    n integer not null, at integer not null, id text not null, text text not null,
    source text, why text, section text not null, line integer, note text,
    primary key (n, at)
) without rowid;
-- Names as keys, by core.search.entry.Rank.
create table search_name (
    key text not null, rank integer not null, n integer not null, primary key (key, rank, n)
) without rowid;
create virtual table search_text using fts5 (
    head, body, more, short,
    content='', detail=none, columnsize=0, tokenize='trigram case_sensitive 1'
);
-- What a typo may have been meant for: how many concepts have the word, and how many as a name.
create table search_word (
    n integer primary key, word text not null unique, held integer not null, named integer not null
);
create index search_word_gone on search_word (n) where held = 0;
create virtual table search_typo using fts5 (
    word, content='', detail=none, columnsize=0, tokenize='trigram case_sensitive 1'
)
"""
_AT_ONCE = 1000
"""Concepts whose rows are written together."""


class _Placed(NamedTuple):
    """A concept with its number, its card, and those above it, the outermost first."""

    n: int
    card: Concept
    concept: Concept
    above: tuple[Concept, ...]


def replace_cards(db: sqlite3.Connection, dropped: Iterable[str], cards: Iterable[Concept]) -> None:
    """Drops the top-level cards of these ids, then takes cards in, each with all below it."""
    words = _Words()
    free = [n for card_id in dropped for n in _drop(db, card_id, words)]
    top: int = db.execute("select coalesce(max(n), 0) from search_concept").fetchone()[0]
    # Numbers are given again: what was changed stays where it stood.
    numbers = chain(sorted(free), count(max([top, *free]) + 1))
    concepts = (each for card in cards for each in _walk(card, card, (), numbers))
    added = 0
    while part := list(islice(concepts, _AT_ONCE)):
        added += len(part)
        _put(db, part, words)
        words.write(db)
    words.write(db)
    db.execute("update search_size set concepts = concepts + ?", (added - len(free),))
    if added > db.execute("select concepts from search_size").fetchone()[0] // 2:
        # Most of it is new: in one piece it is searched in half the time.
        for table in ("search_text", "search_typo"):
            db.execute(f"insert into {table} ({table}) values ('optimize')")


def _walk(
    card: Concept, concept: Concept, above: tuple[Concept, ...], numbers: Iterator[int]
) -> Iterator[_Placed]:
    yield _Placed(next(numbers), card, concept, above)
    for sub in concept.concepts:
        yield from _walk(card, sub, (*above, concept), numbers)


def _drop(db: sqlite3.Connection, card_id: str, words: _Words) -> list[int]:
    """Drops a card with all below it; the numbers that are free then."""
    rows = db.execute(
        "select n, head, body, more, leading from search_concept join search_head using (n)"
        " where card = ?",
        (card_id,),
    ).fetchall()
    entries = [(n, IndexEntry(*row)) for n, *row in rows]
    db.executemany(
        "insert into search_text (search_text, rowid, head, body, more, short)"
        " values ('delete', ?, ?, ?, ?, ?)",
        [(n, *text_columns(lines)) for n, lines in entries],
    )
    names = [(n, name_keys(lines.head)) for n, lines in entries]
    db.executemany(
        "delete from search_name where key = ? and rank = ? and n = ?",
        [(key, rank, n) for n, keys in names for key, rank in keys],
    )
    for (n, lines), (_n, keys) in zip(entries, names, strict=True):
        db.execute("delete from search_fact where n = ?", (n,))
        db.execute("delete from search_head where n = ?", (n,))
        words.go(lines, keys)
    db.execute("delete from search_concept where card = ?", (card_id,))
    return [n for n, _lines in entries]


def _put(db: sqlite3.Connection, placed: Sequence[_Placed], words: _Words) -> None:
    entries = [(each.n, entry(each.concept, each.above)) for each in placed]
    db.executemany(
        "insert into search_concept values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [_row(each, lines) for each, (_n, lines) in zip(placed, entries, strict=True)],
    )
    db.executemany(
        "insert into search_head values (?, ?)", [(n, lines.head) for n, lines in entries]
    )
    db.executemany(
        "insert into search_text (rowid, head, body, more, short) values (?, ?, ?, ?, ?)",
        [(n, *text_columns(lines)) for n, lines in entries],
    )
    names = []
    for n, lines in entries:
        keys = name_keys(lines.head)
        names += [(key, rank, n) for key, rank in keys]
        words.come(lines, keys)
    db.executemany("insert into search_name values (?, ?, ?)", sorted(names))
    db.executemany(
        "insert into search_fact values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                *(each.n, at, fact.id, fact.text, fact.source, fact.why),
                *(" › ".join(filter(None, (fact.facet, *fact.under))), fact.line, fact.note),
            )
            for each in placed
            for at, fact in enumerate(facts_in_order(each.concept)[0])
        ],
    )


def _row(placed: _Placed, lines: IndexEntry) -> tuple[object, ...]:
    n, card, concept, above = placed
    path = "\n".join(each.title.replace("\n", " ") for each in (*above, concept))
    note = next((each.note for each in (concept, *reversed(above)) if each.note), None)
    return (
        *(n, card.id, concept.id, concept.title, lines.leading, "\n".join(concept.names)),
        *(path, note, lines.body, lines.more),
    )


class _Words:
    """How many more concepts, or fewer, have a word that a typo may have been meant for."""

    def __init__(self) -> None:
        self._held: Counter[str] = Counter()
        self._named: Counter[str] = Counter()

    def come(self, lines: IndexEntry, names: Iterable[tuple[str, int]]) -> None:
        """A concept has come in."""
        found = vocabulary(lines)
        self._held.update(found)
        self._named.update(found.intersection(key for key, _rank in names))

    def go(self, lines: IndexEntry, names: Iterable[tuple[str, int]]) -> None:
        """A concept is no longer there."""
        found = vocabulary(lines)
        self._held.subtract(found)
        self._named.subtract(found.intersection(key for key, _rank in names))

    def write(self, db: sqlite3.Connection) -> None:
        """Writes what has come and gone since."""
        changed = sorted(
            (word, more, self._named[word])
            for word, more in self._held.items()
            if LEAST_KEYS <= len(word) <= MOST_KEYS and (more or self._named[word])
        )
        self._held.clear()
        self._named.clear()
        top = db.execute("select coalesce(max(n), 0) from search_word").fetchone()[0]
        db.executemany(
            "insert into search_word (word, held, named) values (?, ?, ?) on conflict (word)"
            " do update set held = held + excluded.held, named = named + excluded.named",
            changed,
        )
        db.execute(
            "insert into search_typo (rowid, word) select n, word from search_word where n > ?",
            (top,),
        )
        db.execute(
            "insert into search_typo (search_typo, rowid, word)"
            " select 'delete', n, word from search_word where held = 0"
        )
        db.execute("delete from search_word where held = 0")

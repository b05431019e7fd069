"""The tables of the search, and how cards get into them; `lookup` reads them.

Everything here is derived from cards. The full-text tables hold no text of their
own (`content=''`): to drop a row they are told again what was put in, which `search_concept`
keeps. SQLite 3.40 can do that; `contentless_delete` it does not have yet.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

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
-- it is called, a line each.
create table search_concept (
    n integer primary key, card text not null, id text not null, title text not null,
    leading integer not null, head text not null, called text not null, path text not null,
    note text, body text not null, more text not null
);
create index search_concept_card on search_concept (card);
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
    head, body, more, short, content='', detail=none, tokenize='trigram case_sensitive 1'
);
-- What a typo may have been meant for. It only grows: a word that no card has is found nowhere.
create table search_word (n integer primary key, word text not null unique, name integer not null);
create virtual table search_typo using fts5 (
    word, content='', detail=none, tokenize='trigram case_sensitive 1'
)
"""


def put(db: sqlite3.Connection, card: Concept) -> None:
    """Takes a top-level card in, with all below it; what was known of it before is dropped."""
    drop(db, card.id)
    for concept, above in _walk(card, ()):
        _put(db, card, concept, above)


def drop(db: sqlite3.Connection, card_id: str) -> None:
    """Drops a card that is gone, with all below it."""
    rows = db.execute(
        "select n, leading, head, body, more from search_concept where card = ?", (card_id,)
    ).fetchall()
    for n, leading, head, body, more in rows:
        lines = IndexEntry(head, body, more, leading)
        db.execute(
            "insert into search_text (search_text, rowid, head, body, more, short)"
            " values ('delete', ?, ?, ?, ?, ?)",
            (n, *text_columns(lines)),
        )
        db.executemany(
            "delete from search_name where key = ? and rank = ? and n = ?",
            [(key, rank, n) for key, rank in name_keys(head)],
        )
        db.execute("delete from search_fact where n = ?", (n,))
    db.execute("delete from search_concept where card = ?", (card_id,))


def _walk(
    concept: Concept, above: tuple[Concept, ...]
) -> Iterator[tuple[Concept, tuple[Concept, ...]]]:
    yield concept, above
    for sub in concept.concepts:
        yield from _walk(sub, (*above, concept))


def _put(
    db: sqlite3.Connection, card: Concept, concept: Concept, above: tuple[Concept, ...]
) -> None:
    lines = entry(concept, above)
    path = "\n".join(each.title.replace("\n", " ") for each in (*above, concept))
    note = next((each.note for each in (concept, *reversed(above)) if each.note), None)
    n = db.execute(
        "insert into search_concept"
        " (card, id, title, leading, head, called, path, note, body, more)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(card.id, concept.id, concept.title, lines.leading, lines.head),
            *("\n".join(concept.names), path, note, lines.body, lines.more),
        ),
    ).lastrowid
    db.execute(
        "insert into search_text (rowid, head, body, more, short) values (?, ?, ?, ?, ?)",
        (n, *text_columns(lines)),
    )
    db.executemany(
        "insert into search_name (key, rank, n) values (?, ?, ?)",
        [(key, rank, n) for key, rank in sorted(name_keys(lines.head))],
    )
    db.executemany(
        "insert into search_fact values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                *(n, at, fact.id, fact.text, fact.source, fact.why),
                *(" › ".join(filter(None, (fact.facet, *fact.under))), fact.line, fact.note),
            )
            for at, fact in enumerate(facts_in_order(concept)[0])
        ],
    )
    _put_words(db, lines)


def _put_words(db: sqlite3.Connection, lines: IndexEntry) -> None:
    """Takes new words in among those that a typo may have been meant for."""
    called = {key for key, _rank in name_keys(lines.head)}
    for word in dict.fromkeys(vocabulary(lines)):
        if not LEAST_KEYS <= len(word) <= MOST_KEYS:
            continue
        added = db.execute(
            "insert into search_word (word, name) values (?, ?) on conflict (word) do nothing",
            (word, word in called),
        )
        if added.rowcount:
            db.execute(
                "insert into search_typo (rowid, word) values (?, ?)", (added.lastrowid, word)
            )
        elif word in called:
            db.execute("update search_word set name = 1 where word = ? and not name", (word,))

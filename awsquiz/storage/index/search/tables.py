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

from awsquiz.core.model import Concept, Fact
from awsquiz.core.search.entry import (
    IndexEntry,
    entry,
    facts_in_order,
    first_letters,
    full_text,
    joined_names,
    name_keys,
    tokens_by_fact,
)
from awsquiz.core.search.pairs import named_twice
from awsquiz.core.search.sounds import LEAST_SOUNDS, consonants

SCHEMA = """
-- A concept's text in keys, as in core.search.entry. `called` is all that it is called, a line
-- each. Heads stand by themselves: far more of them are read than the rest.
create table search_concept (
    n integer primary key, card text not null, id text not null, title text not null,
    leading integer not null, called text not null, path text not null, note text,
    body text not null, facets text not null, reasons text not null, above text not null
);
create index search_concept_card on search_concept (card);
create table search_head (n integer primary key, head text not null);
create table search_size as select 0 as concepts, 0 as facts;
create table search_fact (
    n integer not null, at integer not null, id text not null, text text not null,
    source text, why text, section text not null, line integer, note text,
    primary key (n, at)
) without rowid;
-- Names as keys, by core.search.entry.Rank.
create table search_name (
    key text not null, rank integer not null, n integer not null, primary key (key, rank, n)
) without rowid;
-- Names that stand in both languages in a text of the concept.
create table search_pair (
    key text not null, other text not null, n integer not null, primary key (key, other, n)
) without rowid;
create index search_pair_of on search_pair (n);
create virtual table search_text using fts5 (
    words, content='', detail=full, columnsize=0, tokenize='unicode61 remove_diacritics 0'
);
create virtual table search_initials using fts5 (
    initials, content='', detail=none, columnsize=0, tokenize='trigram case_sensitive 1'
);
-- Words as they are counted, in how many facts each stands; and names without spaces, how many
-- concepts have each. What a slip may have been meant for. And the consonants that are heard in
-- words of Latin letters.
create table search_word (
    n integer primary key, word text not null unique, held integer not null, named integer not null,
    sound text
);
create index search_word_sound on search_word (sound, held) where sound is not null;
create index search_word_held on search_word (word, held) where held > 0;
create index search_word_gone on search_word (n) where held = 0 and named = 0;
create virtual table search_typo using fts5 (
    word, content='', detail=none, columnsize=0, tokenize='trigram case_sensitive 1'
)
"""
_AT_ONCE = 1000
"""Concepts whose rows are written together."""
_LONGEST = 60
"""Keys of a word that is counted."""
_TEXT = ("n", "head", "body", "facets", "reasons", "above", "leading")
"""The columns that make an entry, behind its number."""


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
    db.execute("update search_size set facts = facts + ?", (words.facts,))
    if added > db.execute("select concepts from search_size").fetchone()[0] // 2:
        # Most of it is new: in one piece it is searched in half the time.
        for table in ("search_text", "search_typo", "search_initials"):
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
        f"select {', '.join(_TEXT)} from search_concept join search_head using (n) where card = ?",
        (card_id,),
    ).fetchall()
    entries = [(n, IndexEntry(*row)) for n, *row in rows]
    _drop_texts(db, entries)
    for n, lines in entries:
        db.executemany(
            "delete from search_name where key = ? and rank = ? and n = ?",
            [(key, rank, n) for key, rank in name_keys(lines.head)],
        )
        for table in ("search_fact", "search_head", "search_pair"):
            db.execute(f"delete from {table} where n = ?", (n,))
        words.go(lines)
    db.execute("delete from search_concept where card = ?", (card_id,))
    return [n for n, _lines in entries]


def _drop_texts(db: sqlite3.Connection, entries: Sequence[tuple[int, IndexEntry]]) -> None:
    for table, column, text in _FULL_TEXTS:
        db.executemany(
            f"insert into {table} ({table}, rowid, {column}) values ('delete', ?, ?)",
            [(n, text(lines)) for n, lines in entries],
        )


_FULL_TEXTS = (
    ("search_text", "words", full_text),
    ("search_initials", "initials", first_letters),
)


def _put(db: sqlite3.Connection, placed: Sequence[_Placed], words: _Words) -> None:
    entries = [(each.n, entry(each.concept, each.above)) for each in placed]
    db.executemany(
        "insert into search_concept values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [_row(each, lines) for each, (_n, lines) in zip(placed, entries, strict=True)],
    )
    db.executemany(
        "insert into search_head values (?, ?)", [(n, lines.head) for n, lines in entries]
    )
    for table, column, text in _FULL_TEXTS:
        db.executemany(
            f"insert into {table} (rowid, {column}) values (?, ?)",
            [(n, text(lines)) for n, lines in entries],
        )
    names = [(key, rank, n) for n, lines in entries for key, rank in name_keys(lines.head)]
    db.executemany("insert into search_name values (?, ?, ?)", sorted(names))
    for _n, lines in entries:
        words.come(lines)
    db.executemany("insert or ignore into search_pair values (?, ?, ?)", _pairs(placed))
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


def _pairs(placed: Iterable[_Placed]) -> Iterator[tuple[str, str, int]]:
    for each in placed:
        concept = each.concept
        texts = [concept.title, *(text for fact in concept.facts for text in _said(fact))]
        for one, other in dict.fromkeys(pair for text in texts for pair in named_twice(text)):
            yield one.replace(" ", ""), other, each.n
            yield other.replace(" ", ""), one, each.n


def _said(fact: Fact) -> Iterator[str]:
    yield fact.text
    if fact.source and not fact.retired:
        yield fact.source


def _row(placed: _Placed, lines: IndexEntry) -> tuple[object, ...]:
    n, card, concept, above = placed
    path = "\n".join(each.title.replace("\n", " ") for each in (*above, concept))
    note = next((each.note for each in (concept, *reversed(above)) if each.note), None)
    return (
        *(n, card.id, concept.id, concept.title, lines.leading, "\n".join(concept.names)),
        *(path, note, lines.body, lines.facets, lines.reasons, lines.above),
    )


def _sound(word: str) -> str | None:
    """The consonants by which it is found: Hangul may be an English word as well."""
    sound = consonants(word)
    return sound if len(sound) >= LEAST_SOUNDS else None


class _Words:
    """How many more facts, or fewer, have a word; and how many more concepts a name."""

    def __init__(self) -> None:
        self.facts = 0
        self._held: Counter[str] = Counter()
        self._named: Counter[str] = Counter()

    def come(self, lines: IndexEntry) -> None:
        """A concept has come in."""
        for found in tokens_by_fact(lines):
            self._held.update(found)
            self.facts += 1
        self._named.update(joined_names(lines.head))

    def go(self, lines: IndexEntry) -> None:
        """A concept is no longer there."""
        for found in tokens_by_fact(lines):
            self._held.subtract(found)
            self.facts -= 1
        self._named.subtract(joined_names(lines.head))

    def write(self, db: sqlite3.Connection) -> None:
        """Writes what has come and gone since."""
        words = self._held.keys() | self._named.keys()
        changed = [
            (word, self._held[word], self._named[word], _sound(word))
            for word in sorted(words)
            if 0 < len(word) <= _LONGEST and (self._held[word] or self._named[word])
        ]
        self._held.clear()
        self._named.clear()
        top = db.execute("select coalesce(max(n), 0) from search_word").fetchone()[0]
        db.executemany(
            "insert into search_word (word, held, named, sound) values (?, ?, ?, ?)"
            " on conflict (word) do update"
            " set held = held + excluded.held, named = named + excluded.named",
            changed,
        )
        db.execute(
            "insert into search_typo (rowid, word) select n, word from search_word where n > ?",
            (top,),
        )
        gone = "from search_word where held = 0 and named = 0"
        db.execute(
            f"insert into search_typo (search_typo, rowid, word) select 'delete', n, word {gone}"
        )
        db.execute(f"delete {gone}")

"""Which concept a word names, and which names begin so: asked of the tables of the search."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from awsquiz.core.search.entry import Rank
from awsquiz.core.search.typos import nearest
from awsquiz.core.search.words import words
from awsquiz.storage.index.database import TABLES_VERSION, Database, placeholders

_LAST = "\U0010ffff"
_AS_NEAR = 5
"""Names that are near are looked at, as many as these."""


def named(db: Database, word: str) -> str | None:
    """Id of the concept of that id, title or other name, whatever its case and spacing.

    Where several are called so, ids go before titles and titles before other names, and the first
    concept first.
    """
    key = _key(word)
    rows = db.rows(
        "select search_concept.id, search_concept.title from search_name"
        " join search_concept on search_concept.n = search_name.n"
        " join concept on concept.id = search_concept.id join card on card.id = concept.card"
        " where key = ? and rank in (?, ?) order by card.position, concept.n",
        (key, Rank.TITLE, Rank.OTHER),
    )
    best = min(rows, key=lambda row: (_key(row[0]) != key, _key(row[1]) != key), default=None)
    return best[0] if best and key else None


def nearly_named(db: Database, word: str) -> tuple[str, str] | None:
    """Id of the one concept that is called nearly so, and how it is called there.

    None where several are as near, and for what the service list knows: that is no slip.
    """
    key = _key(word)
    if db.rows("select 1 from search_called where key = ? limit 1", (key,)):
        return None
    from awsquiz.storage.index.search.lookup import Lookup  # completion does without it

    like = Lookup(db).tokens_like(key)
    near = nearest(key, [each for each, (_held, is_name) in like.items() if is_name], _AS_NEAR)
    keys = [each for each, likeness in near if likeness == near[0][1]]
    rows = db.rows(
        "select key, id, title, called from search_name join search_concept using (n)"
        f" where key in ({placeholders(keys)}) and rank in (?, ?)",
        (*keys, Rank.TITLE, Rank.OTHER),
    )
    found = {row[1]: row for row in rows}
    if len(found) != 1:
        return None
    ((name, (_spelling, _id, title, called)),) = found.items()
    names = (title, *called.split("\n"), name)
    return name, next((each for each in names if _key(each) in keys), title)


def of_nearly(db: Database, word: str) -> list[str]:
    """Ids of concepts that are nearly written so, the nearest first."""
    ids = {name for (name,) in db.rows("select id from concept")}
    return [each for each, _like in nearest(word, ids, _AS_NEAR)]


def beginning_so(path: Path, beginning: str, most: int) -> list[str] | None:
    """Ids, titles and other names that begin so, the shortest first; ids of cards for nothing.

    Read from the file of the index as it is; None where there is none that can be read.
    """
    try:
        connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
        try:
            if connection.execute("pragma user_version").fetchone()[0] != TABLES_VERSION:
                return None
            return _beginning_so(connection, _key(beginning), most)
        finally:
            connection.close()
    except sqlite3.Error:
        return None


def _beginning_so(connection: sqlite3.Connection, key: str, most: int) -> list[str]:
    if not key:
        rows = connection.execute("select id from card order by position limit ?", (most,))
        return [name for (name,) in rows]
    rows = connection.execute(
        "select distinct id, called from (select n from search_name"
        " where key >= ? and key < ? and rank in (?, ?) order by length(key), key limit ?)"
        " join search_concept using (n)",
        (key, key + _LAST, Rank.TITLE, Rank.OTHER, most),
    )
    names = {name for row in rows for name in (row[0], *row[1].split("\n"))}
    begun = (name for name in names if _key(name).startswith(key))
    return sorted(begun, key=lambda name: (len(name), name))[:most]


def _key(text: str) -> str:
    return "".join(words(text))

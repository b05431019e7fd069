"""What is doubted, and is not asked as long as it says what it said when it was doubted."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from typing import NamedTuple

from awsquiz.core.events import WRITTEN, KeyDoubt
from awsquiz.core.model import Library
from awsquiz.core.study.doubts import content_of, rests_on, undoubted
from awsquiz.core.study.session import Undoable
from awsquiz.storage.index import cards, scenarios
from awsquiz.storage.index.database import Database, placeholders
from awsquiz.storage.index.incoming import DOUBT
from awsquiz.storage.index.settling import DECODE_CARD
from awsquiz.storage.journal import read_line

SCHEMA = """
create table doubt(id text primary key, day integer, at integer, line blob) without rowid;
create table doubted(target text primary key) without rowid
"""
"""`doubt`: all doubts as the journal has them; `doubted`: what is not asked now, see `refresh`."""
_LAST = f"""
  select id, target, value, max(printf('%020d', at + (1 << 62)) || id) from mark
  where what = '{DOUBT}' and id not in (select id from undone) group by target"""


class Doubted(NamedTuple):
    """A doubt that is not cleared."""

    doubt: KeyDoubt
    holds: bool
    """Whether it still keeps from asking: it does not once what it is about says something else."""


def refresh(connection: sqlite3.Connection) -> None:
    """Works out anew what is not asked: after doubts came in, and after content has changed."""
    connection.execute("delete from doubted")
    last = connection.execute(f"select target, value from ({_LAST}) where value != ''").fetchall()
    holding = [(target,) for target, value in last if _content(connection, target) == value]
    connection.executemany("insert into doubted values(?)", holding)


def _content(connection: sqlite3.Connection, target: str) -> str | None:
    """The digest of what it says now; None where nothing has it."""
    if target.startswith(WRITTEN):
        name = target.removeprefix(WRITTEN)
        found = connection.execute("select body from scenario where id = ?", (name,)).fetchone()
        return content_of(scenarios.DECODE_SCENARIO(found[0])) if found else None
    sql = "select body from fact join card on card.id = fact.card where fact.id = ?"
    found = connection.execute(sql, (target,)).fetchone()
    card = DECODE_CARD.decode(found[0]) if found else None
    said = rests_on(Library((card,)), "", target) if card else None
    return content_of(said) if said else None


def doubted(db: Database) -> frozenset[str]:
    """What is not asked now: ids of facts, and of questions that people wrote."""
    return frozenset(target for (target,) in db.rows("select target from doubted"))


def asked(db: Database, library: Library) -> Library:
    """The library without what is doubted."""
    return undoubted(library, doubted(db))


def doubts(db: Database) -> list[Doubted]:
    """All doubts that are not cleared, the earliest first."""
    rows = db.rows(
        f"select line, exists(select 1 from doubted where doubted.target = last.target)"
        f" from ({_LAST}) as last join doubt using (id) where value != '' order by doubt.at, id"
    )
    read = ((read_line(line), bool(holds)) for line, holds in rows)
    return [Doubted(event, holds) for event, holds in read if isinstance(event, KeyDoubt)]


def undoable(db: Database, day: int, count: int) -> list[Undoable]:
    """The doubts of that study day that are not cleared, the latest first."""
    rows = db.rows(
        f"select line, doubt.at from ({_LAST}) join doubt using (id) where value != ''"
        " and doubt.day >= ? order by doubt.at desc, id desc limit ?",
        (day, count),
    )
    read = ((read_line(line), at) for line, at in rows)
    return [
        Undoable(event.id, event.fact, event.form, None, at, "doubt")
        for event, at in read
        if isinstance(event, KeyDoubt)
    ]


def last_answer_on(db: Database, facts: Collection[str]) -> tuple[str, int] | None:
    """Id and time, in milliseconds, of the latest answer on one of the facts; without any, of all.

    None where there is none.
    """
    if facts:
        where, values = f"fact in ({placeholders(facts)})", [*facts]
    else:  # there is an index by the day, and none by the moment
        where, values = "fact in (select fact from memory order by asked desc limit 500)", []
    sql = f"select id, at from review where not undone and {where} order by at desc, id desc"
    return next(iter(db.rows(f"{sql} limit 1", values)), None)


def content_now(db: Database, question: str, fact: str) -> str | None:
    """The digest of what the key of a question rests on now; None where nothing has it."""
    held = Library(cards.cards(db, cards.cards_with_facts(db, [fact])), scenarios.scenarios(db))
    said = rests_on(held, question, fact)
    return content_of(said) if said else None

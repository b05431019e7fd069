"""What is in force by the last event of its kind: stars, suspensions, goals; and leeches."""

from __future__ import annotations

from awsquiz.storage.index.database import Database


def last_values(db: Database, what: str) -> dict[str, str]:
    """Target → value by the last event of that kind, unless the event took the value away."""
    # Of the columns that are not grouped, SQLite takes those of the row with the maximum.
    rows = db.rows(
        "select target, value, max(printf('%020d', at + (1 << 62)) || id) from mark"
        " where what = ? and id not in (select id from undone) group by target",
        (what,),
    )
    return {target: value for target, value, _last in rows if value}


def leeches(db: Database) -> set[str]:
    """The facts that were set aside, also those that no card has any more."""
    return {fact for (fact,) in db.rows("select fact from memory where leech")}

"""The journal in the index: events read once, and for each fact what its answers have made of it.

How far each file was read is kept in the same transaction as what was read. A fact on which an
event has come in is folded anew from all its events, so that it does not matter in what order
files and devices give them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

from awsquiz.core.events import ELSEWHERE
from awsquiz.core.study.models import model_of
from awsquiz.errors.failures import FileFailure
from awsquiz.storage.index import fitted
from awsquiz.storage.index.database import Database
from awsquiz.storage.index.folding import COLUMNS, DueDay, fold_facts, memory_of
from awsquiz.storage.index.growth import Grown, grown_among, grown_files, tail_of
from awsquiz.storage.index.incoming import EventIntake
from awsquiz.storage.journal import Journal, whole_lines
from awsquiz.storage.progress import Progress

SCHEMA = f"""
create table journal(path text primary key, read integer, lines integer, mtime integer, tail blob);
create table skipped(path text, line integer, why text, primary key(path, line)) without rowid;
create table setting(name text primary key, value) without rowid;
create table review(
  fact text, at integer, id text, day integer, grade integer, ms integer, form text,
  practice integer, undone integer, offset integer, place real,
  primary key(fact, at, id)) without rowid;
create table undone(id text primary key) without rowid;
create table mark(
  what text, target text, at integer, id text, value text, day integer,
  primary key(what, target, at, id)) without rowid;
create table exam(id text primary key, at integer, line blob) without rowid;
create table memory(
  fact text primary key, stability real, difficulty real, day integer, due integer, met integer,
  reviews integer, lapses integer, leech integer, asked integer, grade integer, due_on integer,
  due_by integer, place real) without rowid;
create index memory_due on memory(due, day, stability, fact);
create index memory_asked on memory(asked);
create index memory_met on memory(met);
create table given(
  day integer, form text, answers integer, ms integer, west integer, east integer,
  primary key(day, form)) without rowid;
create view activity as
  select day, sum(answers) as answers, sum(ms) as ms, min(west) as west, max(east) as east
  from given group by day;
create trigger answered after insert on review
when not new.undone and new.form != '{ELSEWHERE}' begin
  insert into given values(new.day, new.form, 1, new.ms, new.offset, new.offset)
    on conflict(day, form) do update set answers = answers + 1, ms = ms + excluded.ms,
      west = min(west, excluded.west), east = max(east, excluded.east);
end;
create trigger taken_back after update of undone on review
when new.undone and not old.undone and new.form != '{ELSEWHERE}' begin
  update given set answers = answers - 1, ms = ms - old.ms
    where day = old.day and form = old.form;
end
"""
"""`review` has all answers, those that were taken back as well; `given` counts the others that were
given here, by day and form, and `activity` by day."""
_STEP = 20_000
"""Lines after which it is told how far the reading is."""


def read_journal(
    db: Database,
    journal: Journal,
    rollover: int,
    due: DueDay,
    progress: Progress,
    among: Sequence[str] | None = None,
) -> set[str]:
    """Reads what the journal has got since; returns the facts on which something has come in.

    Looks at all files, or only `among` these. Where a file has not just grown, or a day begins at
    another hour than when it was read, all is read anew. Raises FileFailure where a file cannot be
    read.
    """
    try:
        if among is not None and setting(db, "rollover") == rollover:
            grown = grown_among(db, among)
            if grown is not None:
                return _read(db, grown, rollover, due, progress) if grown else set()
        return _bring_up_to_date(db, journal, rollover, due, progress)
    except OSError as error:
        raise FileFailure(error.filename, error.strerror) from error


def _bring_up_to_date(
    db: Database, journal: Journal, rollover: int, due: DueDay, progress: Progress
) -> set[str]:
    known = {
        row[0]: row[1:] for row in db.rows("select path, read, lines, mtime, tail from journal")
    }
    then = setting(db, "rollover")
    grown = grown_files(journal, known) if then in (None, rollover) else None
    if grown is None:
        _forget(db)
        grown = grown_files(journal, {}) or []
    if not grown and then == rollover:
        return set()
    return _read(db, grown, rollover, due, progress)


def _read(
    db: Database, grown: list[Grown], rollover: int, due: DueDay, progress: Progress
) -> set[str]:
    with db.writing() as connection:
        set_setting(connection, "rollover", rollover)
        facts = _take_in(connection, grown, rollover, progress)
        weights = fitted.weights_fitted(connection)
        if weights != fitted.weights_used(db):
            fitted.keep_weights(connection, weights)
            facts |= _all_facts(db)
        fold_facts(connection, facts, due, progress, model_of(weights))
    return facts


def _all_facts(db: Database) -> set[str]:
    """All facts of which something is known."""
    return {fact for (fact,) in db.rows("select fact from memory")}


def reschedule(db: Database, due: DueDay) -> None:
    """Works out anew when each fact is due, by another retention than before."""
    now = fitted.model(db)
    rows = db.rows(f"select fact, {COLUMNS} from memory")
    with db.writing() as connection:
        for fact, *row in rows:
            if (memory := memory_of(row)) is not None:
                values = (due(fact, memory, now), fact)
                connection.execute("update memory set due = ? where fact = ?", values)


def setting(db: Database, name: str) -> Any:
    """What was in force when the index was filled; None where it is empty."""
    return db.value("select value from setting where name = ?", (name,))


def set_setting(connection: sqlite3.Connection, name: str, value: Any) -> None:
    """Keeps what is in force."""
    connection.execute("insert or replace into setting values(?, ?)", (name, value))


def _forget(db: Database) -> None:
    with db.writing() as connection:
        for table in (
            *("journal", "skipped", "review", "undone", "mark", "exam", "memory", "given"),
            *("setting", "doubt", "doubted"),
        ):
            connection.execute(f"delete from {table}")
        connection.execute("update fact set met = 0")


def _take_in(
    connection: sqlite3.Connection, grown: list[Grown], rollover: int, progress: Progress
) -> set[str]:
    """Reads the new lines of the files into the tables of events."""
    total = sum(file.size - file.read for file in grown) * 2  # then they are folded
    done = 0
    intake = EventIntake(connection, rollover)
    for file in grown:
        read, lines = file.read, file.lines
        for line in whole_lines(file.path, read):
            read += len(line)
            lines += 1
            if line.strip():
                intake.line(file.path, lines, line)
            if lines % _STEP == 0:
                progress(done + read - file.read, total)
        done += read - file.read
        connection.execute(
            "insert or replace into journal values(?, ?, ?, ?, ?)",
            (file.path, read, lines, file.mtime, tail_of(file.path, read)),
        )
    intake.finish()
    if intake.doubts:
        from awsquiz.storage.index import doubts  # seldom

        doubts.refresh(connection)
    return intake.facts

"""The file of the index: opened, made anew when it is damaged, of another version or not writable.

Nothing in it is precious: it is rebuilt from the cards and the journal.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence, Sized
from contextlib import contextmanager
from pathlib import Path
from typing import Any

VERSION = 12
"""Of the tables. To be raised with any change of them, or of what is worked out into them."""
_PATIENCE = 30.0
"""Seconds to wait for another awsquiz that is writing."""
_CACHE = 24 * 1024
"""KiB of pages that are held in memory."""
_DAMAGE = ("malformed", "not a database", "corrupt", "no such table", "no such column")


class Damaged(Exception):
    """The index cannot be used as it is: it has been put away, and is to be filled anew."""


class Database:
    """A connection with its tables. Where the file cannot be, the index is held in memory."""

    def __init__(self, path: Path, schema: Callable[[], str]) -> None:
        self._path = path
        self._schema = schema
        self.in_memory = False
        try:
            self._connection = self._opened()
        except Damaged:
            self._connection = self._opened()

    def _opened(self) -> sqlite3.Connection:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            connection = _connect(str(self._path))
        except (OSError, sqlite3.OperationalError):
            return self._held()
        try:
            _prepare(connection, self._schema)
        except sqlite3.DatabaseError as error:
            connection.close()
            if _is_damage(error):
                self._put_away()
                raise Damaged from error
            return self._held()
        return connection

    def _held(self) -> sqlite3.Connection:
        self.in_memory = True
        connection = _connect(":memory:")
        _prepare(connection, self._schema)
        return connection

    def _put_away(self) -> None:
        for suffix in ("", "-wal", "-shm"):
            self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)

    def start_anew(self) -> None:
        """Deletes the file and opens an empty one."""
        self._connection.close()
        self._put_away()
        self._connection = self._opened()

    def close(self) -> None:
        self._connection.close()

    def rows(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query. Raises Damaged."""
        with self._guarded():
            return self._connection.execute(sql, values).fetchall()

    def each(self, sql: str, values: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a query one by one, where they are too many to be held. Raises Damaged."""
        with self._guarded():
            yield from self._connection.execute(sql, values)

    def value(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> Any:
        """The first column of the first row; None without any."""
        rows = self.rows(sql, values)
        return rows[0][0] if rows else None

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction, of which all or nothing is kept. Raises Damaged."""
        with self._guarded():
            self._connection.execute("begin immediate")
            try:
                yield self._connection
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("rollback")
                raise
            self._connection.execute("commit")

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.DatabaseError as error:
            if _is_damage(error):
                self.start_anew()
                raise Damaged from error
            if self.in_memory:
                raise
            # The disk is full, or the file is no longer writable: go on without it.
            self._connection.close()
            self._connection = self._held()
            raise Damaged from error


def placeholders(values: Sized) -> str:
    """The `?, ?, ?` that stand in a statement for that many values."""
    return ", ".join("?" * len(values))


def _connect(name: str) -> sqlite3.Connection:
    return sqlite3.connect(name, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)


def _prepare(connection: sqlite3.Connection, schema: Callable[[], str]) -> None:
    """Makes the tables where they are not there yet, or those of another version are."""
    connection.execute(f"pragma cache_size = -{_CACHE}")
    connection.execute("pragma temp_store = memory")
    # Without a sync after each transaction: a power cut may lose the last ones, which are then
    # read from the journal again.
    connection.execute("pragma synchronous = normal")
    if connection.execute("pragma user_version").fetchone()[0] == VERSION:
        return
    connection.execute("pragma journal_mode = wal")
    connection.execute("begin immediate")
    if connection.execute("pragma user_version").fetchone()[0] != VERSION:
        kinds = "select type, name from sqlite_master where type in ('table', 'view')"
        for kind, name in connection.execute(kinds).fetchall():
            if not name.startswith("sqlite_"):
                connection.execute(f'drop {kind} if exists "{name}"')
        for statement in _statements(schema()):
            connection.execute(statement)
        connection.execute(f"pragma user_version = {VERSION}")
    connection.execute("commit")


def _statements(script: str) -> Iterator[str]:
    """The statements of a script, a trigger with all that it does."""
    statement = ""
    for piece in script.split(";"):
        statement += f"{piece};"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    return any(sign in str(error) for sign in _DAMAGE)

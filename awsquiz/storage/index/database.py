"""The file of the index: opened, made anew when it is damaged, of another version or not writable.

Nothing in it is precious: it is rebuilt from the cards and the journal.
"""

from __future__ import annotations

import errno
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence, Sized
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

from awsquiz.i18n import _

TABLES_VERSION = 41
"""Version of the tables. Raise it with any change to them or to how their rows are computed."""
_PATIENCE = 3.0
"""Seconds to wait for another awsquiz that is writing, before going on without the file."""
_CACHE = 24 * 1024
"""KiB of pages that are held in memory."""
_DAMAGE = ("malformed", "not a database", "corrupt", "no such table", "no such column")


class Damaged(Exception):
    """The index cannot be used as it was: it has been put away, and is to be filled anew."""


class Database:
    """A connection with its tables, which goes on whatever becomes of its file.

    A damaged file is made anew. Where the file cannot be (it is busy, read-only, the disk is full)
    the index is held in memory, by what could be read of it, and `warn` is told why, once. `fill`
    brings it up to date after that, so that no query has to know.
    """

    def __init__(
        self,
        path: Path,
        schema: Callable[[], str],
        fill: Callable[[], object] = lambda: None,
        warn: Callable[[str], None] = lambda why: None,
    ) -> None:
        self._path = path
        self._schema = schema
        self._fill = fill
        self._warn = warn
        self._is_filling = False
        self._was_damaged = False
        self._remembered: dict[Any, Any] = {}
        self._state: tuple[Any, ...] = ()
        self.in_memory = False
        self._connection = self._opened()

    def _opened(self) -> sqlite3.Connection:
        self.in_memory = False
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            if self._path.exists() and not self._path.is_file():
                raise OSError(errno.EINVAL, _("not a file"))  # a pipe would be waited for
            connection = _connect(str(self._path))
        except (OSError, sqlite3.OperationalError) as error:
            return self._held(error)
        try:
            _prepare(connection, self._schema)
        except sqlite3.DatabaseError as error:
            if not _is_damage(error) or self._was_damaged:
                return self._held(error, connection)
            connection.close()
            return self._anew()
        return connection

    def _anew(self) -> sqlite3.Connection:
        """A new file in place of a damaged one."""
        self._was_damaged = True
        try:
            self._put_away()
        except OSError as error:  # on Windows another awsquiz may have it open
            return self._held(error)
        return self._opened()

    def _held(
        self, why: Exception, connection: sqlite3.Connection | None = None
    ) -> sqlite3.Connection:
        """The index in memory, with what stood in the file where that can be read."""
        self.in_memory = True
        self._warn(_reason(why))
        memory = _connect(":memory:")
        if connection is not None:
            try:
                if connection.in_transaction:
                    connection.execute("rollback")
                if connection.execute("pragma user_version").fetchone()[0] == TABLES_VERSION:
                    _copy(connection, memory)
            except sqlite3.Error:
                memory.close()
                memory = _connect(":memory:")
            connection.close()
        _prepare(memory, self._schema)
        return memory

    def _put_away(self) -> None:
        for suffix in ("", "-wal", "-shm"):
            self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)

    def start_anew(self) -> None:
        """Deletes the file and opens an empty one."""
        self._connection.close()
        self._connection = self._anew()

    def close(self) -> None:
        self._connection.close()

    def rows(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query. Raises Damaged only while the index is being filled."""
        connection = self._connection
        try:
            try:  # as _guarded, without what that takes: a search asks a hundred times
                return connection.execute(sql, values).fetchall()
            except sqlite3.DatabaseError as error:
                self._give_up(connection, error)
        except Damaged:
            if self._is_filling:
                raise
            self._fill()
            return self.rows(sql, values)

    def each(self, sql: str, values: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a query one by one, where they are too many to be held. Raises Damaged."""
        with self._guarded():
            yield from self._connection.execute(sql, values)

    def value(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> Any:
        """The first column of the first row; None without any."""
        rows = self.rows(sql, values)
        return rows[0][0] if rows else None

    def remembered(self) -> dict[Any, Any]:
        """What readers keep of the tables for their next query; empty once these may have changed.

        By this process or another one: the readers need not know when.
        """
        version = self.value("pragma data_version")
        state = (version, self._connection.total_changes, self._connection)
        if state != self._state:
            self._state = state
            self._remembered = {}
        return self._remembered

    @contextmanager
    def filling(self) -> Iterator[None]:
        """While it is filled, Damaged is raised: what was read has to be read again."""
        before, self._is_filling = self._is_filling, True
        try:
            yield
        finally:
            self._is_filling = before

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction, of which all or nothing is kept. Raises Damaged."""
        with self._guarded():
            self._connection.execute("begin immediate")
            try:
                yield self._connection
                self._connection.execute("commit")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("rollback")
                raise

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        connection = self._connection
        try:
            yield
        except sqlite3.DatabaseError as error:
            self._give_up(connection, error)

    def _give_up(self, connection: sqlite3.Connection, error: sqlite3.DatabaseError) -> NoReturn:
        """Puts another index in the place of one that cannot be used. Raises Damaged, or the error
        where that is of no use."""
        if self.in_memory or connection is not self._connection:
            raise error
        if _is_damage(error):
            connection.close()
            self._connection = self._anew()
        else:  # busy, full, or no longer writable: go on without it
            self._connection = self._held(error, connection)
        raise Damaged from error


def placeholders(values: Sized) -> str:
    """The `?, ?, ?` that stand in a statement for that many values."""
    return ", ".join("?" * len(values))


def _reason(error: Exception) -> str:
    if isinstance(error, OSError):
        return str(error.strerror)
    said = str(error)
    for sign, words in (
        ("locked", _("another awsquiz is writing to it")),
        ("readonly", _("it may not be written")),
        ("full", _("the disk is full")),
    ):
        if sign in said:
            return words
    return said


def _copy(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """All of a database into another. Raises sqlite3.Error, also where it takes too long."""
    until = time.monotonic() + _PATIENCE

    def look(_status: int, left: int, _total: int) -> None:
        if left and time.monotonic() > until:
            raise sqlite3.OperationalError("database is locked")

    source.backup(target, pages=4096, progress=look, sleep=0.05)


def _connect(name: str) -> sqlite3.Connection:
    return sqlite3.connect(name, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)


def _prepare(connection: sqlite3.Connection, schema: Callable[[], str]) -> None:
    """Makes the tables where they are not there yet, or those of another version are."""
    connection.execute(f"pragma cache_size = -{_CACHE}")
    connection.execute("pragma temp_store = memory")
    # Without a sync after each transaction: a power cut may lose the last ones, which are then
    # read from the journal again.
    connection.execute("pragma synchronous = normal")
    if connection.execute("pragma user_version").fetchone()[0] == TABLES_VERSION:
        return
    connection.execute("pragma journal_mode = wal")
    connection.execute("begin immediate")
    if connection.execute("pragma user_version").fetchone()[0] != TABLES_VERSION:
        kinds = "select type, name from sqlite_master where type in ('table', 'view')"
        for kind, name in connection.execute(kinds).fetchall():
            if not name.startswith("sqlite_"):
                connection.execute(f'drop {kind} if exists "{name}"')
        for statement in _statements(schema()):
            connection.execute(statement)
        connection.execute(f"pragma user_version = {TABLES_VERSION}")
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

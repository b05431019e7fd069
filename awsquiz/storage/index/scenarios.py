"""The scenarios in the index."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import overload

import msgspec
from msgspec import Struct

from awsquiz.core.scenarios import Scenario
from awsquiz.storage.index.database import Database, placeholders

SCHEMA = """
create table scenario(id text primary key, position integer, body blob);
create table resting(fact text, scenario text, primary key(fact, scenario)) without rowid
"""


class ScenariosRead(Struct, frozen=True):
    """What a file of scenarios held when it was read."""

    scenarios: tuple[Scenario, ...]
    lines: msgspec.Raw
    """Where each of them stands, which `check` alone asks for."""


DECODE_FILE = msgspec.msgpack.Decoder(ScenariosRead)
DECODE_SCENARIO = msgspec.msgpack.Decoder(Scenario).decode
"""Reads a scenario of the table."""
_ENCODE = msgspec.msgpack.Encoder().encode


def read(path: Path) -> tuple[bytes, int]:
    """The scenarios of a file, and how many problems it has."""
    from awsquiz.storage import scenariofile

    found = scenariofile.read(path)
    held = ScenariosRead(found.scenarios, msgspec.Raw(_ENCODE(found.lines)))
    return _ENCODE(held), len(found.problems)


def settle(
    connection: sqlite3.Connection, files: Iterable[tuple[str, bytes]], changed: Collection[str]
) -> None:
    """Writes all scenarios, of those with one id the first."""
    first: dict[str, Scenario] = {}
    for _path, body in files:
        for scenario in DECODE_FILE.decode(body).scenarios:
            first.setdefault(scenario.id, scenario)
    connection.execute("delete from scenario")
    connection.execute("delete from resting")
    connection.executemany(
        "insert into scenario values(?, ?, ?)",
        ((each.id, position, _ENCODE(each)) for position, each in enumerate(first.values())),
    )
    connection.executemany(
        "insert or ignore into resting values(?, ?)",
        ((fact, each.id) for each in first.values() for fact in each.facts),
    )


def scenarios(db: Database, facts: Iterable[str] | None = None) -> tuple[Scenario, ...]:
    """The scenarios that rest on any of the facts, in their order; all where none are given."""
    if facts is None:
        rows = db.rows("select body from scenario order by position")
    else:
        wanted = list(facts)
        rows = db.rows(
            "select body from scenario where id in"
            " (select scenario from resting where fact in"
            f" ({placeholders(wanted)})) order by position",
            wanted,
        )
    return tuple(DECODE_SCENARIO(body) for (body,) in rows)


class ScenariosLater(Sequence[Scenario]):
    """All scenarios, in their order, read when the first of them is looked at."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def on(self, fact: str) -> tuple[Scenario, ...]:
        """Those that rest on the fact, in their order; no other is read for that."""
        return scenarios(self._db, [fact])

    @cached_property
    def _read(self) -> tuple[Scenario, ...]:
        return scenarios(self._db)

    @overload
    def __getitem__(self, at: int) -> Scenario: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Scenario]: ...

    def __getitem__(self, at: int | slice) -> Scenario | Sequence[Scenario]:
        return self._read[at]

    def __len__(self) -> int:
        return len(self._read)


def own_scenarios(db: Database) -> set[str]:
    """Ids of the scenarios that stand in the user's own files."""
    bodies = db.rows("select body from source where kind = 'scenarios' and rank = 0")
    return {each.id for (body,) in bodies for each in DECODE_FILE.decode(body).scenarios}

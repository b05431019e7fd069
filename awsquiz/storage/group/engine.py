"""DuckDB over the files of answers: they are taken in, then the queries of `sql/` are asked."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from awsquiz.core.lint.finding import Finding
from awsquiz.errors.target_failures import TargetFailure
from awsquiz.storage.group.gathering import GatheredFile
from awsquiz.storage.group.intake import Intake
from awsquiz.storage.group.parquet import connected, quoted
from awsquiz.storage.progress import Progress

SQL = Path(__file__).parent / "sql"
TABLES = ("answers", "facility", "learners")
"""The queries of which others are made, in their order; each becomes a table of its name."""
_OF_RANKED = ("items", "options")
"""The queries of `ranked`, which is made a part at a time."""
_NEEDS = {"whole": 1, "areas": 1, "curve": 1, "known": 1, "hardness": 2}
"""How many of the tables a query needs; the others need all."""
_MEMORY = "400MB"
"""What DuckDB may take; the rest goes to disk. With what it takes besides that is under 1 GB."""
_ANSWER = "pseudonym, fact, form, chosen, is_right, seconds, stability, day"
_KINDS = ("concept", "domain")
_PLACE = ("kind", "fact", "area")
_SLICE = 2_000_000
"""Answers that are ranked at once."""
_BITS = 1 << 28
"""Items of learners that are marked at once: 32 MB."""


class GroupEngine:
    """The answers of a group, ready to be asked. `findings` tells what was not taken."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._made: set[str] = set()
        self.findings: list[Finding] = []

    def take(self, found: Sequence[GatheredFile], progress: Progress) -> None:
        """Reads the files; one that is no file of answers is told, and nothing of it is taken."""
        self.findings += Intake(self._connection).take(found, progress)

    def place(self, facts: Mapping[str, str], domains: Iterable[tuple[str, str]]) -> None:
        """Says in which concept each fact stands, and in which domains of exams."""
        rows = [
            (kind, *each)
            for kind, those in zip(_KINDS, (facts.items(), domains), strict=True)
            for each in those
        ]
        lines = (msgspec.json.encode(dict(zip(_PLACE, row, strict=True))) + b"\n" for row in rows)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "rows.jsonl"
            path.write_bytes(b"".join(lines))
            columns = ", ".join(f"{name}: 'varchar'" for name in _PLACE)
            read = f"read_json('{quoted(path)}', format='newline_delimited', columns={{{columns}}})"
            for name in ("kind", "area"):  # few, and grouped by
                values = f"select distinct {name} from {read}"
                self._connection.execute(f"create type {name}_of_place as enum ({values})")
            self._connection.execute(
                "create table places as select kind::kind_of_place as kind, area::area_of_place as"
                " area, fact from (select kind, area, try_cast(fact as fact_kind) as fact"
                f" from {read}) where fact is not null"
            )

    def rows(self, name: str) -> Iterator[dict[str, Any]]:
        """The rows of a query of `sql/`, by the names of its columns, in their order."""
        for table in TABLES[: _NEEDS.get(name, len(TABLES))]:
            self._make(table)
        if name in _OF_RANKED:
            self._make_ranked()
        for asked in self._asked(name):
            found = self._connection.execute(f"select * from {asked} order by all")
            names = [each[0] for each in found.description]
            while row := found.fetchone():
                yield dict(zip(names, row, strict=True))

    def _asked(self, name: str) -> Iterator[str]:
        """What gives the rows of a query: several in turn, where one would take much longer."""
        if name in _OF_RANKED:
            yield name
        elif name == "areas":
            for kind in _KINDS:
                those = f"(select * from main.places where kind = '{kind}')"
                yield f"(with places as {those} select * from ({query_named(name)}))"
        else:
            yield f"({query_named(name)})"

    def _make(self, table: str) -> None:
        if table in self._made:
            return
        self._made.add(table)
        if table == "answers":
            self._make_answers()
        else:
            self._connection.execute(f"create table {table} as {query_named(table)}")

    def _make_answers(self) -> None:
        """What the query makes, which is asked only of learners who published an item twice: of all
        it would take longer than the rest together."""
        self._find_twice()
        if not self._value("select count(*) from twice"):
            self._connection.execute(f"create view answers as select {_ANSWER} from published")
            return
        among = "pseudonym in (select pseudonym from twice)"
        self._connection.execute(
            f"create table answers as select {_ANSWER} from published where not {among}"
        )
        self._connection.execute(
            f"insert into answers with published as (select * from main.published where {among})"
            f" select * from ({query_named('answers')})"
        )
        self._connection.execute("drop table published")

    def _make_ranked(self) -> None:
        """What is asked of `ranked`, for so many items at a time that it never lies on the disk."""
        if _OF_RANKED[0] in self._made:
            return
        self._made |= {*_OF_RANKED}
        answers, facts = self._value("select count(*) from answers"), self._count("fact")
        slices = 1 + answers // _SLICE
        for at in range(slices):
            first, end = facts * at // slices, facts * (at + 1) // slices
            self._connection.execute(
                "create or replace temp table ranked as with answers as (select * from main.answers"
                f" where enum_code(fact) >= {first} and enum_code(fact) < {end})"
                f" select * from ({query_named('ranked')})"
            )
            for name in _OF_RANKED:
                begin = f"insert into {name}" if at else f"create table {name} as"
                self._connection.execute(f"{begin} {query_named(name)}")
        self._connection.execute("drop table ranked")

    def _find_twice(self) -> None:
        """Makes the table of learners who published an item twice: each has a bit for every item,
        and has set fewer than there are answers."""
        facts, forms, learners = map(self._count, ("fact", "form", "pseudonym"))
        self._connection.execute("create temp table twice (pseudonym pseudonym_kind)")
        last = facts * forms
        step = max(_BITS // max(last, 1), 1)
        for at in range(0, learners, step):
            self._connection.execute(
                "insert into twice select pseudonym from published"
                f" where enum_code(pseudonym) between {at} and {at + step - 1} group by pseudonym"
                " having count(*) <> bit_count(bitstring_agg("
                f"enum_code(fact)::bigint * {forms} + enum_code(form), 0::bigint, {last}::bigint))"
            )

    def _count(self, column: str) -> int:
        """How many values a column has."""
        return self._value(f"select coalesce(len(enum_range(null::{column}_kind)), 0)")

    def _value(self, query: str) -> int:
        (value,) = self._connection.execute(query).fetchone()
        return int(value)


@contextmanager
def engine(within: Path | None = None) -> Iterator[GroupEngine]:
    """An engine whose tables lie in a folder of their own, which is gone afterwards.

    `within` another one, which should be on disk: the system's for such may lie in memory. Raises
    TargetFailure where DuckDB cannot go on, as on a disk that is full.
    """
    import duckdb

    with tempfile.TemporaryDirectory(prefix="group-", dir=within) as folder:
        connection = connected(
            os.path.join(folder, "group.duckdb"),
            memory_limit=_MEMORY,
            temp_directory=os.path.join(folder, "more"),
            preserve_insertion_order="false",
        )
        try:
            yield GroupEngine(connection)
        except duckdb.Error as error:
            raise TargetFailure.other("DuckDB", str(error).splitlines()[0]) from error
        finally:
            connection.close()


def query_named(name: str) -> str:
    """The text of a query."""
    return (SQL / f"{name}.sql").read_text(encoding="utf-8")

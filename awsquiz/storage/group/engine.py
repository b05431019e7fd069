"""DuckDB over the files of answers: what is no answer is left out, then the queries of `sql/`."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from awsquiz.core.lint.finding import Finding
from awsquiz.core.text.regexes import pattern_of
from awsquiz.core.untrusted import densest
from awsquiz.errors.target_failures import TargetFailure
from awsquiz.storage.group.gathering import GatheredFile
from awsquiz.storage.group.parquet import PHYSICAL, ROW_TYPES, connected, quoted
from awsquiz.storage.progress import Progress

SQL = Path(__file__).parent / "sql"
TABLES = ("answers", "facility", "learners", "ranked")
"""The queries of which others are made, in their order; each becomes a table of its name."""
_MEMORY = "400MB"
"""What DuckDB may take; the rest goes to disk. With what it takes besides that is under 1 GB."""
_CHUNK = 256
"""Files that are read at once."""
_LONGEST = 600
"""Letters of anything in a row."""
_DICTIONARIES = {
    "pseudonym": "regexp_full_match(pseudonym, '[a-z0-9][a-z0-9-]{2,39}')",
    **{name: f"length({name}) between 1 and {_LONGEST}" for name in ("fact", "form", "chosen")},
}
"""Columns whose values are few and kept once, and which of them are taken."""
_SIGN = pattern_of(r"[*?\[]")
_SOUND = (
    "pseudonym is not null and fact is not null and form is not null and is_right is not null"
    " and seconds between 0 and 3600"  # NaN is greater than all
)
"""What makes a row an answer, once its values are those that are taken."""


class GroupEngine:
    """The answers of a group, ready to be asked. `findings` tells what was not taken."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._made: set[str] = set()
        self.findings: list[Finding] = []

    def take(self, found: Sequence[GatheredFile], progress: Progress) -> None:
        """Reads the files; one that is no file of answers is told, and nothing of it is taken."""
        chunks = [found[at : at + _CHUNK] for at in range(0, len(found), _CHUNK)]
        for name in _DICTIONARIES:
            self._connection.execute(f"create table {name}_values (value varchar)")
        sound = []
        for at, chunk in enumerate(chunks):
            sound.append(self._split(chunk, self._look))
            progress(at + 1, 2 * len(chunks) + 8)
        for name in _DICTIONARIES:
            values = f"select distinct value from {name}_values order by value"
            self._connection.execute(f"create type {name}_kind as enum ({values})")
            self._connection.execute(f"drop table {name}_values")
        kinds = {name: f"{name}_kind" for name in _DICTIONARIES}
        columns = ", ".join(f"{name} {kinds.get(name, kind)}" for name, kind in ROW_TYPES.items())
        hashed = columns.replace("question varchar", "question ubigint")
        self._connection.execute(f"create table published ({hashed}, day date)")
        for at, chunk in enumerate(sound):
            self._split(chunk, self._insert)
            progress(len(chunks) + at + 1, 2 * len(chunks) + 8)
        if dropped := self._dropped(sound):
            self.findings.append(Finding("group-rows", {"n": dropped}))

    def place(self, facts: Mapping[str, str], domains: Iterable[tuple[str, str]]) -> None:
        """Says in which concept each fact stands, and in which domains of exams."""
        for table, column, rows in (
            ("facts", "concept", facts.items()),
            ("domains_of", "domain", domains),
        ):
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "rows.jsonl"
                lines = (msgspec.json.encode({"fact": a, "place": b}) + b"\n" for a, b in rows)
                path.write_bytes(b"".join(lines))
                self._connection.execute(
                    f"create table {table} as select fact, place as {column} from (select"
                    f" try_cast(fact as fact_kind) as fact, place from read_json('{quoted(path)}',"
                    " format='newline_delimited', columns={fact: 'varchar', place: 'varchar'}))"
                    " where fact is not null"
                )

    def rows(self, name: str) -> Iterator[dict[str, Any]]:
        """The rows of a query of `sql/`, by the names of its columns, in their order."""
        for table in TABLES:
            self._make(table, name)
        found = self._connection.execute(f"select * from ({query_named(name)}) order by all")
        names = [each[0] for each in found.description]
        while row := found.fetchone():
            yield dict(zip(names, row, strict=True))

    def _make(self, table: str, asked: str) -> None:
        needs = {"whole": 1, "concepts": 1, "domains": 1, "curve": 1, "known": 1, "hardness": 2}
        if table in self._made or TABLES.index(table) >= needs.get(asked, len(TABLES)):
            return
        self._connection.execute(f"create table {table} as {query_named(table)}")
        self._made.add(table)
        if table == "answers":
            self._connection.execute("drop table published")  # the same again, and it is large

    def _look(self, found: Sequence[GatheredFile]) -> None:
        """Notes the values of the files. Raises ValueError or what DuckDB does where one of them is
        none."""
        paths = _paths(found)
        sizes = {each.path: each.size for each in found}
        told = self._connection.execute(
            "select file_name, sum(total_uncompressed_size), max(num_values)"
            f" from parquet_metadata({paths}) group by file_name"
        ).fetchall()
        if any(made > densest(sizes[Path(name)]) for name, made, _values in told):
            raise ValueError("too dense")
        rows = self._connection.execute(
            f"select file_name, num_rows from parquet_file_metadata({paths})"
        ).fetchall()
        if any(n > 1000 + sizes[Path(name)] for name, n in rows):
            raise ValueError("too many rows")
        kinds: dict[str, dict[str, str]] = {}
        for name, column, kind in self._connection.execute(
            f"select file_name, name, type from parquet_schema({paths})"
        ).fetchall():
            kinds.setdefault(name, {})[column] = kind
        wanted = {name: PHYSICAL[kind] for name, kind in ROW_TYPES.items()}
        if any(wanted.items() - each.items() for each in kinds.values()):
            raise ValueError("other columns")
        for name, is_sound in _DICTIONARIES.items():
            self._connection.execute(
                f"insert into {name}_values select {name} from"
                f" (select distinct {name} from {_read(found)}) where {is_sound}"
            )

    def _insert(self, found: Sequence[GatheredFile]) -> None:
        taken = {name: f"try_cast({name} as {name}_kind) as {name}" for name in _DICTIONARIES}
        taken["question"] = "hash(question) as question"
        columns = ", ".join(taken.get(name, name) for name in ROW_TYPES)
        own = [each for each in found if each.what.pseudonym is not None]
        together = [each for each in found if each.what.pseudonym is None]
        # A learner's file holds that learner's answers: nobody speaks for somebody else.
        whose = "parse_path(filename)[-2] = pseudonym"
        # The day is that of our own folder: above it there may be others that look like one.
        day = "substr(parse_path(filename)[{}], 5)::date as day"
        self._connection.execute("begin")
        try:
            for files, above, condition in ((own, -3, f" and {whose}"), (together, -2, "")):
                if files:
                    self._connection.execute(
                        "insert into published select * exclude (filename) from"
                        f" (select {columns}, {day.format(above)}, filename from {_read(files)})"
                        f" where {_SOUND}{condition}"
                    )
        except BaseException:
            self._connection.execute("rollback")
            raise
        self._connection.execute("commit")

    def _split(self, found: Sequence[GatheredFile], work: Any) -> list[GatheredFile]:
        """Does it with all files, or with each half of them, down to those that cannot be had."""
        import duckdb

        if not found:
            return []
        try:
            work(found)
            return [*found]
        except (duckdb.Error, ValueError, KeyError):
            if len(found) == 1:
                self.findings.append(Finding("group-file", path=found[0].path))
                return []
        half = len(found) // 2
        return [*self._split(found[:half], work), *self._split(found[half:], work)]

    def _dropped(self, sound: Iterable[Sequence[GatheredFile]]) -> int:
        taken = self._connection.execute("select count(*) from published").fetchone()[0]
        there = 0
        for chunk in sound:
            if chunk:
                query = f"select sum(num_rows) from parquet_file_metadata({_paths(chunk)})"
                there += self._connection.execute(query).fetchone()[0]
        return int(there - taken)


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


def _paths(found: Sequence[GatheredFile]) -> str:
    # A path is a pattern to DuckDB: signs of patterns stand for themselves in brackets.
    paths = (_SIGN.sub(r"[\g<0>]", str(each.path)) for each in found)
    return "[" + ", ".join(f"'{quoted(path)}'" for path in paths) + "]"


def _read(found: Sequence[GatheredFile]) -> str:
    columns = ", ".join(ROW_TYPES)
    return (
        f"(select {columns}, filename from read_parquet({_paths(found)}, filename=true,"
        " hive_partitioning=false))"
    )

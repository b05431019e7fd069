"""Files of answers into one table of DuckDB: what is no answer is told, and left out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from awsquiz.core.lint.finding import Finding
from awsquiz.core.text.regexes import pattern_of
from awsquiz.core.untrusted import densest
from awsquiz.storage.group.gathering import GatheredFile
from awsquiz.storage.group.parquet import PHYSICAL, ROW_TYPES, quoted
from awsquiz.storage.progress import Progress

_CHUNK = 256
"""Files that are read at once."""
_LONGEST = 600
"""Letters of anything in a row."""
_DICTIONARIES = {
    "pseudonym": "regexp_full_match(pseudonym, '[a-z0-9][a-z0-9-]{2,39}')",
    **{name: f"length({name}) between 1 and {_LONGEST}" for name in ("fact", "form", "chosen")},
}
"""Columns whose values are few and kept once, and which of them are taken."""
_TYPES = {
    **{name: ROW_TYPES[name] for name in ROW_TYPES if name != "difficulty"},  # nothing asks for it
    **{name: f"{name}_kind" for name in _DICTIONARIES},
    "question": "usmallint",  # it decides between answers of one day alone: a hash does
}
"""Columns of the table of all answers."""
_SIGN = pattern_of(r"[*?\[]")
_SOUND = (
    "pseudonym is not null and fact is not null and form is not null and is_right is not null"
    " and seconds between 0 and 3600"  # NaN is greater than all
)
"""What makes a row an answer, once its values are those that are taken."""


class Intake:
    """What reads files of answers, which anybody may have written."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._findings: list[Finding] = []
        self._rows: dict[Path, int] = {}

    def take(self, found: Sequence[GatheredFile], progress: Progress) -> list[Finding]:
        """Makes the table `published` of the files; one that is no file of answers is told, and
        nothing of it is taken."""
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
        columns = ", ".join(f"{name} {kind}" for name, kind in _TYPES.items())
        self._connection.execute(f"create table published ({columns}, day date)")
        for at, chunk in enumerate(sound):
            self._split(chunk, self._insert)
            progress(len(chunks) + at + 1, 2 * len(chunks) + 8)
        (taken,) = self._connection.execute("select count(*) from published").fetchone()
        if dropped := sum(self._rows[each.path] for chunk in sound for each in chunk) - taken:
            self._findings.append(Finding("group-rows", {"n": dropped}))
        return self._findings

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
        self._rows.update((Path(name), n) for name, n in rows)
        kinds: dict[str, dict[str, str]] = {}
        for name, column, kind in self._connection.execute(
            f"select file_name, name, type from parquet_schema({paths})"
        ).fetchall():
            kinds.setdefault(name, {})[column] = kind
        wanted = {name: PHYSICAL[kind] for name, kind in ROW_TYPES.items()}
        if any(wanted.items() - each.items() for each in kinds.values()):
            raise ValueError("other columns")
        sets = ", ".join(f"({name})" for name in _DICTIONARIES)
        names = ", ".join(_DICTIONARIES)
        self._connection.execute(
            f"create or replace temp table seen as select {names} from {_read(found)}"
            f" group by grouping sets ({sets})"
        )
        for name, is_sound in _DICTIONARIES.items():
            self._connection.execute(
                f"insert into {name}_values select {name} from seen"
                f" where {name} is not null and {is_sound}"
            )

    def _insert(self, found: Sequence[GatheredFile]) -> None:
        taken = {name: f"try_cast({name} as {name}_kind) as {name}" for name in _DICTIONARIES}
        taken["question"] = "(hash(question) & 65535)::usmallint as question"
        columns = ", ".join(taken.get(name, name) for name in _TYPES)
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
                self._findings.append(Finding("group-file", path=found[0].path))
                return []
        half = len(found) // 2
        return [*self._split(found[:half], work), *self._split(found[half:], work)]


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

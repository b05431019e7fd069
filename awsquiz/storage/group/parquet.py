"""Rows of answers as Parquet, and back: what a file has to hold, and what is taken of it."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from awsquiz.core.group.published import GroupAnswer
from awsquiz.errors.target_failures import TargetFailure

ROW_TYPES: Mapping[str, str] = {
    **dict.fromkeys(("pseudonym", "fact", "form", "question", "chosen"), "varchar"),
    "is_right": "boolean",
    **dict.fromkeys(("seconds", "stability", "difficulty"), "float"),
}
"""Name → type of what a file holds; the day stands in the name of its folder."""
PHYSICAL = {"varchar": "BYTE_ARRAY", "boolean": "BOOLEAN", "float": "FLOAT"}
"""The same as Parquet calls it."""


def of_rows(rows: Sequence[GroupAnswer], folder: Path) -> bytes:
    """A file of these rows, by way of a folder for what is in between."""
    import duckdb

    lines, made = folder / "rows.jsonl", folder / "rows.parquet"
    lines.write_bytes(b"".join(msgspec.json.encode(row) + b"\n" for row in rows))
    connection = connected()
    try:
        types = ", ".join(f"{name}: '{kind}'" for name, kind in ROW_TYPES.items())
        connection.execute(
            f"copy (select {', '.join(ROW_TYPES)} from read_json($1, format='newline_delimited',"
            f" columns={{{types}}})) to '{quoted(made)}' (format parquet, compression zstd)",
            [str(lines)],
        )
        return made.read_bytes()
    except duckdb.Error as error:
        raise TargetFailure.other("DuckDB", str(error).splitlines()[0]) from error
    finally:
        connection.close()


def items_of(data: bytes) -> set[tuple[str, str]]:
    """Fact and form of each row of a file; nothing where it is none."""
    import duckdb

    connection = connected()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.parquet"
        path.write_bytes(data)
        try:
            query = "select fact, form from read_parquet($1) limit 1000000"
            return {*connection.execute(query, [str(path)]).fetchall()}
        except duckdb.Error:
            return set()
        finally:
            connection.close()


def connected(path: str = ":memory:", **settings: str) -> Any:
    """DuckDB, which fetches nothing from anywhere."""
    import duckdb

    config = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}
    connection = duckdb.connect(path, config={**config, **settings})
    connection.execute("set enable_progress_bar = false")  # stdout is for results
    return connection


def quoted(path: Path | str) -> str:
    """A path within a string of SQL."""
    return str(path).replace("'", "''")

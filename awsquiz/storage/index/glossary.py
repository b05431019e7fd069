"""The glossaries in the index: read anew when one of their files has changed."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from awsquiz.storage.index.database import Database

# A file that was written so lately may be written again without another time of change.
_RACY = 2 * 10**9


def bring_up_to_date(db: Database, paths: Sequence[Path]) -> bool:
    """Reads the glossaries if one of them has changed, come or gone; whether one has."""
    found = {str(path): seen for path in paths if (seen := _seen(path)) is not None}
    rows = db.rows("select path, size, mtime from search_source")
    if found == {path: (size, mtime) for path, size, mtime in rows}:
        return False
    from awsquiz.storage import glossary
    from awsquiz.storage.index import search

    read, problems = glossary.load(paths)
    bad = {str(problem.path) for problem in problems}
    with db.writing() as connection:
        search.put_glossary(connection, read)
        connection.execute("delete from search_source")
        for path, (size, mtime) in found.items():
            lasting = mtime if time.time_ns() - mtime > _RACY else -1
            row = (path, size, lasting, path in bad)
            connection.execute("insert into search_source values (?, ?, ?, ?)", row)
    return True


def read_in_part(db: Database) -> list[Path]:
    """The glossaries that have problems."""
    rows = db.rows("select path from search_source where problems order by path")
    return [Path(path) for (path,) in rows]


def _seen(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns

"""What is wrong with a service list that can be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from awsquiz.core.lint.finding import NOWHERE, Finding, Where
from awsquiz.core.search.services import Service, Services

_Where = Callable[[int], Where]
"""Where the row of that number stands."""


def lint_services(
    rows: Sequence[Service], known: Services, where: _Where = lambda _row: NOWHERE
) -> list[Finding]:
    """All that is found on the rows; their parents and confusables may stand in `known`."""
    found = []
    ids: set[str] = set()
    names: dict[str, str] = {}
    for at, row in enumerate(rows):
        path, line = where(at)
        told = [*_ids(row, ids, known), *_names(row, names)]
        found += [Finding(code, words, path=path, line=line) for code, words in told]
    return found


def _ids(row: Service, taken: set[str], known: Services) -> Iterator[tuple[str, dict[str, object]]]:
    if row.id in taken:
        yield "duplicate-service", {"id": row.id}
    taken.add(row.id)
    parent = [("parent", row.parent)] if row.parent else []
    for name, other in (*parent, *(("confusable", each) for each in row.confusable)):
        if other == row.id:
            yield "names-itself", {"key": name}
        elif other not in known.by_id:
            yield "unknown-service", {"key": name, "id": other}
    above = known.above(row.id)
    if above and above[-1].parent == row.id:
        yield "parent-circle", {"id": row.id}


def _names(row: Service, taken: dict[str, str]) -> Iterator[tuple[str, dict[str, object]]]:
    for name, letters in row.keyed_names:
        if (other := taken.setdefault(letters, row.id)) != row.id:
            yield "name-clash", {"name": name, "other": other}

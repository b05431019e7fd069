"""What is wrong with a service list that can be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from awsquiz.core.lint.finding import NOWHERE, Finding, Where
from awsquiz.core.search.services import Service, Services, name_key

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
        told = [*_ids(row, ids, known), *_names(row, names), *_parts(row)]
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


def _parts(row: Service) -> Iterator[tuple[str, dict[str, object]]]:
    """Names of parts that the row has not or that stand for something else too, and names that two
    keys have: with which of them it means the thing nobody can tell."""
    keys = {
        "short": row.short,
        "korean": row.korean,
        "former": row.former,
        "in_context": row.in_context,
    }
    stands: dict[str, str] = {}
    for called, names in keys.items():
        for name in names:
            if (other := stands.setdefault(name_key(name), called)) != called:
                yield "name-twice", {"name": name, "one": other, "other": called}
    seen: set[str] = set()
    for part in row.parts:
        own = {name_key(name): name for name in part}
        for letters, name in own.items():
            if letters not in stands:
                yield "unknown-part", {"name": name}
            elif letters in seen or letters == name_key(row.name):
                yield "part-twice", {"name": name}
        seen |= own.keys()

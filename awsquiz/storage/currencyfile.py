"""Reads a file of what AWS has changed, and names every problem with its line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from msgspec import Struct

from awsquiz.core.lint.currency import Renewal
from awsquiz.core.lint.finding import Finding
from awsquiz.storage import recordfile
from awsquiz.storage.recordfile import RecordReader, UnreadFile
from awsquiz.storage.yamltext import Mapping

FORMAT = 1


class CurrencyFile(Struct, frozen=True):
    """A file of changes as it was read: what could be read, and the problems of the rest."""

    changes: tuple[Renewal, ...]
    problems: tuple[Finding, ...]


def read(path: Path) -> CurrencyFile:
    """Reads a file of changes; whatever is wrong with it is a problem of the result."""
    try:
        text = recordfile.text_of(path)
        value = recordfile.mapping_of(text, path, ("no-changes", "no-changes"))
    except UnreadFile as error:
        return CurrencyFile((), (error.problem,))
    return _Reader(path).read(value)


def load(paths: Iterable[Path], read: Callable[[Path], CurrencyFile] = read) -> tuple[Renewal, ...]:
    """What can be read of the files that exist; one of an earlier file goes before a later."""
    found: dict[str, Renewal] = {}
    for path in paths:
        for change in read(path).changes if path.exists() else ():
            found.setdefault(change.id, change)
    return tuple(found.values())


class _Reader(RecordReader):
    """Turns the YAML of one file into changes."""

    def read(self, value: Mapping) -> CurrencyFile:
        changes: list[Renewal] = []
        if self.knows_format(value, FORMAT):
            for key, entry in value.entries.items():
                if key not in ("format", "rows"):
                    self.problem(entry.line, "unknown-key", key=key, near="")
            for item in self.items(value, "rows"):
                if not isinstance(item, Mapping):
                    self.problem(item.line, "not-a-mapping")
                elif change := self.record(item, Renewal, Renewal.__struct_fields__, whole=True):
                    changes.append(change)
        return CurrencyFile(tuple(changes), tuple(self.problems))

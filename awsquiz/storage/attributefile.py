"""Reads a file of attributes, and names every problem with its line; a bad row hides no other."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from awsquiz.core.lint.finding import Finding
from awsquiz.core.text.wordbook import Attribute
from awsquiz.storage import recordfile
from awsquiz.storage.recordfile import RecordReader, UnreadFile
from awsquiz.storage.yamltext import Mapping, Value

FORMAT = 1


class AttributeFile(Struct, frozen=True):
    """A file of attributes as it was read: what could be read, and the problems of the rest."""

    path: Path
    attributes: tuple[Attribute, ...]
    problems: tuple[Finding, ...]
    lines: tuple[int, ...] = ()
    """Of each of the attributes, from 1."""

    def where(self, row: int) -> tuple[Path, int]:
        """Where the attribute of that number stands."""
        return self.path, self.lines[row]


def read(path: Path) -> AttributeFile:
    """Reads a file of attributes; whatever is wrong with it is a problem of the result."""
    try:
        text = recordfile.text_of(path)
        value = recordfile.mapping_of(text, path, ("no-attributes", "no-attributes"))
    except UnreadFile as error:
        return AttributeFile(path, (), (error.problem,))
    return _Reader(path).read(value)


class _Reader(RecordReader):
    """Turns the YAML of one file into attributes."""

    def read(self, value: Mapping) -> AttributeFile:
        read: list[tuple[Attribute, int]] = []
        if self.knows_format(value, FORMAT):
            for key, entry in value.entries.items():
                if key not in ("format", "attributes"):
                    self.problem(entry.line, "unknown-key", key=key, near="")
            if "attributes" not in value.entries:
                self.problem(value.line, "no-attributes")
            found = (self._attribute(item) for item in self.items(value, "attributes"))
            read = [each for each in found if each]
        attributes, lines = zip(*read, strict=True) if read else ((), ())
        return AttributeFile(self.path, attributes, tuple(self.problems), lines)

    def _attribute(self, value: Value) -> tuple[Attribute, int] | None:
        if not isinstance(value, Mapping):
            self.problem(value.line, "not-an-attribute")
            return None
        attribute = self.record(value, Attribute, Attribute.__struct_fields__, whole=True)
        return (attribute, value.line + 1) if attribute else None

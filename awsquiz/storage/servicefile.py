"""Reads a service list, and names every problem with its line; a bad row hides no other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec
from msgspec import Struct

from awsquiz.core.lint.finding import Finding
from awsquiz.core.search.services import Service, Services
from awsquiz.storage import recordfile
from awsquiz.storage.recordfile import RecordReader, UnreadFile
from awsquiz.storage.yamltext import Mapping, Value

FORMAT = 1
SCHEMA = "services.schema.json"


class ServiceFile(Struct, frozen=True):
    """A service list as it was read: what could be read, and the problems of the rest."""

    path: Path
    services: tuple[Service, ...]
    problems: tuple[Finding, ...]
    lines: tuple[int, ...] = ()
    """Of each of the services, from 1."""

    def where(self, row: int) -> tuple[Path, int]:
        """Where the row of that number stands."""
        return self.path, self.lines[row]


def read(path: Path) -> ServiceFile:
    """Reads a service list; whatever is wrong with it is a problem of the result."""
    try:
        text = recordfile.text_of(path)
        value = recordfile.mapping_of(text, path, ("no-services", "no-services"))
    except UnreadFile as error:
        return ServiceFile(path, (), (error.problem,))
    return _Reader(path).read(value)


def load(paths: Iterable[Path], read: Callable[[Path], ServiceFile] = read) -> Services:
    """What can be read of the lists that exist; one of an earlier list goes before a later."""
    return Services(tuple(row for path in paths if path.exists() for row in read(path).services))


class _Reader(RecordReader):
    """Turns the YAML of one file into services."""

    def read(self, value: Mapping) -> ServiceFile:
        read: list[tuple[Service, int]] = []
        if self.knows_format(value, FORMAT):
            for key, entry in value.entries.items():
                if key not in ("format", "services"):
                    self.problem(entry.line, "unknown-key", key=key, near="")
            if "services" not in value.entries:
                self.problem(value.line, "no-services")
            found = (self._service(item) for item in self.items(value, "services"))
            read = [each for each in found if each]
        services, lines = zip(*read, strict=True) if read else ((), ())
        return ServiceFile(self.path, services, tuple(self.problems), lines)

    def _service(self, value: Value) -> tuple[Service, int] | None:
        if not isinstance(value, Mapping):
            self.problem(value.line, "not-a-service")
            return None
        # Without `in_context`, misspelt, its common nouns would be taken for no one's.
        service = self.record(value, Service, Service.__struct_fields__, whole=True)
        return (service, value.line + 1) if service else None


def schema() -> bytes:
    """The JSON Schema of a service list, for editors."""
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "awsquiz service list",
        "type": "object",
        "properties": {
            "format": {"const": FORMAT, "description": "Version of the form of service lists."},
            "services": {"type": "array", "items": {"$ref": "#/$defs/Service"}},
        },
        "required": ["format", "services"],
        "additionalProperties": False,
        "$defs": recordfile.definitions_of(Service),
    }
    return msgspec.json.format(msgspec.json.encode(whole), indent=2) + b"\n"

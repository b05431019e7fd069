"""Reads a file of scenarios, and names every problem with its line."""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from awsquiz.core.lint.finding import Finding
from awsquiz.core.scenarios import Choice, Match, Scenario, Step
from awsquiz.storage import recordfile
from awsquiz.storage.recordfile import RecordReader, UnreadFile
from awsquiz.storage.yamltext import Mapping, Value

FORMAT = 1
SCHEMA = "scenario.schema.json"
_PARTS: dict[str, type[Choice] | type[Match] | type[Step]] = {
    "options": Choice,
    "pairs": Match,
    "steps": Step,
}
_OWN_KEYS = tuple(name for name in Scenario.__struct_fields__ if name not in _PARTS)


class Lines(Struct, frozen=True):
    """Where a scenario stands in its file: lines from 1."""

    start: int
    parts: tuple[int, ...]
    """Of its options, pairs or steps, one after another."""


class ScenarioFile(Struct, frozen=True):
    """A file of scenarios as it was read: what could be read, and the problems of the rest."""

    path: Path
    scenarios: tuple[Scenario, ...]
    problems: tuple[Finding, ...]
    lines: tuple[Lines, ...] = ()
    """Of each of the scenarios."""


def read(path: Path) -> ScenarioFile:
    """Reads a file of scenarios; whatever is wrong with it is a problem of the result."""
    try:
        text = recordfile.text_of(path)
    except UnreadFile as error:
        return ScenarioFile(path, (), (error.problem,))
    return read_scenarios(text, path)


def read_scenarios(text: str, path: Path) -> ScenarioFile:
    """Reads the text of a file of scenarios."""
    try:
        value = recordfile.mapping_of(text, path, ("no-scenarios", "no-scenarios"))
    except UnreadFile as error:
        return ScenarioFile(path, (), (error.problem,))
    return _Reader(path).read(value)


def holds_scenarios(path: Path) -> bool:
    """Whether a YAML file is one of scenarios rather than a card, by the key that begins them."""
    try:
        text = recordfile.text_of(path)
    except UnreadFile:
        return False
    return any(line.startswith("scenarios:") for line in text.splitlines())


class _Reader(RecordReader):
    """Turns the YAML of one file into scenarios; a bad one hides no other."""

    def read(self, value: Mapping) -> ScenarioFile:
        read: list[tuple[Scenario, Lines]] = []
        if self.knows_format(value, FORMAT):
            for key, entry in value.entries.items():
                if key not in ("format", "scenarios"):
                    self.problem(entry.line, "unknown-key", key=key, near="")
            if "scenarios" not in value.entries:
                self.problem(value.line, "no-scenarios")
            found = (self._scenario(item) for item in self.items(value, "scenarios"))
            read = [each for each in found if each]
        scenarios, lines = zip(*read, strict=True) if read else ((), ())
        return ScenarioFile(self.path, scenarios, tuple(self.problems), lines)

    def _scenario(self, value: Value) -> tuple[Scenario, Lines] | None:
        if not isinstance(value, Mapping):
            self.problem(value.line, "not-a-scenario")
            return None
        scenario = self.record(value, Scenario, _OWN_KEYS, tuple(_PARTS), whole=True)
        before = len(self.problems)
        parts = {key: self._parts(value, key) for key in _PARTS}
        if scenario is None or len(self.problems) > before:
            return None  # with an option less it would be another question
        scenario = replace(
            scenario, **{key: tuple(part for part, _ in made) for key, made in parts.items()}
        )
        lines = tuple(line for made in parts.values() for _, line in made)
        return scenario, Lines(value.line + 1, lines)

    def _parts(self, value: Mapping, key: str) -> list[tuple[Choice | Match | Step, int]]:
        made: list[tuple[Choice | Match | Step, int]] = []
        kind = _PARTS[key]
        for item in self.items(value, key):
            if not isinstance(item, Mapping):
                self.problem(item.line, "not-a-part", key=key)
            elif part := self.record(item, kind, kind.__struct_fields__, whole=True):
                made.append((part, item.line + 1))
        return made


def schema() -> bytes:
    """The JSON Schema of a file of scenarios, for editors."""
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "awsquiz scenarios",
        "type": "object",
        "properties": {
            "format": {"const": FORMAT, "description": "Version of the form of scenario files."},
            "scenarios": {"type": "array", "items": {"$ref": "#/$defs/Scenario"}},
        },
        "required": ["format", "scenarios"],
        "additionalProperties": False,
        "$defs": recordfile.definitions_of(Scenario),
    }
    return msgspec.json.format(msgspec.json.encode(whole), indent=2) + b"\n"

"""Reads blueprints of exams, and names every problem with its line; a bad one hides no other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from awsquiz.core.exam.blueprint import Blueprint, Domain
from awsquiz.core.lint.blueprints import contradictions
from awsquiz.core.lint.finding import Finding
from awsquiz.storage import recordfile
from awsquiz.storage.library import yaml_files
from awsquiz.storage.recordfile import RecordReader, UnreadFile
from awsquiz.storage.yamltext import Mapping, Value

FORMAT = 1
SCHEMA = "exam.schema.json"
_NO_LONGER = "words"
"""A rule that domains had once; it took facts by any word of their texts."""
_OWN_KEYS = tuple(name for name in Blueprint.__struct_fields__ if name != "domains")


class BlueprintFile(Struct, frozen=True):
    """A blueprint as it was read; without one where there are problems."""

    path: Path
    blueprint: Blueprint | None
    problems: tuple[Finding, ...]
    lines: dict[str, int] = field(default_factory=dict)
    """Key, or `domain ID` → its line from 1."""

    def where(self, key: str) -> tuple[Path, int]:
        """Where a key stands, or the domain of `domain ID`; else where the file begins."""
        return self.path, self.lines.get(key, 1)


def read(path: Path) -> BlueprintFile:
    """Reads a blueprint; whatever is wrong with it is a problem of the result."""
    try:
        text = recordfile.text_of(path)
        value = recordfile.mapping_of(text, path, ("not-a-blueprint", "not-a-blueprint"))
    except UnreadFile as error:
        return BlueprintFile(path, None, (error.problem,))
    return _Reader(path).read(value)


def load(
    folders: Iterable[Path], read: Callable[[Path], BlueprintFile] = read
) -> tuple[BlueprintFile, ...]:
    """All blueprints of the folders; one of an earlier folder goes before one of a later.

    `read` for whoever has read some of them already.
    """
    taken: dict[str, Path] = {}
    files = []
    for folder in folders:
        for path in yaml_files(folder):
            file = read(path)
            if file.blueprint is None:
                files.append(file)
            elif (earlier := taken.get(file.blueprint.id)) is None:
                taken[file.blueprint.id] = folder
                files.append(file)
            elif earlier == folder:
                slip = Finding(
                    "duplicate-blueprint",
                    {"id": file.blueprint.id},
                    path=path,
                    line=file.lines["id"],
                )
                files.append(BlueprintFile(path, None, (slip,)))
    return tuple(files)


def holds_blueprint(path: Path) -> bool:
    """Whether a YAML file is a blueprint rather than a card, by a key that only those have."""
    try:
        text = recordfile.text_of(path)
    except UnreadFile:
        return False
    return any(line.startswith(("domains:", "pass_mark:")) for line in text.splitlines())


class _Reader(RecordReader):
    """Turns the YAML of one file into a blueprint."""

    def read(self, value: Mapping) -> BlueprintFile:
        blueprint = None
        lines = {key: entry.line + 1 for key, entry in value.entries.items()}
        if self.knows_format(value, FORMAT):
            blueprint = self.record(value, Blueprint, _OWN_KEYS, ("format", "domains"), whole=True)
            domains = [self._domain(item, lines) for item in self.items(value, "domains")]
            if blueprint and not any(each.is_problem for each in self.problems):
                blueprint = replace(blueprint, domains=tuple(filter(None, domains)))
                self.problems += contradictions(
                    blueprint, lambda key: (self.path, lines.get(key, value.line + 1))
                )
        sound = None if any(each.is_problem for each in self.problems) else blueprint
        return BlueprintFile(self.path, sound, tuple(self.problems), lines)

    def _domain(self, item: Value, lines: dict[str, int]) -> Domain | None:
        if not isinstance(item, Mapping):
            self.problem(item.line, "not-a-domain")
            return None
        domain = self.record(item, Domain, Domain.__struct_fields__, (_NO_LONGER,), whole=True)
        if words := item.entries.get(_NO_LONGER):
            line = words.line + 1
            self.problems.append(Finding("domain-words", {}, self.path, line, level="advice"))
        if domain:
            lines.setdefault(f"domain {domain.id}", item.line + 1)
        return domain


def schema() -> bytes:
    """The JSON Schema of a blueprint, for editors."""
    from awsquiz.core.questions import IN_EXAMS  # seldom, and it takes long

    components = recordfile.definitions_of(Blueprint)
    blueprint = components["Blueprint"]
    blueprint["properties"] = {
        "format": {"const": FORMAT, "description": "Version of the form of blueprints."},
        **blueprint["properties"],
    }
    blueprint["properties"]["forms"]["propertyNames"] = {"enum": list(IN_EXAMS)}
    blueprint["required"] = ["format", *blueprint["required"], "domains"]
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "awsquiz exam blueprint",
        "$ref": "#/$defs/Blueprint",
        "$defs": components,
    }
    return msgspec.json.format(msgspec.json.encode(whole), indent=2) + b"\n"

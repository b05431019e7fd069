"""Writes what `--json` prints: a JSON Schema a command, and a page of all keys, from the records.

    python scripts/json_reference.py [--check]

The schemas are docs/reference/json/*.schema.json. New keys may come without a new version, so they
allow further ones.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from msgspec.json import schema_components
from reference import ROOT, write_or_check

from awsquiz.cli.json_output import ENVELOPE_VERSION
from awsquiz.cli.records.problem import Problem
from awsquiz.cli.records.shown import RECORDS

FOLDER = "docs/reference/json"
_TEMPLATE = "#/$defs/{name}"

Schema = dict[str, Any]


def schema_of(command: str) -> Schema:
    """The envelope of a command; what stands in it is in `$defs`."""
    (*data, problem), inner = schema_components(
        (*RECORDS[command], Problem), ref_template=_TEMPLATE
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": command,
        "type": "object",
        "properties": {
            "version": {"const": ENVELOPE_VERSION},
            "command": {"const": command},
            # Nothing where the command could not do what was asked: see `problems`.
            "data": {"anyOf": [*data, {"type": "null"}]},
            "problems": {"type": "array", "items": problem},
        },
        "required": ["version", "command", "data", "problems"],
        "$defs": dict(sorted(inner.items())),
    }


def error_schema() -> Schema:
    """The envelope of a command that ended with an error; the last of the problems is that one."""
    (problem,), inner = schema_components([Problem], ref_template=_TEMPLATE)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "error",
        "type": "object",
        "properties": {
            "version": {"const": ENVELOPE_VERSION},
            "command": {"type": "string"},
            "data": {"type": "null"},
            "problems": {"type": "array", "items": problem, "minItems": 1},
        },
        "required": ["version", "command", "data", "problems"],
        "$defs": inner,
    }


def schema_file(command: str) -> str:
    """The name of its file."""
    return f"{command.replace(' ', '-')}.schema.json"


# The page


class JsonWords(NamedTuple):
    """What stands in the page in a language."""

    title: str
    made: str
    intro: str
    types: Mapping[str, str]
    list_of: str
    map_of: str
    also: str


WORDS = {
    "ko": JsonWords(
        title="`--json`의 키",
        made="프로그램의 기록에서 만든 문서입니다: `scripts/json_reference.py`",
        intro=(
            "명령마다 봉투의 `data`에 들어 있는 키입니다. 봉투와 뜻은 [--json](../json.md)에 있고, "
            "같은 것이 JSON Schema로 `docs/reference/json`에 있습니다. 테스트가 내는 출력은 모두 "
            "이것과 맞춰 봅니다. `data`는 명령이 끝까지 가지 못하면 null입니다."
        ),
        types={
            "string": "글",
            "integer": "정수",
            "number": "수",
            "boolean": "참/거짓",
            "null": "null",
            "object": "객체",
            "": "여러 가지",
        },
        list_of="{of} 목록",
        map_of="이름마다 {of}",
        also="또는",
    ),
    "en": JsonWords(
        title="Keys of `--json`",
        made="Made from the program's records: `scripts/json_reference.py`",
        intro=(
            "What stands in `data` of the envelope of each command. `version`, `command` and "
            "`problems` stand beside it. The same as JSON Schema is in `docs/reference/json`; "
            "all output of `awsquiz` in the tests is held against it. `data` is null where a "
            "command could not do what was asked: the last of the problems says why."
        ),
        types={
            "string": "text",
            "integer": "integer",
            "number": "number",
            "boolean": "true/false",
            "null": "null",
            "object": "object",
            "": "anything",
        },
        list_of="list of {of}",
        map_of="by name: {of}",
        also="or",
    ),
}
PAGES = {"ko": "docs/reference/json.md", "en": "docs/en/reference/json.md"}


def page(language: str) -> str:
    """All commands with their keys."""
    words = WORDS[language]
    lines = [f"# {words.title}", "", f"<!-- {words.made} -->", "", words.intro]
    folder = os.path.relpath(FOLDER, Path(PAGES[language]).parent).replace(os.sep, "/")
    for command in RECORDS:
        schema = schema_of(command)
        lines += ["", f"## {command}", "", f"[JSON Schema]({folder}/{schema_file(command)})"]
        for each in schema["properties"]["data"]["anyOf"][:-1]:
            lines += ["", *_keys(each, schema["$defs"], words, 0)]
    return "\n".join(lines) + "\n"


def _keys(
    schema: Schema, inner: Mapping[str, Schema], words: JsonWords, depth: int
) -> Iterator[str]:
    """A line a key, those of what is in it below it."""
    for name, kind in _resolved(schema, inner).get("properties", {}).items():
        said, below = _kind(kind, inner, words)
        yield f"{'  ' * depth}- `{name}`: {said}"
        if below is not None:
            yield from _keys(below, inner, words, depth + 1)


def _kind(
    schema: Schema, inner: Mapping[str, Schema], words: JsonWords
) -> tuple[str, Schema | None]:
    """What a value is, in words; and the object that it is, or of which it is a list."""
    schema = _resolved(schema, inner)
    if "anyOf" in schema:
        kinds = [_kind(each, inner, words) for each in schema["anyOf"]]
        below = next((found for _said, found in kinds if found), None)
        return f" {words.also} ".join(said for said, _below in kinds), below
    if "enum" in schema:
        return ", ".join(f"`{each}`" for each in schema["enum"]), None
    if schema.get("type") == "array":
        said, below = _kind(schema.get("items", {}), inner, words)
        return words.list_of.format(of=said), below
    values = schema.get("additionalProperties")
    if isinstance(values, dict):
        said, below = _kind(values, inner, words)
        return words.map_of.format(of=said), below
    said = words.types[schema.get("type", "")]
    return said, schema if "properties" in schema else None


def _resolved(schema: Schema, inner: Mapping[str, Schema]) -> Schema:
    name = schema.get("$ref", "").rpartition("/")[2]
    return inner[name] if name else schema


def files() -> dict[Path, str]:
    """What each file has to hold."""
    found = {ROOT / PAGES[language]: page(language) for language in WORDS}
    schemas = {command: schema_of(command) for command in RECORDS} | {"error": error_schema()}
    for name, schema in schemas.items():
        text = json.dumps(schema, indent=2, ensure_ascii=False)
        found[ROOT / FOLDER / schema_file(name)] = text + "\n"
    return found


if __name__ == "__main__":
    write_or_check(files())

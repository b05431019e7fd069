"""The JSON Schema by which editors complete and check cards."""

from __future__ import annotations

import json
from typing import Any

import pytest

from awsquiz.paths import shipped_content
from awsquiz.storage import cardfile, cardwriter, yamlreader, yamltext

SCHEMA = json.loads(cardwriter.schema())
CARDS = sorted((shipped_content() / "cards").glob("*.yaml"))


def wrong(value: object, schema: dict[str, Any], at: str = "") -> list[str]:
    """Where a value does not fit: keys, required keys, items and words; a tiny part of the spec."""
    if "$ref" in schema:
        return wrong(value, SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]], at)
    if "anyOf" in schema:
        found = [wrong(value, option, at) for option in schema["anyOf"]]
        return min(found, key=len)
    if "enum" in schema and value not in schema["enum"]:
        return [f"{at}: {value}"]
    if isinstance(value, dict):
        if schema.get("type") != "object":
            return [f"{at}: no mapping is expected"]
        names = schema.get("properties", dict.fromkeys(value, schema.get("additionalProperties")))
        missing = [f"{at}: no {key}" for key in schema.get("required", ()) if key not in value]
        unknown = [f"{at}: {key}" for key in value if key not in names]
        inner = [
            each
            for key, item in value.items()
            if key in names
            for each in wrong(item, names[key], f"{at}.{key}")
        ]
        return missing + unknown + inner
    if isinstance(value, list):
        if schema.get("type") != "array":
            return [f"{at}: no list is expected"]
        return [each for item in value for each in wrong(item, schema["items"], f"{at}[]")]
    return [f"{at}: {value}"] if schema.get("type") in ("array", "object", "null") else []


def test_the_shipped_schema_is_that_of_the_model() -> None:
    """It is made from the records: whoever changes them writes it anew."""
    assert (shipped_content() / "cards" / cardfile.SCHEMA).read_bytes() == cardwriter.schema()


@pytest.mark.parametrize("path", CARDS, ids=lambda path: path.name)
def test_the_schema_takes_every_shipped_card(path: Any) -> None:
    """And each names it in its first line."""
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=card.schema.json\n")
    value = yamlreader.read(text)
    assert value is not None
    assert wrong(yamltext.builtin(value), SCHEMA) == []


def test_the_schema_refuses_what_the_reader_refuses() -> None:
    """Unknown keys, wrong words, lists that are none; a layer may lack titles and texts."""
    card = {"format": 1, "id": "a", "title": "가", "facts": [{"id": "a.1234", "text": "글"}]}
    assert wrong(card, SCHEMA) == []
    assert wrong({"format": 2, "id": "a", "docs": None}, SCHEMA) == []
    assert wrong({"format": 1, "title": "가"}, SCHEMA) == [": no id"]
    assert wrong({"id": "a", "title": "가"}, SCHEMA) == [": no format"]
    assert wrong(card | {"alaises": []}, SCHEMA) == [": alaises"]
    assert wrong(card | {"aliases": "가"}, SCHEMA) == [".aliases: 가"]
    assert wrong(card | {"facts": [{"text": "글"}]}, SCHEMA) == [".facts[]: no id"]
    marked = {"id": "a.1234", "text": "글", "mark": "z"}
    assert wrong(card | {"facts": [marked]}, SCHEMA) == [".facts[].mark: z"]


def test_every_key_of_a_card_is_in_the_schema() -> None:
    """The format, the keys of a concept with its lists, and those of a fact."""
    assert tuple(SCHEMA["properties"]) == ("format", *cardfile.CONCEPT_KEYS, "facts", "concepts")
    assert tuple(SCHEMA["$defs"]["Fact"]["properties"]) == cardfile.FACT_KEYS
    assert SCHEMA["additionalProperties"] is False

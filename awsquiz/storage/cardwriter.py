"""Writes cards as YAML. What did not change keeps its bytes.

Comments, quotes and the order of a person's file so survive a conversion, and a card that did
not change at all is the same file.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from msgspec import UNSET, Struct

from awsquiz.core.model import Concept, Fact
from awsquiz.storage import yamltext
from awsquiz.storage.cardfile import (
    CONCEPT_KEYS,
    FACT_KEYS,
    FORMAT,
    SCHEMA,
    CardFile,
    is_comment,
)

_FIRST_LINES = f"# yaml-language-server: $schema={SCHEMA}\nformat: {FORMAT}\n"


def render(card: Concept, before: CardFile | None = None) -> str:
    """The card's YAML. Of `before`, what says the same keeps its bytes."""
    return "".join(_Writer(before).card(card))


def schema() -> bytes:
    """The JSON Schema of a card file, for editors."""
    _, components = msgspec.json.schema_components([Concept])
    concept = dict(components["Concept"])
    required = ["format", *concept["required"]]
    form = {"const": FORMAT, "description": "Version of the form of card files."}
    card = concept | {"properties": {"format": form, **concept["properties"]}, "required": required}
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "awsquiz card",
        **card,
        "$defs": components,
    }
    return msgspec.json.format(msgspec.json.encode(whole), indent=2) + b"\n"


class _Writer:
    def __init__(self, before: CardFile | None) -> None:
        self._lines: list[str] = []
        self._was: dict[str, Struct] = {}
        self._places = before.places if before else {}
        if before is not None and before.card is not None:
            text = before.text.removesuffix("\n")
            self._lines = [line + "\n" for line in text.split("\n")]
            for concept in before.card.walk():
                self._was[concept.id] = concept
                self._was.update({fact.id: fact for fact in concept.facts})

    def card(self, card: Concept) -> Iterator[str]:
        place = self._places.get(card.id)
        if place is None or place.indent != 0 or "format" not in place.keys:
            yield _FIRST_LINES
        else:
            yield from self._lines[: min(start for start, _ in place.keys.values())]
            yield from self._slice(place.keys["format"])
        yield from self._concept(card, 0)

    def _slice(self, span: tuple[int, int]) -> list[str]:
        return self._lines[span[0] : span[1]]

    def _concept(self, concept: Concept, indent: int) -> Iterator[str]:
        yield from self._keys(concept, CONCEPT_KEYS, indent)
        if concept.facts:
            yield from self._list_head(concept.id, "facts", indent)
            for fact in concept.facts:
                yield from self._item(fact, indent + 2, self._keys(fact, FACT_KEYS, indent + 4))
        if concept.concepts:
            yield from self._list_head(concept.id, "concepts", indent)
            for sub in concept.concepts:
                yield from self._item(sub, indent + 2, self._concept(sub, indent + 4))

    def _list_head(self, name: str, key: str, indent: int) -> Iterator[str]:
        """The line of a key that holds a list, with the comments above it."""
        place = self._places.get(name)
        if place is not None and place.indent == indent and key in place.keys:
            for line in self._slice(place.keys[key]):
                if not is_comment(line):
                    break
                yield line
        yield f"{' ' * indent}{key}:\n"

    def _item(self, record: Fact | Concept, indent: int, fresh: Iterator[str]) -> Iterator[str]:
        place = self._places.get(record.id)
        if place is not None and place.indent == indent + 2:
            if self._was.get(record.id) == record:
                yield from self._lines[place.start : place.end]
                return
            yield from self._lines[place.start : place.line]
        yield " " * indent + "- " + "".join(fresh).removeprefix(" " * (indent + 2))

    def _keys(self, record: Fact | Concept, names: tuple[str, ...], indent: int) -> Iterator[str]:
        """The lines of a record's keys, without those that have their default."""
        was = self._was.get(record.id)
        place = self._places.get(record.id)
        spans = place.keys if place is not None and place.indent == indent else {}
        for name in names:
            value = getattr(record, name)
            if value == _DEFAULTS[type(record)][name]:
                continue
            if name in spans and was is not None and getattr(was, name) == value:
                first, *rest = self._slice(spans[name])
                if first.lstrip().startswith("- "):  # the key that stood behind the dash
                    first = " " * indent + first.lstrip()[2:].lstrip()
                yield first
                yield from rest
            else:
                for line in yamltext.lines_of(name, value, " " * indent):
                    yield line + "\n"


def _defaults(kind: type[Struct]) -> dict[str, object]:
    """The default of each field; UNSET where it must be given."""
    return {
        info.name: UNSET if info.default is msgspec.NODEFAULT else info.default
        for info in msgspec.structs.fields(kind)
    }


_DEFAULTS = {kind: _defaults(kind) for kind in (Fact, Concept)}

"""Writes cards as YAML. What did not change keeps its bytes.

Comments, quotes and the order of a person's file so survive a conversion, and a card that did
not change at all is the same file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from msgspec import UNSET

from awsquiz.core.layers.difference import layer_over
from awsquiz.core.layers.partial import (
    CONCEPT_DEFAULTS,
    FACT_DEFAULTS,
    Layer,
    PartialConcept,
    PartialFact,
    records_in,
)
from awsquiz.core.model import Concept, Fact
from awsquiz.storage import recordfile, yamltext
from awsquiz.storage.cardfile import (
    FORMAT,
    SCHEMA,
    CardFile,
    Location,
    format_of,
    read_text,
)

_NOWHERE = Location(0)
_FIRST_LINES = f"# yaml-language-server: $schema={SCHEMA}\nformat: {{}}\n"
_KEYS = {
    PartialFact: tuple(FACT_DEFAULTS),
    PartialConcept: (*CONCEPT_DEFAULTS, "facts", "concepts"),
}
_Record = PartialFact | PartialConcept


def render(card: Concept | PartialConcept, before: CardFile | None = None) -> str:
    """The YAML of a card, or of a layer. Of `before`, what says the same keeps its bytes."""
    if before is None or before.layer is None:
        return "".join(_Writer(None).card(_layer(card, ())))
    layer = _layer(card, (before.layer,))
    if before.layer == layer:
        return before.text
    text = "".join(_Writer(before).card(layer))
    again = read_text(text, before.path, to_write=False)
    if again.layer == layer and not again.problems:
        return text
    # YAML has more ways than are foreseen here: what is taught goes before how it was laid out.
    return "".join(_Writer(None).card(layer))


def _layer(card: Concept | PartialConcept, said: Layer) -> PartialConcept:
    """A whole card as a layer over nothing."""
    return layer_over((), (card,), said)[0] if isinstance(card, Concept) else card


def schema() -> bytes:
    """The JSON Schema of a card file, for editors."""
    components = recordfile.definitions_of(PartialConcept)
    for kind in (Concept, Fact):
        # Titles and texts may stand in a lower layer; `awsquiz check` knows.
        said = {"title": kind.__name__, "description": kind.__doc__}
        components[kind.__name__] = components.pop(f"Partial{kind.__name__}") | said
    concept = dict(components["Concept"])
    form = {
        "type": "integer",
        "minimum": 1,
        "maximum": FORMAT,
        "description": "Version of the form of card files.",
    }
    card = concept | {
        "properties": {"format": form, **concept["properties"]},
        "required": ["format", *concept["required"]],
    }
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "awsquiz card",
        **card,
        "$defs": components,
    }
    return (
        msgspec.json.format(msgspec.json.encode(whole), indent=2).replace(
            b"#/$defs/Partial", b"#/$defs/"
        )
        + b"\n"
    )


class _Writer:
    """Writes records, of which each may have a place in the file as it was."""

    def __init__(self, before: CardFile | None) -> None:
        self._lines: list[str] = []
        self._was: dict[str, _Record] = {}
        self._places: dict[str, Location] = {}
        self._break = "\n"
        self._format = FORMAT if before is None else before.format
        if before is None or before.layer is None:
            return
        self._lines = before.text.splitlines(keepends=True)
        self._break = "\r\n" if self._lines[0].endswith("\r\n") else "\n"
        if not self._lines[-1].endswith(("\n", "\r")):
            self._lines[-1] += self._break
        self._places = {name: it for name, it in before.places.items() if it.lead is not None}
        for record in records_in((before.layer,)):
            self._was.setdefault(record.id, record)

    def card(self, card: PartialConcept) -> Iterator[str]:
        self._needed = format_of(card)
        place = self._places.get(card.id)
        if place is None or place.lead != "" or "format" not in place.keys:
            yield from _FIRST_LINES.format(self._needed)
            yield from self._record(card, "")
        else:
            yield from self._lines[: place.line]
            yield from self._record(card, "")
            yield from self._lines[place.end :]

    def _item(self, record: _Record, lead: str) -> Iterable[str]:
        """An item of a list of facts or concepts."""
        place = self._places.get(record.id)
        if place is None or not place.lead:
            return self._record(record, lead)
        return self._standing_item(record, place, lead)

    def _standing_item(self, record: _Record, place: Location, lead: str) -> Iterator[str]:
        assert place.lead is not None
        if place.lead.index("-") == lead.index("-"):
            lead = place.lead
        by = len(lead) - len(place.lead)
        if self._was[record.id] == record:
            yield from _shifted(self._lines[place.start : place.end], by)
        else:
            yield from _shifted(self._lines[place.start : place.line], by)
            yield from self._record(record, lead)

    def _record(self, record: _Record, lead: str) -> Iterable[str]:
        """The lines of a record; `lead` stands before its first key."""
        place = self._places.get(record.id, _NOWHERE)
        if not place.keys:
            return self._new(record, lead)
        return self._standing_record(record, place, lead)

    def _standing_record(self, record: _Record, place: Location, lead: str) -> Iterator[str]:
        for name in _order(place.keys, _KEYS[type(record)]):
            comments, key = self._key(record, name, place, lead)
            yield from comments
            if key:
                yield lead + key[0]
                yield from key[1:]
                lead = " " * len(lead)
        stop = max(span.stop for span in place.keys.values())
        yield from _shifted(self._lines[stop : place.end], len(lead) - len(place.lead or ""))

    def _new(self, record: _Record, lead: str) -> list[str]:
        """The lines of a record that the file did not have: by far the most of a conversion."""
        lines: list[str] = []
        for name, value in msgspec.to_builtins(record).items():  # without defaults
            if name in ("facts", "concepts"):
                lines.append(f"{lead}{name}:{self._break}")
                lead = " " * len(lead)
                for item in getattr(record, name):
                    lines += self._item(item, f"{lead}  - ")
            else:
                lines += [line + self._break for line in yamltext.lines_of(name, value, lead)]
            lead = " " * len(lead)
        return lines

    def _key(
        self, record: _Record, name: str, place: Location, lead: str
    ) -> tuple[list[str], list[str]]:
        """The comments above a key, and its lines, without what stands before the first."""
        value: Any = getattr(record, name, UNSET)
        span = place.keys.get(name)
        if span is None:
            return [], self._fresh(record, name, value, lead)
        by = len(lead) - len(place.lead or "")
        comments = _shifted(self._lines[span.start : span.first], by)
        lines = self._lines[span.first : span.stop]
        lines[0] = lines[0][len(place.lead or "") :]
        if name == "format" and self._needed > self._format:
            key = [f"format: {self._needed}{self._break}"]
        elif name not in _KEYS[type(record)] or self._was_so(record, name):
            return comments, [lines[0], *_shifted(lines[1:], by)]
        else:
            key = self._fresh(record, name, value, lead)
        if key and name in place.leads:
            key = [lines[0], *self._items(value, place.leads[name])]
        elif key and len(key) == 1 and span.comment:
            key = [f"{key[0].rstrip()}  {span.comment}{self._break}"]
        elif span.comment:
            comments = [*comments, f"{' ' * len(lead)}{span.comment}{self._break}"]
        return comments, key

    def _fresh(self, record: _Record, name: str, value: Any, lead: str) -> list[str]:
        if value is UNSET or (name in ("facts", "concepts") and not value):
            return []
        if name in ("facts", "concepts"):
            items = self._items(value, " " * len(lead) + "  - ")
            return [f"{name}:{self._break}", *items]
        indent = " " * len(lead)
        lines = [line + self._break for line in yamltext.lines_of(name, value, indent)]
        lines[0] = lines[0][len(indent) :]
        return lines

    def _items(self, items: tuple[_Record, ...], lead: str) -> Iterator[str]:
        for item in items:
            yield from self._item(item, lead)

    def _was_so(self, record: _Record, name: str) -> bool:
        was = self._was.get(record.id)
        return was is not None and getattr(was, name) == getattr(record, name)


def _order(standing: Iterable[str], usual: Iterable[str]) -> Iterable[str]:
    """The keys in the order of the file; those it does not have behind what they belong behind."""
    order = list(standing)
    previous = "format"
    for name in usual:
        if name not in order:
            order.insert(order.index(previous) + 1 if previous in order else 0, name)
        previous = name
    return order


def _shifted(lines: list[str], by: int) -> list[str]:
    """The lines further in, or out as far as they can be."""
    if by == 0:
        return lines
    if by > 0:
        return [" " * by + line if line.strip() else line for line in lines]
    return [line[min(-by, len(line) - len(line.lstrip(" "))) :] for line in lines]

"""Reads a card file, what one layer says of a top-level concept, and names every problem there.

Whether title and text are there is not asked here: a lower layer may have them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct, field
from msgspec.structs import replace

from awsquiz.core.layers.partial import (
    CONCEPT_DEFAULTS,
    FACT_DEFAULTS,
    PartialConcept,
    PartialFact,
    missing_in,
    records_in,
    said,
    stands_alone,
    whole,
)
from awsquiz.core.lint.finding import Finding
from awsquiz.core.model import Concept, Fact
from awsquiz.errors.failures import DamagedCard
from awsquiz.storage import recordfile, yamltext
from awsquiz.storage.recordfile import RecordReader, UnreadFile
from awsquiz.storage.yamltext import Mapping, Value

FORMAT = 2
"""From 2 on a card may be a layer: any key may be missing, and null takes one away."""
SCHEMA = "card.schema.json"
FACT_KEYS = Fact.__struct_fields__
CONCEPT_KEYS = tuple(
    name for name in Concept.__struct_fields__ if name not in ("facts", "concepts")
)
_KEYS_OF_1 = frozenset(
    "id kind facet under text ask source line note section mark carries false_text false_names"
    " false_for attribute value why docs retired"  # of facts
    " title name category aliases heading confusable".split()  # of concepts
)
"""The keys that format 1 had."""
_DASH = re.compile(r" *- +")


class Span(NamedTuple):
    """The lines (from 0) of a key: comments above it, then the key with its value."""

    start: int
    first: int
    stop: int
    comment: str
    """What stands behind the value on its last line."""


class Location(Struct, frozen=True):
    """Where a fact or a concept stands in its file: lines from 0, `end` excluded."""

    line: int
    start: int = 0
    """The first line of the comments above it."""
    end: int = 0
    lead: str | None = None
    """What stands before its first key: spaces and a dash. None where it shares its lines with
    something else, so that it can only be written anew."""
    keys: dict[str, Span] = field(default_factory=dict)
    """In the order of the file."""
    leads: dict[str, str] = field(default_factory=dict)
    """Of each list of facts or concepts, what stands before the first key of its items."""


class CardFile(Struct, frozen=True, dict=True):
    """A card file as it was read. `layer` holds what could be read; `problems` the rest."""

    path: Path
    layer: PartialConcept | None
    problems: tuple[Finding, ...]
    text: str = ""
    """Empty where the file is known from the index: see `to_write`."""
    places: dict[str, Location] = field(default_factory=dict)
    """By id of concept or fact."""
    format: int = 1
    says_more: bool = False
    """Whether the layer says what the card cannot: a default, a null, a record that is not whole.
    """

    @cached_property
    def card(self) -> Concept | None:
        """The card that the file is by itself; None where it is none."""
        return None if self.layer is None else whole(self.layer)

    @property
    def missing(self) -> Iterator[Finding]:
        """The titles and texts that a lower layer has to have, as findings on their records."""
        for name, key in missing_in(self.layer) if self.layer else ():
            is_fact = key == "text"
            yield Finding(
                *("missing-key", {"key": key}, self.path, self.line_of(name)),
                concept=None if is_fact else name,
                fact=name if is_fact else None,
            )

    def to_write(self) -> CardFile:
        """The file with its text and all its places, read now where they are not known.

        Raises DamagedCard where it cannot be read any more.
        """
        if self.text or self.layer is None:
            return self
        file = read(self.path)
        if file.problems:
            raise DamagedCard(file.problems[0])
        return file

    def line_of(self, name: str) -> int:
        """The line from 1 at which a concept or a fact stands."""
        spot = self.places.get(name)
        return spot.line + 1 if spot else 1


def read(path: Path, *, to_write: bool = True) -> CardFile:
    """Reads a card file; whatever is wrong with it is a problem of the result, never an error.

    One that is not `to_write` knows no more of its places than their lines.
    """
    try:
        return read_text(recordfile.text_of(path), path, to_write=to_write)
    except UnreadFile as error:
        return CardFile(path, None, (error.problem,))


def read_text(text: str, path: Path, *, to_write: bool = True) -> CardFile:
    """The same of the text of a card file; `path` is only named."""
    try:
        value = recordfile.mapping_of(text, path, ("empty", "not-a-card"))
    except UnreadFile as error:
        return CardFile(path, None, (error.problem,))
    return _Reader(path, text, to_write).read(value)


def format_of(layer: PartialConcept) -> int:
    """The earliest format that has all that the layer says."""
    is_first = all(
        stands_alone(record)
        and all(name in _KEYS_OF_1 and value is not None for name, value in said(record).items())
        for record in records_in((layer,))
    )
    return 1 if is_first else FORMAT


class _Reader(RecordReader):
    """Turns the YAML of one file into records, and notes what does not fit."""

    def __init__(self, path: Path, text: str, to_write: bool) -> None:
        super().__init__(path)
        self._text = text
        self._to_write = to_write
        self._lines = text.splitlines(keepends=True)  # just as YAML does
        self._places: dict[str, Location] = {}
        self._says_more = False

    def read(self, value: Mapping) -> CardFile:
        is_known = self.knows_format(value, FORMAT)
        given = value.entries.get("format")
        is_first = given is None or yamltext.builtin(given.value) != str(FORMAT)
        self.takes_null = not is_first
        layer = self._card(value) if is_known else None
        return CardFile(
            *(self.path, layer, tuple(self.problems), self._text, self._places),
            format=1 if is_first else FORMAT,
            says_more=self._says_more,
        )

    def _card(self, value: Mapping) -> PartialConcept | None:
        if self._to_write and value.block:
            place = Location(value.line, 0, _document_end(self._lines), "")
        else:
            place = Location(value.line)
        return self._concept(value, place, ("facts", "concepts", "format"))

    def _concept(
        self, value: Value, place: Location, inner: tuple[str, ...] = ("facts", "concepts")
    ) -> PartialConcept | None:
        if not isinstance(value, Mapping):
            self.problem(value.line, "not-a-mapping")
            return None
        concept = self.record(value, PartialConcept, CONCEPT_KEYS, inner, needed="title")
        place = self._with_keys(place, value)
        # The facts of a concept that is no good are still looked at: all problems at once.
        facts = tuple(self._facts(value, place))
        concepts = tuple(self._concepts(value, place))
        if concept is None:
            return None
        self._places.setdefault(concept.id, place)
        self._note_more(concept, value, CONCEPT_DEFAULTS)
        return replace(concept, facts=facts, concepts=concepts)

    def _items(
        self, value: Mapping, key: str, holder: Location
    ) -> Iterator[tuple[Value, Location]]:
        """The items of a list, each with its place."""
        entry = value.entries.get(key)
        items = self.items(value, key)
        leads = [self._lead(item) for item in items] if key in holder.keys else []
        if entry is None or not leads or not all(map(_DASH.fullmatch, leads)):
            yield from ((item, Location(item.line)) for item in items)
            return
        holder.leads[key] = leads[0]
        start = self._above(items[0].line, entry.line + 1)
        for at, item in enumerate(items):
            end = holder.keys[key].stop
            if at + 1 < len(items):
                end = self._above(items[at + 1].line, item.end)
            yield item, Location(item.line, start, end, leads[at])
            start = end

    def _note_more(
        self, record: PartialConcept | PartialFact, given: Mapping, defaults: dict[str, object]
    ) -> None:
        """Notes whether a record says what a whole one cannot: there it would be left out."""
        if not self._says_more:
            values = ((getattr(record, name), name) for name in given.entries if name in defaults)
            self._says_more = not stands_alone(record) or any(
                value is None or value == defaults[name] for value, name in values
            )

    def _facts(self, value: Mapping, holder: Location) -> Iterator[PartialFact]:
        for item, place in self._items(value, "facts", holder):
            if not isinstance(item, Mapping):
                self.problem(item.line, "not-a-mapping")
            elif (fact := self.record(item, PartialFact, FACT_KEYS, whole=True)) is not None:
                self._note_more(fact, item, FACT_DEFAULTS)
                self._places.setdefault(fact.id, self._with_keys(place, item))
                yield fact

    def _concepts(self, value: Mapping, holder: Location) -> Iterator[PartialConcept]:
        for item, place in self._items(value, "concepts", holder):
            if (concept := self._concept(item, place)) is not None:
                yield concept

    # Places

    def _above(self, line: int, at_least: int) -> int:
        """The first line of the comments and empty lines that stand right above a line."""
        while line > at_least and is_comment(self._lines[line - 1]):
            line -= 1
        return line

    def _lead(self, value: Value) -> str:
        """What stands before a mapping on its line."""
        return self._lines[value.line][: value.column] if isinstance(value, Mapping) else ""

    def _with_keys(self, place: Location, value: Mapping) -> Location:
        if place.lead is None or not value.block:
            return place
        entries = list(value.entries.items())
        keys = {}
        start = place.line
        for at, (key, entry) in enumerate(entries):
            stop = max(entry.value.end, entry.line + 1)
            keys[key] = Span(start, entry.line, stop, self._comment_behind(entry.value))
            if at + 1 < len(entries):
                start = self._above(entries[at + 1][1].line, stop)
        return replace(place, keys=keys)

    def _comment_behind(self, value: Value) -> str:
        if isinstance(value, Mapping) or value.stop is None:
            return ""
        last = "".join(self._lines[value.end - 1 : value.end])
        return last[value.stop :].strip()


def _document_end(lines: list[str]) -> int:
    """The line behind the document: that of its `...`, if it has one."""
    end = len(lines)
    for at in range(end - 1, -1, -1):
        if lines[at].startswith("..."):
            return at
        if not is_comment(lines[at]):
            break
    return end


def is_comment(line: str) -> bool:
    """Whether a line of YAML is empty or only a comment."""
    bare = line.strip()
    return not bare or bare.startswith("#")

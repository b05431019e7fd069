"""Reads a card file, one top-level concept in YAML, and names every problem with its line."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from awsquiz.core.model import Concept, Fact
from awsquiz.core.text import nfc
from awsquiz.storage import yamltext
from awsquiz.storage.yamltext import Mapping, Sequence, Value, YamlProblem

FORMAT = 1
SCHEMA = "card.schema.json"
FACT_KEYS = Fact.__struct_fields__
CONCEPT_KEYS = tuple(
    name for name in Concept.__struct_fields__ if name not in ("facts", "concepts")
)
_DASH = re.compile(r" *- +")
_FIELD = re.compile(r" - at `\$\.?([\w]*)")
_Record = TypeVar("_Record", Fact, Concept)


@dataclass(frozen=True)
class Problem:
    """Something wrong in a file: a code with words for the message, and the line from 1."""

    path: Path
    line: int
    code: str
    words: dict[str, object] = field(default_factory=dict)


class Span(NamedTuple):
    """The lines (from 0) of a key: comments above it, then the key with its value."""

    start: int
    first: int
    stop: int
    comment: str
    """What stands behind the value on its last line."""


@dataclass(frozen=True)
class Place:
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


@dataclass(frozen=True)
class CardFile:
    """A card file as it was read. `card` holds what could be read; `problems` the rest."""

    path: Path
    card: Concept | None
    problems: tuple[Problem, ...]
    text: str = ""
    places: dict[str, Place] = field(default_factory=dict)
    """By id of concept or fact."""


def read(path: Path) -> CardFile:
    """Reads a card file; whatever is wrong with it is a problem of the result, never an error."""
    try:
        if path.stat().st_size > yamltext.LARGEST:
            return _unread(path, 1, "too-large", {"limit": yamltext.LARGEST // 1024 // 1024})
        data = path.read_bytes()
    except OSError as error:
        return _unread(path, 1, "unreadable", {"why": error.strerror})
    try:
        return read_text(data.decode("utf-8-sig"), path)
    except UnicodeDecodeError as error:
        return _unread(path, data.count(b"\n", 0, error.start) + 1, "encoding", {})


def read_text(text: str, path: Path) -> CardFile:
    """The same of the text of a card file; `path` is only named."""
    try:
        value = yamltext.read(text)
    except YamlProblem as problem:
        return _unread(path, problem.line, problem.code, problem.words)
    if not isinstance(value, Mapping):
        return _unread(path, 1, "empty" if value is None else "not-a-card", {})
    return _Reader(path, text).read(value)


def _unread(path: Path, line: int, code: str, words: dict[str, object]) -> CardFile:
    return CardFile(path, None, (Problem(path, line, code, words),))


class _Reader:
    """Turns the YAML of one file into records, and notes what does not fit."""

    def __init__(self, path: Path, text: str) -> None:
        self._path = path
        self._text = text
        self._lines = text.splitlines(keepends=True)  # just as YAML does
        self._problems: list[Problem] = []
        self._places: dict[str, Place] = {}

    def read(self, value: Mapping) -> CardFile:
        card = self._card(value)
        return CardFile(self._path, card, tuple(self._problems), self._text, self._places)

    def _problem(self, line: int, code: str, **words: object) -> None:
        self._problems.append(Problem(self._path, line + 1, code, words))

    def _card(self, value: Mapping) -> Concept | None:
        given = value.entries.get("format")
        number = yamltext.plain(given.value) if given else None
        if given is None:
            self._problem(value.line, "no-format", format=FORMAT)
        elif number != str(FORMAT):
            newer = isinstance(number, str) and re.fullmatch("[1-9][0-9]*", number) is not None
            self._problem(given.line, "newer" if newer else "no-format", format=FORMAT)
            if newer:
                return None
        end = _document_end(self._lines)
        place = Place(value.line, 0, end, "" if value.block else None)
        return self._concept(value, place, ("facts", "concepts", "format"))

    def _concept(
        self, value: Value, place: Place, inner: tuple[str, ...] = ("facts", "concepts")
    ) -> Concept | None:
        if not isinstance(value, Mapping):
            self._problem(value.line, "not-a-mapping")
            return None
        concept = self._record(value, Concept, CONCEPT_KEYS, inner)
        place = self._with_keys(place, value)
        # The facts of a concept that is no good are still looked at: all problems at once.
        facts = tuple(self._facts(value, place))
        concepts = tuple(self._concepts(value, place))
        if concept is None:
            return None
        self._places.setdefault(concept.id, place)
        return msgspec.structs.replace(concept, facts=facts, concepts=concepts)

    def _items(self, value: Mapping, key: str, holder: Place) -> Iterator[tuple[Value, Place]]:
        """The items of a list, each with its place."""
        entry = value.entries.get(key)
        if entry is None or yamltext.plain(entry.value) == "":
            return
        if not isinstance(entry.value, Sequence):
            self._problem(entry.line, "not-a-list", key=key)
            return
        items = entry.value.items
        leads = [self._lead(item) for item in items]
        if not items or key not in holder.keys or not all(map(_DASH.fullmatch, leads)):
            yield from ((item, Place(item.line)) for item in items)
            return
        holder.leads[key] = leads[0]
        start = self._above(items[0].line, entry.line + 1)
        for at, item in enumerate(items):
            end = holder.keys[key].stop
            if at + 1 < len(items):
                end = self._above(items[at + 1].line, item.end)
            yield item, Place(item.line, start, end, leads[at])
            start = end

    def _facts(self, value: Mapping, holder: Place) -> Iterator[Fact]:
        for item, place in self._items(value, "facts", holder):
            if not isinstance(item, Mapping):
                self._problem(item.line, "not-a-mapping")
            elif (fact := self._record(item, Fact, FACT_KEYS, ())) is not None:
                self._places.setdefault(fact.id, self._with_keys(place, item))
                yield fact

    def _concepts(self, value: Mapping, holder: Place) -> Iterator[Concept]:
        for item, place in self._items(value, "concepts", holder):
            if (concept := self._concept(item, place)) is not None:
                yield concept

    def _record(
        self, value: Mapping, kind: type[_Record], known: tuple[str, ...], besides: tuple[str, ...]
    ) -> _Record | None:
        given: dict[str, object] = {}
        misspelt: list[str] = []
        for key, entry in value.entries.items():
            if key in known:
                given[key] = _text(yamltext.plain(entry.value))
            elif key not in besides:
                near = get_close_matches(key[:80], (*known, *besides), 1, 0.5) or [""]
                self._problem(entry.line, "unknown-key", key=key, near=near[0])
                misspelt += near
        try:
            record = msgspec.convert(given, kind, strict=False)
        except msgspec.ValidationError as error:
            self._invalid(value, str(error), misspelt)
            return None
        # A fact is dropped with its unknown key, which may change what it says; a card stays.
        return None if misspelt and kind is Fact else record

    def _invalid(self, value: Mapping, why: str, misspelt: list[str]) -> None:
        field_name = match[1] if (match := _FIELD.search(why)) else ""
        entry = value.entries.get(field_name)
        line = entry.line if entry else value.line
        if missing := re.search(r"missing required field `(\w+)`", why):
            if missing[1] not in misspelt:  # else it is one slip, and has been named
                self._problem(line, "missing-key", key=missing[1])
            return
        given = yamltext.plain(entry.value) if entry else ""
        shown = given if isinstance(given, str) else "…"
        self._problem(line, "wrong-value", key=field_name, value=shown, why=_FIELD.split(why)[0])

    # Places

    def _above(self, line: int, at_least: int) -> int:
        """The first line of the comments and empty lines that stand right above a line."""
        while line > at_least and is_comment(self._lines[line - 1]):
            line -= 1
        return line

    def _lead(self, value: Value) -> str:
        """What stands before a mapping on its line."""
        return self._lines[value.line][: value.column] if isinstance(value, Mapping) else ""

    def _with_keys(self, place: Place, value: Mapping) -> Place:
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
        return dataclasses.replace(place, keys=keys)

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


def _text(value: object) -> object:
    if isinstance(value, str):
        return nfc(value)
    if isinstance(value, list):
        return [_text(item) for item in value]
    return value

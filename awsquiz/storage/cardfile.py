"""Reads a card file, one top-level concept in YAML, and names every problem with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

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
_OTHER_BREAKS = re.compile("[\r\x85\u2028\u2029]")
_FIELD = re.compile(r" - at `\$\.?([\w]*)")
_Record = TypeVar("_Record", Fact, Concept)


@dataclass(frozen=True)
class Problem:
    """Something wrong in a file: a code with words for the message, and the line from 1."""

    path: Path
    line: int
    code: str
    words: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Place:
    """Where a fact or a concept stands: lines from 0, end excluded, comments above included."""

    line: int
    start: int
    end: int
    keys: dict[str, tuple[int, int]]
    """The lines of each key, where each has lines of its own."""
    indent: int


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
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        return _unread(path, data.count(b"\n", 0, error.start) + 1, "encoding", {})
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
        self._lines = text.split("\n")
        # YAML also counts lines at breaks that nobody sees: no place can be told then.
        self._countable = not _OTHER_BREAKS.search(text)
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
            newer = isinstance(number, str) and number.isdigit() and int(number) > FORMAT
            self._problem(given.line, "newer" if newer else "no-format", format=FORMAT)
            if newer:
                return None
        return self._concept(value, top=True, end=len(self._lines))

    def _concept(self, value: Value, *, top: bool, end: int) -> Concept | None:
        if not isinstance(value, Mapping):
            self._problem(value.line, "not-a-mapping")
            return None
        inner = ("facts", "concepts", "format") if top else ("facts", "concepts")
        concept = self._record(value, Concept, CONCEPT_KEYS, inner)
        if concept is None:
            # Its facts are still looked at, so that all problems are seen at once.
            list(self._facts(value, end))
            list(self._concepts(value, end))
            return None
        start = 0 if top else self._above(value.line, 0)
        self._note_place(concept.id, value, start, end, self._keys(value, end))
        return msgspec.structs.replace(
            concept,
            facts=tuple(self._facts(value, end)),
            concepts=tuple(self._concepts(value, end)),
        )

    def _items(self, value: Mapping, key: str, end: int) -> Iterator[tuple[Value, int]]:
        """The items of a list, each with the line behind it."""
        entry = value.entries.get(key)
        if entry is None or yamltext.plain(entry.value) == "":
            return
        if not isinstance(entry.value, Sequence):
            self._problem(entry.line, "not-a-list", key=key)
            return
        items = entry.value.items
        stop = self._keys(value, end).get(key, (0, end))[1]
        for at, item in enumerate(items):
            following = items[at + 1] if at + 1 < len(items) else None
            yield item, self._above(following.line, item.end) if following else stop

    def _facts(self, value: Mapping, end: int) -> Iterator[Fact]:
        for item, stop in self._items(value, "facts", end):
            if not isinstance(item, Mapping):
                self._problem(item.line, "not-a-mapping")
            elif (fact := self._record(item, Fact, FACT_KEYS, ())) is not None:
                start = self._above(item.line, 0)
                self._note_place(fact.id, item, start, stop, self._keys(item, stop))
                yield fact

    def _concepts(self, value: Mapping, end: int) -> Iterator[Concept]:
        for item, stop in self._items(value, "concepts", end):
            if (concept := self._concept(item, top=False, end=stop)) is not None:
                yield concept

    def _record(
        self, value: Mapping, kind: type[_Record], known: tuple[str, ...], besides: tuple[str, ...]
    ) -> _Record | None:
        given: dict[str, object] = {}
        good = True
        for key, entry in value.entries.items():
            if key in known:
                given[key] = _text(yamltext.plain(entry.value))
            elif key not in besides:
                near = get_close_matches(key, (*known, *besides), 1, 0.5)
                self._problem(entry.line, "unknown-key", key=key, near=near[0] if near else "")
                good = False
        try:
            record = msgspec.convert(given, kind, strict=False)
        except msgspec.ValidationError as error:
            self._invalid(value, str(error))
            return None
        return record if good else None

    def _invalid(self, value: Mapping, why: str) -> None:
        field_name = match[1] if (match := _FIELD.search(why)) else ""
        entry = value.entries.get(field_name)
        line = entry.line if entry else value.line
        if missing := re.search(r"missing required field `(\w+)`", why):
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

    def _keys(self, value: Mapping, end: int) -> dict[str, tuple[int, int]]:
        entries = list(value.entries.items())
        starts = [entry.line for _, entry in entries]
        if not value.block or len(set(starts)) < len(starts):
            return {}
        found = {}
        for at, (key, entry) in enumerate(entries):
            last = max(entry.value.end, entry.line + 1)
            stop = self._above(starts[at + 1], last) if at + 1 < len(entries) else end
            start = entry.line if at == 0 else self._above(entry.line, 0)
            found[key] = (start, stop)
        return found

    def _note_place(
        self, name: str, value: Mapping, start: int, end: int, keys: dict[str, tuple[int, int]]
    ) -> None:
        if not self._countable:
            return
        first = self._lines[value.line]
        indent = len(first) - len(first.lstrip(" -"))
        self._places.setdefault(name, Place(value.line, start, end, keys, indent))


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

"""YAML, read as plain text with the place of everything, and written one line a key.

Only mappings, lists and scalars: tags, anchors and aliases are refused. Every scalar is read as
text; what it means is decided by the record that it goes into, so `no` and `1.10` stay words.
"""

from __future__ import annotations

import json
import re
from typing import Any

import yaml
from msgspec import Struct

_DEEPEST = 64
_NULLS = frozenset({"null", "Null", "NULL", "~", ""})
_SCALAR: Any = yaml.ScalarEvent
_SEQUENCE_END: Any = yaml.SequenceEndEvent
_MAPPING_END: Any = yaml.MappingEndEvent
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""PyYAML's reader: libyaml, or pure Python where that is missing."""
# What may stand without quotes: no control or odd space, no `: `, no ` #`.
_NOT_TEXT = r"null|true|false|yes|no|on|off|y|n|~|[-+.\d][\d_,.:eExXa-fA-F+-]*|\.inf|\.nan"
# What YAML reads as the same text without quotes.
_PLAIN = re.compile(
    rf"(?!(?i:{_NOT_TEXT})\Z)"
    r"[\w(○✕→](?:[^\x00-\x1f\x7f-\xa0:#\"\\\ud800-\udfff\ufeff\u2028\u2029\ufffe\uffff]"
    r"|:(?=[^\s:])|(?<=\S)#)*(?<!\s)"
)
_IN_LIST = re.compile(r"[^,:?\[\]{}]*")
_WIDEST = 120


class YamlProblem(Exception):
    """Why a YAML text cannot be read: a code, the line from 1, and words for the message."""

    def __init__(self, code: str, line: int, **words: object) -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.words = words


class Entry(Struct, frozen=True):
    """A key of a mapping: its value, and the lines (from 0, end excluded) that it takes."""

    value: Value
    line: int


class Mapping(Struct, frozen=True):
    """A mapping with the line (from 0) and the column at which it begins, and the line behind."""

    entries: dict[str, Entry]
    line: int
    end: int
    block: bool
    column: int


class Sequence(Struct, frozen=True):
    """A list with the line (from 0) at which it begins and the one behind it."""

    items: list[Value]
    line: int
    end: int
    block: bool
    stop: int | None
    """The column behind it on its last line, where something else may follow there."""


class Scalar(Struct, frozen=True):
    """Text, with the line (from 0) at which it begins and the one behind it."""

    text: str
    line: int
    end: int
    stop: int | None
    """The column behind it on its last line, where something else may follow there."""
    null: bool = False
    """Whether it is YAML's null: a bare `null` or `~`, or nothing at all."""


Value = Mapping | Sequence | Scalar


def read(text: str) -> Value | None:
    """The one document of a YAML text; None where it is empty. Raises YamlProblem."""
    loader: Any = None
    try:
        loader = LOADER(text)  # without libyaml it looks at all characters at once
        return _document(loader)
    except yaml.MarkedYAMLError as error:
        mark: Any = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        why = error.problem or error.context
        if why and "nesting depth" in why:  # libyaml from 0.2.6 on has a limit of its own
            raise YamlProblem("deep", line) from None
        raise YamlProblem("syntax", line, why=why) from None
    except yaml.reader.ReaderError as error:
        # Its position is in bytes with libyaml and in characters without it.
        line = text.count("\n", 0, max(0, text.find(chr(error.character)))) + 1
        raise YamlProblem("character", line, character=f"U+{error.character:04X}") from None
    finally:
        if loader is not None:
            loader.dispose()


def _document(loader: Any) -> Value | None:
    loader.get_event()  # the stream's start
    if isinstance(loader.get_event(), yaml.StreamEndEvent):
        return None
    value = _value(loader, loader.get_event(), 0)
    loader.get_event()  # the document's end
    after: Any = loader.get_event()
    if not isinstance(after, yaml.StreamEndEvent):
        raise YamlProblem("several-documents", after.start_mark.line + 1)
    if isinstance(value, Scalar) and not value.text:
        return None
    return value


def _value(loader: Any, event: Any, depth: int) -> Value:
    """Builds from events, and not from PyYAML's nodes, for those overflow the stack when deep."""
    line = event.start_mark.line
    if event.anchor is not None:  # an alias has one too: that which it names
        raise YamlProblem("alias", line + 1)
    if event.tag is not None:
        raise YamlProblem("tag", line + 1, tag=event.tag)
    if isinstance(event, _SCALAR):
        behind = event.end_mark
        # A block scalar ends at the line behind it, any other within its last line.
        if event.style in ("|", ">"):
            return Scalar(event.value, line, behind.line, None)
        null = event.value in _NULLS and event.implicit[0] and not event.style
        return Scalar(event.value, line, behind.line + 1, behind.column, null)
    if depth >= _DEEPEST:
        raise YamlProblem("deep", line + 1)
    build = _sequence if isinstance(event, yaml.SequenceStartEvent) else _mapping
    return build(loader, event, depth + 1)


def _sequence(loader: Any, start: Any, depth: int) -> Sequence:
    items: list[Value] = []
    line, flow = start.start_mark.line, start.flow_style
    end = line + 1
    while not isinstance(event := loader.get_event(), _SEQUENCE_END):
        items.append(_value(loader, event, depth))
        end = items[-1].end
    if flow:
        return Sequence(items, line, event.end_mark.line + 1, False, event.end_mark.column)
    return Sequence(items, line, end, True, None)


def _mapping(loader: Any, start: Any, depth: int) -> Mapping:
    entries: dict[str, Entry] = {}
    line, flow = start.start_mark.line, start.flow_style
    end = line + 1
    while not isinstance(event := loader.get_event(), _MAPPING_END):
        at = event.start_mark.line
        if not isinstance(event, _SCALAR):
            raise YamlProblem("key", at + 1)
        key = event.value
        if key in entries:
            raise YamlProblem("duplicate-key", at + 1, key=key)
        value = _value(loader, loader.get_event(), depth)
        entries[key] = Entry(value, at)
        end = value.end if value.end > at else at + 1
    end = event.end_mark.line + 1 if flow else end
    return Mapping(entries, line, end, not flow, start.start_mark.column)


def builtin(value: Value) -> object:
    """The value as dict, list and str."""
    if isinstance(value, Scalar):
        return value.text
    if isinstance(value, Sequence):
        return [builtin(item) for item in value.items]
    return {name: builtin(entry.value) for name, entry in value.entries.items()}


# Writing


def scalar(value: object) -> str:
    """A value on one line: bare where YAML reads it back unchanged, otherwise in double quotes."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    text = str(value)
    return text if _PLAIN.fullmatch(text) else _quoted(text)


def _quoted(text: str) -> str:
    quoted = json.dumps(text, ensure_ascii=False)
    if quoted.isprintable():
        return quoted
    # JSON leaves some characters as they are that YAML does not take, or that would not be seen.
    return "".join(char if char.isprintable() else _escaped(char) for char in quoted)


def _escaped(char: str) -> str:
    code = ord(char)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def lines_of(key: str, value: object, lead: str) -> list[str]:
    """The lines of a key with its value, without line breaks; lists of short words in one line.

    `lead` stands before the key, further lines are as far in.
    """
    if not isinstance(value, tuple):
        return [f"{lead}{key}: {scalar(value)}"]
    items = [scalar(item) if _IN_LIST.fullmatch(item) else _quoted(item) for item in value]
    one_line = f"{lead}{key}: [{', '.join(items)}]"
    if len(one_line) <= _WIDEST:
        return [one_line]
    indent = " " * len(lead)
    return [f"{lead}{key}:", *(f"{indent}  - {item}" for item in items)]

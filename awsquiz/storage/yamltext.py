"""YAML as plain text: what was read, with the place of everything, and its writing, a line a key.

`yamlreader` reads it.
"""

from __future__ import annotations

import json
import re

from msgspec import Struct

from awsquiz.core.text.mark_signs import MARK_SIGNS

# What may stand without quotes: no control or odd space, no `: `, no ` #`.
_NOT_TEXT = r"null|true|false|yes|no|on|off|y|n|~|[-+.\d][\d_,.:eExXa-fA-F+-]*|\.inf|\.nan"
_SIMPLE = r"[^\x00-\x1f\x7f-\xa0:#\"\\\ud800-\udfff\ufeff\u2028\u2029\ufffe\uffff]*+"
# What YAML reads as the same text without quotes.
_PLAIN = re.compile(
    rf"(?!(?i:{_NOT_TEXT})\Z)"
    rf"[\w({MARK_SIGNS}→]{_SIMPLE}(?:(?::(?=[^\s:])|(?<=\S)#){_SIMPLE})*+(?<!\s)"
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
    """The lines of a key with its value, without line breaks; lists of short words in one line,
    and mappings that hold no other.

    `lead` stands before the key, further lines are as far in.
    """
    if isinstance(value, dict):
        return _mapping_lines(key, value, lead)
    if not isinstance(value, tuple):
        return [f"{lead}{key}: {scalar(value)}"]
    items = [_within(item) for item in value]
    one_line = f"{lead}{key}: [{', '.join(items)}]"
    if len(one_line) <= _WIDEST:
        return [one_line]
    indent = " " * len(lead)
    return [f"{lead}{key}:", *(f"{indent}  - {item}" for item in items)]


def _mapping_lines(key: str, value: dict[str, object], lead: str) -> list[str]:
    if not any(isinstance(each, dict) for each in value.values()):
        said = ", ".join(f"{_within(name)}: {_within(each)}" for name, each in value.items())
        return [f"{lead}{key}: {{{said}}}"]
    inner = " " * (len(lead) + 2)
    rows = (lines_of(_within(name), each, inner) for name, each in value.items())
    return [f"{lead}{key}:", *(line for row in rows for line in row)]


def _within(item: object) -> str:
    """What stands within brackets, or is the name of something."""
    text = str(item)
    return scalar(text) if _IN_LIST.fullmatch(text) else _quoted(text)

"""What card files and scenario files share: YAML with a format number, read into records."""

from __future__ import annotations

import errno
import re
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from awsquiz.core.lint.finding import Finding
from awsquiz.core.text import nfc
from awsquiz.storage import yamltext
from awsquiz.storage.files import LARGEST, MB, read
from awsquiz.storage.yamltext import Mapping, Scalar, Sequence, Value, YamlProblem

_FIELD = re.compile(r" - at `\$\.?([\w]*)")
_GUESSES = 100
"""Keys of a file for which it is looked what was meant: a hundred are no slips any more."""
_Record = TypeVar("_Record", bound=Struct)


class UnreadFile(Exception):
    """Nothing of a file can be read, and why."""

    def __init__(self, path: Path, line: int, code: str, **words: object) -> None:
        super().__init__(code)
        self.problem = Finding(code, words, path=path, line=line)


def definitions_of(record: type[Struct]) -> dict[str, dict[str, Any]]:
    """What a JSON Schema of these records defines, by name; the same on every Python: up to 3.12
    docstrings have the indentation of the code."""
    from inspect import cleandoc  # seldom, and it takes long

    _, found = msgspec.json.schema_components([record])
    for each in found.values():
        if "description" in each:
            each["description"] = cleandoc(each["description"])
    return found


def text_of(path: Path) -> str:
    """The text of a file. Raises UnreadFile."""
    try:
        data = read(path)
    except OSError as error:
        if error.errno == errno.EFBIG:
            raise UnreadFile(path, 1, "too-large", limit=LARGEST // MB) from None
        raise UnreadFile(path, 1, "unreadable", why=error.strerror) from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadFile(path, line, "encoding") from None


def mapping_of(text: str, path: Path, codes: tuple[str, str]) -> Mapping:
    """The mapping that a text is. Raises UnreadFile, with the codes for nothing and no mapping."""
    from awsquiz.storage import yamlreader  # half of a quick command, which mostly reads none

    try:
        value = yamlreader.read(text)
    except YamlProblem as problem:
        raise UnreadFile(path, problem.line, problem.code, **problem.words) from None
    if not isinstance(value, Mapping):
        raise UnreadFile(path, 1, codes[0] if value is None else codes[1])
    return value


class RecordReader:
    """Turns the YAML of one file into records, and notes what does not fit."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: list[Finding] = []
        self.takes_null = False
        """Whether a bare null is none, and no text: in cards from format 2 on."""
        self._guesses = _GUESSES

    def problem(self, line: int, code: str, **words: object) -> None:
        """Notes a problem; the line counts from 0, as YAML's do."""
        self.problems.append(Finding(code, words, path=self.path, line=line + 1))

    def knows_format(self, value: Mapping, known: int) -> bool:
        """Whether to read on: false where the format is a newer one. Notes what is wrong.

        The earlier ones are all known.
        """
        given = value.entries.get("format")
        number = yamltext.builtin(given.value) if given else None
        if given is None:
            self.problem(value.line, "no-format", format=known)
        elif str(number) not in {str(each) for each in range(1, known + 1)}:
            newer = isinstance(number, str) and re.fullmatch("[1-9][0-9]*", number) is not None
            self.problem(given.line, "newer" if newer else "no-format", format=known)
            return not newer
        return True

    def items(self, value: Mapping, key: str) -> list[Value]:
        """The items of the list under a key; none where it is missing, empty or no list."""
        entry = value.entries.get(key)
        if entry is None or (isinstance(entry.value, Scalar) and entry.value.text == ""):
            return []
        if not isinstance(entry.value, Sequence):
            self.problem(entry.line, "not-a-list", key=key)
            return []
        return entry.value.items

    def record(
        self,
        value: Mapping,
        kind: type[_Record],
        known: tuple[str, ...],
        besides: tuple[str, ...] = (),
        *,
        whole: bool = False,
        needed: str | None = None,
    ) -> _Record | None:
        """The record of the known keys; None where they do not make one.

        Keys `besides` are read by others. A `whole` record is dropped with a key that is unknown,
        which may change what it says; any one where it may be `needed`.
        """
        given: dict[str, object] = {}
        misspelt: list[str] = []
        for key, entry in value.entries.items():
            if key in known:
                given[key] = self._composed(entry.value)
            elif key not in besides:
                near = self._near(key, (*known, *besides))
                self.problem(entry.line, "unknown-key", key=key, near=near)
                misspelt.append(near)
        try:
            record = msgspec.convert(given, kind, strict=False)
        except msgspec.ValidationError as error:
            self._invalid(value, str(error), misspelt)
            return None
        return None if misspelt and (whole or needed in misspelt) else record

    def _composed(self, value: Value) -> object:
        """The value as dict, list and str, in Unicode's composed form."""
        if isinstance(value, Scalar):
            return None if value.null and self.takes_null else nfc(value.text)
        if isinstance(value, Sequence):
            return [self._composed(item) for item in value.items]
        return {nfc(name): self._composed(entry.value) for name, entry in value.entries.items()}

    def _near(self, key: str, known: tuple[str, ...]) -> str:
        """The key that may be meant; empty where none is near."""
        if self._guesses == 0:
            return ""
        self._guesses -= 1
        return next(iter(get_close_matches(key[:80], known, 1, 0.5)), "")

    def _invalid(self, value: Mapping, why: str, misspelt: list[str]) -> None:
        field_name = match[1] if (match := _FIELD.search(why)) else ""
        entry = value.entries.get(field_name)
        line = entry.line if entry else value.line
        if missing := re.search(r"missing required field `(\w+)`", why):
            if missing[1] not in misspelt:  # else it is one slip, and has been named
                self.problem(line, "missing-key", key=missing[1])
            return
        given = yamltext.builtin(entry.value) if entry else ""
        shown = given if isinstance(given, str) else "…"
        self.problem(line, "wrong-value", key=field_name, value=shown, why=_FIELD.split(why)[0])

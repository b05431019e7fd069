"""Reads notes from disk, and the YAML of their front matter."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import IO

import msgspec
from msgspec import Struct

from awsquiz.errors.failures import FileFailure, UnusableNote
from awsquiz.errors.wrong_use import NoSuchFile, NoteIsFolder
from awsquiz.storage import yamlreader, yamltext
from awsquiz.storage.files import MB, read, too_large
from awsquiz.storage.yamltext import YamlProblem

LEDGER = "notes.json"
"""The ledger of notes in a folder of cards: see `ledger`."""
_LARGEST = 8 * MB
"""Bytes of a note: a book has two. Its card must not become too large to be read."""
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def read_note_file(path: Path) -> str:
    """The text of a note. Raises WrongUse or CannotGoOn: they name the file, and the mend."""
    try:
        if path.is_dir():
            raise NoteIsFolder(path)
        data = read(path, _LARGEST)
    except FileNotFoundError:
        raise NoSuchFile(path) from None
    except OSError as error:
        raise FileFailure(path, error.strerror) from error
    return _text(data, path)


def read_note_from(stream: IO[bytes], path: Path) -> str:
    """The text of a note that comes from elsewhere; `path` is what it is called."""
    data = stream.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise FileFailure(path, too_large(path, _LARGEST).strerror)
    return _text(data, path)


def _text(data: bytes, path: Path) -> str:
    try:
        text = data.decode("utf-16" if data.startswith(_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnusableNote.not_utf8(path, line) from None
    if not text.strip():
        raise UnusableNote.empty(path)
    return text


def front_matter(text: str) -> dict[str, object]:
    """The front matter, YAML or TOML, as text and lists of text; of what is neither the title."""
    try:
        value = yamlreader.read(text)
    except YamlProblem:
        found = (line.partition(":") for line in text.split("\n") if line.startswith("title:"))
        return {key: said.strip().strip("'\"") for key, _colon, said in found}
    plain = yamltext.builtin(value) if value is not None else {}
    return plain if isinstance(plain, dict) else _of_toml(text)


def _of_toml(text: str) -> dict[str, object]:
    """What TOML says, as decks of hashcards have it, whose title is their name."""
    import tomllib  # seldom

    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return {}
    kept: dict[str, object] = {"title": found["name"]} if "name" in found else {}
    return kept | {key: value for key, value in found.items() if isinstance(value, str | list)}


class _Place(Struct, frozen=True):
    """Of a row of the ledger what says where the note lies."""

    name: str
    path: str = ""


class _Places(Struct, frozen=True):
    notes: tuple[_Place, ...] = ()


def places_of(cards: Path, folders: Iterable[Path], note: str) -> list[Path]:
    """Where a note of that name may lie: where the ledger beside the cards has it, or in a folder.

    (Without what a conversion knows of notes: a question is on the screen, and waits.)
    """
    try:
        known = msgspec.json.decode(read(cards / LEDGER), type=_Places).notes
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        known = ()
    converted = [Path(row.path) for row in known if row.name == note and row.path]
    return [*converted, *(folder / note for folder in folders)]


def lines_around(places: Iterable[Path], line: int, margin: int = 3) -> list[tuple[int, str]]:
    """The note's lines around one of them, numbered from 1; none where no place has the note.

    Raises CannotGoOn where the note cannot be read.
    """
    for path in places:
        if os.path.isfile(path):
            text = read_note_file(path).replace("\r\n", "\n")
            numbered = list(enumerate(text.split("\n"), 1))
            return numbered[max(0, line - 1 - margin) : line + margin]
    return []

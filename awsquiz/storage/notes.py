"""Reads notes from disk, and the YAML of their front matter."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from awsquiz.errors.failures import FileFailure, UnusableNote
from awsquiz.errors.wrong_use import NoSuchFile, NoteIsFolder
from awsquiz.storage import yamltext
from awsquiz.storage.files import MB, read, too_large
from awsquiz.storage.yamltext import YamlProblem

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
    """The front matter as text and lists of text; of what is not YAML the title at least."""
    try:
        value = yamltext.read(text)
    except YamlProblem:
        found = (line.partition(":") for line in text.split("\n") if line.startswith("title:"))
        return {key: said.strip().strip("'\"") for key, _colon, said in found}
    plain = yamltext.builtin(value) if value is not None else {}
    return plain if isinstance(plain, dict) else {}


def lines_around(
    folders: Iterable[Path], note: str, line: int, margin: int = 3
) -> list[tuple[int, str]]:
    """The note's lines around one of them, numbered from 1; none where no folder has the note.

    Raises CannotGoOn where the note cannot be read.
    """
    for folder in folders:
        path = folder / note
        if os.path.isfile(path):
            text = read_note_file(path).replace("\r\n", "\n")
            numbered = list(enumerate(text.split("\n"), 1))
            return numbered[max(0, line - 1 - margin) : line + margin]
    return []

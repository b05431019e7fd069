"""The ledger of notes beside the cards: which notes were converted, from where, and their texts."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import msgspec
from msgspec import Struct

from awsquiz.core.merge.known_notes import KnownNote
from awsquiz.errors import AwsquizError
from awsquiz.errors.failures import NewerFile
from awsquiz.storage.files import read as read_bytes
from awsquiz.storage.notes import LEDGER, read_note_file

_FORMAT = 1


class _Format(Struct, frozen=True):
    format: int = _FORMAT


class _Ledger(_Format, frozen=True):
    notes: tuple[KnownNote, ...] = ()


def read_ledger(folder: Path) -> tuple[KnownNote, ...]:
    """The notes that a folder of cards knows; none where it has no ledger that can be read.

    It can be done without: notes are known by name and text then. Raises NewerFile for that of a
    newer awsquiz, which would be lost with the next conversion.
    """
    try:
        data = read_bytes(folder / LEDGER)
        found = msgspec.json.decode(data, type=_Format).format
        if found <= _FORMAT:
            return msgspec.json.decode(data, type=_Ledger).notes
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return ()
    raise NewerFile(folder / LEDGER, found)


def united_ledgers(texts: Iterable[bytes]) -> bytes | None:
    """One ledger of several, which were written apart; None where one of them is none of ours.

    The same whichever comes first: of two rows on one note the greater text stays.
    """
    rows: dict[str, KnownNote] = {}
    try:
        for text in texts:
            found = msgspec.json.decode(text, type=_Ledger)
            if found.format > _FORMAT:
                return None
            for row in found.notes:
                rows[row.name] = max(rows.get(row.name, row), row, key=msgspec.json.encode)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
    return ledger_text(rows.values())


def ledger_text(notes: Iterable[KnownNote]) -> bytes:
    """The ledger as it is written: JSON, a note a line, by name."""
    rows = sorted(notes, key=lambda note: note.name)
    lines = ",\n".join(msgspec.json.encode(note).decode() for note in rows)
    return f'{{"format": {_FORMAT}, "notes": [\n{lines}\n]}}\n'.encode()


def names_at(folder: Path, path: str) -> tuple[str, ...]:
    """What the cards of a folder call the notes that were converted from the path, or below it."""
    at = os.path.abspath(path)
    rows = read_ledger(folder)
    return tuple(
        row.name
        for row in rows
        if os.path.isabs(row.path) and (row.path == at or row.path.startswith(os.path.join(at, "")))
    )


def text_of_known(note: KnownNote) -> str | None:
    """The text of a known note as it is now: None where it is gone, "" where it cannot be told."""
    if not note.path:
        return None
    path = Path(note.path)
    if not path.is_absolute():
        return ""  # it came from another program
    if not os.path.lexists(path):
        return None
    try:
        return read_note_file(path)
    except AwsquizError:
        return ""

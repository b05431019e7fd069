"""What a device remembers of a target: what it took from there, and what stood when it last met.

It may be deleted: then all is read again, and a file that was changed since lies beside its like.
"""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path

import msgspec
from msgspec import Struct, field

from awsquiz.core.sync.versions import Standing, Version
from awsquiz.storage import files

_FORMAT = 1
_LARGEST = 1024 * files.MB


class JournalMark(Struct):
    """How far a file of the journal is known to lie in the target."""

    objects: dict[str, int] = field(default_factory=dict)
    """Name → size of its segments, of which all lines are in the file."""
    offset: int = 0
    """All lines before this byte lie in those segments."""
    before: str = ""
    """What stands right before that byte: another file of that name has something else there."""


class Remembered(Struct):
    """All that is remembered of one target."""

    target: str
    format: int = _FORMAT
    journal: dict[str, JournalMark] = field(default_factory=dict)
    segments: dict[str, int] = field(default_factory=dict)
    """Name → size of the segments of versions that were read."""
    versions: dict[str, Version] = field(default_factory=dict)
    untold: set[str] = field(default_factory=set)
    """Ids of the versions that were made here, of which it is not known whether they are there."""
    blobs: dict[str, dict[str, int]] = field(default_factory=dict)
    """Content → names of the objects that hold it."""
    bases: dict[str, Standing] = field(default_factory=dict)
    """Path → what stood of it, and was made so here."""


def memory_file(cache: Path, target: str) -> Path:
    """The file of what is remembered of a target."""
    return cache / f"sync-{blake2b(target.encode(), digest_size=8).hexdigest()}.json"


def recollect(cache: Path, target: str) -> Remembered:
    """What is remembered of the target; nothing where it cannot be read."""
    try:
        data = files.read(memory_file(cache, target), _LARGEST)
        found = msgspec.json.decode(data, type=Remembered)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return Remembered(target)
    return found if (found.target, found.format) == (target, _FORMAT) else Remembered(target)


def keep(cache: Path, remembered: Remembered) -> None:
    """Writes it down. Raises FileFailure."""
    data = msgspec.json.encode(remembered)
    files.write_atomically(memory_file(cache, remembered.target), data)

"""The notes of a conversion, and what is known of those that were converted before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass
from pathlib import PurePath

from msgspec import Struct

from awsquiz.core.text import nfc, unified

READING = 5
"""How notes are read today, raised when the same lines give other facts: 0.1 was the first one."""


@dataclass(frozen=True)
class NoteText:
    """A note as it is handed to a conversion."""

    path: str
    """Where it lies, absolute; of what lies nowhere, a name."""
    text: str
    root: str = ""
    """The file or folder that was to be converted: absolute, empty where it is the note itself."""
    shown: str = ""
    """The path as the user gave it; empty where that is `path`."""


class KnownNote(Struct, frozen=True, kw_only=True):
    """A note that was converted before: a row of the ledger beside the cards."""

    name: str
    """What the cards call it in `note:`."""
    path: str = ""
    """Where it lay, absolute; empty where that is not known."""
    root: str = ""
    """The file or folder that was converted then, absolute."""
    digest: str = ""
    """Of its text: see `digest_of`."""
    reading: int = 0
    """Which reading made its facts: see `READING`."""


Reread = Callable[[KnownNote], str | None]
"""The text of a known note as it is now: None where it is gone, "" where it cannot be told."""


def digest_of(text: str) -> str:
    """What tells two texts apart, whatever their line ends."""
    from hashlib import blake2b  # with it OpenSSL is loaded

    return blake2b(unified(text).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def names_of(notes: Iterable[NoteText], taken: Container[str]) -> list[str]:
    """What cards are to call the notes: each its path within its root, none like another's.

    Where two would be the same, or one is `taken`, it gets as much more of its path as tells it
    apart, and after that a number.
    """
    ladders = [_longer_and_longer(note) for note in notes]
    first = Counter(ladder[0] for ladder in ladders)
    used: set[str] = set()
    names = []
    for ladder in ladders:
        alone = first[ladder[0]] == 1
        name = next(
            (
                name
                for name in (ladder if alone else ladder[1:] or ladder)
                if name not in used and name not in taken
            ),
            None,
        )
        name = name or _numbered(ladder[-1], used, taken)
        used.add(name)
        names.append(name)
    return names


def _longer_and_longer(note: NoteText) -> list[str]:
    """The path within the root, then with more and more of the folders above.

    As all text in NFC: Finder writes names in NFD, and the same note is called the same everywhere.
    """
    path = PurePath(note.path)
    parts = [part for part in path.parts if part != path.anchor] or [note.path]
    within = 1
    if note.root and note.root != note.path and path.is_relative_to(note.root):
        within = len(path.relative_to(note.root).parts)
    return [nfc("/".join(parts[-count:])) for count in range(within, len(parts) + 1)]


def _numbered(name: str, used: Container[str], taken: Container[str]) -> str:
    path = PurePath(name)
    number = 2
    while (made := path.with_stem(f"{path.stem}-{number}").as_posix()) in used or made in taken:
        number += 1
    return made

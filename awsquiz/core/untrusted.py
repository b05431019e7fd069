"""Archives that come from anywhere: what they may become, told before anything is unpacked.

A zip says of each file how large it is and how large it will be. By that a bomb is known; whoever
unpacks reads no further than was said.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence
from typing import Literal, Protocol

_DENSE, _DENSEST = 16 * 1024 * 1024, 100
"""Beyond this size, a file with this compression ratio is taken for a zip bomb."""
_STORED, _DEFLATED = 0, 8
"""How files may be packed: the other ways are not unpacked piece by piece."""
DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, LookupError, ValueError),
    *(RuntimeError, OverflowError, NotImplementedError),
)
"""What Python raises for files that are no zip, or are packed in ways of others: an index that is
too large, a name in no encoding, a password."""


class ZipEntry(Protocol):
    """What a zip says of one of its files, as `zipfile.ZipInfo` has it."""

    filename: str
    file_size: int
    compress_size: int
    compress_type: int


def refusal(
    entries: Sequence[ZipEntry], largest_of: Callable[[str], int], *, most: int, in_all: int
) -> Literal["damaged", "too-large"] | None:
    """Why an archive is not to be unpacked; None where it may be.

    `largest_of` says how many bytes the file of a name may have, `most` how many files there may
    be, `in_all` how many bytes all of them together.
    """
    if len(entries) > most or sum(each.file_size for each in entries) > in_all:
        return "too-large"
    if any(each.compress_type not in (_STORED, _DEFLATED) for each in entries):
        return "damaged"
    if any(each.file_size > largest_of(each.filename) or is_bomb(each) for each in entries):
        return "too-large"
    return None


def is_bomb(entry: ZipEntry) -> bool:
    """Whether a small file would become a large one, as no file does that somebody wrote."""
    return entry.file_size > densest(entry.compress_size)


def densest(packed: int) -> int:
    """The most bytes that so many packed ones may become."""
    return max(_DENSE, _DENSEST * packed)

"""What is in a package of Anki, old or new: its database, and the images by their names.

Packages come from anywhere: sizes are looked at before anything is unpacked, nothing is unpacked
beyond them, and no name of a file is used but as a key.
"""

from __future__ import annotations

import io
import sys
import zipfile
import zlib
from collections.abc import Mapping
from typing import Literal

import msgspec
from msgspec import Struct

from awsquiz.formats.anki.wire import fields_of, text_in

LARGEST_DATABASE = 256 * 1024 * 1024
_LARGEST_LIST = 32 * 1024 * 1024
LARGEST_IMAGE = 8 * 1024 * 1024
_MOST_FILES = 100_000
_DENSE, _DENSEST = 16 * 1024 * 1024, 200
"""Beyond this size, a file that is packed more densely than this is taken for a bomb."""
_NEWEST = ("collection.anki21b", "collection.anki21", "collection.anki2")
"""The databases of a package, the one that counts first: older ones tell to update Anki."""
_PACKED = "collection.anki21b"
_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, EOFError, LookupError, ValueError, RuntimeError),
    *(OverflowError, NotImplementedError, OSError),
)
WhyRefused = Literal["damaged", "too-large", "no-deck", "newer"]


class RefusedDeck(Exception):
    """It is no package that can be read."""

    def __init__(self, why: WhyRefused) -> None:
        super().__init__(why)
        self.why: WhyRefused = why


class Unpacked(Struct, frozen=True):
    """A package."""

    database: bytes
    media: Mapping[str, str]
    """Name of a file of media → its name in the zip."""
    is_packed: bool
    data: bytes


def unpacked(data: bytes) -> Unpacked:
    """The database of a package and the list of its media. Raises RefusedDeck."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = package.infolist()
            names = {each.filename for each in entries}
            if len(entries) > _MOST_FILES:
                raise RefusedDeck("too-large")
            found = next((name for name in _NEWEST if name in names), None)
            if found is None:
                raise RefusedDeck("no-deck")
            is_packed = found == _PACKED
            database = _file(package, found, LARGEST_DATABASE, is_packed=is_packed)
            media = _media(package, names, is_packed=is_packed)
    except _DAMAGE as error:
        raise RefusedDeck("damaged") from error
    return Unpacked(database, media, is_packed, data)


def image_in(package: Unpacked, name: str) -> bytes | None:
    """An image of the package; None where it has none of that name that can be read."""
    entry = package.media.get(name)
    if entry is None:
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(package.data)) as archive:
            return _file(archive, entry, LARGEST_IMAGE, is_packed=package.is_packed)
    except (RefusedDeck, *_DAMAGE):
        return None


def _file(package: zipfile.ZipFile, name: str, largest: int, *, is_packed: bool) -> bytes:
    entry = package.getinfo(name)
    dense = entry.file_size > _DENSE and entry.file_size > _DENSEST * max(1, entry.compress_size)
    if entry.file_size > largest or dense:
        raise RefusedDeck("too-large")
    with package.open(entry) as file:
        data = file.read(largest + 1)
    if len(data) > largest:
        raise RefusedDeck("too-large")
    return _unzstd(data, largest) if is_packed else data


def _unzstd(data: bytes, largest: int) -> bytes:
    """What Zstandard has packed; of more than it may be nothing is unpacked beyond."""
    if sys.version_info >= (3, 14):
        from compression.zstd import ZstdDecompressor, ZstdError
    else:
        from backports.zstd import ZstdDecompressor, ZstdError
    unpacker = ZstdDecompressor()
    try:
        found = unpacker.decompress(data, max_length=largest + 1)
    except ZstdError as error:
        raise RefusedDeck("damaged") from error
    if len(found) > largest:
        raise RefusedDeck("too-large")
    if not unpacker.eof:
        raise RefusedDeck("damaged")
    return found


def _media(package: zipfile.ZipFile, names: set[str], *, is_packed: bool) -> dict[str, str]:
    """Name of a file → its name in the zip: JSON in old packages, a message in new ones."""
    if "media" not in names:
        return {}
    listed = _file(package, "media", _LARGEST_LIST, is_packed=is_packed)
    if not is_packed:
        told = msgspec.json.decode(listed or b"{}", type=dict[str, str])
        return {name: entry for entry, name in told.items()}
    rows = [
        value for number, value in fields_of(listed) if number == 1 and isinstance(value, bytes)
    ]
    return {text_in(row, 1): str(at) for at, row in enumerate(rows)}

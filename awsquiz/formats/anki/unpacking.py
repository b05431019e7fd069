"""What is in a package of Anki, old or new: its database, and the images by their names.

Packages come from anywhere: sizes are looked at before anything is unpacked, nothing is unpacked
beyond them, and no name of a file is used but as a key.
"""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import IO, Literal

import msgspec

from awsquiz.core.text import nfc
from awsquiz.core.untrusted import DAMAGE, densest, refusal
from awsquiz.formats.anki.wire import fields_of, number_in, text_in

_MB = 1024 * 1024
_LARGEST_DATABASE = 256 * _MB
_LARGEST_LIST = 16 * _MB
_LARGEST_IMAGE = 8 * _MB
_IMAGES_IN_ALL = 256 * _MB
_MOST_FILES = 100_000
_NEWEST = ("collection.anki21b", "collection.anki21", "collection.anki2")
"""The databases of a package, the one that counts first: older ones tell to update Anki."""
_PACKED = "collection.anki21b"
_MEDIA, _META = "media", "meta"
_KNOWN_FORMAT = 3
"""The latest way of packing that is known, as `meta` numbers them."""
_DAMAGE = (*DAMAGE, OSError, msgspec.MsgspecError)
WhyRefused = Literal["damaged", "too-large", "no-deck", "newer"]


class RefusedDeck(Exception):
    """It is no package that can be read."""

    def __init__(self, why: WhyRefused) -> None:
        super().__init__(why)
        self.why: WhyRefused = why


class Package:
    """An open package. Raises RefusedDeck where it is none, or not one that may be unpacked."""

    def __init__(self, file: IO[bytes]) -> None:
        try:
            self._zip = zipfile.ZipFile(file)
            names = set(self._zip.namelist())
            if len(names) > _MOST_FILES:
                raise RefusedDeck("too-large")
            found = next((name for name in _NEWEST if name in names), None)
            if found is None:
                raise RefusedDeck("no-deck")
            self._is_packed = found == _PACKED
            if _META in names and number_in(self._file(_META, _MB), 1) > _KNOWN_FORMAT:
                raise RefusedDeck("newer")
            self.database = self._file(found, _LARGEST_DATABASE, is_packed=self._is_packed)
            self._media = self._listed() if _MEDIA in names else {}
        except _DAMAGE as error:
            raise RefusedDeck("damaged") from error

    def images(self, names: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """Those of the images that it has and that can be read, as many as may be."""
        left = _IMAGES_IN_ALL
        for name in dict.fromkeys(names):
            entry = self._media.get(nfc(name))
            if entry is None:
                continue
            try:
                data = self._file(entry, min(_LARGEST_IMAGE, left), is_packed=self._is_packed)
            except (RefusedDeck, *_DAMAGE):
                continue
            left -= len(data)
            yield name, data

    def _file(self, name: str, largest: int, *, is_packed: bool = False) -> bytes:
        entry = self._zip.getinfo(name)
        if why := refusal([entry], lambda _name: largest, most=1, in_all=largest):
            raise RefusedDeck(why)
        with self._zip.open(entry) as file:
            data = file.read(largest + 1)
        if len(data) > largest:
            raise RefusedDeck("too-large")
        return _unzstd(data, min(largest, densest(len(data)))) if is_packed else data

    def _listed(self) -> Mapping[str, str]:
        """Name of a file → its name in the zip: JSON in old packages, a message in new ones."""
        listed = self._file(_MEDIA, _LARGEST_LIST, is_packed=self._is_packed)
        if not self._is_packed:
            told = msgspec.json.decode(listed or b"{}", type=dict[str, str])
            return {nfc(name): entry for entry, name in told.items()}
        rows = (
            value for number, value in fields_of(listed) if number == 1 and isinstance(value, bytes)
        )
        return {
            nfc(text_in(row, 1)): str(number_in(row, 255) or at)
            for at, row in enumerate(islice(rows, _MOST_FILES))
        }


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

"""Versions of files of content as a target has them, and the objects that hold what they say."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from awsquiz.core.sync.objects import StoredObject, digest_of_bytes, object_named
from awsquiz.core.sync.versions import (
    LONGEST_NAME,
    OTHER,
    Recorded,
    Version,
    record_line,
    records_of,
)
from awsquiz.storage import files
from awsquiz.storage.archive.contents import is_safe
from awsquiz.storage.sync.remembered import Remembered
from awsquiz.storage.sync.shelf import ObjectShelf

AWAY = "removed"
"""The folder of content into which goes what was taken away on another device."""
_STAYS = (".schema.json", ".zip", OTHER)
"""Made by the program; backups that were left there; what lies beside, which each device makes."""
_LONGEST = 1000
_SEGMENT = 4 * files.MB
Lying = Callable[[str], bytes | None]
"""Content of a hash as it lies on this device, if it does."""


def stays_here(path: str) -> bool:
    """Whether a file of content, by its path in there, is for this device alone."""
    return path.endswith(_STAYS) or path.partition("/")[0] == AWAY


def can_travel(path: str) -> bool:
    """Whether a file of that name can be on every device, and is content."""
    try:
        longest = max(len(name.encode()) for name in path.split("/"))
    except UnicodeEncodeError:  # Linux has names that are no text
        return False
    is_named = unicodedata.is_normalized("NFC", path)
    fits = len(path) <= _LONGEST and longest <= LONGEST_NAME
    return is_named and fits and is_safe(f"content/{path}") and not stays_here(path)


class History:
    """All versions that a device knows of, by path and id."""

    def __init__(self, shelf: ObjectShelf, mind: Remembered) -> None:
        self.by_path: dict[str, dict[str, Version]] = {}
        self._shelf, self._mind = shelf, mind

    def read(self) -> None:
        """Reads the segments that are new there; where one is gone, all others again."""
        mind, shelf = self._mind, self._shelf
        gone = [name for name, size in mind.segments.items() if not shelf.has(name, size)]
        for name in gone:
            shelf.tell("object-gone", name)
        if gone:
            mind.segments.clear()
            mind.untold.update(mind.versions)
        new = [each for each in shelf.of("files") if each.name not in mind.segments]
        for found, data in shelf.each(shelf.read, new):
            if data is not None:
                self._take(found, data)
                mind.segments[found.name] = shelf.sizes[found.name]
        for name, version in mind.versions.items():
            self.by_path.setdefault(version.path, {})[name] = version

    def _take(self, found: StoredObject, data: bytes) -> None:
        records, damaged, newer = records_of(data)
        ours = [each for each in records if can_travel(each.version.path)]
        if foreign := damaged + len(records) - len(ours):
            self._shelf.tell("object-foreign", found.name, n=foreign)
        if newer:
            self._shelf.tell("object-newer", found.name, n=newer)
        for each in ours:
            name = each.version.id
            self._mind.versions[name] = each.version
            self._mind.untold.discard(name)
            if each.version.content is not None and each.blob is not None:
                self._mind.blobs.setdefault(each.version.content, {}).setdefault(each.blob, 0)

    # Contents

    def holder_of(self, content: str) -> StoredObject | None:
        """The object that holds a content; None where none does, as far as sizes tell."""
        for digest, size in self._mind.blobs.get(content, {}).items():
            ending = ".age" if self._shelf.seal is not None else ""
            found = object_named(f"blobs/{digest}{ending}")
            if found is not None and self._shelf.has(found.name, size or None):
                return found
        return None

    def size_of(self, content: str) -> int:
        """How many bytes the object has that holds a content, as the list tells; 0 for none."""
        found = self.holder_of(content)
        return self._shelf.sizes[found.name] if found else 0

    def fetch(self, content: str) -> bytes | None:
        """A content out of the target; None, and told, where it is not there as it was promised."""
        found = self.holder_of(content)
        if found is None:
            self._shelf.tell("content-gone", f"blobs/{content}")
            return None
        data = self._shelf.read(found)
        if data is not None and digest_of_bytes(data) != content:
            self._shelf.tell("object-altered", found.name)
            return None
        if data is not None:
            self._mind.blobs[content][found.digest] = self._shelf.sizes[found.name]
        return data

    # What this device tells

    def make(self, made: Version) -> None:
        """Has a version known that was made here; it is told with the next `tell`."""
        self._mind.versions[made.id] = made
        self._mind.untold.add(made.id)

    def tell(self, standing: Iterable[str], lying: Lying) -> None:
        """Puts versions into the target, made here or gone from there; contents before them.

        `standing` are contents that have to be there as well. Raises TargetFailure.
        """
        versions = {name: self._mind.versions[name] for name in sorted(self._mind.untold)}
        wanted = dict.fromkeys((*standing, *(each.content for each in versions.values())))
        missing = [each for each in wanted if each is not None and not self.holder_of(each)]
        moved = set()
        for content, digest in self._shelf.each(lambda each: self._put(each, lying), missing):
            if digest is not None:  # otherwise it is not here any more: a later version is
                known = self._mind.blobs.setdefault(content, {})
                if digest not in known:
                    moved.add(content)
                known[digest] = self._size_of(digest)
        versions |= {
            name: each for name, each in self._mind.versions.items() if each.content in moved
        }
        pieces = [*_pieces(self._line(each) for each in versions.values())]
        put = self._shelf.each(lambda piece: self._shelf.put("files", piece), pieces)
        for _piece, (name, size) in put:
            self._mind.segments[name] = size
        self._mind.untold.clear()

    def _put(self, content: str, lying: Lying) -> str | None:
        data = lying(content)
        if data is None:
            return None
        found = object_named(self._shelf.put("blobs", data)[0])
        return found.digest if found else None

    def _size_of(self, digest: str) -> int:
        ending = ".age" if self._shelf.seal is not None else ""
        return self._shelf.sizes.get(f"blobs/{digest}{ending}", 0)

    def _line(self, version: Version) -> bytes:
        known = [*self._mind.blobs.get(version.content or "", ())]
        return record_line(Recorded(v=1, version=version, blob=known[-1] if known else None))


def _pieces(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The lines in pieces that are read at once."""
    size = 0

    def piece(line: bytes) -> int:
        nonlocal size
        size += len(line)
        return size // _SEGMENT

    for _number, group in groupby(lines, piece):
        yield b"".join(group)

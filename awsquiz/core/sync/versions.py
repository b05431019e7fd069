"""Versions of a file: what devices made of it, and out of which; and what stands of it then.

A version names those that it was made of. So without a clock it is known which are of today: the
heads, out of which nothing was made yet. One head is what stands. Of several, which were made
apart from each other, the one with the greater hash stands and the others lie beside, until the
learner takes them away; whatever is made meanwhile takes them along.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, NamedTuple

import msgspec
from msgspec import Meta, Struct

from awsquiz.core.sync.objects import digest_of_bytes

RECORD_VERSION = 1
"""Version of the form of records; a later one is kept where it is and skipped."""
OTHER = ".other"
"""What the name of a file ends with that lies beside another; no awsquiz reads it as content."""
_MOST_NAMED = 10_000
LONGEST_NAME = 255
"""Bytes that a file or a folder may be called by on every system that is usual."""
Hex = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$(?!\n)")]
Hexes = Annotated[tuple[Hex, ...], Meta(max_length=_MOST_NAMED)]


class Version(Struct, frozen=True, kw_only=True):
    """What one device made of a file."""

    path: str
    """From the folder of content, with `/`."""
    content: Hex | None
    """SHA-256 of what it holds; None where the file was taken away."""
    size: Annotated[int, Meta(ge=0, le=1 << 40)] = 0
    parents: Hexes = ()
    """Ids of the versions of which it was made, in order."""
    beside: Hexes = ()
    """Contents that lay beside it."""

    @property
    def id(self) -> str:
        """By which others name it: the same for the same step, whoever took it."""
        said = [self.path, self.content, self.size, sorted(self.parents), sorted(self.beside)]
        return digest_of_bytes(msgspec.json.encode(said))


class Recorded(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A line of a segment: a version, and the object that holds its content."""

    v: int
    version: Version
    blob: Hex | None = None


class _Head(Struct):
    v: int


_RECORD = msgspec.json.Decoder(Recorded)
_HEAD = msgspec.json.Decoder(_Head)


def record_line(record: Recorded) -> bytes:
    """The line of a record, with its line break."""
    return msgspec.json.encode(record) + b"\n"


def records_of(data: bytes) -> tuple[list[Recorded], int, int]:
    """The records of a segment, how many lines are none, and how many a newer awsquiz wrote."""
    records, damaged, newer = [], 0, 0
    for line in data.splitlines():
        try:
            if _HEAD.decode(line).v > RECORD_VERSION:
                newer += 1
                continue
            records.append(_RECORD.decode(line))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            damaged += 1
    return records, damaged, newer


class Standing(NamedTuple):
    """What stands of a file."""

    heads: tuple[str, ...]
    """Ids of the versions out of which nothing was made yet, in order."""
    content: str | None
    """What is in its place; None where it was taken away."""
    beside: tuple[str, ...]
    """What lies beside it, in order."""


NO_STANDING = Standing((), None, ())


def standing(versions: Mapping[str, Version]) -> Standing:
    """What stands of a file, of which these are all versions that are known, by id."""
    superseded = {parent for version in versions.values() for parent in version.parents}
    heads = {name: each for name, each in versions.items() if name not in superseded}
    contents = {each.content for each in heads.values() if each.content is not None}
    place = max(contents, default=None)
    beside = contents.union(*(each.beside for each in heads.values())) - {place}
    return Standing(tuple(sorted(heads)), place, tuple(sorted(beside)))


def ancestors(names: Iterable[str], versions: Mapping[str, Version]) -> set[str]:
    """Ids of all versions out of which those came, they among them."""
    found: set[str] = set()
    left = [*names]
    while left:
        name = left.pop()
        if name not in found:
            found.add(name)
            left.extend(versions[name].parents if name in versions else ())
    return found


def name_beside(path: str, content: str) -> str:
    """Where a content lies beside the file, the same on every device."""
    return name_behind(path, f".{content[:8]}{OTHER}")


def name_behind(path: str, ending: str) -> str:
    """The path with something at its end; cut, with a hash, where a name cannot be as long."""
    folder, slash, name = path.rpartition("/")
    if len(f"{name}{ending}".encode()) > LONGEST_NAME:
        ending = f"~{digest_of_bytes(name.encode())[:8]}{ending}"
        name = name.encode()[: LONGEST_NAME - len(ending.encode())].decode(errors="ignore")
    return f"{folder}{slash}{name}{ending}"

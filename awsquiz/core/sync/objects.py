"""The objects of a target: immutable, and each called by the SHA-256 of what it holds.

    journal/DEVICE/MONTH/HASH.jsonl     lines of one file of the journal
    files/HASH.jsonl                    versions of files of content, a line each
    blobs/HASH                          what such a file holds
    keys/HASH.age                       the key of the others, where a passphrase guards them

Sealed ones have `.age` behind their names. Whatever else lies there is none of ours.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import Literal, NamedTuple

SEALED = ".age"
ObjectKind = Literal["journal", "files", "blobs", "keys"]
_NAME = re.compile(
    r"(?:journal/(?P<file>[^/]+/[^/]+)/(?P<j>[0-9a-f]{64})\.jsonl"
    r"|files/(?P<f>[0-9a-f]{64})\.jsonl|blobs/(?P<b>[0-9a-f]{64})|keys/(?P<k>[0-9a-f]{64}))"
    r"(?P<sealed>\.age)?"
)


class StoredObject(NamedTuple):
    """What the name of an object says."""

    name: str
    kind: ObjectKind
    digest: str
    sealed: bool
    file: str = ""
    """The file of the journal without its ending: `DEVICE/MONTH`; nothing for other kinds."""


def object_named(name: str) -> StoredObject | None:
    """What a name says; None where it is no object of ours."""
    found = _NAME.fullmatch(name)
    if not found:
        return None
    kinds: tuple[tuple[str, ObjectKind], ...] = (
        *(("j", "journal"), ("f", "files"), ("b", "blobs"), ("k", "keys")),
    )
    letter, kind = next(each for each in kinds if found[each[0]])
    return StoredObject(name, kind, found[letter], bool(found["sealed"]), found["file"] or "")


def name_for(kind: ObjectKind, data: bytes, *, sealed: bool, file: str = "") -> str:
    """What an object is called that holds the bytes, as they are stored."""
    folder = f"{kind}/{file}" if file else kind
    ending = ".jsonl" if kind in ("journal", "files") else ""
    return f"{folder}/{digest_of_bytes(data)}{ending}{SEALED if sealed else ''}"


def digest_of_bytes(data: bytes) -> str:
    """The SHA-256 by which contents and objects are told apart."""
    return sha256(data).hexdigest()


def keeps_its_word(found: StoredObject, data: bytes) -> bool:
    """Whether the bytes are those that the object's name promises."""
    return digest_of_bytes(data) == found.digest

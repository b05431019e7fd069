"""Ids of concepts and facts: made once from what the note says, never changed afterwards."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Mapping
from typing import Annotated

from msgspec import Meta

# Python's `$` lets a line break pass.
_END = r"$(?!\n)"
Id = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*" + _END, max_length=80)]
FactId = Annotated[
    str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.[0-9a-z]{4,}" + _END, examples=["lambda.k3f9"])
]
LineNumber = Annotated[int, Meta(ge=1)]
"""A line of a note."""

CheckedOn = Annotated[
    str, Meta(pattern=r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\Z", examples=["2026-11-26"])
]
ExamTags = Mapping[Id, Id]
"""Family of exams → the domain to which something belongs in them, or `none`: `saa: secure`."""

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: no i, l, o, u
_SHORTEST = 4
_LONGEST = 12
_LONGEST_CONCEPT = 80  # as the model has it


def slug(title: str) -> str:
    """The title in lower-case Latin letters, digits and hyphens, Hangul by its sound.

    >>> slug("Lambda@Edge"), slug("상태 비저장")
    ('lambda-edge', 'sangtae-bijeojang')
    """
    latin = "".join(_latin(char) for char in unicodedata.normalize("NFC", title))
    return re.sub(r"[^a-z0-9]+", "-", latin.lower()).strip("-")[:60].rstrip("-")


def _latin(char: str) -> str:
    if char.isascii():
        return char
    name = unicodedata.name(char, "")
    if name.startswith("HANGUL SYLLABLE "):
        return name.rpartition(" ")[2]
    bare = unicodedata.normalize("NFKD", char)[0]
    return bare if bare.isascii() else "-"


def concept_id(title: str, parent: str | None, taken: Container[str]) -> str:
    """An id for a new concept that is not taken: its title, its parent's before it, a number."""
    base = slug(title) or "concept"
    if base not in taken:
        return base
    longer = f"{parent}-{base}"
    if parent is not None and longer not in taken and len(longer) <= _LONGEST_CONCEPT:
        return longer
    number = 2
    while f"{base}-{number}" in taken:
        number += 1
    return f"{base}-{number}"


def fact_id(concept: str, source: str, taken: Container[str], repeat: int = 0) -> str:
    """An id for a new fact: the concept's and 4 or more letters of a hash of what it says.

    The same note gives the same ids on every machine. Where two facts would meet, the
    later one takes more letters, and after those a count. `repeat` says how many facts of the
    concept have said the same before.
    """
    from hashlib import blake2b  # for new facts only: with it OpenSSL is loaded

    while True:
        seed = f"{concept}\0{source}\0{repeat}".encode()
        number = int.from_bytes(blake2b(seed, digest_size=8).digest(), "big")
        made = f"{concept}."
        for at in range(_LONGEST):
            made += _ALPHABET[(number >> 5 * at) & 31]
            if at + 1 >= _SHORTEST and made not in taken:
                return made
        repeat += 1

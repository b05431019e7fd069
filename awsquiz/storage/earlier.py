"""What the cards of earlier versions said, as digests: `content/earlier.txt`.

A line each concept or fact: its id, then four letters a key. By them a copy that was made of such a
card is told from what a person wrote. `scripts/earlier.py` adds a version.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from typing import Any

import msgspec

from awsquiz.paths import EARLIER, shipped_content


class EarlierCards:
    """Digests by id. Of a digest one in 16 million is that of something else: good enough here."""

    def __init__(self, digests: Mapping[str, frozenset[str]]) -> None:
        self._digests = digests

    def has(self, name: str) -> bool:
        """Whether there was a concept or a fact of that id."""
        return name in self._digests

    def said(self, name: str, key: str, value: Any) -> bool:
        """Whether that was the value of its key."""
        return digest(key, value) in self._digests.get(name, ())


def digest(key: str, value: Any) -> str:
    """Four letters for a key with its value."""
    from hashlib import blake2b  # with it OpenSSL is loaded

    said = msgspec.json.encode((key, value))
    return b64encode(blake2b(said, digest_size=3).digest()).decode()


@cache
def earlier_cards() -> EarlierCards:
    """What earlier versions of the shipped cards said; nothing where the content has no digests."""
    try:
        text = (shipped_content() / EARLIER).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return EarlierCards({})
    rows = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return EarlierCards({row[0]: frozenset(row[1:]) for row in rows if row})

"""What the cards of earlier versions said, as digests: `content/earlier.txt`.

A line each concept or fact: its id, then four letters a key. By them a copy that was made of such a
card is told from what a person wrote. `scripts/earlier.py` adds a version.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from awsquiz.core.layers.partial import Layer, records_in, said
from awsquiz.paths import EARLIER, shipped_content

_FIRST = "# What earlier cards said, by id: a digest of each key (scripts/earlier.py).\n"


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


def earlier_cards() -> EarlierCards:
    """What earlier versions of the shipped cards said; nothing where the content has no digests."""
    return _read(shipped_content() / EARLIER)


@cache
def _read(path: Path) -> EarlierCards:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return EarlierCards({})
    return EarlierCards({name: frozenset(digests) for name, digests in _rows(text)})


def _rows(text: str) -> Iterator[tuple[str, list[str]]]:
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, *digests = line.split()
            yield name, digests


def with_version(cards: Layer, text: str = "") -> str:
    """The digests of the text and those of the cards of a further version, as text."""
    rows = {name: {*digests} for name, digests in _rows(text)}
    for record in records_in(cards):
        digests = (digest(name, value) for name, value in said(record).items() if name != "id")
        rows.setdefault(record.id, set()).update(digests)
    lines = (f"{' '.join([name, *sorted(digests)])}\n" for name, digests in sorted(rows.items()))
    return _FIRST + "".join(lines)

"""What is found wrong: a code, the words for its sentence, and where it is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from msgspec import Struct, field

Where = tuple[PurePath | None, int | None]
"""A file, and the line in it from 1."""
NOWHERE: Where = (None, None)


class Finding(Struct, frozen=True):
    """Something to be mended, or with `notice` only worth knowing."""

    code: str
    """Identifies what is wrong: it never changes, because other programs rely on it."""
    words: Mapping[str, object] = field(default_factory=dict)
    """What the sentence names; see `awsquiz/messages.py`."""
    path: PurePath | None = None
    line: int | None = None
    """From 1."""
    concept: str | None = None
    fact: str | None = None
    scenario: str | None = None
    notice: bool = False

"""What is found wrong: a code, the words for its sentence, and where it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

Where = tuple[PurePath | None, int | None]
"""A file, and the line in it from 1."""
NOWHERE: Where = (None, None)


@dataclass(frozen=True, kw_only=True)
class Finding:
    """Something to be mended, or with `notice` only worth knowing."""

    code: str = field(kw_only=False)
    """What is wrong: it never changes, for other programs go by it."""
    words: Mapping[str, object] = field(default_factory=dict, kw_only=False)
    """What the sentence names; see `awsquiz/messages.py`."""
    path: PurePath | None = None
    line: int | None = None
    """From 1."""
    concept: str | None = None
    fact: str | None = None
    scenario: str | None = None
    notice: bool = False

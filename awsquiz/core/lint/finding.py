"""What is found wrong: a code, the words for its sentence, and where it is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from typing import Literal

from msgspec import Struct, field

Where = tuple[PurePath | None, int | None]
"""A file, and the line in it from 1."""
NOWHERE: Where = (None, None)
FindingLevel = Literal["problem", "advice", "notice"]
"""To be mended; better with it and good without; only worth knowing."""


class Finding(Struct, frozen=True):
    """Something that is found, and how much it matters."""

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
    level: FindingLevel = "problem"

    @property
    def is_problem(self) -> bool:
        """Whether it is to be mended: only then a command ends with exit code 1."""
        return self.level == "problem"

"""Patterns that are made when a text is first looked at: most commands look at none."""

from __future__ import annotations

import re
from functools import cache


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, whatever the case of Latin letters."""
    return re.compile(pattern, re.IGNORECASE)


def finds(pattern: str, text: str) -> bool:
    """Whether the pattern is anywhere in the text."""
    return compiled(pattern).search(text) is not None

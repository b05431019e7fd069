"""Cuts prose into sentences: in a paragraph each of them is a fact."""

from __future__ import annotations

import re

# A sentence ends behind a full stop with a space after it, unless the stop belongs to an
# abbreviation (e.g., vs.), a numbering (1.) or stands within brackets or code.
_STOP = re.compile(r"(?<=[.!?。])[)\"'”’*]*\s+")
_NO_END = re.compile(r"(?:\b(?:e\.g|i\.e|vs|etc|cf|No|Inc|Fig|approx)\.|(?:^|\s)\d+\.)[)\"'”’*]*$")
_PAIRS = (("(", ")"), ("[", "]"), ("`", "`"), ("**", "**"))


def sentences(paragraph: str) -> list[tuple[int, str]]:
    """The sentences of a paragraph, each with the number of line breaks before it."""
    found: list[tuple[int, str]] = []
    start = 0
    for stop in _STOP.finditer(paragraph):
        candidate = paragraph[start : stop.end()].strip()
        if _NO_END.search(candidate) or not _closed(candidate):
            continue
        found.append((paragraph.count("\n", 0, start), candidate))
        start = stop.end()
    rest = paragraph[start:].strip()
    if rest:
        found.append((paragraph.count("\n", 0, start), rest))
    return found


def _closed(text: str) -> bool:
    for opening, closing in _PAIRS:
        if opening == closing:
            if text.count(opening) % 2:
                return False
        elif text.count(opening) > text.count(closing):
            return False
    return True

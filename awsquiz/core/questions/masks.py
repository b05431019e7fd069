"""Hides the names of a concept in its own statements, so that they do not give it away."""

from __future__ import annotations

import re
from functools import lru_cache

from awsquiz.core.model import Concept
from awsquiz.core.text import plain

MASK = "○○"
_PARTICLES = "은는이가을를과와"
_PAIRS = {
    "은": "은/는",
    "는": "은/는",
    "이": "이/가",
    "가": "이/가",
    "을": "을/를",
    "를": "을/를",
    "과": "과/와",
    "와": "과/와",
}


def masked(text: str, *concepts: Concept) -> str:
    """The text without markup and with ○○ for each name, its particle made neutral: ○○은(는)."""
    names = sorted({name for concept in concepts for name in concept.names}, key=len, reverse=True)
    if not names:
        return plain(text)
    return _pattern(tuple(names)).sub(_hidden, plain(text))


def names_in(text: str, concept: Concept) -> bool:
    """Whether one of the concept's names stands in the text."""
    return (
        _pattern(tuple(sorted(concept.names, key=len, reverse=True))).search(plain(text))
        is not None
    )


@lru_cache(maxsize=1024)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    alternatives = "|".join(
        rf"(?<![A-Za-z0-9]){re.escape(name)}(?![A-Za-z0-9])" if name.isascii() else re.escape(name)
        for name in names
    )
    return re.compile(rf"(?:{alternatives})([{_PARTICLES}](?![가-힣]))?", re.IGNORECASE)


def _hidden(match: re.Match[str]) -> str:
    return MASK + (f"{_both(match[1])}" if match[1] else "")


def _both(given: str) -> str:
    closed, opened = _PAIRS[given].split("/")
    return f"{closed}({opened})"

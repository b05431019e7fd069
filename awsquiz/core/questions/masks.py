"""Hides the names of a concept in its own statements, so that they do not give it away."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from awsquiz.core.model import Concept, Fact
from awsquiz.core.text import key, plain

MASK = "○○"
_NEUTRAL = {
    "은": "은(는)",
    "는": "은(는)",
    "이": "이(가)",
    "가": "이(가)",
    "을": "을(를)",
    "를": "을(를)",
    "과": "과(와)",
    "와": "과(와)",
    "으로": "(으)로",
    "로": "(으)로",
}
_PARTICLE = r"((?:[은는이가을를과와]|으?로)(?![가-힣])|으?로(?=부터|서|써))?"
_APART = re.compile(r"[\s-]+")


def masked(text: str, *concepts: Concept) -> str:
    """The text without markup and with ○○ for each name, its particle made neutral: ○○은(는)."""
    return _hide(text, (name for concept in concepts for name in concept.names))


def shown(fact: Fact, *concepts: Concept, text: str | None = None) -> str:
    """A fact's text (or another one in its place) as a question shows it, with the names hidden.

    Where the fact tells what an abbreviation stands for, that is the matter: only titles are hidden.
    """
    said = fact.text if text is None else text
    if fact.kind == "name":
        return _hide(said, (concept.title for concept in concepts))
    return masked(said, *concepts)


def says_something(statement: str) -> bool:
    """Whether anything is left beside what was hidden."""
    return bool(key(statement.replace(MASK, "")))


def names_in(text: str, concept: Concept) -> bool:
    """Whether one of the concept's names stands in the text."""
    return masked(text, concept) != plain(text)


def _hide(text: str, names: Iterable[str]) -> str:
    pattern = _pattern(tuple(sorted(set(names), key=lambda name: (-len(name), name))))
    return plain(text) if pattern is None else pattern.sub(_hidden, plain(text))


@lru_cache(maxsize=4096)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str] | None:
    alternatives = "|".join(_spelled(name) for name in names if _APART.sub("", name))
    return re.compile(f"(?:{alternatives}){_PARTICLE}", re.IGNORECASE) if alternatives else None


def _spelled(name: str) -> str:
    """A pattern for the name, however its words are set apart; within a Latin word it is no name."""
    words = [word for word in _APART.split(name) if word]
    before = r"(?<![A-Za-z0-9])" if _is_latin(words[0][0]) else ""
    after = r"(?![A-Za-z0-9])" if _is_latin(words[-1][-1]) else ""
    return before + r"[\s-]*".join(map(re.escape, words)) + after


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _hidden(match: re.Match[str]) -> str:
    return MASK + _NEUTRAL.get(match[1] or "", "")

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
_SUBJECT = re.compile(rf"^{MASK}(?:은\(는\)|이\(가\)) ")
_APART = re.compile(r"[\s-]+")


def masked(text: str, *concepts: Concept) -> str:
    """The text without markup and with ○○ for each name, its particle made neutral: ○○은(는)."""
    return _hide(text, (name for concept in concepts for name in concept.names))


def shown(fact: Fact, *concepts: Concept, text: str | None = None) -> str:
    """A fact's text (or another one in its place) as a question shows it, with the names hidden.

    Where it tells what an abbreviation stands for, that is the matter: only titles are hidden.
    """
    said = fact.text if text is None else text
    if fact.kind == "name":
        return _hide(said, (concept.title for concept in concepts))
    return masked(said, *concepts)


def other_truths(concept: Concept, fact: Fact) -> list[tuple[Fact, str]]:
    """The concept's other facts that can be asked, as they are shown; no definitions nor names."""
    others = (
        (other, shown(other, concept))
        for other in concept.facts
        if other.id != fact.id and other.askable and other.kind is None
    )
    return [(other, text) for other, text in others if says_something(text)]


def meaning(statement: str) -> str:
    """The key (`text.key`) of a statement with hidden names, with its subject or without it."""
    return key(_SUBJECT.sub("", statement))


def says_something(statement: str) -> bool:
    """Whether anything is left beside what was hidden."""
    return bool(key(statement.replace(MASK, "")))


def names_in(text: str, concept: Concept) -> bool:
    """Whether one of the concept's names stands in the text."""
    return masked(text, concept) != plain(text)


def _hide(text: str, names: Iterable[str]) -> str:
    said = plain(text)
    squashed = _squashed(said)
    # Most names are in few texts: a pattern is made of those that may be here.
    here = {name for name in names if _squashed(name) and _squashed(name) in squashed}
    if not here:
        return said
    return _pattern(tuple(sorted(here, key=lambda name: (-len(name), name)))).sub(_hidden, said)


@lru_cache(maxsize=8192)
def _squashed(text: str) -> str:
    return _APART.sub("", text).casefold()


@lru_cache(maxsize=1024)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(map(_spelled, names))}){_PARTICLE}", re.IGNORECASE)


def _spelled(name: str) -> str:
    """A pattern for the name, however its words are set apart, but not within a Latin word."""
    words = [word for word in _APART.split(name) if word]
    before = r"(?<![A-Za-z0-9])" if _is_latin(words[0][0]) else ""
    after = r"(?![A-Za-z0-9])" if _is_latin(words[-1][-1]) else ""
    return before + r"[\s-]*".join(map(re.escape, words)) + after


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _hidden(match: re.Match[str]) -> str:
    return MASK + _NEUTRAL.get(match[1] or "", "")

"""What narrows a search: `-word`, `"several words"`, `concept:name` and `facet:heading`.

All else is plain text, also a sign that nothing follows.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from awsquiz.core.search.endings import token
from awsquiz.core.search.words import words

_MOST = 6
"""Operators of one kind that are read."""


class Narrowed(NamedTuple):
    """A query without its operators, and what they ask for, as words that are counted."""

    text: str
    """What is looked for; also the words of phrases."""
    without: tuple[tuple[str, ...], ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    concepts: tuple[str, ...] = ()
    """Names without spaces."""
    facets: tuple[tuple[str, ...], ...] = ()

    @property
    def is_plain(self) -> bool:
        """Whether there was none."""
        return not (self.without or self.phrases or self.concepts or self.facets)


@cache
def _operator() -> re.Pattern[str]:
    said = r"""(?:"([^"]{1,100})"|“([^”]{1,100})”|([^\s"“”-][^\s"“”]*))"""
    return re.compile(
        rf"(?<!\S)(?:(-)(?:(?:concept|facet):)?{said}|(concept|facet):{said}"
        r"""|"([^"]{1,100})"|“([^”]{1,100})”)(?!\S)""",
        re.IGNORECASE,
    )


def narrowed(text: str) -> Narrowed:
    """Takes the operators out of a query."""
    if not any(sign in text for sign in '-"“:'):
        return Narrowed(text)
    found: dict[str, list[tuple[str, ...]]] = {"-": [], "concept": [], "facet": [], '"': []}

    def taken(match: re.Match[str]) -> str:
        minus, *of_minus, field, one, two, three, phrase, curled = match.groups()
        sign = minus or (field or '"').lower()
        said = next(filter(None, (*of_minus, one, two, three, phrase, curled)), "")
        spoken = tuple(words(said) if sign == "concept" else map(token, words(said)))
        if not spoken or len(found[sign]) == _MOST:
            return match[0]
        found[sign].append(spoken)
        return f" {said} " if sign == '"' else " "

    rest = _operator().sub(taken, text)
    concepts = tuple("".join(each) for each in found["concept"])
    return Narrowed(rest, tuple(found["-"]), tuple(found['"']), concepts, tuple(found["facet"]))

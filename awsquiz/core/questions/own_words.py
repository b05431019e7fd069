"""Words at home with a concept: of functions speaks Lambda's card, of tasks that of ECS."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

_ENOUGH = 8
"""Of a card with fewer facts what it speaks of is chance."""
_OFTEN = 2
"""In so many other facts of a card a word stands at least that is at home there,"""
_SHARE = 0.15
"""which are such a share of them,"""
_TIMES = 4
"""and so many times as much as of the card of a stranger."""


class Spoken(NamedTuple):
    """The words in which a card speaks."""

    facts_with: Mapping[str, int]
    """Stem of a word → in how many of its facts it stands."""
    facts: int


def tell_apart(words: Iterable[str], own: Spoken, strange: Spoken) -> bool:
    """Whether one of the words of a statement of one card is at home there and strange to another:
    who has heard of both need not know the statement to tell of which it is."""
    return own.facts >= _ENOUGH and any(_is_at_home(word, own, strange) for word in words)


def _is_at_home(word: str, own: Spoken, strange: Spoken) -> bool:
    others = own.facts_with.get(word, 0) - 1  # the statement is one of them
    share = others / (own.facts - 1)
    elsewhere = strange.facts_with.get(word, 0) / max(strange.facts, 1)
    return others >= _OFTEN and share >= max(_SHARE, _TIMES * elsewhere)

"""Words of the cards that are two of the query, written together: 객체크기 of 객체 최대 크기."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from awsquiz.core.search.endings import token
from awsquiz.core.search.held_words import Sought
from awsquiz.core.search.measured import is_quantity
from awsquiz.core.search.words import is_hangul

_WORTH = 0.95
"""What each is worth there beside the word by itself."""
_APART = 3
"""Words from which on two do not belong together."""


def joined(
    sought: Sequence[Sought], held: Callable[[Collection[str]], Collection[str]]
) -> list[Sought]:
    """What is sought, each also within the words that it makes with one a little later.

    `held` tells which of some words the cards have.
    """
    found = list(sought)
    spoken = [token(each.term.typed) for each in found]
    pairs = {
        token(spoken[at] + spoken[later]): (at, later)
        for at in range(len(found))
        for later in range(at + 1, min(at + _APART, len(found)))
        if is_hangul(spoken[later][0]) and not is_quantity(spoken[at])
    }
    for word in sorted(held(pairs)):
        for at in pairs[word]:
            tokens = {word: _WORTH} | dict(found[at].pattern.tokens)
            found[at] = found[at]._replace(pattern=found[at].pattern._replace(tokens=tokens))
    return found

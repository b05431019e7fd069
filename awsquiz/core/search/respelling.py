"""Names of several words of which one is mistyped: lifecycel hook, step scailing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from awsquiz.core.search.held_words import Sought
from awsquiz.core.search.query import Word

_LONGEST = 3


def respelled(said: Sequence[Word], sought: Iterable[Sought]) -> list[Word]:
    """The words of a query with those in the place of slips that were meant; none without slips.

    A single word is no name of several.
    """
    meant: dict[str, str] = {}
    for each in sought:
        tokens = {} if each.as_typed else each.pattern.tokens
        if each.meant or tokens:
            likeliest = each.meant or max(tokens, key=lambda word: (tokens[word], word))
            meant[each.term.typed] = likeliest
    if not meant or len(said) < 2:
        return []
    return [each._replace(keys=meant.get(each.keys, each.keys)) for each in said]


def have_phrase(said: Sequence[Word], known: Collection[str]) -> bool:
    """Whether two or three of the words together are among what is known, written as one."""
    spoken = [each.keys for each in said]
    return any(
        "".join(spoken[at : at + size]) in known
        for size in range(2, _LONGEST + 1)
        for at in range(len(spoken) - size + 1)
    )

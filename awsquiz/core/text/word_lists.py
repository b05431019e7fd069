"""Words of very many, found in a text at once, and where in their lists they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

_Place = TypeVar("_Place")


def any_listed(
    words: Iterable[tuple[str, _Place]], before: str, after: str = ""
) -> tuple[re.Pattern[str], Mapping[str, Sequence[_Place]]]:
    """What finds any of the words in small letters, the longest first, and the places of each.

    `before` and `after` are patterns of what stands beside a word. Small letters, for a pattern
    that ignores case takes long to make of so many.
    """
    places: dict[str, list[_Place]] = {}
    for word, place in words:
        places.setdefault(word, []).append(place)
    either = "|".join(map(re.escape, sorted(places, key=len, reverse=True)))
    return re.compile(f"{before}(?:{either}){after}"), places

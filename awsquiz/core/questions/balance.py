"""Of several sets of options the one where nothing tells the right one from the others.

Were the likest options taken, the right one would be what they all resemble: neither long nor
short, with the commonest ending, never the odd one out. So for each cue it is drawn which rank the
right one is to have among all options, and the set is taken that comes nearest to all of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from operator import add
from random import Random

from awsquiz.core.questions.looks import Looks

_WORD = re.compile("[가-힣]{2,}|[a-z0-9]{2,}")
_Cue = Callable[[Sequence[Looks]], Sequence[float]]


def _far(much: Sequence[float]) -> list[float]:
    """How far each lies from the mean."""
    mean = sum(much) / len(much)
    return [round(abs(each - mean), 6) for each in much]


def _counted(much: Sequence[Hashable]) -> list[float]:
    """How many are as each is."""
    return [much.count(each) for each in much]


def _flagged(flag: int) -> _Cue:
    return lambda options: [flag in option.cues for option in options]


_CUES: tuple[tuple[float, _Cue], ...] = (
    (3.0, lambda options: [option.length for option in options]),
    (1.0, lambda options: [option.latin for option in options]),
    (2.5, lambda options: [option.density for option in options]),
    (1.0, lambda options: _far([option.length for option in options])),
    (1.0, lambda options: _far([option.latin for option in options])),
    (1.5, lambda options: _counted([option.ending[-1:] for option in options])),
    (1.0, lambda options: _counted([option.ending for option in options])),
    *((0.7, _flagged(flag)) for flag in (0, 2, 4, 6)),
)
"""What a guesser may go by, and how much it counts."""


_ODD = 2.0
"""What it counts if some end alike and others do not: all alike or all different is best."""


class Balance:
    """The ranks that were drawn for the right options, by which sets of options are compared."""

    def __init__(self, rights: int, options: int, random: Random) -> None:
        self._rights = rights
        places = range(options)
        self._drawn = [sum(random.sample(places, rights)) / rights for _ in range(len(_CUES) + 1)]
        self._options = options
        self._odd = random.random() * options < 1

    def amiss(self, looks: Sequence[Looks], pieces: Sequence[frozenset[str]]) -> float:
        """How far the set, the right ones first, is from what was drawn: from 0."""
        cost = 0.0
        scale = (self._options - 1) / ((len(looks) - 1) or 1)
        for (weight, cue), drawn in zip(_CUES, self._drawn, strict=False):
            cost += weight * self._off(cue(looks), drawn, scale)
        endings = Counter(option.ending[-1:] for option in looks)
        if len(set(endings.values())) > 1:
            cost += _ODD
        return cost + self._off(_company(pieces), self._drawn[-1], scale)

    def gives_away(self, looks: Sequence[Looks]) -> bool:
        """Whether one right option alone ends otherwise than all others, and that was not drawn."""
        own, *others = (option.ending[-1:] for option in looks)
        if self._rights > 1 or own in others or len(set(others)) == len(others):
            return False
        return not self._odd

    def _off(self, much: Sequence[float], drawn: float, scale: float) -> float:
        first = much[0]
        if all(each == first for each in much):
            return 0.0
        ranks = 0.0
        for own in much[: self._rights]:
            ranks += sum(each < own for each in much) + 0.5 * (much.count(own) - 1)
        return abs(ranks / self._rights * scale - drawn)


def pieces_of(text: str) -> frozenset[str]:
    """Its pairs of letters, by which options look related."""
    return frozenset(filter(str.isalpha, map(add, text, text[1:])))


def pieces_asked(text: str) -> frozenset[str]:
    """Its Latin words, and the pairs of its Korean letters."""
    found: set[str] = set()
    for word in _WORD.findall(text.casefold()):
        found.update([word] if word < "가" else map(add, word, word[1:]))
    return frozenset(found)


def _company(pieces: Sequence[frozenset[str]]) -> list[float]:
    """The share of its pieces that others have as well."""
    found = []
    for at, own in enumerate(pieces):
        others = frozenset().union(*(each for place, each in enumerate(pieces) if place != at))
        found.append(round(len(own & others) / (len(own) or 1), 6))
    return found

"""How options are picked and placed, so that nothing but knowledge tells the right one.

`benchmarks/guessers.py` measures it: who looks for the longest option, the one with most Latin
letters, the odd one out or any other cue is to score what blind choice scores.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from msgspec.structs import replace

from awsquiz.core.questions.masks import MASK, meaning
from awsquiz.core.questions.question import Option

MOST = 4
LEAST = 3
"""Three plausible options beat four of which one is filler (Rodriguez 2005)."""

_Item = TypeVar("_Item")
_LOOKED_AT = 96
"""Of more candidates a sample is looked at: as good, and quick with any number of cards."""
# What draws or repels those who guess; what has it is set among others that have it.
_CUES = tuple(
    re.compile(cue)
    for cue in (
        "않|없|못|불가",
        "야 [한할하된될]",
        "수 있|수도 있",
        "항상|모든|모두|절대|반드시|언제나|오직|만(?![가-힣])",
        r"\d",
        "[A-Za-z]",
        r"[^\w\s○()]",
        MASK,
    )
)


_LACKED, _EXTRA = 2.0, 0.6
# Options with a cue are scarce. Were those without one as strictly kept among themselves, the cue
# would still be found with the right option more often than not.


@dataclass(frozen=True)
class _Looks:
    """What can be seen of an option without understanding it."""

    length: int
    latin: float
    ending: str
    cues: tuple[bool, ...]

    @staticmethod
    def of(text: str) -> _Looks:
        latin = sum(char.isascii() and char.isalpha() for char in text) / (len(text) or 1)
        return _Looks(len(text), latin, text[-2:], tuple(bool(cue.search(text)) for cue in _CUES))

    def unlike(self, other: _Looks) -> float:
        """How much the other one stands out beside it: by its cues, its ending, its size."""
        cues = sum(
            (_LACKED if one else _EXTRA)
            for one, two in zip(self.cues, other.cues, strict=True)
            if one != two
        )
        longer, shorter = max(self.length, other.length), min(self.length, other.length)
        far = 1 - shorter / (longer or 1)
        return cues + (self.ending[-1:] != other.ending[-1:]) + far * 2


def alike(
    right: str, items: Sequence[_Item], text: Callable[[_Item], str], most: int, random: Random
) -> list[_Item]:
    """At most `most` of the items, those whose text resembles the right one in its looks.

    How many of them are to be longer than the right one, and how many more Latin, is drawn first:
    were the likest taken, the right one would lie in the middle. No two say the same.
    """
    drawn = random.sample(list(items), min(len(items), _LOOKED_AT))
    own = _Looks.of(right)
    looks = [_Looks.of(text(item)) for item in drawn]
    unlike = [own.unlike(each) + random.random() for each in looks]
    chosen: list[_Item] = []
    said = {meaning(right)}
    waiting = set(range(len(drawn)))
    for longer, more_latin in zip(_sides(most, random), _sides(most, random), strict=True):
        for at in sorted(
            waiting,
            key=lambda at: (
                unlike[at] + _beyond(own, looks[at], longer=longer, more_latin=more_latin),
                at,
            ),
        ):
            waiting.discard(at)
            if meaning(text(drawn[at])) not in said:
                said.add(meaning(text(drawn[at])))
                chosen.append(drawn[at])
                break
    return chosen


def _sides(most: int, random: Random) -> list[bool]:
    """For each option whether it is to be above the right one, which gets any rank as often."""
    above = random.randint(0, most)
    sides = [at < above for at in range(most)]
    random.shuffle(sides)
    return sides


def _beyond(own: _Looks, other: _Looks, *, longer: bool, more_latin: bool) -> float:
    """What it costs that the other one lies on the wrong side."""
    wrong = 0.0
    if other.length != own.length and (other.length > own.length) != longer:
        wrong += 2
    if own.latin and other.latin and (other.latin > own.latin) != more_latin:
        wrong += 1
    return wrong


def lettered(options: Sequence[Option], random: Random) -> tuple[Option, ...]:
    """The options in random order with the keys 1, 2, 3 …"""
    placed = list(options)
    random.shuffle(placed)
    return tuple(replace(option, key=str(at)) for at, option in enumerate(placed, 1))

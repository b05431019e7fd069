"""What can be seen of an option without understanding it, and how alike two are in that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from operator import add
from typing import Literal, NamedTuple

from msgspec import Struct

from awsquiz.core.claims.alone import ends_in_mark
from awsquiz.core.questions.masks import MASK
from awsquiz.core.text import has_hangul
from awsquiz.core.text.absolutes import ABSOLUTE
from awsquiz.core.text.regexes import pattern_of
from awsquiz.core.text.register import register_of

_Manner = Literal["plain", "polite", "sentence", "mark", "phrase"]
"""`S3에 둔다`, `S3에 둡니다`, another sentence, `S3에 두기 ○`, `S3에 둠`."""

_DUTY = pattern_of("야 ?[한할하함합된될되됨됩]|필수")
_ABSOLUTE = pattern_of(ABSOLUTE)
# What draws or repels those who guess; what has it is set among others that have it.
_CUES = tuple(
    pattern_of(cue)
    for cue in (
        "않|없|못|불가",
        _DUTY.pattern,
        "수 있|수도 있",
        ABSOLUTE,
        r"\d",
        "[A-Za-z]",
        r"[^\w\s○()]",
        MASK,
    )
)
_WORD = pattern_of("[가-힣]{2,}|[a-z0-9]{2,}")
_LATIN = pattern_of("[A-Za-z]+")
_DIGIT = pattern_of(r"\d")
_NEGATED = pattern_of(
    r"(?:않|없|못|불가|아니|아닌|아님|미지원|미제공|금지|[✕❌])[가-힣]{0,6}[\s.!。]*"
    r"(?:\([^()]{0,60}\)\s*)?$"
)
_LABELLED = pattern_of(r"^[^:]{1,40}: |\S\s[—–]\s")
_SIGNS = pattern_of(r"[→⇒←↔=<>+|~]|->")
_CLOSE = r"[\s.!?)\"'”’\]]*$"
_SENTENCE = pattern_of(rf".{{3}}[다요죠까]{_CLOSE}")
_BOUND = pattern_of(r"최대|최소|최장|최단|기본|까지|이상|이하|미만|max|min|default", re.IGNORECASE)
_AT_FIRST_SIGHT = (4, 6, 7)
_HEDGE = 2
"""Places among the cues: of numbers, signs and hidden names, and of `수 있다`."""
_LACKED, _EXTRA = 2.0, 0.4
"""What it counts that a text lacks a cue of the one that it is to resemble, and that it has one
more: the nearest of several texts would mostly be one without cues, which are scarce."""
_RELATED = 3.0
"""What it counts that two texts share nothing."""
_FURTHER_LATIN = 0.35
"""The difference in the share of Latin letters from which on one stands out."""
_LONGER, _LETTERS_MORE = 3, 24
"""So many times as long, and by so many letters, is too much longer."""


class Looks(Struct, frozen=True):
    """What can be seen of a text."""

    length: int
    latin: float
    """The share of its Latin letters."""
    density: float
    """Words by length: their number is another cue than the length."""
    ending: str
    cues: frozenset[int]
    """Which of the cues it has."""
    korean: bool
    manner: _Manner
    labelled: bool
    """Whether a label goes before it: `제한: 15분`."""
    signs: bool
    """Whether it says something with signs as notes do: `A → B`."""

    @staticmethod
    @lru_cache(maxsize=1024)
    def of(text: str) -> Looks:
        """The looks of a text."""
        length = len(text) or 1
        return Looks(
            len(text),
            len("".join(_LATIN.findall(text))) / length,
            len(text.split()) / length,
            text[-2:],
            frozenset([at for at, cue in enumerate(_CUES) if cue.search(text)]),
            has_hangul(text),
            _manner_of(text),
            _LABELLED.search(text) is not None,
            _SIGNS.search(text) is not None,
        )

    def fits(self, other: Looks) -> bool:
        """Whether neither stands out beside the other by its language, manner or sheer length."""
        if self.manner != other.manner or self.korean != other.korean:
            return False
        if self.labelled != other.labelled or self.signs != other.signs:
            return False
        short, long = sorted((self.length, other.length))
        if long > _LONGER * short and long - short > _LETTERS_MORE:
            return False
        return abs(self.latin - other.latin) <= _FURTHER_LATIN


def is_odd_one_out(text: str, others: Sequence[str]) -> bool:
    """Whether a text alone has, or alone lacks, a number, a sign or a hidden name that all others
    lack or have."""
    own, theirs = Looks.of(text).cues, [Looks.of(other).cues for other in others]
    return any(all((cue in own) != (cue in each) for each in theirs) for cue in _AT_FIRST_SIGHT)


def _manner_of(text: str) -> _Manner:
    if ends_in_mark(text):
        return "mark"
    register = register_of(text)
    if register in ("plain", "polite"):
        return register
    return "sentence" if _SENTENCE.search(text) else "phrase"


def is_duty(text: str) -> bool:
    """Whether a text tells what must be done."""
    return _DUTY.search(text) is not None


def is_strict(text: str) -> bool:
    """Whether a text tells a duty, or what is without exception."""
    return any(cue.search(text) for cue in (_DUTY, _ABSOLUTE))


def has_number(text: str) -> bool:
    """Whether a text has a digit."""
    return _DIGIT.search(text) is not None


def is_bounded(text: str) -> bool:
    """Whether a text has a number, and a word that bounds one."""
    return has_number(text) and _BOUND.search(text) is not None


def fit_together(one: str, other: str) -> bool:
    """Whether two texts can stand beside each other without one of them standing out."""
    return Looks.of(one).fits(Looks.of(other))


def has_hedge(text: str) -> bool:
    """Whether it says what may be: 할 수 있다."""
    return _HEDGE in Looks.of(text).cues


def is_negated(text: str) -> bool:
    """Whether a text ends in saying that something is not so."""
    return _NEGATED.search(text) is not None


def pieces_of(text: str) -> frozenset[str]:
    """Its pairs of letters, by which options look related."""
    return frozenset(filter(str.isalpha, map(add, text, text[1:])))


def pieces_asked(text: str) -> frozenset[str]:
    """Its Latin words, and the pairs of its Korean letters."""
    found: set[str] = set()
    for word in _WORD.findall(text.casefold()):
        found.update([word] if word < "가" else map(add, word, word[1:]))
    return frozenset(found)


class Seen(NamedTuple):
    """What is seen of an option: its looks, and what it shares with others."""

    looks: Looks
    pieces: frozenset[str]

    @staticmethod
    def of(text: str) -> Seen:
        """What is seen of a text."""
        return Seen(Looks.of(text), pieces_of(text))

    def unlikeness(self, other: Seen) -> float:
        """How unlike this one the other one is, from 0."""
        own, theirs = self.looks, other.looks
        cost = float(own.ending[-1:] != theirs.ending[-1:]) + 0.5 * (own.ending != theirs.ending)
        lacked = own.cues - theirs.cues
        cost += _LACKED * len(lacked) + _EXTRA * len(theirs.cues - own.cues)
        cost += _LACKED * (_HEDGE in lacked)  # the negation of 수 있다 has it seldom
        cost += 2 * abs(own.length - theirs.length) / (max(own.length, theirs.length) or 1)
        cost += 5 * abs(own.density - theirs.density)
        fewer = min(len(self.pieces), len(other.pieces)) or 1
        return cost + _RELATED * (1 - len(self.pieces & other.pieces) / fewer)

"""What can be seen of an option without understanding it, and how much one stands out by it."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from awsquiz.core.claims.alone import ends_in_mark
from awsquiz.core.questions.masks import MASK
from awsquiz.core.text import has_hangul
from awsquiz.core.text.absolutes import ABSOLUTE
from awsquiz.core.text.register import register_of

_Manner = Literal["plain", "polite", "sentence", "mark", "phrase"]
"""`S3에 둔다`, `S3에 둡니다`, another sentence, `S3에 두기 ○`, `S3에 둠`."""

_DUTY = re.compile("야 ?[한할하함합된될되됨됩]|필수")
_ABSOLUTE = re.compile(ABSOLUTE)
# What draws or repels those who guess; what has it is set among others that have it.
_CUES = tuple(
    re.compile(cue)
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
_LATIN = re.compile("[A-Za-z]+")
_DIGIT = re.compile(r"\d")
_NEGATED = re.compile(
    r"(?:않|없|못|불가|아니|아닌|아님|미지원|미제공|금지|[✕❌])[가-힣]{0,6}[\s.!。]*"
    r"(?:\([^()]{0,60}\)\s*)?$"
)
_LABELLED = re.compile(r"^[^:]{1,40}: |\S\s[—–]\s")
_SIGNS = re.compile(r"[→⇒←↔=<>+|~]|->")
_CLOSE = r"[\s.!?)\"'”’\]]*$"
_SENTENCE = re.compile(rf".{{3}}[다요죠까]{_CLOSE}")
_BOUND = re.compile(r"최대|최소|최장|최단|기본|까지|이상|이하|미만|max|min|default", re.IGNORECASE)
_LACKED, _EXTRA = 2.0, 0.6
# Options with a cue are scarce. Were those without one as strictly kept among themselves, the cue
# would still be found with the right option more often than not.
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
    def of(text: str) -> Looks:
        """The looks of a text."""
        length = len(text) or 1
        return Looks(
            len(text),
            len("".join(_LATIN.findall(text))) / length,
            len(text.split()) / length,
            text[-2:],
            frozenset(at for at, cue in enumerate(_CUES) if cue.search(text)),
            has_hangul(text),
            _manner_of(text),
            _LABELLED.search(text) is not None,
            _SIGNS.search(text) is not None,
        )

    def fits(self, other: Looks) -> bool:
        """Whether neither stands out beside the other by its language, manner or sheer length."""
        if (self.korean, self.manner, self.labelled, self.signs) != (
            *(other.korean, other.manner, other.labelled, other.signs),
        ):
            return False
        short, long = sorted((self.length, other.length))
        if long > _LONGER * short and long - short > _LETTERS_MORE:
            return False
        return abs(self.latin - other.latin) <= _FURTHER_LATIN


def _manner_of(text: str) -> _Manner:
    if ends_in_mark(text):
        return "mark"
    register = register_of(text)
    if register in ("plain", "polite"):
        return register
    return "sentence" if _SENTENCE.search(text) else "phrase"


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


def is_negated(text: str) -> bool:
    """Whether a text ends in saying that something is not so."""
    return _NEGATED.search(text) is not None


def unlikeness(right: Looks, other: Looks) -> float:
    """How much the other one stands out beside the right one, from 0."""
    cost = float(right.ending[-1:] != other.ending[-1:]) + 0.5 * (right.ending != other.ending)
    cost += _LACKED * len(right.cues - other.cues) + _EXTRA * len(other.cues - right.cues)
    return cost + 2 * abs(right.length - other.length) / (max(right.length, other.length) or 1)

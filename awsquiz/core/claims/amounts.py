"""What a fact says of a quantity: how much at most, at least or by default, and of what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from awsquiz.core.keystrokes import keys
from awsquiz.core.model import Concept, Fact
from awsquiz.core.search.endings import is_question_word, stems
from awsquiz.core.search.words import words
from awsquiz.core.text import SYLLABLE, plain
from awsquiz.core.text.regexes import pattern_of
from awsquiz.core.text.units import DIMENSIONS, NUMBER, UNIT

_SAME = 0.05
"""The difference up to which two amounts are one: 10GB and 10,000MB."""
_REMEMBERED = 4096
"""How many texts have their topic remembered: what one card says is compared all with all."""
Bound = Literal["most", "least", "default", "exactly"]

_BEFORE: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    ("most", pattern_of(r"(?:최대|최장|max(?:imum)?|up to|at most)\s*(?:\S+\s+)?$", re.IGNORECASE)),
    (
        "least",
        pattern_of(r"(?:최소|최단|적어도|min(?:imum)?|at least)\s*(?:\S+\s+)?$", re.IGNORECASE),
    ),
    (
        "default",
        pattern_of(r"(?:기본(?:값|적으로)?(?:은|는|이)?|default)\s*(?:\S+\s+)?$", re.IGNORECASE),
    ),
)
_BEHIND: tuple[tuple[Bound | None, re.Pattern[str]], ...] = (
    (None, pattern_of(r"\s*(?:단위|마다|당|간격|전|후|뒤|만에|에서|부터|이상의|씩|째)")),
    (
        "most",
        pattern_of(r"\s*(?:까지|이하|이내|미만|로 제한|으로 제한|를 넘|을 넘|를 초과|을 초과)"),
    ),
    ("least", pattern_of(r"\s*이상")),
)
_ANYWHERE: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    ("most", pattern_of(r"최대|최장|한도|제한|\bmax|limit", re.IGNORECASE)),
    ("least", pattern_of(r"최소|적어도|\bmin(?:imum)\b", re.IGNORECASE)),
    ("default", pattern_of(r"기본")),
)
_OF_BOUNDS = frozenset(
    keys(
        """최대 최소 최장 최단 기본 기본값 한도 제한 이상 이하 이내 미만 초과 까지 넘 크기 값 동안
        정도 max maximum min minimum default limit limits up most least 가능 지원 설정 사용 지정"""
    ).split()
)


_QUANTITY = pattern_of(
    rf"(?<![\w.])({NUMBER})\s*({UNIT})(?![a-z%]|[0-9]){SYLLABLE}*", re.IGNORECASE
)


_RANGE = pattern_of(
    rf"({NUMBER})\s*({UNIT})?\s*(?:에서|부터|[~∼〜–-])\s*(?=(?:최대\s*)?({NUMBER})\s*({UNIT}))",
    re.IGNORECASE,
)


class Amount(NamedTuple):
    """A quantity that a fact names."""

    dimension: str
    amount: float
    """In the smallest unit of the dimension."""
    bound: Bound
    written: str
    """As the fact has it: 15분."""

    def is_same(self, other: Amount) -> bool:
        """Whether the other is the same amount, whatever it bounds."""
        if self.dimension != other.dimension:
            return False
        return abs(self.amount - other.amount) <= _SAME * max(self.amount, other.amount)


def amounts_in(text: str) -> list[Amount]:
    """The quantities of a text of which it is told how they bound something.

    A rate or a step (1초 단위로, 5분마다) bounds nothing; of a range both ends do.
    """
    return list(_amounts(plain(text)))


def _amounts(text: str) -> Iterator[Amount]:
    ends = {found.start(): found for found in _RANGE.finditer(text)}
    tops = {found.end() for found in ends.values()}
    for found in _QUANTITY.finditer(text):
        number, unit = found[1], found[2].lower()
        dimension, factor = DIMENSIONS[unit]
        bound = _bound(text, found)
        if found.start() in ends:
            bound = "least"
        elif any(top <= found.start() <= top + 3 for top in tops):
            bound = "most"
        if bound is not None:
            amount = float(number.replace(",", "")) * factor
            yield Amount(dimension, amount, bound, f"{number}{found[2]}")


def _bound(text: str, found: re.Match[str]) -> Bound | None:
    before, behind = text[: found.start()], text[found.end(2) :]
    for bound, pattern in _BEHIND:
        if pattern.match(behind):
            return bound
    for bound, pattern in _BEFORE:
        if pattern.search(before):
            return bound
    return next((bound for bound, pattern in _ANYWHERE if pattern.search(text)), "exactly")


def topic_of(fact: Fact, concept: Concept) -> frozenset[str]:
    """The words by which a fact says what it is about: without numbers, bounds and the concept."""
    said = _QUANTITY.sub(r" ", plain(" ".join((*fact.under, fact.attribute or "", fact.text))))
    own = {word for name in concept.names for word in words(name)}
    # 최대 5분 alone is about what its heading names.
    return (topic_words(said) - own) or (topic_words(fact.facet or "") - own)


@lru_cache(maxsize=_REMEMBERED)
def topic_words(said: str) -> frozenset[str]:
    """The stems of the words that say what something is about."""
    return frozenset([stem for word in words(said) if (stem := _stem_of(word))])


@lru_cache(maxsize=4 * _REMEMBERED)  # the same words stand in very many statements
def _stem_of(word: str) -> str:
    """The stem of a word that says what something is about; "" of any other word."""
    shorter = stems(word)
    if is_question_word(word) or word.isdigit() or not _OF_BOUNDS.isdisjoint((word, *shorter)):
        return ""
    return next((each for each in reversed(shorter) if len(each) > 1), word)

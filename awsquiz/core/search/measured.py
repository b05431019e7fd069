"""Quantities as words of their own: 500MB, 500 메가 and 0.5초, 500ms are the same word each.

And so are 한 시간 and 1시간.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache

from awsquiz.core.keystrokes import keys
from awsquiz.core.text import plain

_SIGN = "zq"
"""What such a word begins with, and no other."""

_MONTHS = f"{_SIGN}monthsx"
_DAY = 86_400  # seconds

# Words that ask for a quantity, by its dimension; the first for any.
_ASKED = """
: 얼마 몇 최대 최소 최장 한도 제한 기본값 범위 상한 하한 쿼터 limit maximum minimum howmuch howmany
time: 몇초 몇분 몇시간 몇일 며칠 기간 주기 간격 시간 타임아웃 초 분 timeout duration howlong
size: 크기 용량 사이즈 몇메가 몇기가 size capacity
share: 비율 퍼센트 몇퍼센트 할인율 사용률 percent
개: 몇개 개수 갯수 몇대
"""
_HOW_MUCH = tuple(keys("얼마 며칠 howlong howmuch howmany").split())
_HOW_MANY = keys("몇")


@cache
def _by_word() -> dict[str, str]:
    return {
        keys(word): f"{_SIGN}{name}x" if name else _SIGN
        for name, said in (line.split(":") for line in _ASKED.strip().splitlines())
        for word in said.split()
    }


def asked_for(spoken: Iterable[str]) -> tuple[str, ...]:
    """With what the word of a quantity begins that a question asks for: 몇 시간, 크기.

    `spoken` are its words, each also without its endings; nothing where none is asked for.
    """
    by_word = _by_word()
    found = {by_word[word] for word in spoken if word in by_word}
    return tuple(sorted(found - {_SIGN})) or tuple(found)


def asks_how_much(spoken: Collection[str], wanted: Collection[str]) -> bool:
    """Whether nothing but a quantity answers these words: 몇 분, 얼마까지.

    몇 번 may ask for the number of a port as well: `wanted` is what `asked_for` has for them.
    """
    if any(word.startswith(_HOW_MUCH) for word in spoken):
        return True
    return _SIGN not in wanted and any(word.startswith(_HOW_MANY) for word in spoken)


@cache
def _digit() -> re.Pattern[str]:
    return re.compile(r"\d")


def quantities(text: str) -> Iterator[tuple[int, int, str]]:
    """Where numbers with a unit begin and end in a text, and the word of each."""
    found = list(_in_digits(text)) if _digit().search(text) else []
    if _number_in_words().search(text):
        from awsquiz.core.text.spoken import spoken_amounts

        for begin, end, digits in spoken_amounts(text):
            found += [(begin, end, word) for _begin, _end, word in _in_digits(digits)]
    yield from sorted(found)


def _in_digits(text: str) -> Iterator[tuple[int, int, str]]:
    from awsquiz.core.text.units import measures  # seldom, and its pattern is large

    for each in measures(text):
        if each.unit:
            yield each.start, each.end, _word(each.dimension, each.amount)


def _word(dimension: str, amount: float) -> str:
    written = f"{amount:.6g}".replace(".", "p").replace("+", "").replace("-", "m")
    return f"{_SIGN}{dimension.replace('/', 'per')}x{written}"


@cache
def _number_in_words() -> re.Pattern[str]:
    """What amounts in words look like, roughly: the pattern of what they are is large."""
    return re.compile(
        r"(?<!\w)(?:(?:[한두세네석넉]|다섯|여섯|일곱|여덟|아홉|열\w{0,2}|스무|서른|마흔|쉰|예순)"
        r" ?(?:시간|[주달해배개번대명건곳]|가지|차례|종류|단계)|\w?[십백천])"
    )


def is_one_of(word: str) -> bool:
    """Whether it is one of something that is counted: 한 대, which only says "a", and not 한 달."""
    return word.endswith("x1") and not word.startswith(_MONTHS)


def in_days(word: str) -> tuple[str, ...]:
    """The word of about as many days, where it is one of months: a card says 30일 for 한 달."""
    months = word.removeprefix(_MONTHS)
    if months == word or not months.isdigit():
        return ()
    days = 365 * (int(months) // 12) + 30 * (int(months) % 12)
    return (_word("time", days * _DAY),)


def is_quantity(word: str) -> bool:
    """Whether it is such a word."""
    return word.startswith(_SIGN)


def quantity_words(text: str) -> list[str]:
    """The words of the quantities in a text with markup, each once."""
    return list(dict.fromkeys(word for _start, _end, word in quantities(plain(text))))

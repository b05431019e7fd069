"""Amounts in words as digits: 하루, 나흘, 한 시간, 두 배, 반시간, 십오 분, an hour, two weeks."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from awsquiz.core.text.regexes import pattern_of
from awsquiz.core.text.units import BEHIND_UNIT

_DAYS = "하루 이틀 사흘 나흘 닷새 엿새 이레 여드레 아흐레 열흘".split()
_WHOLE = {name: f"{days}일" for days, name in enumerate(_DAYS, 1)} | {
    "보름": "15일",
    "일주일": "1주",
    "반시간": "30분",
    "반년": "6개월",
    "절반": "50%",
    "half an hour": "30 minutes",
    "half a year": "6 months",
    "half": "50%",
}
_NATIVE = {
    name: number
    for number, *names in map(
        str.split,
        """\
1 한 하나
2 두 둘
3 세 셋 석
4 네 넷 넉
5 다섯
6 여섯
7 일곱
8 여덟
9 아홉
10 열
11 열한 열하나
12 열두 열둘
20 스무 스물
30 서른
40 마흔
50 쉰
60 예순
""".splitlines(),
    )
    for name in names
}
_ENGLISH = {
    name: number
    for number, name in enumerate(
        """one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen""".split(),
        1,
    )
} | {"a": 1, "an": 1, "twenty": 20, "thirty": 30, "forty": 40, "sixty": 60, "hundred": 100}
_ONES = {name: number for number, name in enumerate("일이삼사오육칠팔구", 1)} | {"영": 0, "공": 0}
_TENS = {"십": 10, "백": 100, "천": 1000}

_COUNTED = "시간|주일|주|달|해|배|개|가지|번|대|명|건|곳|차례|종류|단계"
_MEASURED = (
    "밀리초|초|분|시간|일|주일|주|개월|년|배|개|회|대|명|건|퍼센트|프로|"
    "킬로바이트|메가바이트|기가바이트|테라바이트|바이트|메가|기가|테라|달러|불"
)
_ENGLISH_UNITS = (
    "milliseconds?|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|"
    "times|percent|bytes?|gigabytes?|megabytes?|terabytes?"
)
_BY_NATIVE = pattern_of(
    rf"^({'|'.join(sorted(_NATIVE, key=len, reverse=True))}) ?({_COUNTED})( ?반)?$"
)
_BY_SINO = pattern_of(rf"^([일이삼사오육칠팔구영공십백천만]{{1,9}}) ?({_MEASURED})( ?반)?$")
_MIXED = pattern_of(
    rf"^(\d{{1,4}}(?:\.\d{{1,3}})?) ?([만천백])(?: ?(\d{{1,4}}) ?([천백]?))? ?({_MEASURED})?$"
)
_BY_ENGLISH = pattern_of(rf"^({'|'.join(_ENGLISH)}) ({_ENGLISH_UNITS})$")
_WITHIN = pattern_of(
    rf"(?<!\w)(?:(?:{'|'.join(sorted(_NATIVE, key=len, reverse=True))}) ?(?:{_COUNTED})"
    rf"|(?=[일이삼사오육칠팔구]?[십백천])[일이삼사오육칠팔구십백천]{{1,9}} ?(?:{_MEASURED}))"
    rf"(?={BEHIND_UNIT})"
)
_FOR = pattern_of(r"(?: ?동안|(?<=[루틀흘새레름])간)$")
_LONGEST = 40
"""Letters of a text that may be an amount in words."""


def in_digits(text: str) -> str:
    """An amount in words with its number in digits; any other text as it is.

    >>> in_digits("하루"), in_digits("두 시간 반"), in_digits("십오 분"), in_digits("태스크")
    ('1일', '150분', '15분', '태스크')
    """
    if len(text) > _LONGEST:
        return text
    said = " ".join(unicodedata.normalize("NFKC", text).casefold().split()).strip(".,!?~\"'()[] ")
    said = _FOR.sub("", said)
    if whole := _WHOLE.get(said) or _WHOLE.get(said.replace(" ", "")):
        return whole
    if said in _NATIVE and len(said) > 1:
        return _NATIVE[said]
    if found := _BY_ENGLISH.match(said):
        return f"{_ENGLISH[found[1]]} {found[2]}"
    if found := _BY_NATIVE.match(said):
        return _amount(int(_NATIVE[found[1]]), found[2].replace("해", "년"), found[3]) or text
    if (found := _BY_SINO.match(said)) and (number := _sino(found[1])) is not None:
        return _amount(number, found[2], found[3]) or text
    if (found := _MIXED.match(said)) and (number := _mixed(*found.groups("")[:4])) is not None:
        return f"{number}{found[5] or ''}"
    return text


def spoken_amounts(text: str) -> Iterator[tuple[int, int, str]]:
    """Where amounts in words stand in a text, and each in digits: 한 시간 is 1시간.

    >>> list(spoken_amounts("두 시간 뒤에 삼십 초까지"))
    [(0, 4, '2시간'), (8, 12, '30초')]
    """
    for match in _WITHIN.finditer(text):
        if (digits := in_digits(match[0])) != match[0]:
            yield match.start(), match.end(), digits


_HALVES = {"시간": ("분", 60), "분": ("초", 60), "년": ("개월", 12), "일": ("시간", 24)}


def _amount(number: int, unit: str, half: str | None) -> str | None:
    """The number with its unit, and a half more (두 시간 반) in a smaller one; None where that has
    no unit."""
    if not half:
        return f"{number}{unit}"
    if unit not in _HALVES:
        return None
    smaller, many = _HALVES[unit]
    return f"{number * many + many // 2}{smaller}"


def _mixed(high: str, size: str, low: str, its_size: str) -> int | None:
    """8만 is 80,000, 25만 6천 256,000; None where the sizes do not fall: 5천 6천."""
    sizes = _TENS | {"": 1, "만": 10_000}
    rest = int(low or 0) * sizes[its_size]
    return round(float(high) * sizes[size]) + rest if rest < sizes[size] else None


def _sino(said: str) -> int | None:
    """십오 is 15, 이백오십 250, 만 10,000; None where it is no number: 이오."""
    high, _, low = said.rpartition("만")
    if "만" in said:
        above = _below_10_000(high) if high else 1
        below = _below_10_000(low) if low else 0
        return None if above is None or below is None else above * 10_000 + below
    return _below_10_000(low)


def _below_10_000(said: str) -> int | None:
    total, digit, last = 0, None, 10_000
    for letter in said:
        if letter in _TENS:
            if _TENS[letter] >= last:
                return None
            last = _TENS[letter]
            total += (1 if digit is None else digit) * last
            digit = None
        elif letter not in _ONES or digit is not None:
            return None
        else:
            digit = _ONES[letter]
    return total + (digit or 0)

"""Numbers with units, as a person types and reads them: 15분, 15 min, 10,240MB, 최대 10기가."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Literal

from msgspec import Struct

from awsquiz.core.text import key

# One unit a line, in the words it is typed with. `m` is a minute in 15m and a megabyte in 512M.
_UNITS = [
    frozenset(words.split())
    for words in """
ms 밀리초 msec millisecond milliseconds
초 s sec secs second seconds
분 m min mins minute minutes
시간 h hr hrs hour hours
일 d day days
주 주일 주간 w week weeks
개월 달 month months
년 y yr year years
kb k 킬로 킬로바이트 kilobyte kilobytes
mb m 메가 메가바이트 megabyte megabytes
gb g 기가 기가바이트 gigabyte gigabytes
tb t 테라 테라바이트 terabyte terabytes
pb 페타 페타바이트 petabyte petabytes
kib 키비바이트
mib 메비바이트
gib 기비바이트
tib 테비바이트
b 바이트 byte bytes
kbps
mbps
gbps
iops
vcpu vcpus
% 퍼센트 프로 percent
배 x
$ 달러 불 usd dollar dollars
원 krw
개 가지 번 회 명 대 건 곳 차례
""".strip().splitlines()
]
_COUNTERS = _UNITS[-1]
_KNOWN = frozenset().union(*_UNITS)
# How many of the first of its row a unit is: what another row measures is another thing. MB and GB
# have no row: some count 1,000 of them, some 1,024.
_ROWS = [
    {"ms": 1, "초": 1000, "분": 60_000, "시간": 3_600_000, "일": 86_400_000, "주": 604_800_000},
    {"개월": 1, "년": 12},
    {"kib": 1, "mib": 1 << 10, "gib": 1 << 20, "tib": 1 << 30},
]
_SIZES = {
    word: (row, sizes[name])
    for row, sizes in enumerate(_ROWS)
    for name in sizes
    for same in _UNITS
    if name in same
    for word in same
    if sum(word in words for words in _UNITS) == 1
}
"""A unit that means one thing → its row, and how many of the first of the row it is."""
_DAYS = {"하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7, "열흘": 10}
_DAYS["보름"] = 15

_SEPARATOR = r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))"
_NUMBER = r"[0-9]+(?:\.[0-9]+)?"
_QUANTITY = r"(?:최대|약)?([-−+]?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+))([^0-9]*)"
_compiled = cache(re.compile)  # when it is asked for: few first questions need any


class Quantity(Struct, frozen=True):
    """A number, written without needless zeros, and its unit as typed, "" if there is none."""

    number: str
    unit: str

    @property
    def plain(self) -> bool:
        """Whether there is no unit or a known one: nothing in it can be a slip of a key."""
        return not self.unit or self.unit in _KNOWN


def quantity(text: str) -> Quantity | None:
    """The text as one number with what follows it, 하루 as 1일; None for any other text."""
    said = _said(text)
    if (days := _DAYS.get(said.strip(".,!?~\"'()[]"))) is not None:
        return Quantity(str(days), "일")
    found = _compiled(_QUANTITY).fullmatch(said)
    if found is None:
        return None
    unit = found[2].strip(".,!?~\"'()[]") if found[2] else ""
    return Quantity(_bare(found[1]), unit if unit in _KNOWN else key(unit))


def numbers(text: str) -> tuple[str, ...]:
    """The numbers in a text, in order: 1-5 is not 15, 10,240 is 10240."""
    return tuple(_compiled(_NUMBER).findall(_said(text)))


def judge_number(
    given: Quantity, accepted: Iterable[Quantity]
) -> Literal["right", "near", "wrong"]:
    """Judges a number: right without its unit or as much in another one, else wrong with another.

    Where no accepted spelling names a unit, a given one can neither be right nor wrong: `near`,
    so that the learner decides. (Counters such as 개 say nothing and are right.)
    """
    accepted = list(accepted)
    units = [one.unit for one in accepted if one.number == given.number]
    if any(_fits(given.unit, unit) for unit in units) or any(
        _is_as_much(given, one) for one in accepted
    ):
        return "right"
    return "near" if units and given.plain and not any(units) else "wrong"


def _fits(given: str, unit: str) -> bool:
    if given == unit or any(given in same and unit in same for same in _UNITS):
        return True
    return (not given and unit in _KNOWN) or (not unit and given in _COUNTERS)


def _is_as_much(given: Quantity, other: Quantity) -> bool:
    """Whether they are one quantity in two units, 300초 and 5분."""
    one, its = _SIZES.get(given.unit), _SIZES.get(other.unit)
    if one is None or its is None or one[0] != its[0]:
        return False
    (whole, places), (number, its_places) = _scaled(given.number), _scaled(other.number)
    least = max(places, its_places)  # both in the same small parts
    return whole * one[1] * _tens(least - places) == number * its[1] * _tens(least - its_places)


def _tens(places: int) -> int:
    return int("1" + "0" * places)


def _scaled(number: str) -> tuple[int, int]:
    """A decimal as a whole number, and how many places its point was moved."""
    whole, _, part = number.partition(".")
    return int(whole + part), len(part)


def _said(text: str) -> str:
    """The text in one form, without spaces and the separators of thousands."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return _compiled(_SEPARATOR).sub("", "".join(unicodedata.normalize("NFC", folded).split()))


def _bare(number: str) -> str:
    whole, _, part = number.lstrip("+-−").partition(".")
    sign = "-" if number[0] in "-−" else ""
    return sign + ".".join(filter(None, (whole.lstrip("0") or "0", part.rstrip("0"))))

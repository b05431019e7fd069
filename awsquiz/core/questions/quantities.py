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
    """The text as one number with what follows it; None for any other text."""
    found = _compiled(_QUANTITY).fullmatch(_said(text))
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
    """Judges a number: right without its unit, wrong with another one, no matter how near.

    Where no accepted spelling names a unit, a given one can neither be right nor wrong: `near`,
    so that the learner decides. (Counters such as 개 say nothing and are right.)
    """
    units = [one.unit for one in accepted if one.number == given.number]
    if any(_fits(given.unit, unit) for unit in units):
        return "right"
    return "near" if units and given.plain and not any(units) else "wrong"


def _fits(given: str, unit: str) -> bool:
    if given == unit or any(given in same and unit in same for same in _UNITS):
        return True
    return (not given and unit in _KNOWN) or (not unit and given in _COUNTERS)


def _said(text: str) -> str:
    """The text in one form, without spaces and the separators of thousands."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return _compiled(_SEPARATOR).sub("", "".join(unicodedata.normalize("NFC", folded).split()))


def _bare(number: str) -> str:
    whole, _, part = number.lstrip("+-−").partition(".")
    sign = "-" if number[0] in "-−" else ""
    return sign + ".".join(filter(None, (whole.lstrip("0") or "0", part.rstrip("0"))))

"""Numbers with units as they stand in a text: where, as written, and how much they are."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from awsquiz.core.text import SYLLABLE

_SAME = 0.05
"""The difference up to which amounts in two units are one."""
# One unit a line: its dimension, how much of its smallest unit it is, and the words for it.
DIMENSIONS = {
    name: (dimension, float(factor))
    for dimension, factor, *names in map(
        str.split,
        """\
time 0.001 ms 밀리초
time 1 초 s sec secs second seconds
time 60 분 min mins minute minutes
time 3600 시간 h hr hrs hour hours
time 86400 일 day days
time 604800 주 주일 week weeks
months 1 개월 달 month months
months 12 년 year years
size 1 b 바이트
size 1024 kb kib 킬로바이트
size 1048576 mb mib 메가 메가바이트
size 1073741824 gb gib 기가 기가바이트
size 1099511627776 tb tib 테라 테라바이트
size 1125899906842624 pb pib 페타바이트
share 1 % 퍼센트
개 1 개
가지 1 가지
번 1 번 회
명 1 명
대 1 대
건 1 건
배 1 배
iops 1 iops
vcpu 1 vcpu vcpus
""".splitlines(),
    )
    for name in names
}
"""Unit in lower case → its dimension, and how much of the dimension's smallest unit it is."""
NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
"""A pattern of a number as people write it: 10,240 and 0.5."""
UNIT = "|".join(sorted(map(re.escape, DIMENSIONS), key=len, reverse=True))
"""A pattern of all units, the longest first."""

# What a text says beside these is a number of something: TPS, Gbps and MB/s are rates.
_MORE_DIMENSIONS = {
    **DIMENSIONS,
    **dict.fromkeys(("tps", "rps", "wcu", "rcu"), ("rate", 1.0)),
    **{f"{each}/s": (f"{each}/s", 1.0) for each in ("kb", "kib", "mb", "mib", "gb", "gib")},
    **{"mbps": ("bits", 1.0), "gbps": ("bits", 1024.0), "kbps": ("bits", 1 / 1024)},
    **{
        name: (name, 1.0) for name in ("글자", "자", "문자", "줄", "행", "곳", "종", "종류", "차례")
    },
}
BEHIND_UNIT = (
    "(?:까지|이상|이하|미만|초과|이내|동안|간|마다|씩|부터|단위|정도|쯤|짜리|전|후|뒤|이후|이전)?"
    "(?:은|는|이|가|을|를|와|과|의|에|로|으로|로는|으로는|에서|만|도|나|이나|다|이다|입니다|이며|이고"
    "|며|고|임|인|라|이라|이므로|이지만|이라서|이었다|였다|까지|까지만|까지는|이면|면|보다|에는|이어야|여야)?"
    f"(?!{SYLLABLE})"
)
"""A pattern of what may be written behind a unit of Hangul."""


class Measure(Struct, frozen=True):
    """A number with its unit, and where it stands in a text."""

    start: int
    end: int
    """Behind the unit."""
    number: str
    """As written: 10,240."""
    unit: str
    """As written, with what stands between it and the number: ` GB`; "" of a mere number."""
    dimension: str
    amount: float
    """In the smallest unit of the dimension."""

    def is_same(self, other: Measure) -> bool:
        """Whether the other is as much: 10GB is 10,240MB, and 10,000MB as people say it."""
        if self.dimension != other.dimension:
            return False
        near = 0.0 if self.unit.strip().lower() == other.unit.strip().lower() else _SAME
        return abs(self.amount - other.amount) <= near * max(self.amount, other.amount)


@cache
def _measure() -> re.Pattern[str]:
    units = "|".join(sorted(map(re.escape, _MORE_DIMENSIONS), key=len, reverse=True))
    latin = r"(?![A-Za-z0-9%/])"
    return re.compile(
        rf"(?<![A-Za-z0-9_.,$₩/-])({NUMBER})"
        rf"(?:(\s?(?:{units})){latin}(?={BEHIND_UNIT})|(?= ?[)(]| ?[,./](?![0-9])|$))",
        re.IGNORECASE,
    )


def measures(text: str) -> list[Measure]:
    """The numbers in a text without markup, in order: with a unit, or with nothing behind them."""
    found = []
    for match in _measure().finditer(text):
        unit = match[2] or ""
        dimension, factor = _MORE_DIMENSIONS[unit.strip().lower()] if unit else ("", 1.0)
        amount = float(match[1].replace(",", "")) * factor
        found.append(Measure(match.start(), match.end(), match[1], unit, dimension, amount))
    return found

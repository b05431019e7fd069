"""Numbers with units, as a person types and reads them: 15분, 15 min, 10,240MB, 최대 10기가, and
rates of them: 초당 500MB, 500MB/s."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from awsquiz.core.questions.rates import BITS, SECOND, with_period, without_period
from awsquiz.core.text import key
from awsquiz.core.text.regexes import pattern_of
from awsquiz.core.text.spoken import in_digits

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
# How many of the first of its row a unit is: what another row measures is another thing. AWS counts
# 1,024 MB to a GB (10,240 MB of /tmp are its 10 GB); MiB and GiB are told apart from them below.
_ROWS = [
    {"ms": 1, "초": 1000, "분": 60_000, "시간": 3_600_000, "일": 86_400_000, "주": 604_800_000},
    {"개월": 1, "년": 12},
    {"b": 1, **{f"{size}b": 1 << 10 * power for power, size in enumerate("kmgtp", 1)}},
    {f"{size}ib": 1 << 10 * power for power, size in enumerate("kmgt", 1)},
    {"kbps": 1, "mbps": 1000, "gbps": 1_000_000},
]
_BYTES, _BINARY = 2, 3
"""The rows of sizes that people write for each other, though they are not quite the same."""
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
_SEPARATOR = pattern_of(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
_FOR = pattern_of(r"(?:동안|간|마다|씩|정도|쯤|치|안|이내|미만)$")
_PART = pattern_of(r"([0-9]{1,9})([^0-9.,-]{1,12})")
_NUMBER = pattern_of(r"[0-9]+(?:\.[0-9]+)?")
_QUANTITY = pattern_of(r"(?:최대|약)?([-−+]?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+))([^0-9]*)")


class Quantity(Struct, frozen=True):
    """A number, written without needless zeros, and its unit as typed, "" if there is none."""

    number: str
    unit: str
    per: str = ""
    """Of a rate, in what time: 초 of 2MB/s; "" of any other amount."""

    @property
    def plain(self) -> bool:
        """Whether there is no unit or a known one: nothing in it can be a slip of a key."""
        return not self.unit or self.unit in _KNOWN


def quantity(text: str) -> Quantity | None:
    """The text as one number with what follows it, 하루 as 1일; None for any other text.

    Of 1시간 30분 it is the sum, in the smaller unit; of 초당 10기가비트 it is 10Gbps.
    """
    said, per = without_period(_said(in_digits(with_period(text))))
    if not per and (summed := _sum(said)) is not None:
        return summed
    found = _QUANTITY.fullmatch(said)
    if found is None:
        return None
    unit = found[2].strip(".,!?~\"'()[]") if found[2] else ""
    if unit not in _KNOWN and (bare := _FOR.sub("", unit)) in _KNOWN:
        unit = bare  # 5분간, 하루 동안, 1초 안에
    if per == SECOND and unit in BITS:
        unit, per = BITS[unit], ""
    return Quantity(_bare(found[1]), unit if unit in _KNOWN else key(unit), per)


def numbers(text: str) -> tuple[str, ...]:
    """The numbers in a text, in order: 1-5 is not 15, 10,240 is 10240."""
    return tuple(_NUMBER.findall(_said(in_digits(text))))


def judge_number(
    given: Quantity, accepted: Iterable[Quantity]
) -> Literal["right", "near", "wrong"]:
    """Judges a number: right without its unit or as much in another one, else wrong with another.

    Where no accepted spelling names a unit, a given one can neither be right nor wrong: `near`,
    so that the learner decides. (Counters such as 개 say nothing and are right.) So is an amount
    where a rate is meant, 500MB of 500MB/s.
    """
    accepted = list(accepted)
    verdict = _judged(given, [one for one in accepted if one.per == given.per])
    if verdict == "wrong" and not given.per:  # 500MB is a part of 500MB/s, and 500 is enough
        bare = _judged(given, [Quantity(one.number, one.unit) for one in accepted])
        verdict = "near" if bare == "right" and given.unit else bare
    alone = any(one.number == given.number and not one.unit for one in accepted)
    named = any(one.number == given.number and one.unit for one in accepted)
    return "near" if verdict == "wrong" and given.plain and alone and not named else verdict


def _judged(given: Quantity, accepted: Sequence[Quantity]) -> Literal["right", "near", "wrong"]:
    units = [one.unit for one in accepted if one.number == given.number]
    if any(_fits(given.unit, unit) for unit in units) or any(
        _is_as_much(given, one) for one in accepted
    ):
        return "right"
    return "near" if any(_is_nearly_as_much(given, one) for one in accepted) else "wrong"


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


def _is_nearly_as_much(given: Quantity, other: Quantity) -> bool:
    """Whether they are one size as people write it: 1 GiB as 1 GB, 10 GB as 10,000 MB."""
    one, its = _SIZES.get(given.unit), _SIZES.get(other.unit)
    if one is None or its is None or not {one[0], its[0]} <= {_BYTES, _BINARY}:
        return False
    if one[0] != its[0]:  # both in bytes
        return float(given.number) * one[1] == float(other.number) * its[1]
    powers = [len(bin(size[1])) // 10 for size in (one, its)]
    mine, theirs = (
        float(each.number) * 1000**power for each, power in zip((given, other), powers, strict=True)
    )
    return powers[0] != powers[1] and mine == theirs


def _sum(said: str) -> Quantity | None:
    """Several amounts in a row, each of a smaller unit of the same: 1시간30분 is 90분."""
    parts = _PART.findall(said)
    if len(parts) < 2 or "".join(number + unit for number, unit in parts) != said:
        return None
    sizes = [_SIZES.get(unit) for _number, unit in parts]
    known = [size for size in sizes if size is not None]
    factors = [size[1] for size in known]
    if len(known) < len(parts) or len({row for row, _size in known}) > 1:
        return None
    if any(one <= other for one, other in pairwise(factors)):
        return None
    total = sum(int(number) * size for (number, _unit), size in zip(parts, factors, strict=True))
    return Quantity(str(total // factors[-1]), parts[-1][1])


def _tens(places: int) -> int:
    return int("1" + "0" * places)


def _scaled(number: str) -> tuple[int, int]:
    """A decimal as a whole number, and how many places its point was moved."""
    whole, _, part = number.partition(".")
    return int(whole + part), len(part)


def _said(text: str) -> str:
    """The text in one form, without spaces and the separators of thousands."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return _SEPARATOR.sub("", "".join(unicodedata.normalize("NFC", folded).split()))


def _bare(number: str) -> str:
    whole, _, part = number.lstrip("+-−").partition(".")
    sign = "-" if number[0] in "-−" else ""
    return sign + ".".join(filter(None, (whole.lstrip("0") or "0", part.rstrip("0"))))

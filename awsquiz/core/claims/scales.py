"""What kind of value a text is, and whether two values exclude each other.

Closed scales are numbers of one dimension, words of one scale, and yes and no: where one value of
such a scale is true of an attribute, another one is false. Of free text nothing is known.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from math import inf
from typing import Literal

from msgspec import Struct

from awsquiz.core.text import key, plain
from awsquiz.core.text.regexes import pattern_of
from awsquiz.core.text.units import Measure, measures

_LONGEST = 40
"""Letters of a value; a longer one is free text."""
_SAME = 0.05
"""The difference up to which amounts in different units are one: 1TB and 1,000GB."""
YES = frozenset(map(key, "○ o 예 네 가능 있음 지원 yes 지원함 허용 true 제공 가능함".split()))
"""What means yes, by `text.key`."""
NO = frozenset(map(key, "✕ x 아니오 불가 불가능 없음 미지원 no 아님 거부 false 미제공".split()))
"""What means no."""
# One scale a line, `|` between its steps; words of one step say the same.
_SCALES = """\
매우 높음, 높음, 상, high | 중간, 보통, 중, medium | 낮음, 매우 낮음, 하, low
매우 빠름, 빠름, 가장 빠름, fast | 보통, 중간 | 느림, 매우 느림, 가장 느림, slow
매우 큼, 큼 | 중간, 보통 | 작음, 매우 작음
매우 많음, 많음 | 중간, 보통 | 적음, 매우 적음
긺, 김 | 중간, 보통 | 짧음, 매우 짧음
상태 저장, stateful, 스테이트풀 | 상태 비저장, stateless, 스테이트리스, 무상태
동기, 동기식, 동기 복제, synchronous, sync | 비동기, 비동기식, 비동기 복제, asynchronous, async
단일 az, single az, 단일 가용 영역 | 다중 az, multi az, 멀티 az, 다중 가용 영역
인스턴스, 인스턴스 수준, 인스턴스 레벨 | 서브넷, 서브넷 수준, 서브넷 레벨 | vpc, vpc 수준
instance, instance level | subnet, subnet level | vpc, vpc level
필요 | 불필요
사용, 사용함 | 미사용, 사용 안 함
가용 영역, az | 리전, 리전 수준, 리전 서비스, region, regional | 글로벌, 전역, global, 글로벌 서비스
3계층, l3, layer 3, 네트워크 계층 | 4계층, l4, layer 4, 전송 계층 | 7계층, l7, layer 7
필수, required | 선택, 선택 사항, optional
유료 | 무료, free
블록, 블록 스토리지, block | 파일, 파일 스토리지, file | 객체, 오브젝트, 객체 스토리지, object
읽기 전용, read only | 읽기/쓰기, 읽기 쓰기, 읽고 쓰기, read write
단방향 | 양방향
"""
_SEVERAL = pattern_of(
    r"\s*(?:[,、/·|+&]|\s(?:및|또는|or|and)\s|(?<=[가-힣])[와과]\s)\s*", re.IGNORECASE
)
_WITHOUT_END = frozenset(
    map(key, ("무제한", "제한 없음", "무한", "unlimited", "한도 없음", "무한대"))
)
_SIGNS = str.maketrans({"≥": ">", "≤": "<", "＜": "<", "＞": ">", "〜": "~", "∼": "~", "–": "~"})
_BEFORE = pattern_of(r"(?P<sign>최대|최소|기본|<=?|>=?)?\s*")
_BETWEEN = pattern_of(r"\s*(?:~|-|에서|부터)\s*(?:최대\s*)?")
_BEHIND = pattern_of(r"\s*(?P<bound>이상|이하|미만|초과|이내|까지|동안|간)?")
_STARTS = pattern_of(r"\d[\d,.]*")

Tight = Literal["", "most", "least"]


class Stretch(Struct, frozen=True):
    """A number, or all numbers between two."""

    dimension: str
    unit: str
    low: float
    high: float
    tight: Tight = ""
    """Which end is meant, where the value says so: of two greatest values only one is true."""
    without_low: bool = False
    without_high: bool = False

    def excludes(self, other: Stretch) -> bool:
        """Whether no number is in both, and they are not one number in two units."""
        if self.high == self.low == inf or other.high == other.low == inf:
            return self.high != other.high
        if self.dimension != other.dimension:
            return False
        if self.tight and self.tight == other.tight:
            mine, theirs = self._end, other._end
            return mine != theirs and not self._is_near(other, mine, theirs)
        return self._is_below(other) or other._is_below(self)

    def _is_below(self, other: Stretch) -> bool:
        if self.high == other.low:
            return self.without_high or other.without_low
        return self.high < other.low and not self._is_near(other, self.high, other.low)

    @property
    def _end(self) -> float:
        return self.high if self.tight == "most" else self.low

    def _is_near(self, other: Stretch, one: float, two: float) -> bool:
        return self.unit != other.unit and abs(one - two) <= _SAME * max(one, two)


class Steps(Struct, frozen=True):
    """A word of one scale or of several."""

    places: frozenset[tuple[int, int]]
    """By its scale the step on which it stands."""

    def excludes(self, other: Steps) -> bool:
        """Whether they stand on different steps of a scale, and nowhere on the same."""
        if self.places & other.places:
            return False
        return not {scale for scale, _ in self.places}.isdisjoint(
            scale for scale, _ in other.places
        )


def exclude(one: str, other: str) -> bool:
    """Whether two values of an attribute can surely not both be true; False where it is not known.

    Of values with several members none of one may be one of the other's.
    """
    ones, others = read_value(one), read_value(other)
    return bool(ones and others) and all(_apart(a, b) for a in ones for b in others)


def _apart(one: Stretch | Steps, other: Stretch | Steps) -> bool:
    if isinstance(one, Stretch):
        if isinstance(other, Stretch):
            return one.excludes(other)
        return other == _no() and 0 < one.low < inf  # 없음 may mean that there is no limit
    return one.excludes(other) if isinstance(other, Steps) else _apart(other, one)


@lru_cache(maxsize=4096)
def read_value(text: str) -> tuple[Stretch | Steps, ...]:
    """The members of a value, each of a closed scale; none where one of them is free text."""
    said = plain(text).strip().strip(".").strip()
    if not 0 < len(said) <= _LONGEST:
        return ()
    whole = _read(said)
    if whole is not None:
        return (whole,)
    found = [_read(piece) for piece in _SEVERAL.split(said)]
    return tuple(each for each in found if each is not None) if all(found) else ()


def _read(said: str) -> Stretch | Steps | None:
    told = key(said) if said else ""
    if places := _places().get(told):
        return Steps(places)
    if told in _WITHOUT_END:
        return Stretch("", "", inf, inf)
    return _span(said.translate(_SIGNS))


@cache
def _no() -> Steps:
    return Steps(_places()[key("없음")])


@cache
def _places() -> dict[str, frozenset[tuple[int, int]]]:
    """Word (`text.key`) → its scales, and its step on each."""
    found: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for scale, line in enumerate(_SCALES.splitlines(), 1):
        for step, words in enumerate(line.split("|")):
            for word in words.split(", "):
                found[key(word)].add((scale, step))
    for step, said in enumerate((NO, YES)):
        for word in said:
            found[word].add((0, step))
    return {word: frozenset(places) for word, places in found.items()}


def _span(said: str) -> Stretch | None:
    """A number, or what lies between two: `15분`, `최대 5개`, `3개 이상`, `1 ~ 15분`."""
    before = _BEFORE.match(said)
    assert before is not None
    found = measures(said)
    if not found or len(found) > 2:
        return None
    first, last = found[0], found[-1]
    bound = _BEHIND.fullmatch(said, last.end)
    if bound is None:
        return None
    if len(found) == 1 and first.start != before.end():
        return _from_bare(said, before.end(), last) if not before["sign"] else None
    if len(found) == 2:
        between = _BETWEEN.fullmatch(said, first.end, last.start)
        whole = between is not None and first.start == before.end()
        return _between(first, last) if whole and first.dimension == last.dimension else None
    return _bounded(first, before["sign"] or "", bound["bound"] or "")


def _from_bare(said: str, start: int, last: Measure) -> Stretch | None:
    """1 ~ 15분, where the first number has the unit of the second."""
    number = _STARTS.match(said, start)
    if number is None or _BETWEEN.fullmatch(said, number.end(), last.start) is None:
        return None
    one = last.amount / float(last.number.replace(",", "")) if last.amount else 0.0
    try:
        low = float(number[0].replace(",", "")) * one
    except ValueError:  # 1.2.3
        return None
    return (
        Stretch(last.dimension, last.unit.strip(), low, last.amount) if low < last.amount else None
    )


def _between(first: Measure, last: Measure) -> Stretch | None:
    if first.amount >= last.amount:
        return None
    return Stretch(first.dimension, first.unit.strip(), first.amount, last.amount)


def _bounded(measure: Measure, sign: str, bound: str) -> Stretch | None:
    dimension, unit, amount = measure.dimension, measure.unit.strip(), measure.amount
    if not amount and (sign or bound):
        return None  # nothing is less
    if sign == "최대":
        return Stretch(dimension, unit, 0, amount, "most")
    if sign == "최소":
        return Stretch(dimension, unit, amount, inf, "least")
    if sign.startswith("<") or bound in ("이하", "미만", "이내", "까지"):
        return Stretch(dimension, unit, 0, amount, without_high=sign == "<" or bound == "미만")
    if sign.startswith(">") or bound in ("이상", "초과"):
        return Stretch(dimension, unit, amount, inf, without_low=sign == ">" or bound == "초과")
    return Stretch(dimension, unit, amount, amount)

"""Numbers where one alone can be true: under 최대, 최소 or 기본, said surely of something."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from awsquiz.core.claims.amounts import topic_words
from awsquiz.core.claims.bounds import IN_ORDER, Bounded, bounded
from awsquiz.core.claims.ladders import beside
from awsquiz.core.claims.sole import SoleValue, because
from awsquiz.core.claims.untruth import Untruth
from awsquiz.core.model import Concept, Fact
from awsquiz.core.text import plain
from awsquiz.core.text.regexes import pattern_of
from awsquiz.core.text.units import measures

_LONGEST = 160
"""Letters of a statement; a longer one says more than one thing."""
_LABEL = 16
"""Letters of a label that is shown before a mere phrase."""
_UNTRUTHS = 4
_MAY_HAVE = pattern_of("최[대장고소단저]|기본|디폴트|까지|이하|max|min|default", re.IGNORECASE)
_DIGIT = pattern_of("[0-9]")
# Words that make a number something else than the one that is true.
_SKIPPED = pattern_of(
    "|".join(
        r"""약\s?\d 대략 정도 쯤 가량 내외 안팎 거의 보통 평균 대개 일반적으로 권장 추천 이상적 예시
    \w\(\) \[(?:code|그림|표) \d\s?:\s?\d
    예\) 예[:：] 예를 가령 \bex\b e\.g \bi\.?e\b 만약 가정 [$₩€£] 달러 \d\s?원 USD 요금 비용
    가격 할인 저렴 절감 절약 무료 유료 과금 청구 [=×÷≒≈→➡><≤≥?？+*] \d\s?x\s?\d \d\s?[만천백억]
    [십백천만억]\s?개 않 못[하\s] 없 아니 불가 안\s?[되된됨] 제외 말아 이나\s 거나\s 또는 혹은
    수도\s있 다르 다른 다름 달라 상이 빠르 빠른 빨라 향상 개선 배\s [했였겠갔왔났았었졌됐]
    [하보]자 설정한 설정합 지정한 지정합 입력 클릭 선택한 20\d\d\s?년 출시 [월화수목금토일]요일
    (?-i:[^가-힣])(?:이|그|위|아래|해당|다음)\s 오전 오후 \d\s?[ap]m\b""".split()
    ),
    re.IGNORECASE,
)
_HEAD = pattern_of(r"(?:이|그|저|위|아래|해당|이때|이 때|여기서|따라서|그래서|다음)[ ,은는의]")
_ELSEWHERE = pattern_of(
    r"실습|예시|예제|예\)|예:|시나리오|사례|문제|테스트|퀴즈|정답|해설|아키텍처|샘플"
    r"|덤프|dump|exam ?topics|prob\.",
    re.IGNORECASE,
)
_OF_EXAMS = pattern_of("시험|문항|문제|출제|exam", re.IGNORECASE)
_LABELLED = pattern_of(r"([^:：,;]{2,30})[:：] ?(.+)")
_SAYS_NOTHING = pattern_of(
    "설명|특징|비고|내용|요약|정리|참고|장점|단점|제한|한도|기타|주의|사용|포인트|스펙|규모"
)
_CELL = pattern_of("(?:최대|최소|기본) ?|")
_CLAUSES = pattern_of(r"[,;·|()（）]|(?<=[가-힣])\. ")
_GLUED = pattern_of("^[가-힣]+")
_TELLING = frozenset("iops vcpu vcpus tps rps wcu rcu mbps gbps mb/s mib/s gb/s gib/s".split())
"""Units that tell by themselves of what they are."""


class _Place(NamedTuple):
    """A number in its statement, with the false ones below and above it, the nearest first."""

    claim: Bounded
    below: tuple[str, ...]
    above: tuple[str, ...]


def number_untruths(fact: Fact, concept: Concept, _names: Container[str]) -> Iterator[Untruth]:
    """The statement with other numbers in the place of one that alone can be true."""
    said = plain(fact.text)
    for claim, below, above in _places(fact, concept, said):
        true = said[claim.measure.start : claim.end]
        for false in _in_turn(below, above)[:_UNTRUTHS]:
            yield Untruth(_replaced(fact, said, claim, false), "number", because(false, true))


def sole_numbers(fact: Fact, concept: Concept) -> list[SoleValue]:
    """The numbers of a statement in whose place all others are false, greater and smaller ones."""
    said = plain(fact.text)
    return [
        SoleValue(
            said[: claim.measure.start],
            said[claim.measure.start : claim.end],
            said[claim.end :],
            *(below, above),
            "number",
        )
        for claim, below, above in _places(fact, concept, said)
        if claim.both_ways
    ]


def sole_cell(fact: Fact, concept: Concept) -> SoleValue | None:
    """The value of the fact's attribute, where it is one number of which all others are false."""
    if not (fact.attribute and fact.value) or fact.mark:
        return None
    attribute, value = plain(fact.attribute), plain(fact.value).strip()
    if _OF_EXAMS.search(f"{concept.title} {attribute}"):
        return None
    if _SKIPPED.search(f"{attribute}: {value}") or _is_elsewhere(fact, concept):
        return None
    found = _CELL.match(value)
    told = measures(value)
    if found is None or len(told) != 1 or (told[0].start, told[0].end) != (found.end(), len(value)):
        return None
    below, above = beside(told[0].number, told[0].unit)
    before = value[: found.end()]
    below, above = (
        tuple(f"{before}{number}{told[0].unit}" for number in side) for side in (below, above)
    )
    return SoleValue("", value, "", below, above, "number")


def _places(fact: Fact, concept: Concept, said: str) -> Iterator[_Place]:
    if (
        _MAY_HAVE.search(said) is None
        or not _DIGIT.search(said)
        or not _may_be_read(fact, concept, said)
    ):
        return
    claims = bounded(said)
    for claim in claims:
        if not _is_told(fact, concept, said, claim):
            continue
        below, above = _fitting(claim, claims)
        if below or above:
            yield _Place(claim, below, above)


def _fitting(claim: Bounded, claims: Sequence[Bounded]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The false numbers below and above, as they are written; none below where it implies them."""
    low, high = _room(claim, claims)
    sides = beside(claim.measure.number, claim.measure.unit)
    below, above = (
        tuple(
            written
            for number in side
            if low < _amount(claim, number) < high and (written := _written(claim, number))
        )
        for side in sides
    )
    return (below if claim.both_ways else ()), above


def _may_be_read(fact: Fact, concept: Concept, said: str) -> bool:
    """Whether nothing makes its numbers approximate, denied, priced or those of an example."""
    if len(said) > _LONGEST or fact.mark or _is_skipped(said):
        return False
    return not _is_elsewhere(fact, concept)


@lru_cache(maxsize=64)  # it is asked for untruths, and again for what alone is true
def _is_skipped(said: str) -> bool:
    return _HEAD.match(said) is not None or _SKIPPED.search(said) is not None


def _is_elsewhere(fact: Fact, concept: Concept) -> bool:
    return _ELSEWHERE.search(" ".join((concept.title, *fact.under, fact.facet or ""))) is not None


def _is_told(fact: Fact, concept: Concept, said: str, claim: Bounded) -> bool:
    """Whether the statement tells what it is that the number bounds."""
    measure = claim.measure
    if fact.attribute or measure.unit.strip().lower() in _TELLING:
        return True
    start, end = 0, len(said)
    label = _LABELLED.match(said)
    if label and label.end(1) < measure.start:
        start = label.start(2)
        if not _SAYS_NOTHING.fullmatch(label[1].strip()):
            clauses = filter(None, map(str.strip, _CLAUSES.split(label[2])))
            if all(map(_DIGIT.search, clauses)):
                return _says_what(label[1], concept)
            start = 0
    for cut in _CLAUSES.finditer(said):
        if cut.end() <= measure.start:
            start = cut.end()
        elif cut.start() >= claim.end:
            end = cut.start()
            break
    clause = f"{said[start : measure.start]} {_GLUED.sub('', said[claim.end : end])}"
    if _says_what(clause, concept):
        return True
    above = plain(fact.under[-1]) if fact.under else ""
    return not start and end == len(said) and len(above) <= _LABEL and _says_what(above, concept)


def _says_what(said: str, concept: Concept) -> bool:
    found = topic_words(said)
    return bool(found) and bool(found - topic_words(" ".join(concept.names)))


def _room(claim: Bounded, claims: Sequence[Bounded]) -> tuple[float, float]:
    """Between which amounts another number makes sense beside the other claims of the statement."""
    low, high = 0.0, float("inf")
    place = IN_ORDER.index(claim.side)
    for other in claims:
        if other is not claim and other.measure.dimension == claim.measure.dimension:
            if IN_ORDER.index(other.side) < place:
                low = max(low, other.measure.amount)
            elif IN_ORDER.index(other.side) > place:
                high = min(high, other.measure.amount)
    return low, high


def _value(number: str) -> float:
    return float(number.replace(",", ""))


def _amount(claim: Bounded, number: str) -> float:
    """How much so many of the claim's unit are, in the smallest unit."""
    return _value(number) * claim.measure.amount / _value(claim.measure.number)


def _written(claim: Bounded, number: str) -> str | None:
    """The number as the claim's is written; None where it would be odd in the second unit."""
    one, same = claim.measure, claim.same
    if same is None:
        return number + one.unit
    second = _value(number) * _value(same.number) / _value(one.number)
    return (
        f"{number}{one.unit}{claim.joint}{second:,.0f}{same.unit})"
        if second == int(second)
        else None
    )


def _in_turn(below: Sequence[str], above: Sequence[str]) -> list[str]:
    """The nearest first, one from each side in turn."""
    most = max(len(below), len(above))
    return [side[at] for at in range(most) for side in (above, below) if at < len(side)]


def _replaced(fact: Fact, said: str, claim: Bounded, false: str) -> str:
    true = said[claim.measure.start : claim.end]
    if fact.text.count(true) == 1:
        return fact.text.replace(true, false)
    return said[: claim.measure.start] + false + said[claim.end :]

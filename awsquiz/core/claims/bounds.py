"""Which numbers of a statement stand under a bound of their own: 최대 15분, 기본값은 30초."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from awsquiz.core.text import SYLLABLE
from awsquiz.core.text.regexes import pattern_of
from awsquiz.core.text.units import Measure, measures

Side = Literal["least", "default", "most"]
IN_ORDER: tuple[Side, ...] = ("least", "default", "most")
"""From the smallest to the greatest."""
_WORDS: Mapping[Side, Sequence[str]] = {
    "most": "최대 최장 최고 max maximum".split(),
    "least": "최소 최단 최저 min minimum".split(),
    "default": "기본 디폴트 default".split(),
}
_BEFORE = 40
"""Letters before a number in which its bound stands."""
# What is measured: `최대 실행 시간은 15분`, but not `기본 트래픽 3TB`.
_MEASURED = "|".join(
    r"""시간 기간 크기 용량 수 개수 갯수 횟수 길이 처리량 대역폭 메모리 속도 지연 간격 주기 한도
    제한 값 타임아웃 보관 보존 대기 설정 동시성 깊이 비율 사이즈 동시\s?실행 size timeout ttl
    iops throughput retention""".split()
)
_WORD = r"[^\s,.;:()]+"
_COPULA = r"(?:은|는|이|가)?(?: ?[:：])? ?\(?$"
_TOPIC = rf"(?:{_WORD} )?[^\s,.;:()]*[^\s,.;:()을를에로](?:은|는| ?[:：]) ?$"
_LASTING = frozenset({"time", "size", "months"})
"""What `기본적으로` gives a default of; of other things it means `mainly`."""
_MAINLY = pattern_of("기본적으로 $")
_NEEDED = pattern_of("필요|요구|[해어아]야|부터|설정|지정|할당")
_RAISED = pattern_of(
    "늘릴|늘려|늘어|증가|증설|상향|요청(?:하|으로|을 통해| ?시| ?가능)|소프트|조정 ?가능"
    "|변경 ?가능|soft",
    re.IGNORECASE,
)
_TO_MOST = pattern_of(r" ?(?:에서|부터|[~∼〜–-]) ?(?=최대 ?\d)")
_OPEN = pattern_of(" ?(?:이상|이하|미만|초과)")
_MAY = pattern_of("[^.]{0,24}(?:수 있|가능|지원|허용)")
_FROM = pattern_of(r"\d[^\s,]{0,6} ?(?:에서|부터|[~∼〜–-])")
_MEANING = pattern_of(r" ?[(（]$")


class Bounded(Struct, frozen=True):
    """A number of which a statement says what it bounds."""

    measure: Measure
    side: Side
    both_ways: bool
    """Whether smaller numbers are false in its place as well as greater ones."""
    end: int
    """Where it ends, with what is in `same`."""
    same: Measure | None = None
    """The same amount in another unit, in brackets behind it: 900초 (15분)."""
    joint: str = ""
    """What stands between the two."""


@lru_cache(maxsize=64)  # several rules and forms ask it of the same statement one after the other
def bounded(said: str) -> Sequence[Bounded]:
    """The numbers that stand under a bound; none of a dimension of which another number does not.

    `said` has no markup.
    """
    found = [(measure, _bound(said, measure)) for measure in measures(said)]
    found = _without_repeats(said, found)
    upwards = {claim.measure.dimension for _, claim in found if claim and claim.side == "most"}
    loose = {measure.dimension for measure, claim in found if claim is None}
    times = [measure.dimension for measure, _ in found]
    amounts = [(measure.dimension, measure.amount) for measure, _ in found]
    claims = []
    for measure, claim in found:
        if claim is not None:
            same = amounts.count((measure.dimension, measure.amount))
            if measure.dimension not in loose and same == 1:
                # With both ends told, the lower one is where it begins.
                told = claim.both_ways or measure.dimension in upwards
                claims.append(replace(claim, both_ways=told))
        elif times.count(measure.dimension) == 1 and _is_top(said, measure):
            claims.append(Bounded(measure, "most", both_ways=False, end=measure.end))
    return tuple(claims)


_Found = list[tuple[Measure, Bounded | None]]


def _without_repeats(said: str, found: _Found) -> _Found:
    """Of a number whose amount stands in brackets behind it in another unit both are one."""
    kept: _Found = []
    for measure, claim in found:
        before, bound = kept[-1] if kept else (None, None)
        if before is not None and bound is not None and _is_same(said, before, measure):
            end = said.find(")", measure.end) + 1 or said.find("）", measure.end) + 1
            one = Bounded(
                before, bound.side, bound.both_ways, end, measure, said[before.end : measure.start]
            )
            kept[-1] = (before, one)
        else:
            kept.append((measure, claim))
    return kept


def _is_same(said: str, one: Measure, other: Measure) -> bool:
    between = said[one.end : other.start]
    closed = said[other.end :].lstrip().startswith((")", "）"))
    amounts = one.dimension == other.dimension and one.amount == other.amount
    return closed and amounts and _MEANING.fullmatch(between) is not None


@cache
def _triggers(side: Side) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before a number that is bounded: at once, or with what is measured between."""
    bound = f"(?<!{SYLLABLE}|[A-Za-z])(?:{'|'.join(_WORDS[side])})"
    topic = "" if side == "default" else f"|{_TOPIC}"
    return (
        pattern_of(rf"{bound}(?:값|치|으로)?{_COPULA}", re.IGNORECASE),
        pattern_of(
            rf"{bound} ?(?:(?:{_WORD} ){{0,2}}(?:{_WORD})?(?:{_MEASURED}){_COPULA}{topic})",
            re.IGNORECASE,
        ),
    )


def _bound(said: str, measure: Measure) -> Bounded | None:
    before, behind = said[max(0, measure.start - _BEFORE) : measure.start], said[measure.end :]
    end = measure.end
    if "최대" in behind and _TO_MOST.match(behind):
        return Bounded(measure, "least", both_ways=True, end=end)
    low = before.lower()
    for side, words in _WORDS.items():
        if not any(word in low for word in words):
            continue  # and no pattern has to be made
        at_once, measured = _triggers(side)
        direct = at_once.search(before) is not None
        if not direct and measured.search(before) is None:
            continue
        if (side == "most" and _RAISED.search(said)) or (side == "default" and _OPEN.match(behind)):
            return None
        both_ways = not (side == "least" and direct) or _NEEDED.search(behind) is not None
        return Bounded(measure, side, both_ways, end=end)
    if measure.dimension in _LASTING and _MAINLY.search(before) and not _OPEN.match(behind):
        return Bounded(measure, "default", both_ways=True, end=end)
    return None


def _is_top(said: str, measure: Measure) -> bool:
    """Whether it is what is allowed: 5개까지 만들 수 있다. Fewer are allowed then as well."""
    before, behind = said[: measure.start], said[measure.end :]
    if not behind.startswith(("까지", "이하", " 이하")) or _RAISED.search(said):
        return False
    return _MAY.match(behind) is not None and not ("월" in before or _FROM.search(before))

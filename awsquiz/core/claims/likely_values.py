"""Numbers and values in whose place another one is likely false, though no rule is sure of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from awsquiz.core.claims.guards import doubt_in
from awsquiz.core.claims.ladders import beside
from awsquiz.core.model import Fact
from awsquiz.core.text import has_hangul, key, plain
from awsquiz.core.text.regexes import pattern_of
from awsquiz.core.text.units import Measure, measures

_IN_NUMBERS = frozenset({"when", "cause", "degree", "about", "time", "all", "contrast", "only"})


_NO_NUMBER = pattern_of(
    r"약\s?\d|대략|정도|쯤|가량|내외|거의|보통|평균|예시|예\)|예[:：]|예를|가령|e\.g|만약|가정"
    r"|[$₩€£=×÷≒≈→➡><?？]|\d\s?원|달러|USD|\d\s?[만천백억]|20\d\d\s?년|출시|오전|오후"
    r"|개선|단축|절감|향상|학습|퀴즈|시험|사용률|첫 ?번째|번째|단계|버전|v\d"
    r"|이 경우|실습|시나리오|문제|수\s?(?:십|백|천|만)"
)
"""What makes a number approximate, priced, dated, a sum, or one of an example."""


def with_other_number(fact: Fact) -> Iterator[str]:
    """The statement with another number, where it has one alone and says of what it is."""
    said = plain(fact.text)
    if _NO_NUMBER.search(said) or doubt_in(said, _IN_NUMBERS) is not None:
        return
    found = [each for each in measures(said) if each.unit]
    if len(found) != 1 or len(re.findall(r"\d+", said)) != len(re.findall(r"\d+", found[0].number)):
        return
    measure = found[0]
    if not _has_subject(said, measure):
        return
    if _CONDITION.match(said, measure.end):
        return
    below, above = beside(measure.number, measure.unit)
    if _OPEN_ABOVE.match(said, measure.end):
        below = ()  # of what is more than 200 it is true that it is more than 100
    elif _OPEN_BELOW.match(said, measure.end):
        above = ()
    sides = [side[0] for side in (above, below) if side]
    # Which side comes first is another one from fact to fact, and the same each time.
    if sum(map(ord, fact.id)) % 2:
        sides.reverse()
    for number in sides[:1]:
        start = measure.start
        yield replaced(fact.text, said, start, start + len(measure.number), number)


_CONDITION = pattern_of(r" ?(?:이상|이하|초과|미만|이내)(?:의|인|일|이면|면|시|에|부터|마다|은|는)")
"""Of what holds from 5TB on, it is true from 6TB on as well."""


_OPEN_ABOVE = pattern_of(r" ?(?:이상|초과|까지|이하|[가를을이]? ?넘)")


_OPEN_BELOW = pattern_of(r" ?(?:이내|미만|안에|내에)")


def _has_subject(said: str, measure: Measure) -> bool:
    """Whether more than the number is said: of what it is."""
    rest = f"{said[: measure.start]} {said[measure.end :]}"
    return len([word for word in rest.split() if len(word) > 1 and has_hangul(word)]) > 1


_LABELLED = pattern_of(r"(\*\*)?([^:：—*]{2,24})(?:\*\*)?( ?[:：] ?| — )(?:\*\*)?(.{4,80})")
_ASPECTS = pattern_of(
    r"특징|장점|단점|비용|요금|가격|사용|활용|용도|주의|참고|예시|예$|목적|이유|기능|설명|개념|정의"
    r"|방법|방식$|단계|순서|한계|제한|문제|해결|결과|조건|구성|요약|대상|상황|시나리오|정답|보기|핵심"
    r"|시간|규칙|품질|임계값|기준|지표"
)

_NO_VALUE = pattern_of("[:→{}]|->")


def with_value_of_sibling(fact: Fact, neighbours: Sequence[Fact]) -> Iterator[str]:
    """`비동기 복제: …` with what stands behind `동기 복제: ` in a fact beside it."""
    own = _labelled(fact.text)
    if own is None:
        return
    label, value = own
    found = []
    for other in neighbours:
        if other.id == fact.id or not other.askable or not other.states:
            continue
        told = _labelled(other.text)
        if told is not None and _are_alike(label, told[0]) and _differ(value, told[1], label):
            found.append((abs(len(told[1]) - len(value)), told[1]))
    if found:
        said = plain(fact.text)
        yield said[: len(said) - len(value)] + min(found)[1]


def _labelled(text: str) -> tuple[str, str] | None:
    said = plain(text).strip()
    found = _LABELLED.fullmatch(said)
    if found is None or _ASPECTS.search(found[2]) or _NO_VALUE.search(found[4]):
        return None
    return found[2].strip(), found[4].strip()


def _are_alike(one: str, other: str) -> bool:
    """Whether two labels name things of one sort: they have the last word in common, or one is
    the other with a syllable before it."""
    if key(one) == key(other):
        return False
    first, second = one.split()[-1], other.split()[-1]
    return first == second or one.endswith(other) or other.endswith(one)


def _differ(one: str, other: str, label: str) -> bool:
    ends = one[-1:] == other[-1:] or not (one.endswith("다") or other.endswith("다"))
    return key(one) != key(other) and ends and key(label) not in key(other) and one not in other


def replaced(text: str, said: str, start: int, end: int, new: str) -> str:
    """The text with a piece of what it says replaced, and its markup where that is not torn."""
    old = said[start:end]
    if text.count(old) == 1:
        return text.replace(old, new)
    return said[:start] + new + said[end:]

"""Counted lists of names: 세 가지: A, B, C. Where all are named no other count can be true."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from msgspec import Struct

from awsquiz.core.claims.sole import SoleValue, because
from awsquiz.core.claims.untruth import Untruth
from awsquiz.core.model import Concept, Fact
from awsquiz.core.text import plain
from awsquiz.core.text.regexes import pattern_of

_WORDS = ("두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열")
_FEWEST, _MOST = 2, 10
_LONGEST = 240
_EACH_SIDE = 3
_OF_A_MEMBER = 30
"""Letters of a name."""
_COUNT = r"(?P<count>두|세|네|다섯|여섯|일곱|여덟|아홉|열|[2-9]|10) ?(?P<unit>가지|개|종류|종)"
# What can be counted for good: 장점, 방법 and 단계 can always be told in other numbers.
_KINDS = pattern_of(
    "|".join(
        r"""종류 유형 타입 모드 클래스 계층 티어 모델 상태 요소 레벨 수준 옵션 플랜 등급 에디션 지표
    컴포넌트 구성[되된됨] 것은 type mode class tier""".split()
    ),
    re.IGNORECASE,
)
_LISTED = pattern_of(
    rf"^(?P<head>[^:：]{{0,60}}?){_COUNT}(?P<rest>[^:：()（）]{{0,40}}?) ?"
    r"(?:[:：] ?|[(（])(?P<members>.+)$",
    re.IGNORECASE,
)
_NAMED = pattern_of(
    r"^(?P<head>(?:.{0,60}?(?:은|는|에는|으로는|로는|[:：]) )?)(?P<members>[^:：]+?),? ?"
    rf"(?:의|이렇게|총|이라는|라는)? ?{_COUNT}(?P<rest>[^,:：]{{0,40}})$",
    re.IGNORECASE,
)
_SKIPPED = pattern_of(
    "|".join(
        r"""장점 단점 특징 특성 방법 단계 이유 원칙 주의 이점 목적 전략 기능 역할 과정 절차 조건 팁
        핵심 주요 대표 크게 많 다양 여러 이상 이하 최소 최대 적어도 중\s 중에 일부 시험 자주
        예를 예: 예시 외에 추가 더\s 않 없 못 아니 약\s 정도 [했였겠] 만들 생성 설정 선택 정리
        소개 다음 필요 여기 \[code 아래 위의""".split()
    ),
    re.IGNORECASE,
)
_OPEN = pattern_of(r"등$|등[ 이의을)]|\.\.\.|…|기타|etc|[?？!]|크게", re.IGNORECASE)
_JOINTS = pattern_of(
    r" ?[,、·/] ?|(?<=[^ ]) ?(?:및|그리고|또는|and|or) | ?[&] ?|(?<=[가-힣A-Za-z])[와과] ",
    re.IGNORECASE,
)
_ANY_COUNT = pattern_of(_COUNT, re.IGNORECASE)
_NO_NAME = pattern_of(
    r"[가-힣][가은는을를] |[.:：;!?=→]|[을를]$|까지|에서|으로 |(?:때|경우|가능|지원)$"
    r"|(?:[한된하이있없]다|니다|[해세]요|[하되]고|[하되]며|[하되]여|[해돼]서|하는|되는)(?: |$)"
)


class _Counted(Struct, frozen=True):
    """A statement with a count and all that is counted."""

    count: int
    written: str
    """The count as written: 세, or 3."""
    unit: str
    members: tuple[str, ...]
    without: tuple[str, str]
    """What stands before and behind the count, without the members."""
    found: re.Match[str]


def count_untruths(fact: Fact, _concept: Concept, _names: Container[str]) -> Iterator[Untruth]:
    """The statement with one of its members left out, and counted accordingly.

    Named without its members a count could be told by counting them; with two members one is no
    list.
    """
    counted = _counted(fact, plain(fact.text))
    if counted is None or counted.count <= _FEWEST:
        return
    fewer = _like(counted.written, counted.count - 1)
    for member in counted.members:
        shorter = _left_out(counted, member, fewer)
        if shorter is not None:
            counts = (_told(counted, counted.count - less) for less in (1, 0))
            reason = because(*counts)
            yield Untruth(shorter, "count", f"{reason}: {member}도 있다")


def sole_count(fact: Fact) -> SoleValue | None:
    """The count of a list of names, without the names; None where there is no such list."""
    counted = _counted(fact, plain(fact.text))
    if counted is None:
        return None
    below = range(counted.count - 1, max(1, counted.count - 1 - _EACH_SIDE), -1)
    above = range(counted.count + 1, min(_MOST, counted.count + _EACH_SIDE) + 1)
    before, after = counted.without
    return SoleValue(
        before,
        _told(counted, counted.count),
        after,
        tuple(_told(counted, count) for count in below),
        tuple(_told(counted, count) for count in above),
        "count",
    )


def _told(counted: _Counted, count: int) -> str:
    """Another count as this one is told: 3가지, 세 가지."""
    apart = "" if counted.written + counted.unit in counted.found.string else " "
    return f"{_like(counted.written, count)}{apart}{counted.unit}"


def _counted(fact: Fact, said: str) -> _Counted | None:
    if len(said) > _LONGEST or fact.mark or not _ANY_COUNT.search(said):
        return None
    for pattern in (_LISTED, _NAMED):
        found = pattern.match(said)
        if found is None:
            continue
        head, rest = found["head"], found["rest"]
        around = f"{head} {rest}"
        if _SKIPPED.search(around) or not _KINDS.search(around) or _OPEN.search(said):
            continue
        told = found["members"].rstrip(" .")
        closing = ""
        if pattern is _LISTED and said[found.start("members") - 1] in "(（":
            inside, _, closing = told.partition(")" if ")" in told else "）")
            told = inside
            if len(closing) > 20 or _SKIPPED.search(closing) or "," in closing:
                continue
        members = tuple(filter(None, (each.strip(" .'\"") for each in _JOINTS.split(told))))
        count = _number(found["count"])
        if (
            len(members) != count
            or len(set(members)) != count
            or any(each in around for each in members)
            or not all(map(_is_name, members))
        ):
            continue
        written, unit = found["count"], found["unit"]
        before = head if head.endswith(" ") or not head else f"{head} "
        return _Counted(count, written, unit, members, (before, f"{rest}{closing}"), found)
    return None


def _left_out(counted: _Counted, member: str, fewer: str) -> str | None:
    """The statement without the member, with the smaller count."""
    found = counted.found
    told, place = found["members"], found["members"].find(member)
    joints = [(each.start(), each.end()) for each in _JOINTS.finditer(told)]
    behind = [each for each in joints if each[0] >= place + len(member)]
    before = [each for each in joints if each[1] <= place]
    if behind and before and behind[0][0] - place - len(member) <= 1:
        told = told[: before[-1][1]] + told[behind[0][1] :]
    elif behind:
        told = told[:place] + told[behind[0][1] :]
    else:
        return None  # the last one, behind which the sentence goes on
    said = found.string
    cuts = sorted(
        ((found.span("members"), told), (found.span("count"), fewer)), key=lambda cut: cut[0]
    )
    (first, one), (second, other) = cuts
    return said[: first[0]] + one + said[first[1] : second[0]] + other + said[second[1] :]


def _is_name(member: str) -> bool:
    if not 0 < len(member) <= _OF_A_MEMBER or len(member.split()) > 4:
        return False
    return _NO_NAME.search(member) is None


def _number(count: str) -> int:
    return int(count) if count.isdigit() else _WORDS.index(count) + _FEWEST


def _like(written: str, count: int) -> str:
    """The count in digits or in a word, as another one is written."""
    return str(count) if written.isdigit() else _WORDS[count - _FEWEST]

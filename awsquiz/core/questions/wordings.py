"""How a flashcard asks in a sentence: what a thing is, is for, or has of an attribute."""

from __future__ import annotations

from collections.abc import Sequence

from awsquiz.core.model import Fact, Kind
from awsquiz.core.text import has_letter, key, plain
from awsquiz.core.text.mark_signs import MARK_SIGNS
from awsquiz.core.text.particles import of_its, with_particle

_WHAT_IT_IS = frozenset("설명 정의 의미 뜻 개념 description definition meaning 무엇".split())
"""Keys of attributes and headings below which stands what a thing is."""
_WHAT_FOR = frozenset(
    "용도 쓰임 쓰임새 사용처 활용 사용사례 활용사례 주요용도 주사용처 use usage usecase usecases"
    " purpose whentouse".split()
)
"""Keys of those below which stands what it is for."""
_ASKED_ALONE = frozenset(
    "요금 비용 가격 과금 목적 역할 장점 단점 기본값 종류 한도 제한 제약 위치 크기 기간 범위 단위"
    " 형식 포트 프로토콜 pricing price cost limit limits default port protocol".split()
)
"""Keys of headings that ask for one thing by themselves; the last word of a longer one may be
such: 실행 위치."""
_NO_QUESTION = frozenset("비고 기타 예 예시 note notes example remark remarks 구분".split())
"""Keys of attributes of which nobody could say what is asked."""
_DONE = (
    *(
        "지원",
        "접근",
        "유지",
        "준비",
        "전환",
        "전달",
        "작성",
        "관리",
        "처리",
        "배포",
        "확장",
        "복제",
    ),
    *("백업", "공유", "연결", "패치", "저장", "설정", "구성", "암호화", "할당", "조정", "복구"),
)
"""How attributes end that are something done: one asks how it is, not which it is."""
_LONGEST = 40
"""Letters of a heading or attribute that can stand in a question."""


def of_kind(kind: Kind, subject: str) -> str:
    """Asks for a definition, or for what an abbreviation stands for."""
    asked = "무엇의 약자인가?" if kind == "name" else "무엇인가?"
    return f"{with_particle(subject, '은/는')} {asked}"


def of_attribute(subject: str, attribute: str, value: str | None) -> str | None:
    """Asks for the value of an attribute; None where the question would tell it, or none would be
    understood."""
    said, answer = plain(attribute).strip(" :?"), key(value or "")
    named = key(said)
    if not has_letter(said) or len(said) > _LONGEST or named in _NO_QUESTION:
        return None
    if named in _WHAT_IT_IS:
        asked = of_kind("definition", subject)
    elif named in _WHAT_FOR:
        asked = _of_use(subject)
    elif value in (*MARK_SIGNS,):
        return f"{subject} — {said}: ○인가, ✕인가?"
    else:
        asked = of_its(subject, with_particle(said, "은/는"))
        asked += " 어떻게 되는가?" if said.endswith(_DONE) else "?"
    return None if answer and answer in key(asked) else asked


def of_place(subject: Sequence[str], fact: Fact) -> str | None:
    """Asks for the only fact below a heading that asks by itself; `subject` is all that stands
    above that."""
    above = [*subject, *([fact.facet] if fact.facet else []), *map(plain, fact.under)]
    label = above.pop().strip(" :?") if len(above) > len(subject) else ""
    if not label or len(label) > _LONGEST or not has_letter(label):
        return None
    named, last = key(label), key(label.split()[-1])
    path = " › ".join(above)
    if named in _WHAT_IT_IS:
        return of_kind("definition", path)
    if named in _WHAT_FOR:
        return _of_use(path)
    return f"{path}의 {with_particle(label, '은/는')}?" if last in _ASKED_ALONE else None


def _of_use(subject: str) -> str:
    return f"{with_particle(subject, '은/는')} 무엇에 쓰는가?"

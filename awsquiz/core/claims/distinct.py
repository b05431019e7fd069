"""A definition beside those of another thing: whether it surely is no definition of that one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from awsquiz.core.claims.kinds import without_copula
from awsquiz.core.text import plain
from awsquiz.core.text.regexes import pattern_of

_LEAST = 2
"""Words of its own that a definition must have to tell one thing from others."""
_SHARED = 1 / 3
"""The share of the shorter one's own words from which on the two may define the same."""
_REMEMBERED = 4096
# What could be said of anything in the cloud.
_OF_ANYTHING = frozenset(
    """aws amazon 아마존 클라우드 서비스 웹서비스 완전 완전관리형 관리형 관리 제공 사용 이용
    활용 위한 위해 통해 대한 있도록 있게 수 있는 있다 하는 되는 해주는 돕는 도와주는 쉽게 빠르게
    안전하게 간편하게 확장 가능한 확장성 고가용성 안정적 효율적 비용 비용효율적 높은 낮은 다양한
    여러 모든 사용자 사용자가 고객 기능 기반 기반의 및 등 또는 자동 자동으로 온라인 환경 리소스
    시스템 솔루션 방식 하나 의미 말한다 지원 지원하는 제공하는 관리하는 사용하는 이용하는 실행
    실행하는 도구 플랫폼 소프트웨어 프로그램 제품 운영 구축 생성 설정 처리 데이터
    완전히 쉬운 손쉽게 손쉬운 간단 간단히 간단하게 간편 안전 안정성 편리 편리하게 빠른 신속하게
    효율적인 효율적으로 강력 유연 유연하게 유연성 탄력적인 안정적인 안정적으로 가능 원하는
    필요 필요한 만큼 최적화 최적화된 신뢰성 신뢰할 새로운 핵심 대표적인 종합 통합 온디맨드
    관리해 관리해주는 제공되는 제공해 제공해주는 지원해주는 형태 종류 일종""".split()
)


_END_OF_WORD = pattern_of(
    r"(?<=..)(?:에서의|에서|에게|으로|부터|까지|처럼|이나|하는|하여|하고|하며|해서|해주는|되는|된|한|할|의|을|를|은|는|이|가|에|와|과|로|도|들)$"
)


@lru_cache(maxsize=_REMEMBERED)
def words_of_definition(text: str) -> frozenset[str] | None:
    """The words by which a definition tells its thing from others; None where it does not end in
    a noun that says what kind of thing it is, or tells too little."""
    phrase, _copula = without_copula(plain(text).rstrip(" .!。"))
    if not phrase:
        return None
    own: set[str] = set()
    for word in re.findall(r"\w(?:[\w./+-]*\w)?", phrase.lower()):
        stem = _END_OF_WORD.sub("", word)
        if len(stem) > 1 and _OF_ANYTHING.isdisjoint((word, stem)):
            own.add(stem)
    return frozenset(own) if len(own) >= _LEAST else None


def is_of_another(definition: str, own: Iterable[str]) -> bool:
    """Whether what a text defines is another thing than what has definitions of its `own`, as far
    as words tell: it says what kind of thing it is, and shares few of the words that are its own.

    Names are best hidden in all of them. Two definitions of one thing may share no word: only of
    two concepts that surely are two, and neither kin nor easily confused, this is a proof.
    """
    telling = words_of_definition(definition)
    return telling is not None and not any(
        len(telling & theirs) >= _SHARED * min(len(telling), len(theirs))
        for theirs in map(words_of_definition, own)
        if theirs is not None
    )

"""What a name says in other words: 지리적 제한 is what keeps a country out, and Mirroring copies.

Who reads attentively finds the name behind such a statement without knowing anything of AWS. Of
names that share the idea nothing is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from awsquiz.core.questions.name_words import HUMP, tokens
from awsquiz.core.text import plain
from awsquiz.core.text.makers import MAKERS
from awsquiz.core.text.regexes import pattern_of
from awsquiz.core.text.word_lists import any_listed

_IDEAS = tuple(
    line.split()
    for line in """
    범주 categor 분류 묶음 나누
    미러링 mirror 복제 replica 복사 사본 클론 clone 똑같이
    지리 geo 국가 나라 위치
    제한 restrict 차단 block 막
    비디오 video 영상 동영상 미디어 화면
    shell 셸 명령 command
    고정 sticky 계속
    잠금 lock 지우지 바꾸지
    로그 log 기록 남기 남긴 남겨
    감지 detect 탐지 찾 발견
    이상 anomal 비정상 평소와
    드리프트 drift 어긋 달라진 벗어난
    예산 budget 목표
    계산기 calculator 견적 어림 계산
    할당량 quota 한도
    카탈로그 catalog 목록 인벤토리 inventory
    시뮬레이터 simulat 시험
    알림 notif 알린 알려 알리 경보 alarm
    보고서 report
    일정 schedul 예약 정한_시각
    아카이브 archive glacier 보관
    번역 translat 다른_언어
    transcri 받아_적 글로_옮기
    예측 predict forecast 미리 앞으로
    지연 delay 늦추 미루 늦게
    배달_못한 dead 처리하지_못한 실패한
    트랜잭션 transaction 한꺼번에
    복원 restore 되살 복구 recover
    역추적 backtrack 되감 되돌
    무효화 invalidat 버리 지우
    가중치 weight 비율
    근접 proximity 가까
    공유 shar 함께_쓰 나누어_쓰 같이_쓰
    휴지통 recycle 지운 삭제한
    중첩 nest 안에
    변경 change 바뀔 바뀌 바꾸
    추적 trail trac 따라가
    마켓 market 사고 파는 판매
    지속 sustainab 환경 에너지 탄소
    탄소 carbon 배출
    안정 reliab 일관되게 장애 가용성
    적정 right-siz 알맞은_크기
    권장 recommend 추천 최적화 optimiz advisor
    워크플로 workflow step 단계 순서
    브라우저 browser
    데스크톱 desktop workspaces
    이벤트 event
    대시보드 dashboard 한_화면
    쿼리 quer 질의
    거버넌스 governance control 통제
    마이그레이션 migrat 이전 옮기 옮긴
    변환 conver transform 바꾸 바꿔
    가속 accelerat 빠른 fast 빠르게 빨리 곧바로
    architect 아키텍처 설계
    자동 auto 스스로 저절로
    정적 static
    민첩 agil 빠른_실험 빠르게_실험 실험하고
    고가용 가용성 availab 중단 멈추 멈춘
    탄력성 elasticity 늘고_주 늘고_줄 늘리고_줄
    확장성 scalab 늘리 늘려 늘릴
    ip cidr 주소
    비용 cost 지출 재무 청구 bill 요금 가격 pric 예산 budget 절감 절약 saving 쓴_만큼
    안전장치 guardrail
    장애_조치 failover 기본 primary 보조 secondary 비정상 정상이
    단순 simple_routing 고르지_않
    퍼블릭 public 공용 공개 공인
    하이브리드 hybrid 이은 잇는 이어
    보안 secur 보호 보안을
    성능 performan
    session 세션 접속
    one_zone one-zone 가용_영역_1개 가용_영역_하나 한_가용_영역
    최소_권한 least_privilege 필요한_권한 필요한_만큼의_권한
    애플리케이션 application
    흐름 flow
    지연_시간 latency 빠른 빨리
    하드웨어 hsm
    사설 private 프라이빗 자체_데이터_센터 조직_안
    감사 audit 점검
    파트너 partner 외부_회사 다른_회사
    지식 knowledge 문서
    ai 기계_학습 machine
    """.splitlines()
    if line.strip()
)
"""Beginnings of words that say one thing, in names and in what is said; `_` is a space."""
_FIRST_INITIAL = 10_000
"""Initials are ideas behind all others."""
_LATIN = pattern_of(r"[A-Za-z][A-Za-z0-9]*")
_UNIT = pattern_of(r"(?<![A-Za-z0-9])[A-Z]{2}U(?![A-Za-z0-9])")
"""What an amount of a service is counted in: RPU, DPU, LCU."""
_SPACE = pattern_of(r"\s")


def told_by_idea(said: str, own: frozenset[int], others: Iterable[frozenset[int]]) -> bool:
    """Whether what is said has, in whatever words, an idea of its `own` names (`ideas_in`)
    that no names of the others have."""
    told = ideas_told(said, own)
    return bool(told) and bool(told.difference(*others))


def ideas_told(said: str, own: frozenset[int]) -> frozenset[int]:
    """The ideas of the `own` names that stand in what is said, or the initial of such a name in the
    unit of an amount: RPU beside OCU and ACU is Redshift's."""
    return own and own & (ideas_in(plain(said)) | _initials(_UNIT.findall(said)))


def ideas_of_names(names: str) -> frozenset[int]:
    """The ideas of what a thing is called, and its initials."""
    words = _LATIN.findall(HUMP.sub(" ", names))
    return ideas_in(names) | _initials(word for word in words if word.lower() not in MAKERS)


def only_writes_out(said: str, own: frozenset[int]) -> bool:
    """Whether half of the words of what is said, or more, are the ideas of the `own` names.

    >>> only_writes_out("패킷을 복사한다", ideas_of_names("트래픽 미러링"))
    True
    """
    small, (any_word, places) = plain(said).lower(), _words_of_ideas()
    told = [it.span() for it in any_word.finditer(small) if not own.isdisjoint(places[it[0]])]
    if not told:
        return False
    left = "".join(" " if _stands_in(at, told, small) else char for at, char in enumerate(small))
    return len(tokens(left)) * 2 <= len(tokens(small))


def _stands_in(at: int, spans: Sequence[tuple[int, int]], text: str) -> bool:
    """Whether a place is within one of the spans, or in the word in which that ends."""
    return any(start <= at and not _SPACE.search(text, end, at + 1) for start, end in spans)


def _initials(words: Iterable[str]) -> frozenset[int]:
    return frozenset(_FIRST_INITIAL + ord(word[0].lower()) for word in words)


@lru_cache(maxsize=8192)
def ideas_in(text: str) -> frozenset[int]:
    """The ideas that stand in a text, by their places in the list."""
    any_word, places = _words_of_ideas()
    small = HUMP.sub(" ", text).lower()
    return frozenset(at for word in any_word.findall(small) for at in places[word])


@cache
def _words_of_ideas() -> tuple[re.Pattern[str], Mapping[str, Sequence[int]]]:
    """What finds any of their words in small letters, and the ideas of each."""
    words = ((word.replace("_", " "), at) for at, idea in enumerate(_IDEAS) for word in idea)
    return any_listed(words, before=r"\b")

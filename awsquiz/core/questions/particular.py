"""What a label above a statement names in particular: `Governance 모드`, and not `제한 사항`.

A note says below `단일 노드 클러스터` what holds of that alone. Asked of the whole service it would
be false, so that an option has the label before it.
"""

from __future__ import annotations

import re

from awsquiz.core.model import Fact
from awsquiz.core.questions.masks import MASK
from awsquiz.core.text import has_letter, key
from awsquiz.core.text.regexes import pattern_of

_OF_ANY = frozenset(
    """특징 특성 속성 성격 장점 단점 장단점 개요 소개 정의 개념 의미 뜻 설명 기능 주요 핵심
    역할 목적 용도 이유 필요성 배경 원리 동작 작동 방식 과정 절차 순서 단계 방법 사용법 사용
    사용자 사례 예시 예 활용 구성 구성요소 요소 구조 아키텍처 아키텍쳐 종류 유형 타입 분류 제한
    제한사항 제약 제약사항 조건 제약조건 주의 주의점 주의사항 유의사항 유의점 참고 참고사항
    사항 고려사항 고려 요금 비용 가격 과금 절감 최적화 보안 암호화 모니터링 로깅 로그 성능 확장
    확장성 가용성 고가용성 내구성 안정성 신뢰성 백업 복구 복원 복제 관리 설정 구성하기 설정하기
    옵션 규칙 정책 권한 인증 권한부여 접근 액세스 제어 연결 연결성 통신 네트워크 네트워킹
    라우팅 데이터 이동 전송 보호 저장 저장소 스토리지 배포 통합 연동 비교 차이 차이점 요약 정리
    결론 기타 포인트 키워드 관련 내용 안내 팁 특이점 지원 기본 기본값 상세 세부 일반 전체 추가
    추가적인 이점 효과 한계 문제 문제점 해결 해결책 해결방법 해결방안 대안 상황 경우 시나리오
    시험 출제 정보 서비스 인프라 리소스 자원 클라우드 환경 시스템 애플리케이션 어플리케이션
    생성 삭제 수정 변경 실행 처리 작업 운영 유지 보수 유지보수 자동화 자동 조정 크기 용량
    처리량 속도 지연 시간 기간 범위 위치 수명 주기 생명주기 수명주기 상태 이벤트 알림 트리거
    규정 준수 규정준수 감사 감시 대상 그리고 및 와 과 의 등 에 대한 대해 위한 관한 무엇 언제 왜
    어떻게 란 이란 사용시 요약정리 특징점 최대 최소 제공 지표 가지 치트시트 요약표 정리표
    한눈에 보기 간단 간단히 빠른 시작 자주 묻는 질문 핵심정리 cheatsheet cheat sheet overview
    introduction summary features feature key point points benefits advantages limits limit
    limitations pricing price cost security use case cases usecase usecases how it works why
    what when is are the a an of for and to in with aws amazon 아마존 faq tip tips note notes
    example examples performance availability best practices practice architecture components
    concepts basics
    """.split()
)
"""Words of headings that any service has."""
_WORD = pattern_of(r"[A-Za-z][A-Za-z0-9+#@.-]*|\d*[A-Za-z]+\d*|[가-힣]+")
_MASKED = pattern_of(rf"{MASK}\S*")
_LEAST = 2


_PARTICLE = pattern_of(
    r"(?<=..)(?:[은는이가을를의에와과]|으로|에서|에는|에서의|별|하기|하는|되는|된)$"
)


_ASKS = pattern_of(r"[?？]|(?:까|나요|는가|은가|다|요|죠|음|함|됨|임)[\s.!)]*$")
"""A heading that asks, or is a sentence."""


_SAYS_WHETHER = pattern_of(
    r"(?:(?:불가|가능|지원|필요|금지|허용|불허|[없있않못]|아니|아님|무료|유료)[가-힣]{0,5}"
    r"|\b(?:capable|capabilit(?:y|ies)|able|unable)(?: of| to)?)[\s.!)]*$",
    re.IGNORECASE,
)


_NUMBER = pattern_of(r"^[^\w가-힣○]*(?:\(?\d+(?:[-.]\d+)*[.):]\s*|[①-⑳]\s*)?")


_OWN_WORK = pattern_of(
    r"실습|후기|만들기|시작하기|따라\s?하기|트러블\s?슈팅|회고|포트폴리오|프로젝트|튜토리얼"
    r"|사용기|체험"
    r"|해\s?보기|과제|문제 상황|적용기|구축기|(?:^|\s)(?:stage|step|day|task|lab|week|태스크)\s?\d"
    r"|학습 리소스|리소스 정리|시리즈"
    r"|\d+\s?(?:단계|일차|주차)|hands[- ]?on|trouble\s?shooting"
    r"|(?:성공|완료|접속|설치|생성|실행|배포)(?:한|하고|된)? (?:후|뒤|이후)"
    r"|(?:뜨|나|생기|발생하|안 ?되|못하|실패하|느려지)[는은] ?(?:이유|원인|경우)"
    r"|원인(?:은|들|과|$)|증상",
    re.IGNORECASE,
)
"""Headings of labs, of what somebody built, of days and steps of a course, and of what went wrong
there: its causes are no traits of the service."""
_OF_TROUBLE = pattern_of(
    r"(?:복잡|어렵|어려워|번거로|번거롭|까다로|까다롭|느려|힘들)(?:해?지|해?진|해?짐|해?질|워|움|다$|다\.|음)"
)
_OWNS_UP = pattern_of(
    r"단점|한계|제약|제한|주의|유의|문제|어려|복잡|장단|\b(?:cons|limits?|limitations?|drawbacks?)\b",
    re.IGNORECASE,
)
"""Headings below which a trouble is one that the service itself has."""


def is_own_work(fact: Fact) -> bool:
    """Whether a fact stands below a heading that tells what somebody did."""
    return any(_OWN_WORK.search(each) for each in (fact.facet or "", *fact.under))


def is_of_trouble(fact: Fact, text: str) -> bool:
    """Whether a statement tells of a trouble, and no heading says that it is the service's own.

    Notes begin with how hard it is without the service.
    """
    if _OF_TROUBLE.search(text) is None:
        return False
    return not any(_OWNS_UP.search(each) for each in (fact.facet or "", *fact.under))


def tells_before(label: str, said: str) -> bool:
    """Whether a label says already whether something is so, which the statement below says too.

    Behind `용량 예측 불필요` nobody doubts `예측할 필요가 없다`.
    """
    return all(_SAYS_WHETHER.search(each) for each in (label, said))


def is_told_already(label: str) -> bool:
    """Whether a label says itself what is so: `용량 개념 없음`, with `디스크 ✕` below it.

    Whether the mark affirms the label or the noun beside it, nobody can tell.
    """
    return _SAYS_WHETHER.search(label) is not None or ": " in label


def bare_label(label: str) -> str:
    """A label without the number, sign or colon around it."""
    return _NUMBER.sub("", label.strip(), count=1).strip(" :：-–—")


def names_in_particular(label: str, said: str) -> bool:
    """Whether a label names what the statement below it does not: both with hidden names."""
    if _ASKS.search(label):
        return False
    told = key(said)
    for word in _WORD.findall(_MASKED.sub(" ", label)):
        bare = _PARTICLE.sub("", word)
        if len(bare) < _LEAST or not has_letter(bare):
            continue
        if not {word.casefold(), bare.casefold()}.isdisjoint(_OF_ANY) or key(bare) in told:
            continue
        return True
    return False

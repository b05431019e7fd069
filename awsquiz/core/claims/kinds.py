"""What kind of thing something is, denied: `X는 … 서비스이다`; and nouns that are kinds."""

from __future__ import annotations

from collections.abc import Container
from functools import lru_cache

from awsquiz.core.claims.guards import doubt_in, has_negative
from awsquiz.core.text.particles import particle
from awsquiz.core.text.regexes import pattern_of

_COPULAS = {
    "이다": "아니다",
    "입니다": "아닙니다",
    "이에요": "아니에요",
    "예요": "아니에요",
    "임": "아님",
    "다": "아니다",
}
HEAD_NOUNS = tuple(
    """서비스 기능 방식 시스템 데이터베이스 DB DBMS 저장소 스토리지 플랫폼 도구 툴 솔루션 엔진
    프로토콜 네트워크 망 인스턴스 볼륨 서버 게이트웨이 밸런서 방화벽 정책 모델 구조 아키텍처
    아키텍쳐 환경 컨테이너 함수 그룹 객체 오브젝트 리소스 자원 유형 클래스 계층 기술 기법
    알고리즘 패턴 단위 공간 영역 주소 인증서 토큰 규칙 레코드 대기열 스트림 캐시 레지스트리
    프레임워크 언어 형식 포맷 표준 사양 규격 옵션 모드 전략 인터페이스 API 에이전트 콘솔
    대시보드 웨어하우스 레이크 파이프라인 워크플로 워크플로우 하드웨어 소프트웨어 어플라이언스
    디바이스 장치 장비 CDN 엔드포인트 템플릿 이미지 스냅샷 로그 지표 메트릭 경보 알람 이벤트
    메시지 호스트 클러스터 노드 테이블 인덱스 라우터 서브넷 터널 회선 카탈로그 명세 파일
    프로그램 애플리케이션 어플리케이션 클라이언트 라이브러리 프록시 허브 브로커 스케줄러
    컨트롤러 오케스트레이터 머신 역할 계정 메커니즘 제품 체계 스택 센터 복제본 세트""".split()
)
"""Nouns in which a definition ends: what kind of thing it defines. Of other nouns a note's 이다 is
often no more than near the truth: a role is a credential, an image is a customization."""


_BEHIND = (")", '"', "'", "”", "’")
"""In what an aside ends."""


_ASIDE = pattern_of(r"\s?\([^()]{1,40}\)$|[\"'”’]$")


_EITHER = pattern_of(r"또는|혹은|나\s|/")


@lru_cache(maxsize=64)  # several rules ask it of the same sentence, one after the other
def without_copula(said: str) -> tuple[str, str]:
    """A sentence that ends in one of the `HEAD_NOUNS` cut before its 이다, which is empty where the
    noun is the end; both are empty where it ends otherwise. Brackets may stand behind the noun."""
    for copula in ("", *_COPULAS):
        if not said.endswith(copula):
            continue
        phrase = said[: len(said) - len(copula)].rstrip()
        noun = _ASIDE.sub("", phrase) if phrase.endswith(_BEHIND) else phrase
        if noun.endswith(HEAD_NOUNS):
            return phrase, copula
    return "", ""


def kind_denied(said: str, allowed: Container[str] = frozenset()) -> tuple[int, str] | None:
    """Where the 이다 of a sentence begins, and its negative; None where it may not be denied.

    The sentence is without markup and full stop; `allowed` are doubts that may be in it.
    """
    phrase, copula = without_copula(said)
    if not copula or " " not in phrase:
        return None
    if doubt_in(phrase, allowed) or has_negative(phrase) or _EITHER.search(phrase):
        return None
    return len(phrase), f"{particle(phrase, '이/가')} {_COPULAS[copula]}"

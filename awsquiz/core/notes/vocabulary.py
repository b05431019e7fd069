"""Words by which headings are understood: which are facets, which gather services."""

from __future__ import annotations

from awsquiz.core.text import key


def _keys(words: str) -> frozenset[str]:
    return frozenset(key(word) for word in words.replace("\n", " ").split(","))


FACETS = _keys(
    """
    POINT, 개요, 소개, 정의, 개념, 특징, 기능, 주요 기능, 장점, 단점, 장단점, 이점, 사용, 사용 사례,
    사용 방법, 사용법, 활용, 요금, 가격, 비용, 과금, 제한, 제한 사항, 제약, 제약 사항, 한계, 종류,
    유형, 구성, 구성 요소, 구조, 아키텍처, 동작, 동작 방식, 작동 방식, 원리, 설정, 방법, 예시, 예제,
    참고, 참고 자료, 정리, 요약, 결론, 주의, 주의 사항, 팁, 비교, 차이, 차이점, 보안, 성능, 이유,
    제어, 저장, 모니터링, 배포, 확장, 규모 조정, 옵션, 용어, 시험 포인트, 핵심, 핵심 정리, 기타,
    목차, 질문,
    overview, introduction, intro, features, key features, benefits, pros, cons, pricing, cost,
    costs, limits, limitations, quotas, use cases, when to use, usage, types, architecture,
    components, how it works, configuration, setup, example, examples, notes, summary, tips,
    exam tips, comparison, security, performance, monitoring, scaling, deployment, storage,
    networking, references, resources, faq, q&a, tl;dr, terms, basics
    """
)
"""Keys (`text.key`) of headings that say something of a concept, whoever writes the note."""

CATEGORIES = {
    name: category
    for category, words in {
        "compute": "compute, computing, 컴퓨팅, 컴퓨트",
        "storage": "storage, 스토리지, 저장소",
        "database": "database, databases, 데이터베이스, DB",
        "network": "network, networking, 네트워크, 네트워킹",
        "security": "security, 보안",
        "analytics": "analytics, 분석",
        "management": "management, 관리, 모니터링",
        "container": "container, containers, 컨테이너",
        "integration": "integration, application integration, 애플리케이션 통합",
        "machine-learning": "machine learning, ML, 기계학습, 기계 학습, 머신러닝",
    }.items()
    for name in _keys(words)
}
"""Key of a heading that gathers services → their category."""

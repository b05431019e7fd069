"""Words by which headings are understood, beside the service list: few, and each in one table.

What a heading is follows from names, shape and place; a word here only says what a noun at the
end of a heading is, or that it adds nothing to the name before it.
"""

from __future__ import annotations

import re

from awsquiz.core.text import key
from awsquiz.core.text.regexes import pattern_of


def _keys(words: str) -> frozenset[str]:
    return frozenset(key(word) for word in words.replace("\n", " ").split(","))


FACETS = _keys(
    """
    POINT, 개요, 소개, 정의, 개념, 특징, 기능, 주요 기능, 장점, 단점, 장단점, 이점, 사용, 사용 사례,
    사용 방법, 사용법, 활용, 요금, 가격, 비용, 과금, 제한, 제한 사항, 제약, 제약 사항, 한계, 종류,
    유형, 구성, 구성 요소, 구조, 아키텍처, 동작, 동작 방식, 작동 방식, 원리, 설정, 방법, 예시, 예제,
    참고, 참고 자료, 정리, 요약, 결론, 주의, 주의 사항, 팁, 비교, 차이, 차이점, 보안, 성능, 이유,
    제어, 저장, 모니터링, 배포, 확장, 규모 조정, 옵션, 용어, 시험 포인트, 핵심, 핵심 정리, 기타,
    목차, 질문, 프리 티어, 무료 계층, free tier,
    overview, introduction, intro, features, key features, benefits, pros, cons, pricing, cost,
    costs, limits, limitations, quotas, use cases, when to use, usage, types, architecture,
    components, how it works, configuration, setup, example, examples, notes, summary, tips,
    exam tips, comparison, security, performance, monitoring, scaling, deployment, storage,
    networking, references, resources, faq, q&a, tl;dr, terms, basics, use case
    """
)
"""Keys (`text.key`) of headings that say something of a concept, whoever writes the note."""

DONE_FOR_OTHERS = _keys(
    """
    보안, 성능, 제어, 저장, 모니터링, 배포, 확장, 규모 조정, 설정, 구성, 사용, 활용, 사용 방법,
    사용법, 옵션, 비교, 차이, 차이점, security, performance, monitoring, scaling, deployment,
    storage, networking, configuration, setup, usage, comparison
    """
)
"""Those of them that one service may do for another: CloudWatch 모니터링 in a note on EC2."""

CATEGORIES = {
    name: category
    for category, words in {
        "compute": "compute, computing, 컴퓨팅, 컴퓨트",
        "storage": "storage, 스토리지, 저장소",
        "database": "database, databases, 데이터베이스, DB",
        "networking": "network, networking, 네트워크, 네트워킹",
        "security": "security, 보안",
        "analytics": "analytics, 분석, 데이터 분석",
        "management": "management, 관리, 모니터링, management and governance",
        "containers": "container, containers, 컨테이너",
        "application-integration": "integration, application integration, 애플리케이션 통합",
        "machine-learning": "machine learning, ML, 기계학습, 기계 학습, 머신러닝",
        "migration": "migration, 마이그레이션",
        "developer-tools": "developer tools, 개발자 도구",
        "cost": "cost management, 비용 관리",
    }.items()
    for name in _keys(words)
}
"""Key of a heading that gathers services → their category, called as in the service list."""

LIGHT = _keys(
    """
    개념, 소개, 서비스, 정리, 이해, 기초, 기본, 개요, 요약, 입문, 알아보기, 이해하기, 살펴보기,
    공부, 란, 이란, 무엇, 대해, 대하여, 에, 이론, 핵심, 완벽, 총정리, 노트, 스터디, 학습,
    overview, introduction, intro, basics, fundamentals, essentials, service, services, summary,
    what, is, are, to, of, a, an, the, about, simplified, explained, deep, dive, notes, note,
    study, aws, amazon, 아마존, db, api, 섹션, section, 연습문제, 연습, 풀이, 해설, 퀴즈, quiz,
    practice, questions, question, 중요, 암기, 필독, 별표, important
    """
)
"""Keys of words beside a name that leave it the name of the whole: 람다 서비스 개념."""

UNITS = _keys("인스턴스, instance, instances")
"""Keys of words that name a service by its unit, unless both are told apart: EC2 인스턴스."""

REMARKS = _keys(
    """
    reference, references, ref, history, 참고, 참고 자료, 참고 문헌, 출처, 목차, toc, index,
    contents, table of contents, 링크, link, links, 회고, 후기, 느낀 점, 변경 이력, 수정 이력,
    todo, 할 일, 과제, 메모, memo, readme, untitled, 제목 없음, 마무리, 마치며, 들어가며,
    시작하며, 서론, 기타, misc, miscellaneous, note, notes, 노트, main, docs, til, 강의, 시험,
    exam, quiz, question, questions, keyword, keywords, 키워드, section summary, undefined, aws,
    summary, summaries, 공부, 공부 내용, 학습 내용, 오늘 배운 것, 문제, 오답,
    오답 노트, 정답, 해설, 메모장, 개인 공부
    """
)
"""Keys of headings and file names that speak of the note or of nothing."""

_OF_FACETS = """
특징 특성 장점 단점 장단점 이점 개요 개념 정의 의미 종류 유형 타입 구성 구조 요소 원리 방식 방법
과정 절차 순서 단계 이유 목적 배경 필요성 필요 역할 기능 활용 사례 예시 예제 예 비용 요금 가격
과금 제한 제약 한계 사항 조건 기준 차이 차이점 비교 공통점 관계 흐름 동작 작동 아키텍처 아키텍쳐
전략 팁 주의 참고 정리 요약 결론 개선 최적화 성능 보안 관리 옵션 포인트 요구사항 효과 문제
문제점 해결 원인 해결책 상황 시나리오 모범 사례 질문 답변 자료 내용 용어 기술 대상 도식 그림
소개 이해 준비 사용법 설명 시 용도 overview introduction features feature benefits benefit pros cons
pricing cost costs limits limit limitations quotas cases case usage types type options option
architecture components component works configuration setup example examples notes summary tips
comparison differences difference security performance monitoring considerations requirements
practices diagram diagrams steps options troubleshooting patterns hierarchy improvement targets
sources know
""".split()
_OF_ACTS = """
생성 생성하기 설정 실습 배포 연결 설치 삭제 제거 추가 변경 수정 확인 테스트 등록 신청 구축 접속
실행 적용 연동 세팅 셋팅 입력 선택 선택하기 업로드 다운로드 복사 이동 발급 가입 시작 종료 중지
구매 할당 만들기 접근하기 살펴보기 업그레이드 마이그레이션하기 준비하기 따라하기 튜토리얼 핸즈온
hands-on practice lab tutorial workshop exercise
""".split()

FACET_HEADS = frozenset(map(key, _OF_FACETS))
"""Nouns at the end of a heading by which it says something of what stands before."""

ACT_HEADS = frozenset(map(key, _OF_ACTS))
"""Nouns at the end of a heading by which it is something to be done."""

COMPARES = pattern_of(
    r"비교|차이|공통점|선택 기준|\bvs\b|\bversus\b|compar|differen", re.IGNORECASE
)
"""Headings below which each label is about what it names: comparisons."""

TELLS_KINDS = pattern_of(r"종류|유형|분류|장단점|\btypes\b", re.IGNORECASE)
"""Headings below which a label is about what it names, where that may be one of the kinds."""

GOES_WITH = pattern_of(
    r"연동|연계|함께|대안|대체 서비스|(?:관련|유사|다른)(?: AWS)? ?서비스"
    r"|서비스 ?통합|[와과]의? ?통합"
    r"|\bintegrat\w+ with\b|\bworks? with\b|\bother (?:aws )?services\b|\brelated services\b"
    r"|\balternatives?\b",
    re.IGNORECASE,
)
"""Headings below which another service is spoken of for what it does beside the one above."""

ENGLISH_VERBS = pattern_of(
    r"(?:hands[ -]?on|how|practice|lab|step|creat\w+|launch\w+|install\w+|configur(?:e|ing)"
    r"|sett?ing up|set up|deploy(?:ing)?|delet(?:e|ing)|add(?:ing)?|connect(?:ing)?|import(?:ing)?"
    r"|us(?:e|ing)|build(?:ing)?|manag(?:e|ing)|mak(?:e|ing)|attach(?:ing)?|enabl(?:e|ing)"
    r"|test(?:ing)?|choos(?:e|ing)|extend(?:ing)?|block(?:ing)?|referenc\w+|monitoring|sharing)\b",
    re.IGNORECASE,
)
"""English headings that begin so are about something to be done."""

QUESTION_WORDS = pattern_of(
    r"(?:how|why|what|when|which|where|who|is|are|can|do|does|should|if)\b", re.IGNORECASE
)

WHAT_IS_COMPARED = _keys(
    """
    구분, 항목, 속성, 특성, 요소, 기준, 비교, 비교 항목, 비교 기준, 분류, 키, 내용, 주제, 관점,
    차이점, category, item, property, attribute, aspect, criteria, key, field, feature, topic
    """
)
"""Headers above the names of attributes, rather than above what has them."""

NAMING = _keys("용어, 약어, 단어, 개념, 명칭, term, terms, abbreviation, acronym, word, concept")
"""Headers above what a glossary explains."""

EXPLAINING = _keys(
    "설명, 정의, 의미, 뜻, 개념, 내용, 개요, description, definition, meaning, explanation"
)
"""Headers above what explains the thing that a row names."""

VALUES = EXPLAINING | _keys(
    "값, 세부, 세부 사항, 상세, 상세 내용, 사양, 특징, 비고, 지원, 지원 여부, 여부, 기본값, 제한,"
    "한도, value, values, details, notes, limit, default, supported"
)
"""Headers above the values of what a table as a whole is about."""

REMARKING = _keys(
    """
    비고, 메모, 참고, 참고 사항, 주의, 주의 사항, 설명, 이유, 근거, 예, 예시, 팁, 기타, 조건,
    note, notes, remark, remarks, comment, comments, example, examples, tip, description, reason
    """
)
"""Headers above what is remarked on the value beside it."""

OF_ASPECTS = _keys(
    """
    권한, 정책, 용량, 크기, 수명, 주기, 수명 주기, 가용 영역, 범위, 대상, 소스, 리전, 계정, 데이터,
    네트워크, 요금제, 라이선스, 이름, 형식, 규칙, 상태, 위치, 속도, 처리량, 지표, 로그, 이벤트,
    알림, 기본값, 내용, 주체, 트래픽, 요청, 사용자, 고객, 사용량, 시간, 기간, 백업, 스케일링, 규모,
    보존, 보관, 유지, 읽기, 쓰기, 조회, 기록, 수집, 처리, 변환, 전달, 전송, 공유, 갱신, 추적, 버전,
    통합, 자동화, 재시도, 순서, 내구성, 일관성, 복원, 압축, 접근, 액세스,
    permissions, capacity, size, lifecycle, scope, region, regions, network, limits, metrics, logs,
    events, format, rules, states, status, backup, backups, traffic, access, facts, key points
    """
)
"""Words for what a service does, has or is measured by, which are no part or kind of it."""

OPEN_ENDED = EXPLAINING | _keys(
    """
    특징, 특성, 장점, 단점, 장단점, 비고, 메모, 참고, 주의, 주의 사항, 예, 예시, 예제, 이유, 기타,
    사용 사례, 사용 예, 활용, 활용 사례, 활용 예, 기능, 주요 기능, 방법, 해결, 링크, 문서, 팁,
    사용 시기, note, notes, remark, remarks, comment, comments, example, examples, use case,
    use cases, pros,
    cons, features, benefits, advantages, disadvantages, details, when to use, link, links
    """
)
"""Attributes of which what is true of one thing may be true of another as well."""

OF_PLACES = _keys(
    """
    역할, 포트, 포트 범위, 규칙 번호, 우선순위, 단계, 순서, 대상, 소스, 경로, 명령, 명령어, 코드,
    파일, IP, IP 주소, CIDR, 이름 태그, 입력값, 설정값, 날짜, 점수, 담당, 진행, 난이도,
    role, port, ports, port range, rule, rule number, target, source, destination, step, order,
    command, path, file, cidr, ip address, date, score
    """
)
"""Headers of tables that say what things do in one place: a route, a rule, a step of a lab."""

INTRODUCING = _keys(
    "개요, 소개, 정의, 개념, 설명, 기본 개념, overview, introduction, intro, definition, basics"
)
"""Facets whose first sentence says what the concept is."""

GATHERING = _keys(
    """
    개념, 핵심 개념, 주요 개념, 기본 개념, 핵심, 핵심 정리, 핵심 내용, 핵심 서비스, 주요 서비스,
    서비스, 개요, 소개, 정리, 요약, 내용, 본문, 용어, concepts, core concepts,
    key concepts, overview, summary, services, key services, core services, contents, terms, basics
    """
)
"""Headings that only gather what stands below them: a service there is no part of the one above."""

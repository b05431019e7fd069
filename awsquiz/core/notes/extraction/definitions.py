"""What reads as a definition, as a term and what it is, or as what an abbreviation stands for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from awsquiz.core.notes.vocabulary import (
    FACET_HEADS,
    FACETS,
    LIGHT,
    OF_PLACES,
    OPEN_ENDED,
    REMARKS,
    WHAT_IS_COMPARED,
)
from awsquiz.core.text import SYLLABLE, key, plain
from awsquiz.core.text.makers import MAKERS, without_maker
from awsquiz.core.text.regexes import pattern_of

_SHORTEST = 8
"""Letters of what is said of a term, below which it sorts the term rather than defining it."""
_MEMBERS, _WORDS_OF_MEMBER = 2, 2
"""So many commas before words as few as these make a list of members, and no definition."""
_LONGEST_TERM = 30
_LONGEST_TOPIC = 60

# What a thing may be said to be. A definition that does not name its subject ends in one of the
# first; where the subject is named, more will do.
_KINDS_OF_SERVICE = """서비스 솔루션 플랫폼 데이터베이스 DB 스토리지 저장소 프로토콜 도구 툴
방화벽 게이트웨이 시스템 소프트웨어 프로그램 프레임워크 엔진 밸런서 대기열 큐 웨어하우스
네트워크 레지스트리 브로커 CDN 스케줄러 오케스트레이터 라이브러리 컨테이너 캐시 허브""".split()
_KINDS_OF_THINGS = """기능 단위 방식 방법 기법 기술 전략 정책 규칙 규약 표준 형식 언어 그룹 집합
모음 묶음 컬렉션 공간 영역 지역 장소 지점 센터 요소 객체 리소스 자원 개체 사용자 권한 역할 자격
자격증명 증명 키 토큰 인증서 주소 식별자 값 변수 파일 문서 템플릿 이미지 스냅샷 복사본 사본 볼륨
디스크 드라이브 장치 디바이스 카드 인터페이스 인스턴스 머신 서버 함수 코드 메시지 스트림
파이프라인 워크플로 워크플로우 프로세스 과정 절차 능력 성질 모델 아키텍처 환경 개념 계층 레이어
클래스 유형 종류 옵션 통로 경로 터널 링크 엔드포인트 카탈로그 콘솔 대시보드 제품 요금제 로그
지표 계정 조직 라우터 프록시 서브넷 클러스터 노드 에이전트 구조 행위 현상 비율 정보 목록 테이블
패턴 메커니즘 단계 수단 속성 채널""".split()
_HEADS = tuple(_KINDS_OF_SERVICE)
_HEADS_OF_NAMED = (*_HEADS, *_KINDS_OF_THINGS)
_THAT_WHICH = tuple(f"{end} {word}" for end in "는은한된인" for word in ("것", "곳"))
_MEANS = pattern_of(r"[을를] ?(?:말|의미|뜻)(?:한다|합니다|함)$")
_COPULAS = ("이다", "입니다", "이에요", "예요", "임", "다", "들")
_BEHIND = pattern_of(r"\s*\([^()]*\)$")

_STOP = pattern_of(r"(?<=[가-힣)])[.。]\s+")
_TURNS = pattern_of(r"(?:는데|지만|므로|아서|어서|면서|으며|하며|되며|때문에),? |[?？!]|→|->")
"""What joins two statements, of which a definition would be one."""
_SAID_OF = pattern_of(r"\)?(?:이란|이라는 것은|란|은|는)[ ,]\s*")
_ENGLISH = pattern_of(
    r"^(?P<topic>.{1,60}?) (?:is|are) (?:an?|the|one of)? ?(?P<said>[^.]*?\b(?:services?|features?|"
    r"tools?|platforms?|databases?|storages?|stores?|protocols?|firewalls?|gateways?|systems?|"
    r"networks?|engines?|queues?|warehouses?|solutions?|frameworks?|models?|units?|groups?|"
    r"collections?|types?|ways?|methods?|policy|policies|resources?|objects?|servers?|functions?|"
    r"balancers?|caches?|registry|instances?|volumes?|devices?|connections?|interfaces?)\b.*)$",
    re.IGNORECASE,
)
_LABELLED = pattern_of(
    r"^(?P<term>[^:：]{1,40}?)(?:\s*[:：](?=\s|[가-힣])|\s+[-–—=]\s)\s*(?P<said>\S.*)$", re.DOTALL
)
_MAY_LABEL = pattern_of(r"[:：–—=]| - ")
_LONGEST_LABELLED = 48
_PAREN = pattern_of(r"\s*[(（]([^()（）]*)[)）]\s*")
_NO_NOUN = pattern_of(
    r"[.?!,;:→>\n]|(?:[한된이있없않하되]다|니다|[해세]요|[하되](?:고|며|면|기|지)|[해되]서|에서|에게|으로|부터"
    r"|까지|처럼|[은는을를]| [때후전시])$|^\W*\d|[을를] "
    r"|^(?:두|세|네|여러|몇|한|각|다음)(?: ?(?:개|가지))?의? "
)
_ACT = pattern_of(
    r"(?:수정|추가|생성|설정|변경|삭제|연결|등록|적용|위치|확인|선택|입력|접속|제거|지정|목표|이슈|문제"
    r"|문제점|해결|결과|원인|필요|가능|불가|지원|사용|이용|관련|주제|목적|대상|조건|경우|정답|해설|상황)$"
)
_COUNTED = pattern_of(
    rf"^(?:{SYLLABLE}+\s?|(?:level|option|step|type|case|example|method|phase|stage|rule|no)\s?)#?\d+$"
    r"|\s[+/|&]\s|\w_\w",
    re.IGNORECASE,
)
"""A level by its number, things joined, a variable: 레벨 2, `Fargate + EFS`, `object_name`."""
_SMALL = frozenset("of for and the to in with on a an &".split())
_STANDS_FOR = pattern_of(r"\s*(?:의|,)?\s*(?:약자|약어|줄임말|줄인 말)(?:이다|입니다|임|다)?\.?$")
_FULL = pattern_of(r"[A-Z][A-Za-z0-9/&-]*(?: [A-Za-z0-9/&-]+)+")
_ACRONYM = pattern_of(r"[A-Z][A-Z0-9]{1,7}")


class Defined(NamedTuple):
    """A term, and what is said of it."""

    term: str
    said: str


_BOUND = pattern_of(r"[가-힣](?:[을를의에한된는은인던할될로와과]|하고|하며|해서|이며)(?=[\s,])")
_OF_SERVICES = (
    *("서비스", "데이터베이스", "스토리지", "플랫폼", "시스템", "엔진", "도구", "솔루션"),
    *("캐시", "service", "database", "DB"),
)


def ends_as_definition(said: str, *, named: bool = True) -> bool:
    """Whether the first sentence says what a thing is.

    Where it is not `named` with it, of what kind of services and the like it is.
    """
    first = _first_sentence(said)
    bare = _without_copula(first)
    if not _ends_in(bare, _HEADS_OF_NAMED if named else _HEADS):
        return False
    if len("".join(bare.split())) < _SHORTEST or _TURNS.search(first):
        return False
    *others, last = bare.split(", ")
    if others and not (_BOUND.search(bare) or bare.endswith(_OF_SERVICES)):
        return False  # 배치 작업, 개발 환경: what it is for, or has
    return len(others) < _MEMBERS or len(last.split()) > _WORDS_OF_MEMBER


def _first_sentence(text: str) -> str:
    return _STOP.split(text, maxsplit=1)[0] if "." in text or "。" in text else text


def _without_copula(sentence: str) -> str:
    bare = sentence.rstrip(" .。")
    if bare.endswith(")"):
        bare = _BEHIND.sub("", bare)
    elif bare.endswith(("한다", "합니다", "함")):
        bare = _MEANS.sub("", bare)
    for copula in _COPULAS:
        if bare.endswith(copula):
            return bare.removesuffix(copula)
    return bare


def _ends_in(bare: str, heads: tuple[str, ...]) -> bool:
    return bare.endswith(heads) or bare.endswith(_THAT_WHICH)


def defines(text: str, is_name: Callable[[str], bool], *, of_a_place: bool = False) -> bool:
    """Whether a sentence says what the thing is that one of its names begins it with.

    `X는 … 서비스이다`, `X란 … 것`, `X: … 서비스`, `X is a … service that …`; but `X: …` says
    what X does there where it is said `of_a_place`.
    """
    if _ends_in(_without_copula(_first_sentence(text)), _HEADS_OF_NAMED):
        if any(
            _names(topic, is_name) and ends_as_definition(said) for topic, said in _topics(text)
        ):
            return True
        found = None if of_a_place else term_and_meaning(text)
        return found is not None and _names(found.term, is_name) and ends_as_definition(found.said)
    english = _ENGLISH.match(text) if " is " in text or " are " in text else None
    return (
        english is not None
        and _names(english["topic"], is_name)
        and len(english["said"]) >= 2 * _SHORTEST
    )


def topic_named(text: str, is_name: Callable[[str], bool]) -> bool:
    """Whether a sentence begins with a name as its topic."""
    return any(_names(topic, is_name) for topic, _ in _topics(text))


def _topics(text: str) -> Iterator[tuple[str, str]]:
    """What the sentence may be about, with what it says of it: cut behind each 은, 는, 란."""
    for match in _SAID_OF.finditer(text, 1, _LONGEST_TOPIC):
        closing = ")" if match[0].startswith(")") else ""
        yield text[: match.start()] + closing, text[match.end() :]


def _names(topic: str, is_name: Callable[[str], bool]) -> bool:
    bare = _PAREN.sub(" ", topic).strip()
    return is_name(topic) or (bare != topic and is_name(bare))


def term_and_meaning(text: str) -> Defined | None:
    """`용어: 정의` and `용어 - 정의` taken apart."""
    if not _MAY_LABEL.search(text, 0, _LONGEST_LABELLED):
        return None
    match = _LABELLED.match(text)
    if match is None or match["term"].count("(") != match["term"].count(")"):
        return None  # a sign within a bracket: 단일 로그인(SSO: Single Sign-On)
    return Defined(match["term"].strip(), match["said"].strip())


def is_noun(text: str) -> bool:
    """Whether words are short and may end in a noun."""
    bare = _PAREN.sub(" ", text).strip()
    return 1 < len(bare) <= _LONGEST_TERM and _NO_NOUN.search(bare) is None


def is_term(text: str) -> bool:
    """Whether words may name a thing: a noun that is no heading of all notes."""
    bare = _PAREN.sub(" ", text).strip()
    if not is_noun(text) or key(bare) in _NO_THINGS or _ACT.search(bare) or _COUNTED.search(bare):
        return False
    words = [key(word) for word in bare.split()]
    return not (len(words) > 1 and all(word in _LABELLING for word in words))


_NO_THINGS = FACETS | OPEN_ENDED | OF_PLACES | WHAT_IS_COMPARED | REMARKS | LIGHT
_LABELLING = (
    _NO_THINGS
    | FACET_HEADS
    | {key(word) for word in "관련 주요 추천 기타 공식 문서 doc docs".split()}
)
"""Keys of words that, beside one another, only say of what kind a line is: 관련 노트, 주요 특징."""


def name_of_member(bullet: str) -> str | None:
    """What a bullet names as a member of a list: all of it, or what stands before its colon."""
    found = term_and_meaning(bullet)
    name = found.term if found else bullet
    return name if len(name) <= _LONGEST_TERM and is_noun(plain(name)) else None


def is_acronym(title: str) -> bool:
    """Whether a title is an abbreviation in capitals."""
    return _ACRONYM.fullmatch(title) is not None


def expansion(title: str, text: str) -> str | None:
    """What an abbreviation stands for, where a text says that and nothing else.

    >>> expansion("EC2", "EC2 (Elastic Compute Cloud)")
    'Elastic Compute Cloud'
    """
    if not is_acronym(title):
        return None
    said = (_STANDS_FOR.sub("", text) if "약" in text or "줄" in text else text).strip()
    bare = without_maker(said)
    if bare.startswith(title):
        said = bare[len(title) :].lstrip(" :=-–—(（").rstrip(" )）")
    return said if _FULL.fullmatch(said) and abbreviates(title, said) else None


def abbreviates(short: str, full: str) -> bool:
    """Whether the letters of an abbreviation begin the words of what it stands for, in order.

    >>> abbreviates("S3", "Amazon Simple Storage Service"), abbreviates("SQS", "Simple Storage")
    (True, False)
    """
    letters = _letters(short)
    words = full.lower().replace("-", " ").split()
    ways = (
        words,
        [word for word in words if word not in _SMALL],
        [word for word in words if word not in MAKERS],
        [word for word in words if word not in _SMALL and word not in MAKERS],
    )
    return any("".join(word[0] for word in way) == letters for way in ways)


@cache
def _letters(short: str) -> str:
    """The letters of an abbreviation, as often as its figures say: EC2 is ecc."""
    return re.sub(r"([a-z])([2-9])", lambda match: match[1] * int(match[2]), short.lower())

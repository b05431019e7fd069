"""Statements that end in a noun of doing or of a state, as notes have them, made whole sentences.

`레코드를 관리` is `레코드를 관리한다`, `여러 AZ에 복제 가능` is `여러 AZ에 복제가 가능하다`.
Which verb the noun makes is told by what stands before it: an object wants 한다, a subject to which
it is done 된다. Where nothing tells, the phrase is left alone.
"""

from __future__ import annotations

from functools import lru_cache

from awsquiz.core.text import has_hangul
from awsquiz.core.text.particles import with_particle
from awsquiz.core.text.regexes import pattern_of

_DOING = """
관리 제공 지원 저장 보관 처리 분석 수집 전송 전달 배포 복제 복사 생성 삭제 제거 추가 수정 변경
설정 지정 정의 제어 제한 허용 차단 거부 암호화 복호화 모니터링 추적 감지 탐지 기록 조회 검색 실행
호출 사용 이용 활용 적용 연결 통합 연동 분리 분산 분배 확장 축소 조정 유지 보호 방지 예방 절감
개선 최적화 자동화 간소화 최소화 최대화 캐싱 라우팅 등록 할당 부여 요청 수행 구성 구축 구현 선택
결정 확인 검증 인증 공유 이동 전환 변환 교체 대체 백업 복구 복원 업로드 다운로드 필터링 압축 보장
포함 집계 식별 예약 과금 청구 위임 격리 동기화 호스팅 프로비저닝 배치 감사 활성화 비활성화 접근
액세스 패치
""".split()
_BY_ITSELF = "발생 증가 감소 동작 작동 존재 만료 종료".split()
"""What happens: 한다 with a subject."""
_STATES = "가능 불가능 필요 불필요 적합 부적합 유리 불리 유용 중요 동일".split()
_MAY_BE = "가능 불가능 불가 필요 불필요".split()
_TO_ITSELF = """
사용 이용 활용 적용 저장 보관 전송 전달 이동 연결 통합 연동 복제 복사 배포 배치 실행
접속 확장 전환 변환
""".split()
"""What is done to what a topic may name: 한다 behind the place where."""
_NOUNS = "|".join(sorted({*_DOING, *_BY_ITSELF, *_STATES, *_MAY_BE}, key=len, reverse=True))
_END = pattern_of(rf"^(?P<said>.*\S)\s+(?P<noun>{_NOUNS})(?P<behind>\s?\([^()]{{1,60}}\))?\.?\s*$")
_OBJECT = pattern_of(
    r"[가-힣\w)\]%](?:을|를)(?:\s+(?:여러 |각 |다른 |모든 )?"
    r"(?:[^\s,]+(?:게|로|에서|에|히|까지|마다|별로|없이)|자동|직접|즉시|함께|모두|다시))*$"
)
"""An object, with nothing but adverbs behind it."""
_SUBJECT = pattern_of(r"([가-힣\w)\]%])(이|가)$")
_NO_SUBJECTS = ("깊이", "높이", "길이", "넓이", "추가", "허가")
"""Nouns that end as if a particle stood there."""
_PLACE = pattern_of(r"[가-힣\w)\]%](?:에|에서|에게|로|으로|와|과)$")
_IS_DONE = pattern_of(rf"(?:^|\s|,\s?)(?P<done>{'|'.join(_DOING)})$")
_AT_A_TIME = pattern_of(r"[가-힣](?:할|될|하는|되는|려는|은|는|ㄹ)\s(?:때|경우)$")
_GOES_ON = pattern_of(r"(?:을|를)\s.*(?:하고|하여|하거나)$")
_OBJECT_BEFORE = pattern_of(
    r"[가-힣\w)\]%](?:을|를)\s(?!.*[가-힣](?:면|고|여|서|며|해|도록|거나)\s)"
)
"""An object of which no verb has been said yet."""
_TOPIC_BEFORE = pattern_of(
    r"[가-힣\w)\]%](?:(?<![많높낮같작좋짧깊넓좁적긴받읽])은|(?<![하되있없않받주보오쓰르리키이읽])는)\s"
)
"""A topic; 않는 and 많은 are none."""
_SUBJECT_BEFORE = pattern_of(r"[가-힣\w)\]%](?:이|가)\s")
_SHORTEST = 2
"""Words before the noun: `버킷을 생성` may be a step."""


@lru_cache(4096)
def as_sentence(text: str) -> str | None:
    """The phrase as a sentence in plain style; None of what is one already, and where it is not
    sure how it would go on."""
    found = _END.match(text)
    if found is None or len(found["said"].split()) < _SHORTEST:
        return None
    verb = _verb(found["said"], found["noun"])
    return None if verb is None else f"{verb}{found['behind'] or ''}"


def _verb(said: str, noun: str) -> str | None:
    if noun in _MAY_BE and (done := _IS_DONE.search(said)):
        return _may(said, done["done"], noun)
    if noun in _STATES:
        told = _ends_in_subject(said) or (noun not in _MAY_BE and _PLACE.search(said))
        return f"{said} {noun}하다" if told else None
    if noun in _BY_ITSELF:
        return f"{said} {noun}한다" if _ends_in_subject(said) else None
    if noun not in _DOING:
        return None
    if _OBJECT.search(said) or _GOES_ON.search(said):
        return f"{said} {noun}한다"
    if _ends_in_subject(said):
        return f"{said} {noun}된다"
    if noun in _TO_ITSELF and (_PLACE.search(said) or _AT_A_TIME.search(said)):
        if _OBJECT_BEFORE.search(said):
            return f"{said} {noun}한다"
        if _TOPIC_BEFORE.search(said):
            return None  # 메시지는 여러 곳에 저장된다, but a service 저장한다
        return f"{said} {noun}{'된다' if _SUBJECT_BEFORE.search(said) else '한다'}"
    return None


def _ends_in_subject(said: str) -> bool:
    """Whether it ends in 이 or 가 as a particle: 이 behind a consonant, 가 behind a vowel."""
    found = _SUBJECT.search(said)
    if found is None or said.endswith(_NO_SUBJECTS):
        return False
    return with_particle(found[1], "이/가") == found[0] or not has_hangul(found[1])


def _may(said: str, done: str, noun: str) -> str | None:
    """`객체를 저장 가능` is 저장할 수 있다, `요청 처리 가능` is 처리가 가능하다."""
    before = said[: -len(done)].rstrip()
    if _OBJECT.search(before):
        ending = {"가능": "할 수 있다", "불가": "할 수 없다", "불가능": "할 수 없다"}.get(noun)
        return None if ending is None else f"{said}{ending}"
    if _OBJECT_BEFORE.search(f"{before} "):
        return None
    state = "불가능" if noun == "불가" else noun
    return f"{before} {with_particle(done, '이/가')} {state}하다".strip()

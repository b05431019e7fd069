"""What something does, has or must, denied; and what is denied, said. Each may be true as well.

So a person decides: these make proposals, and nothing that is asked by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from awsquiz.core.claims.abilities import Denied
from awsquiz.core.claims.verbs import DONE_IN, SpeechStyle, affirmed, last_verb
from awsquiz.core.text.particles import particle
from awsquiz.core.text.regexes import pattern_of

# What is done, as a mere noun at the end: 로그를 S3에 저장.
_DEEDS = tuple(
    """저장 복제 제공 전송 관리 실행 생성 삭제 사용 이용 적용 처리 분산 연결 설정 구성 배포 수집
    분석 모니터링 추적 기록 감지 탐지 차단 허용 거부 제한 보호 암호화 인증 공유 할당 부여 반환
    전달 전환 변환 유지 보관 보존 조회 검색 호출 수행 지정 포함 통합 분리 격리 캐싱 라우팅 백업
    복구 복원 이동 확장 축소 추가 제거 변경 수정 업데이트 갱신 교체 등록 발급 감시 통제 제어
    예약 자동화 최적화 최소화 정의 검사 검증 평가 요구 활용 부과 요청 수신 발송 게시 구독 압축
    보장 결정 대체 의존 소유 공개 노출 작동 동작 배치 종료 시작 중지 재시작 참조 보유""".split()
)
# Longer ones first: 되어 있어야 ends in 있어야.
_MUST = tuple(
    (must.replace("_", " "), stem.replace("_", " "))
    for must, stem in (
        pair.split("/")
        for pair in """되어_있어야/되어_있지 가지고_있어야/가지고_있지 갖고_있어야/갖고_있지
        켜져_있어야/켜져_있지 해야/하지 하여야/하지 되어야/되지 돼야/되지 가져야/가지지 두어야/두지
        둬야/두지 만들어야/만들지 받아야/받지 넣어야/넣지 붙여야/붙이지 거쳐야/거치지 켜야/켜지
        꺼야/끄지 주어야/주지 줘야/주지 놓아야/놓지 맞춰야/맞추지 맞추어야/맞추지 걸어야/걸지
        바꿔야/바꾸지 나눠야/나누지 지켜야/지키지 시켜야/시키지 열어야/열지 보내야/보내지
        늘려야/늘리지 줄여야/줄이지 높여야/높이지 같아야/같지 올려야/올리지 옮겨야/옮기지 써야/쓰지
        갖춰야/갖추지 갖추어야/갖추지 따라야/따르지 풀어야/풀지 내야/내지 골라야/고르지
        정해야/정하지
        """.split()
    )
)
_MUST_ENDS: dict[str, SpeechStyle] = {
    **{f" {end}": "plain" for end in ("한다", "된다", "하는 것이다")},
    **{f" {end}": "formal" for end in ("합니다", "됩니다")},
    **{f" {end}": "noun" for end in ("함", "됨")},
    **{"한다": "plain", "합니다": "formal", "함": "noun"},
}
_HAS: dict[str, str] = {"있다": "없다", "있습니다": "없습니다", "있음": "없음"}
_HAS_NOT: dict[str, str] = {"있다": "않다", "있습니다": "않습니다", "있음": "않음"}
_NEEDED: dict[str, str] = {
    **{"필수": "필수가 아님", "필수임": "필수가 아님", "필수입니다": "필수가 아닙니다"},
    **{"필수이다": "필수가 아니다", "필수다": "필수가 아니다", "필요": "필요하지 않음"},
}
_LIFTED: dict[str, str] = {
    "불가능": "가능",
    "불가": "가능",
    "미지원": "지원",
    "불필요": "필요",
    **{f"불가능{end}": f"가능{end}" for end in ("하다", "합니다", "함")},
    **{f"불필요{end}": f"필요{end}" for end in ("하다", "합니다", "함")},
}


_NO_DEED = pattern_of(
    r"(?:게|면|라고|다고|도록|려고|자고|고자|기도|야|기로|기만|수도|만|밖에|척|듯|적이|편이|바가"
    r"|(?:경우|것|등|예|점|일)(?:이|도|가|은)?|[은는던]데|지만|(?<![가-힣])[안못])$"
)
"""What stands before a verb that is not denied so: 하게 된다, 하면 된다, 이라고 한다."""


_DEED_OF_PEOPLE = pattern_of(
    r"(?:클릭|선택|입력|설치|접속|확인|가정|생각|말|설명|소개|정리|학습|공부|예상|희망|추측|원|뜻|의미"
    r"|불리|부르|일컫|누르|살펴보|알아보|지칭|명칭|표현|진행|비유|착각|주의|참고|조심|고려|구분|나누어지|나뉘)$"
)
"""Steps, and what people think or want: nobody asks whether they do not."""


_BEFORE_DEED = pattern_of(
    r"(?:[가-힣A-Za-z0-9)](?:을|를|으로|에서|에게|에)|[가-힣A-Za-z0-9)](?<!으)로|자동)$"
)
"""What a mere noun needs before it to be what is done."""


_HAD = pattern_of(r"(?:[가-힣A-Za-z0-9)](?:이|가|은|는)|고|되어|져)$")
"""What somebody or something has, or where something is: 비밀번호가 있다."""


def action_denied(said: str) -> Denied | None:
    """What is said to be done, to be had or to be so, denied. Without markup and full stop."""
    for end, none in _HAS.items():
        if said.endswith(f" {end}"):
            return _having_denied(said, end, none)
    body, _space, last = said.rpartition(" ")
    if last in _DEEDS:
        return (len(said), "하지 않음") if _BEFORE_DEED.search(body) else None
    if last in _NEEDED:
        return (len(body) + 1, _NEEDED[last]) if _HAD.search(body) else None
    verb = last_verb(said)
    if verb is None or verb.stem in ("있", "없", "않", "아니"):
        return None
    if verb.stem == "이" and verb.style == "formal":  # 서비스입니다
        return None
    if _NO_DEED.search(said[: verb.start].rstrip()):
        return None
    for before in (said[: verb.start], said[: verb.start] + verb.stem):
        if _DEED_OF_PEOPLE.search(before.rstrip()):
            return None
    return verb.start, verb.denied()


def _having_denied(said: str, end: str, none: str) -> Denied | None:
    start = len(said) - len(end)
    body = said[:start].rstrip()
    if body.endswith((" 수", "수도")) or _NO_DEED.search(body) or not _HAD.search(body):
        return None
    if body.endswith(("고", "되어", "져")):
        return start, f"있지 {_HAS_NOT[end]}"
    return start, none


def duty_lifted(said: str) -> Denied | None:
    """What must be done, lifted: 해야 한다 → 하지 않아도 된다. Without markup and full stop."""
    for end, style in _MUST_ENDS.items():
        if not said.endswith(end):
            continue
        body = said[: -len(end)]
        for must, stem in _MUST:
            if body.endswith(must):
                start = len(body) - len(must)
                if _NOT_TO_LIFT.search(body[:start]):
                    return None
                return start, f"{stem} 않아도 {DONE_IN[style]}"
    return None


_NOT_TO_LIFT = pattern_of(
    r"(?:지 않|못|안|만|고려|주의|유의|파악|조심|기억|숙지|이해|확인|검토|생각|알아|명심|공부"
    r"|학습|[을를] 잘|신경)\s?(?:하게|을|를)?\s?$"
)
"""What stands before a duty that is no rule of the thing, or is denied already."""


_Said = Callable[[re.Match[str]], tuple[int, str]]
_MUST_BE = {"된다": "한다", "됩니다": "합니다", "됨": "함"}
_MUST_DO = {"다": "한다", "습니다": "합니다"}


def _must(found: re.Match[str]) -> tuple[int, str]:
    """할 필요가 없다 → 해야 한다."""
    return found.start(), f"해야 {_MUST_DO.get(found[1], '함')}"


def _must_after_all(found: re.Match[str]) -> tuple[int, str]:
    """하지 않아도 된다 → 해야 한다."""
    return found.start(), f"{'해야' if found[1] == '하' else '되어야'} {_MUST_BE[found[2]]}"


def _is_it(found: re.Match[str]) -> tuple[int, str]:
    """시스템이 아니다 → 시스템이다."""
    noun = found.string[: found.start()]
    copula = {"니다": particle(noun, "이다/다"), "닙니다": "입니다"}
    return found.start(), copula.get(found[1], "임")


@cache
def _negatives() -> Sequence[tuple[re.Pattern[str], _Said]]:
    """Each negative end with what it is where it is said; the first that fits counts."""
    return [
        (re.compile(pattern), said)
        for pattern, said in (
            (r"(?<=수 )없(다|습니다|음|어요)$", lambda found: (found.start(), f"있{found[1]}")),
            (r"할 필요(?:가|는)? ?없(다|습니다|음)$", _must),
            (r"(하|되)지 ?않아도 (된다|됩니다|됨)$", _must_after_all),
            (
                r"(해|되어|돼)(?:서는|선) 안 (된다|됩니다|됨)$",
                lambda found: (found.start(), f"{found[1]}도 {found[2]}"),
            ),
            (
                r"하면 ?안 ?(된다|됩니다|됨)$",
                lambda found: (found.start(), f"해도 {found[1]}"),
            ),
            (
                r"([가-힣])지 ?않(는다|습니다|음|다)$",
                lambda found: (found.start(), affirmed(found[1], found[2])),
            ),
            (r"[이가] ?아(니다|닙니다|님)$", _is_it),
        )
    ]


def negative_lifted(said: str) -> Denied | None:
    """What is denied, said: 할 수 없다 → 할 수 있다. Without markup and full stop."""
    for pattern, turn in _negatives():
        if found := pattern.search(said):
            return turn(found)
    for negative, positive in _LIFTED.items():
        if said.endswith(f" {negative}"):
            return len(said) - len(negative), positive
    for some, none in _HAS.items():
        if said.endswith(f" {none}") and _HAD.search(said[: -len(none)].rstrip()):
            return len(said) - len(none), some
    return None

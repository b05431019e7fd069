"""Words of which one alone is true of a thing at a time: 동기 and 비동기, 자동 and 수동."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from awsquiz.core.claims.guards import has_negative
from awsquiz.core.text.regexes import pattern_of
from awsquiz.core.text.word_lists import any_listed

# Both end to the ear in the same way, so that what follows them stays good Korean.
_PAIRS = tuple(
    tuple(side.replace("_", " ") for side in pair.split("/"))
    for pair in """상태_비저장/상태_저장 비저장/저장형 비동기/동기 비공개/공개 자동/수동 무료/유료
    비관계형/관계형 비대칭/대칭 아웃바운드/인바운드 프라이빗/퍼블릭 사설/공인 정적/동적
    수평/수직 오프라인/온라인 영구/임시 다중/단일 읽기/쓰기 비활성화/활성화 감소/증가
    내부/외부 비구조화/구조화 비정형/정형 비휘발성/휘발성 단방향/양방향 오름차순/내림차순
    논리적/물리적 선택적/필수적 stateless/stateful private/public asynchronous/synchronous
    async/sync outbound/inbound 비용이_낮/비용이_높 지연_시간이_짧/지연_시간이_길
    느린_속도/빠른_속도 낮은_비용/높은_비용 짧은_지연_시간/긴_지연_시간
    낮은_지연_시간/높은_지연_시간
    명시적/암시적 능동적/수동적 온디맨드/예약형 저렴하/비싸
    클라이언트_측/서버_측 순방향/역방향 허용하는/거부하는 완전_관리형/자체_관리형 """.split()
)
_OF = {one: other for pair in _PAIRS for one, other in (pair, pair[::-1])}
_TOPIC = pattern_of(r"(?P<topic>.{2,60}?[가-힣A-Za-z)][은는]) (?P<rest>.+)")
_OF_NAMES = (
    "서버리스|serverless / 서버를 직접|서버를 미리|서버를 골라|서버를 띄워|인스턴스를 직접",
    "적정|알맞은 크기|right-siz / 필요한 것보다|지나치게|넉넉하게",
    "현재 위치|제자리|그 자리|in-place / 새 서버|새 환경|새 인스턴스",
    "온디맨드|on-demand / 약정|예약",
    "읽기 전용|read-only / 쓰기를|쓸 수 있",
    "전용|dedicated / 다른 고객과|공유",
    "글로벌|전 세계|global / 한 리전|단일 리전",
    "통합|한꺼번에|한 번에|한데 묶|consolidat|unified / 따로|하나씩|저마다|각각",
    "최소 권한|least privilege / 넓은 권한|모든 권한|관리자 권한",
    "시뮬레이터|simulator / 실제 요청|실제로 보내",
    "windows|윈도 / linux|리눅스|posix",
    "실시간|real-time / 일괄|모아 두었다가",
)
"""Pairs of which the one side in a name rules out the other in what is said of it."""
_SIDES = (
    *_OF_NAMES,
    "자동|스스로|저절로 / 수동|사람이|손으로|직접",
    "선언형|선언적 / 명령형|명령적|명령으로",
    "퍼블릭|공인|공개된|public / 프라이빗|사설|비공개|private",
    "다중|여러 / 단일|하나의|한 곳",
    "임시|잠시|temporary / 영구|오래가는|만료되지 않",
    "정적|고정|static / 동적|바뀌는",
    "관리형|managed / 직접 설치|직접 운영|직접 관리",
    *(" / ".join(pair) for pair in _PAIRS),
)
"""Further ones that no word of the same form takes the place of: they are told, never exchanged;
and those above."""
_TURNS = pattern_of(
    r"비교|차이|\bvs\b|대비|다른|달리|바꾸|바꿔|에서 .{1,20}(?:으로|로) |선택|구분|모두|둘 다|각각"
    r"|[/&|]|또는|혹은|및|보다",
    re.IGNORECASE,
)


@cache
def _word() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(_OF, key=len, reverse=True)))
    return re.compile(rf"(?<![A-Za-z가-힣])(?:{words})", re.IGNORECASE)


_GOES_ON = pattern_of(
    r"화|적|부여|소거|매매|매|력|차|판|성|료|점|식당|[A-Za-z_-]|\.[A-Za-z]| ?[(（]"
    r"| (?:손실|삭제|제거|종료)"
)
"""What makes another word of it: 동기화, 동기부여, 동적 is not 동."""


def opposed(said: str, *names: str) -> Iterator[tuple[int, int, str]]:
    """Where a word stands that has an opposite, and this; nothing where a sentence has both, or
    speaks of their difference, or one of the names has the word.

    The sentence is without markup.
    """
    found = [match for match in _word().finditer(said) if not _GOES_ON.match(said, match.end())]
    if len(found) != 1 or _TURNS.search(said):
        return
    word = found[0][0]
    other = _OF[word.lower()]
    rest = f"{said[: found[0].start()]} {said[found[0].end() :]}"
    beside = " ".join((rest, *names)).lower()
    if word.lower() in beside or other in beside or has_negative(rest):
        return
    yield found[0].start(), found[0].end(), _as(other, word)


def _as(other: str, word: str) -> str:
    if word.isupper():
        return other.upper()
    return other[0].upper() + other[1:] if word[0].isupper() else other


def are_opposed(one: str, other: str) -> bool:
    """Whether a text says the opposite of another in so many words, and neither says both.

    >>> are_opposed("통합된 환경을 둔다", "환경을 하나씩 따로 둔다")
    True
    """
    return any((pair, not side) in _sides(other) for pair, side in _sides(one))


def denies_name(name: str, text: str) -> bool:
    """Whether a text says the opposite of what a name does.

    >>> denies_name("서버리스 컴퓨팅", "서버를 미리 골라 둔다")
    True
    """
    named = (each for each in _sides(name) if each[0] < len(_OF_NAMES))
    return any((pair, not side) in _sides(text) for pair, side in named)


def opposes_itself(text: str) -> bool:
    """Whether a clause of the text says of what has a word the opposite of that.

    >>> opposes_itself("프라이빗 서브넷의 서버에는 공인 주소를 붙인다")
    True
    """
    parts = (_TOPIC.match(clause) for clause in text.split(","))
    return any(are_opposed(part["topic"], part["rest"]) for part in parts if part)


@lru_cache(maxsize=8192)
def _sides(text: str) -> frozenset[tuple[int, bool]]:
    """Of each pair of opposites of which one side alone is in a text: which."""
    any_word, places = _words_of_sides()
    found = {place for word in any_word.findall(text.lower()) for place in places[word]}
    return frozenset((pair, side) for pair, side in found if (pair, not side) not in found)


@cache
def _words_of_sides() -> tuple[re.Pattern[str], Mapping[str, Sequence[tuple[int, bool]]]]:
    """What finds any of their words in small letters, and where each of them stands."""
    words = (
        (word, (at, not side))
        for at, pair in enumerate(_SIDES)
        for side, either in enumerate(pair.split(" / "))
        for word in either.split("|")
    )
    return any_listed(words, before="(?<![a-z가-힣])", after="(?!화|적)")

"""Words of which one alone is true of a thing at a time: 동기 and 비동기, 자동 and 수동."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from awsquiz.core.claims.guards import has_negative
from awsquiz.core.text.regexes import pattern_of

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

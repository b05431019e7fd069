"""Letters and digits called by their Korean names: 이아이피 is EIP, 에스쓰리 is S3."""

from __future__ import annotations

from functools import cache, lru_cache

from awsquiz.core.keystrokes import keys
from awsquiz.core.search.words import is_hangul

_NAMES = """
a에이 b비 c씨 c시 d디 e이 f에프 g지 h에이치 i아이 j제이 k케이 l엘 m엠 n엔 o오 p피 q큐 r알 r아르
s에스 t티 u유 v브이 w더블유 x엑스 y와이 z제트 z지 0제로 1원 2투 3쓰리 3스리 4포 5파이브 6식스 7세븐
8에잇 9나인
"""


@cache
def _by_name() -> dict[str, str]:
    return {keys(each[1:]): each[0] for each in _NAMES.split()}


@lru_cache(maxsize=4096)
def spoken_letters(word: str) -> str:
    """The two letters or more whose names the keys are; "" if they are no such names.

    Of several readings the one of the longest names: 에이 is A, not E and I.
    """
    if not word or not all(map(is_hangul, word)):
        return ""
    names = _by_name()
    longest = max(map(len, names))
    read: list[str | None] = [None] * len(word) + [""]
    for at in range(len(word) - 1, -1, -1):
        for end in range(min(len(word), at + longest), at, -1):
            letter, rest = names.get(word[at:end]), read[end]
            if letter and rest is not None:
                read[at] = letter + rest
                break
    found = read[0] or ""
    return found if len(found) > 1 else ""

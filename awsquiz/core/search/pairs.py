"""Names that stand in both languages side by side: 상태 확인(Health Check), in any text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from awsquiz.core.search.endings import is_ending
from awsquiz.core.search.words import is_hangul, syllables, words
from awsquiz.core.text import plain

SAME_NAME, PAIRED = 0.9, 0.85
"""What another name counts beside the typed one: of the service list, of a text's brackets."""
_BEFORE = 60  # characters before the bracket in which the name is looked for
_COMPOUND = 4  # syllables from which one word may be several of English


@cache
def _bracket() -> re.Pattern[str]:
    return re.compile(r"\(([A-Za-z][A-Za-z0-9 .&'/-]{1,50})\)")


@cache
def _clause() -> re.Pattern[str]:
    return re.compile(r"[.,:;!?()\[\]|/=>→·]")


def named_twice(text: str) -> Iterator[tuple[str, str]]:
    """Korean words as keys, and the words in Latin letters that stand in brackets behind them.

    As many Korean words as English ones, for how far a name reaches cannot be seen; before an
    acronym as many as it has letters, or fewer: of 콘텐츠 전송 네트워크(CDN) 네트워크 is no CDN.
    """
    if "(" not in text:
        return
    bare = plain(text)
    for match in _bracket().finditer(bare):
        before = _clause().split(bare[max(0, match.start() - _BEFORE) : match.start()])[-1]
        latin, spoken = words(match[1]), words(before)
        if not latin or not spoken or not is_hangul(spoken[-1][-1]) or is_ending(spoken[-1]):
            continue
        if _is_acronym(match[1]):
            for length in range(1, min(len(match[1]), len(spoken)) + 1):
                if length > 1 or syllables(spoken[-1]) >= 2 * len(match[1]) - 1:
                    yield " ".join(spoken[-length:]), latin[0]
            continue
        yield " ".join(spoken[-len(latin) :]), " ".join(latin)
        if len(latin) > 1 and len(spoken) > 1 and syllables(spoken[-1]) >= _COMPOUND:
            yield spoken[-1], " ".join(latin)


def _is_acronym(name: str) -> bool:
    return name.isalpha() and name.isupper() and len(name) > 1

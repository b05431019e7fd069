"""초성 of words that stand in facts: ㅋㄷㅅㅌㅌ is 콜드 스타트."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from awsquiz.core.search.entry import IndexEntry
from awsquiz.core.search.words import initials, is_hangul

LEAST_INITIALS = 3
"""Fewer are those of too many words."""


def words_begun(
    consonants: str, entries: Iterable[IndexEntry]
) -> list[tuple[tuple[str, ...], int]]:
    """The words with these initials, one behind the other, those of most facts first."""
    found = Counter(
        each
        for entry in entries
        for line in entry.body.split("\n")
        for each in set(_in_line(consonants, line.split()))
    )
    return sorted(found.items(), key=lambda row: (-row[1], row[0]))


def _in_line(consonants: str, spoken: list[str]) -> Iterator[tuple[str, ...]]:
    firsts = [initials(word) if is_hangul(word[0]) else word for word in spoken]
    for begin in range(len(spoken)):
        read = ""
        for end in range(begin, len(spoken)):
            read += firsts[end]
            if read == consonants:
                yield tuple(spoken[begin : end + 1])
            if not consonants.startswith(read):
                if read.startswith(consonants):  # the last word goes on
                    yield tuple(spoken[begin : end + 1])
                break

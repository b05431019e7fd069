"""Names of the service list within a heading, a label or the beginning of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from awsquiz.core.search.services import Service, Services
from awsquiz.core.text import has_hangul

_WORD = re.compile(r"[A-Za-z0-9]+|[가-힣ㄱ-ㆎ]+")
_WITHIN_A_NAME = re.compile(r"\s*|[-./@:+'’_]{1,2}|\s*&\s*|\s\+\s")
"""What may stand between two words of one name."""
_IN_A_COMPOUND = re.compile(r"[A-Za-z]-$")
"""What stands before a word that is part of a longer one: Region in `Multi-Region`."""
_LONGEST = 7
"""Words of the longest name; of a name that begins in a title's first ones."""
_FIRST_WORDS = 24
_PARTICLE = re.compile(
    r"(?:에서는|에서도|에서|에게|으로|이란|이라|까지|부터|보다|처럼|은|는|이|가|을|를|의|에|와|과|로|란|용|별|들|도)$"
)


class Mention(NamedTuple):
    """A name within a text, and what stands right behind it: a particle, or nothing."""

    start: int
    end: int
    row: Service
    particle: str = ""


class Naming:
    """The service list as it is asked of notes; remembers what it was asked."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.whole = lru_cache(20_000)(services.named)
        """The row that the whole text names, wherever it stands."""
        self.in_context = lru_cache(20_000)(services.in_context)
        self.line = lru_cache(None)(self._line)

    def _line(self, service_id: str) -> tuple[str, ...]:
        """The row's id, and those of what it is a feature of, the nearest first."""
        return (service_id, *(row.id for row in self.services.above(service_id)))

    def are_kin(self, one: str, other: str) -> bool:
        """Whether both are of one service, or one of them is it."""
        return self.line(one)[-1] == self.line(other)[-1]

    def is_below(self, one: str, other: str) -> bool:
        """Whether the first is the other or a feature of it."""
        return other in self.line(one)

    def within(self, text: str) -> list[Mention]:
        """The names in a text, the longest at each place; of two that follow the deeper counts."""
        return list(self._deepest(list(self._within(text))))

    def first(self, text: str) -> Mention | None:
        """The name with which a text begins."""
        words = [word.span() for word in _WORD.finditer(text, 0, 120)][: _LONGEST + 1]
        return self._at(text, words, 0) if words and words[0][0] == 0 else None

    def _within(self, text: str) -> Iterator[Mention]:
        words = [word.span() for word in _WORD.finditer(text)][:_FIRST_WORDS]
        at = 0
        while at < len(words):
            found = self._at(text, words, at)
            if found is None:
                at += 1
                continue
            yield found
            while at < len(words) and words[at][0] < found.end + len(found.particle):
                at += 1

    def _at(self, text: str, words: list[tuple[int, int]], at: int) -> Mention | None:
        last = at
        while last + 1 < len(words) and last - at + 1 < _LONGEST:
            if not _WITHIN_A_NAME.fullmatch(text, words[last][1], words[last + 1][0]):
                break
            last += 1
        start = words[at][0]
        if _IN_A_COMPOUND.search(text, max(0, start - 2), start):
            return None
        for end_word in range(last, at - 1, -1):
            end = words[end_word][1]
            if row := self.whole(text[start:end]):
                return Mention(start, end, row, _behind(text, words, end_word))
            word = text[words[end_word][0] : end]
            if not has_hangul(word):
                continue
            particle = _PARTICLE.search(word)
            if particle and (row := self.whole(text[start : end - len(particle[0])])):
                return Mention(start, end - len(particle[0]), row, particle[0])
        return None

    def _deepest(self, found: list[Mention]) -> Iterator[Mention]:
        start: int | None = None
        for at, one in enumerate(found):
            behind = found[at + 1] if at + 1 < len(found) else None
            start = one.start if start is None else start
            follows = behind and not one.particle and behind.start - one.end <= 1
            if not (behind and follows and self.is_below(behind.row.id, one.row.id)):
                yield one._replace(start=start)
                start = None


def _behind(text: str, words: list[tuple[int, int]], at: int) -> str:
    """The particle written to a Latin name: 의 in `S3의 특징`."""
    if at + 1 < len(words) and words[at + 1][0] == words[at][1]:
        word = text[slice(*words[at + 1])]
        if _PARTICLE.fullmatch(word):
            return word
    return ""

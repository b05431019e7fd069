"""Names of the service list within a heading, a label or the beginning of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import islice
from typing import NamedTuple

from awsquiz.core.search.endings import singular
from awsquiz.core.search.services import Service, Services, name_key
from awsquiz.core.search.typos import distance
from awsquiz.core.text.makers import MAKERS
from awsquiz.core.text.regexes import pattern_of

_WORD = pattern_of(r"[A-Za-z0-9]+|[가-힣ㄱ-ㆎ]+")
_WITHIN_A_NAME = pattern_of(r"\s*|[-./@:+'’_]{1,2}|\s*&\s*|\s\+\s")
"""What may stand between two words of one name."""
_FIRST_WORDS = 24
"""Words of a text in which names are looked for."""
_PLUS = "plus"  # as `name_key` spells a sign that tells two names apart
_MAKER = pattern_of(rf"(?:{'|'.join(MAKERS)})(?=.)")
_PARTICLE = pattern_of(
    r"(?:와의|과의|에서의|으로의|로의|와는|과는|에는|에서는|에서도|에서|에게|으로|이란|이라|까지|부터|보다|처럼|은|는|이|가|을|를|의|에|와|과|로|란|용|별|들|도)$"
)


_JOINS = pattern_of(r"[&/,+:→]|\band\b", re.IGNORECASE)
_LONG_NAME = 8
"""Letters from which a name is known with one of them wrong."""
_SAME_LETTERS = 2
"""Letters at its beginning that are right then."""


class Mention(NamedTuple):
    """A name within a text, and what stands right behind it: a particle, or nothing."""

    start: int
    end: int
    row: Service
    particle: str = ""


@lru_cache(4)
def naming_of(services: Services) -> Naming:
    """The list made ready to be asked, once for all notes."""
    return Naming(services)


class Naming:
    """The service list as it is asked of notes; remembers what it was asked."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.whole = lru_cache(20_000)(self._whole)
        """The row that the whole text names, wherever it stands, though a letter may be wrong."""
        self.in_context = lru_cache(20_000)(services.in_context)
        self.line = lru_cache(None)(self._line)
        self._of_key = lru_cache(20_000)(self._row_of_key)
        self._keys = services.by_name
        self._beginnings = {
            name[:length]
            for key in self._keys
            for name in (key, _MAKER.sub("", key))
            for length in range(1, len(name) + 1)
        }

    def _whole(self, text: str) -> Service | None:
        found = self.services.named(text)
        if found is None and not _JOINS.search(text):  # users & groups are no user group
            found = self._misspelt(name_key(text))
        return found

    def _misspelt(self, letters: str) -> Service | None:
        """The one row of which a long name in Latin letters has one letter else: ElasticCache.

        Neither a figure nor an ending is a misspelling: Cloud9 is not a Cloud, and what is
        compute optimized no Compute Optimizer.
        """
        if len(_MAKER.sub("", letters)) < _LONG_NAME or not letters.isascii():
            return None
        if self.services.in_context(letters):
            return None
        rows = {
            self._keys[name].id: self._keys[name]
            for name in self._alike.get(letters[:_SAME_LETTERS], ())
            if distance(letters, name, 1) == 1
            and _figures(letters) == _figures(name)
            and letters[:-1] != name[:-1]
        }
        return next(iter(rows.values())) if len(rows) == 1 else None

    @cached_property
    def _alike(self) -> dict[str, list[str]]:
        """The long names in Latin letters by those with which they begin."""
        found: dict[str, list[str]] = {}
        for name in self._keys:
            if name.isascii():
                found.setdefault(name[:_SAME_LETTERS], []).append(name)
        return found

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
        return list(self._deepest(text, list(self._within(text))))

    def first(self, text: str) -> Mention | None:
        """The name with which a text begins."""
        first = _WORD.match(text)
        if first is None or text[: min(first.end(), 2)].casefold() not in self._beginnings:
            return None
        words = [word.span() for word in _WORD.finditer(text, 0, 80)]
        return self._at(text, words, 0) if words and words[0][0] == 0 else None

    def _within(self, text: str) -> Iterator[Mention]:
        words = [word.span() for word in islice(_WORD.finditer(text), _FIRST_WORDS)]
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
        """The longest name that begins with a word."""
        start, end = words[at]
        if text[start : min(end, start + 2)].casefold() not in self._beginnings:
            return None
        if text[start - 1 : start] == "-" and _is_latin(text[max(0, start - 2) : start - 1]):
            return None  # a part of a longer word: Region in `Multi-Region`
        made_until = self._made(text, words, at)
        last = at + len(made_until) - 1
        for end_word in range(last, at - 1, -1):
            end, made = words[end_word][1], made_until[end_word - at]
            if row := self._of_key(made + _PLUS * text.startswith("+", end)):
                return Mention(start, end, row, _behind(text, words, end_word))
            if made[-1].isascii() or not (particle := _PARTICLE.search(made)):
                continue
            within = end - len(particle[0]) > words[end_word][0]
            if within and (row := self._of_key(made[: particle.start()])):
                return Mention(start, end - len(particle[0]), row, particle[0])
        return None

    def _made(self, text: str, words: list[tuple[int, int]], at: int) -> list[str]:
        """The letters up to each word that can still be of a name, and one word more."""
        made = name = ""
        found: list[str] = []
        behind = words[at][0]
        for start, end in words[at:]:
            between = text[behind:start]
            if between not in ("", " ") and not _WITHIN_A_NAME.fullmatch(between):
                break
            word, behind = text[start:end].casefold(), end
            made += word
            found.append(made)
            if len(found) > 1 or word not in MAKERS:
                name += word
                if name not in self._beginnings:
                    break
        return found

    def _row_of_key(self, letters: str) -> Service | None:
        """The row of a name without its spaces, with its maker or without."""
        if row := self._keys.get(singular(letters)):
            return row
        maker = _MAKER.match(letters)
        return self._keys.get(singular(letters[maker.end() :])) if maker else None

    def _deepest(self, text: str, found: list[Mention]) -> Iterator[Mention]:
        start: int | None = None
        for at, one in enumerate(found):
            behind = found[at + 1] if at + 1 < len(found) else None
            start = one.start if start is None else start
            follows = behind and not one.particle and text[one.end : behind.start] in ("", " ")
            if not (behind and follows and self.is_below(behind.row.id, one.row.id)):
                yield one._replace(start=start)
                start = None


def _figures(letters: str) -> list[str]:
    return [letter for letter in letters if letter.isdigit()]


def _is_latin(letter: str) -> bool:
    return letter.isascii() and letter.isalpha()


def _behind(text: str, words: list[tuple[int, int]], at: int) -> str:
    """The particle written to a Latin name: 의 in `S3의 특징`."""
    if at + 1 < len(words) and words[at + 1][0] == words[at][1]:
        word = text[slice(*words[at + 1])]
        if _PARTICLE.fullmatch(word):
            return word
    return ""

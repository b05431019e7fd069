"""Which letters of a text to light: whole syllables, wherever a spelling stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate

from awsquiz.core.search.measured import is_quantity, quantities
from awsquiz.core.search.results import LitSpan
from awsquiz.core.search.words import SHORTCODE, VOWELS, is_hangul, words


def lit(text: str, spellings: Iterable[str]) -> tuple[LitSpan, ...]:
    """The parts of the text to light, in order, none touching another."""
    wanted = list(spellings)
    lit_places = {
        at
        for begin, end, word in (quantities(text) if any(map(is_quantity, wanted)) else ())
        if word in wanted
        for at in range(begin, end)
    }
    line = KeyText(" ".join(words(text)))
    found = [slice(*place) for spelling in wanted for place in line.places(spelling)]
    if found:
        letters, places = _letters(text)
        if letters == line.joined:
            lit_places |= {at for part in found for at in places[part]}
        # else a letter whose keys depend on its neighbours: rather no light than a wrong one
    return tuple(_spans(sorted(lit_places)))


class KeyText:
    """A line of words of keys, searched without the spaces."""

    def __init__(self, spaced: str) -> None:
        self.joined = spaced.replace(" ", "")
        self._borders = frozenset(accumulate(map(len, spaced.split(" ")), initial=0))

    def places(self, spelling: str) -> Iterator[tuple[int, int]]:
        """Where the spelling stands in the joined text."""
        at = self.joined.find(spelling) if spelling else -1
        while at >= 0:
            end = at + len(spelling)
            if self._fits(at, end):
                yield at, end
            at = self.joined.find(spelling, at + 1)

    def _fits(self, begin: int, end: int) -> bool:
        text, borders = self.joined, self._borders
        hangul = is_hangul(text[begin])
        if begin in borders or is_hangul(text[begin - 1]) != hangul:
            return True
        # It would begin within one word and end in another: two words that happen to meet.
        if not borders.isdisjoint(range(begin + 1, end)):
            return False
        return not hangul or (text[begin] not in VOWELS and text[begin + 1 : begin + 2] in VOWELS)


def _letters(text: str) -> tuple[str, list[int]]:
    """The keys of the text's letters, and for each the place of its letter in the text."""
    matches = SHORTCODE.finditer(text) if ":" in text else ()
    hidden = {at for match in matches for at in range(*match.span())}
    letters: list[str] = []
    places: list[int] = []
    for at, char in enumerate(text):
        if at not in hidden and (found := _keys_of(char)):
            letters.append(found)
            places += [at] * len(found)
    return "".join(letters), places


@lru_cache(maxsize=4096)
def _keys_of(char: str) -> str:
    return "".join(words(char))


def _spans(places: list[int]) -> list[LitSpan]:
    spans: list[LitSpan] = []
    for at in places:
        if spans and spans[-1][1] == at:
            spans[-1] = (spans[-1][0], at + 1)
        else:
            spans.append((at, at + 1))
    return spans

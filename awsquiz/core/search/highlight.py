"""Which letters of a text to light: whole syllables, wherever a spelling stands in it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from awsquiz.core.search.results import LitSpan
from awsquiz.core.search.scoring import KeyText
from awsquiz.core.search.words import shortcode, words


def lit(text: str, spellings: Iterable[str]) -> tuple[LitSpan, ...]:
    """The parts of the text to light, in order, none touching another."""
    line = KeyText(" ".join(words(text)))
    found = [
        slice(begin, end) for spelling in spellings for begin, end, _fit in line.places(spelling)
    ]
    if not found:
        return ()
    letters, places = _letters(text)
    if letters != line.joined:
        return ()  # a letter whose keys depend on its neighbours: rather no light than a wrong one
    return tuple(_spans(sorted({at for part in found for at in places[part]})))


def _letters(text: str) -> tuple[str, list[int]]:
    """The keys of the text's letters, and for each the place of its letter in the text."""
    matches = shortcode().finditer(text) if ":" in text else ()
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

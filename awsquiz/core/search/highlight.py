"""Which letters of a text to light: whole syllables, wherever a spelling stands in it."""

from __future__ import annotations

from collections.abc import Iterable

from awsquiz.core.search.results import LitSpan
from awsquiz.core.search.scoring import KeyLine
from awsquiz.core.search.words import SHORTCODE, words


def lit(text: str, spellings: Iterable[str]) -> tuple[LitSpan, ...]:
    """The parts of the text to light, in order, none touching another."""
    line = KeyLine(" ".join(words(text)))
    letters, places = _letters(text)
    if letters != line.joined:
        return ()  # a letter whose keys depend on its neighbours: rather no light than a wrong one
    marked: set[int] = set()
    for spelling in spellings:
        for begin, end, _fit in line.places(spelling):
            marked.update(places[begin:end])
    return tuple(_spans(sorted(marked)))


def _letters(text: str) -> tuple[str, list[int]]:
    """The keys of the text's letters, and for each the place of its letter in the text."""
    hidden = {at for match in SHORTCODE.finditer(text) for at in range(*match.span())}
    letters, places = "", []
    for at, char in enumerate(text):
        if at not in hidden and (found := "".join(words(char))):
            letters += found
            places += [at] * len(found)
    return letters, places


def _spans(places: list[int]) -> list[LitSpan]:
    spans: list[LitSpan] = []
    for at in places:
        if spans and spans[-1][1] == at:
            spans[-1] = (spans[-1][0], at + 1)
        else:
            spans.append((at, at + 1))
    return spans

"""How a statement begins: the cue of a flashcard whose place in the card does not tell it apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

from awsquiz.core.model import Fact
from awsquiz.core.text import has_letter, plain

_SHOWN = 3
"""One word of so many is shown at least: what is left is still to be known."""
_CONSONANTS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_SYLLABLES_EACH = 588
_FIRST_SYLLABLE, _LAST_SYLLABLE = "가", "힣"
_MARKS = ("○", "✕")
Shared = Mapping[str, int]
"""Id of a fact → with how many words it begins as another of its place does; none without one."""


def shared_beginnings(facts: Iterable[Fact]) -> Shared:
    """For each of a concept's facts that has others below the same facet and labels."""
    places: dict[object, list[tuple[list[str], str]]] = defaultdict(list)
    for fact in facts:
        if fact.askable and fact.kind is None:
            places[fact.facet, fact.under].append((plain(fact.text).split(), fact.id))
    shared: dict[str, int] = {}
    for place in places.values():
        for (one, first), (other, second) in pairwise(sorted(place)):
            same = _same(one, other)
            shared[first] = max(same, shared.get(first, 0))
            shared[second] = same
    return shared


def cue(text: str, shared: int) -> str | None:
    """The statement's first words, one more than it shares with another; None where that tells all.

    Where that would be all of it, the others are told by their first letters, of Hangul by the
    initial consonant of each syllable: `서버리스` is `ㅅㅂㄹㅅ`.
    """
    words = plain(text).split()
    most = max(shared + 1, -(-len(words) // _SHOWN))
    if most < _saying(words):
        return " ".join([*words[:most], "…"])
    known = min(shared, len(words) - 1)
    told = " ".join([*words[:known], *map(_initials, words[known:])])
    return told if told.split() != words else None


def _saying(words: list[str]) -> int:
    """How many words there are until the last that says something: a letter, or ○ and ✕."""
    said = (at for at, word in enumerate(words, 1) if has_letter(word) or word in _MARKS)
    return max(said, default=0)


def _same(one: list[str], other: list[str]) -> int:
    for at, (word, another) in enumerate(zip(one, other, strict=False)):
        if word != another:
            return at
    return min(len(one), len(other))


def _initials(word: str) -> str:
    return "".join(
        _CONSONANTS[(ord(letter) - ord(_FIRST_SYLLABLE)) // _SYLLABLES_EACH]
        if _FIRST_SYLLABLE <= letter <= _LAST_SYLLABLE
        else letter
        if at == 0 or not letter.isalnum()
        else "·"
        for at, letter in enumerate(word)
    )

"""What a word that no card has may have been meant for: a slip of another, a word said so."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from awsquiz.core.search.conjugation import STEM
from awsquiz.core.search.endings import is_whole, token
from awsquiz.core.search.entry import Rank
from awsquiz.core.search.lookup import Tables
from awsquiz.core.search.measured import is_quantity
from awsquiz.core.search.parts import LONGEST_COMPOUND
from awsquiz.core.search.sounds import LEAST_SOUNDS, consonants, sound_alike
from awsquiz.core.search.typos import nearest
from awsquiz.core.search.words import divisions, is_hangul, syllables

TYPED_WORTH = 0.9
"""From here on a spelling is what was typed."""
_LIKE = 3  # words that a slip may be meant for
_NEAR, _NEAR_LATER = 85.0, 0.85  # what a whole name is worth that is a slip away
_SLIP = 0.8
_LONG_NAME = 8  # keys
_NAMES = 40  # concepts of one name
_BEGINNING = 0.7
_OWN_WORD = 2  # syllables
_SOUNDING = 20  # words with the same consonants
_SOUNDS_ALIKE = 0.85

_Held = Callable[[Collection[str]], Mapping[str, int]]


def slips(tables: Tables, spellings: Mapping[str, float]) -> dict[str, float]:
    """The nearest words of the cards, with their worth."""
    typed = [each for each, value in spellings.items() if value >= TYPED_WORTH and " " not in each]
    found: dict[str, float] = {}
    for spelling in dict.fromkeys([*map(token, typed), *typed]):
        if is_quantity(spelling) or spelling.endswith(STEM):
            continue
        like = tables.tokens_like(spelling)
        known = [each for each, (count, _name) in like.items() if count]
        for word, likeness in nearest(spelling, known, _LIKE):
            found[word] = max(found.get(word, 0.0), likeness * _SLIP)
    best = max(found.values(), default=0.0)
    return {each: value for each, value in found.items() if value > best * 0.9}


def names_of_slips(tables: Tables, typed: str) -> dict[str, float]:
    """The nearest names of several words that were written as one, with their worth."""
    if len(typed) < _LONG_NAME:
        return {}
    like = tables.tokens_like(typed)
    names = (each for each, (count, is_name) in like.items() if is_name and not count)
    return {name: likeness * _SLIP for name, likeness in nearest(typed, names, 1)}


def sounding(
    tables: Tables, spellings: Mapping[str, float], *, least: int = LEAST_SOUNDS
) -> dict[str, float]:
    """Words of the other script that are said so: Kibana of 키바나, 인젝션 of injection."""
    found: dict[str, float] = {}
    for spelling, worth in spellings.items():
        sound = consonants(spelling) if worth >= TYPED_WORTH else ""
        in_hangul = is_hangul(spelling[0])
        if len(sound) >= (least if in_hangul else LEAST_SOUNDS):
            for word, _count in tables.tokens_sounding(sound, _SOUNDING):
                one, other = (spelling, word) if in_hangul else (word, spelling)
                if is_hangul(word[0]) != in_hangul and sound_alike(one, other):
                    found[word] = _SOUNDS_ALIKE
    return found


def longest_beginning(word: str, held: _Held) -> dict[str, float]:
    """The longest word of the cards with which it begins: 할인 of 할인율.

    What is left may be a syllable and endings, and no word of its own: 블록 is not 블록체인.
    """
    word = word[:LONGEST_COMPOUND]
    begun = {
        one
        for one, other in divisions(word, least=1)
        if is_whole(one) and syllables(token(other)) < _OWN_WORD
    }
    known = held(begun) if is_hangul(word[-1]) else {}
    longest = max(known, key=len, default="")
    return {longest: _BEGINNING} if longest else {}


def names_near(tables: Tables, forms: Mapping[str, float]) -> dict[int, float]:
    """Concepts whose name is a few keys away from a form of the query, with its worth."""
    found: dict[int, float] = {}
    for form, worth in forms.items():
        if worth <= TYPED_WORTH:
            continue
        like = tables.tokens_like(form)
        for name, likeness in nearest(form, like, _LIKE):
            for n, begun, rank in tables.names_begun(name, tuple(Rank)[:3], _NAMES):
                if begun == name:
                    near = _NEAR if rank != Rank.LATER_WORD else _NEAR * _NEAR_LATER
                    found[n] = max(worth * likeness * near, found.get(n, 0.0))
    return found

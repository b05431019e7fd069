"""How well what was typed fits a word of the cards."""

from __future__ import annotations

from awsquiz.core.keystrokes import keys
from awsquiz.core.search.endings import is_ending
from awsquiz.core.search.words import CONSONANTS, VOWELS, is_hangul, syllables

# Of what was typed where a word begins with it and goes on: to the next script, a whole syllable,
# within a syllable or in Latin letters; then of one syllable alone, which says little.
_OTHER_SCRIPT, _COMPOUND, _CUT, _LATIN = 0.9, 0.85, 0.8, 0.8
_ONE_SYLLABLE, _ONE_CUT, _TWO_LETTERS = 0.5, 0.35, 0.5
# And where it stands within a word.
_WITHIN, _ONE_WITHIN, _LATIN_WITHIN = 0.65, 0.3, 0.3
_LATIN_ENOUGH = 4
_COPULA = keys("다")
"""What is an ending only behind a number with its unit: 300초다."""


def fit(said: str, token: str) -> float:
    """How well keys fit a word: 1 if they are it but for endings, 0 if they do not fit (0 to 1)."""
    if said == token:
        return 1.0
    at = token.find(said)
    if at < 0 or not said:
        return 0.0
    if at > 0 and is_hangul(token[at - 1]) == is_hangul(said[0]):
        return _within(said, token, at)
    return _begun(said, token[at + len(said) :])


def _begun(said: str, rest: str) -> float:
    if not rest or is_ending(rest):
        return 1.0
    if said[0].isdigit() and rest == _COPULA:
        return 1.0
    if said[-1].isdigit() and rest[0].isdigit():
        return 0.0
    if is_hangul(rest[0]) != is_hangul(said[-1]):
        return _OTHER_SCRIPT
    if not is_hangul(rest[0]):
        return _LATIN if len(said) > 2 else _TWO_LETTERS
    one = syllables(said) < 2
    if rest[0] not in VOWELS and rest[1:2] in VOWELS:
        return _ONE_SYLLABLE if one else _COMPOUND
    return _ONE_CUT if one else _CUT


def _within(said: str, token: str, at: int) -> float:
    if not is_hangul(said[0]):
        return _LATIN_WITHIN if len(said) >= _LATIN_ENOUGH and not said[0].isdigit() else 0.0
    if said[0] not in CONSONANTS or said[1:2] not in VOWELS:
        return 0.0
    return _WITHIN if syllables(said) > 1 else _ONE_WITHIN

"""Syllables of Hangul and their final consonants, by the number that Unicode gives these."""

from __future__ import annotations

NIEUN, RIEUL, RIEUL_MIEUM, MIEUM, BIEUP, SSANG_SIOS = 4, 8, 10, 16, 17, 20
"""The numbers of ㄴ, ㄹ, ㄻ, ㅁ, ㅂ and ㅆ; 0 is none."""
_FIRST, _FINALS = ord("가"), 28


def final_of(syllable: str) -> int:
    """The number of its final consonant; 0 without one, and of what is no syllable of Hangul.

    >>> final_of("달") == RIEUL, final_of("다"), final_of("d")
    (True, 0, 0)
    """
    return (ord(syllable) - _FIRST) % _FINALS if "가" <= syllable <= "힣" else 0


def with_final(stem: str, final: int) -> str:
    """The stem with that final consonant in the place of what its last syllable has.

    >>> with_final("달", 0), with_final("하", BIEUP)
    ('다', '합')
    """
    return stem[:-1] + chr(ord(stem[-1]) - final_of(stem[-1]) + final)

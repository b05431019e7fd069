"""Text as the keys that type it on the Korean 두벌식 layout, and what other keys would have meant.

`keys` writes Hangul as UPPER-CASE keys and Latin in lower case: 람다 is `FKAEK`, lambda `lambda`.
So input that is cut off within a syllable is a prefix, a typo is one key, and the wrong state of
the input method is `str.swapcase()`. Shift is not kept there: ㄲ and ㄱ are both `R`, ㅖ and ㅔ
both `P`. Latin letters have lost their case by then, so only without shift is the swapped `Ekr`
(딱 with the input method off) found by the keys of 딱. What shift tells apart is in `typed`: 딱 is
`Ekr`, 닥 is `ekr`, and `composed` gives either back.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from awsquiz.core.text import nfc

# In Unicode's order: initial consonants, vowels, final consonants (the first is none).
_INITIALS = "r R s e E f a q Q t T d w W c z x v g".split()
_VOWELS = "k o i O j p u P h hk ho hl y n nj np nl b m ml l".split()
_FINALS = ["", *"r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g".split()]
_LONE = dict(zip(_INITIALS, "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ", strict=True)) | {
    vowel: chr(ord("ㅏ") + place) for place, vowel in enumerate(_VOWELS)
}
_SYLLABLE, _INITIAL, _VOWEL, _FINAL = ord("가"), 0x1100, 0x1161, 0x11A7

# Shift matters for seven keys only: ㅃㅉㄸㄲㅆㅒㅖ.
_NEEDLESS_SHIFT = str.maketrans({key: key.lower() for key in "ABCDFGHIJKLMNSUVXYZ"})


def _any(keys: list[str]) -> str:
    """A pattern for one of the keys, two-key letters first."""
    return "|".join(sorted(filter(None, keys), key=len, reverse=True))


@cache
def _composed() -> re.Pattern[str]:
    # A consonant before a vowel begins the next syllable (도깨비불), also where it had joined a
    # final. Made when first needed: it takes longer than a search.
    return re.compile(
        f"({_any(_INITIALS)})({_any(_VOWELS)})((?:{_any(_FINALS)})(?!{_any(_VOWELS)}))?"
        f"|{_any(_VOWELS)}|{_any(_INITIALS)}"
    )


@cache
def _states() -> re.Pattern[str]:
    return re.compile(r"([A-Za-z]+)|([^\x00-\x7f]+)")


class _Strokes(dict[int, str]):
    """Character → its keys, for `str.translate`; filled on demand, for there are 11,172."""

    def __init__(self, hangul_upper: bool) -> None:
        self._upper = hangul_upper

    def __missing__(self, code: int) -> str:
        pressed = _pressed(code)
        self[code] = chr(code) if not pressed else pressed.upper() if self._upper else pressed
        return self[code]


def _pressed(code: int) -> str:
    """The keys of a syllable or a conjoining letter; none for any other character."""
    if 0 <= (at := code - _SYLLABLE) < 19 * 588:
        return _INITIALS[at // 588] + _VOWELS[at % 588 // 28] + _FINALS[at % 28]
    for first, letters in ((_INITIAL, _INITIALS), (_VOWEL, _VOWELS), (_FINAL, _FINALS)):
        if 0 <= code - first < len(letters):
            return letters[code - first]
    return ""


_TYPED = _Strokes(hangul_upper=False)
_KEYS = _Strokes(hangul_upper=True)


def keys(text: str) -> str:
    """The text for comparing: Hangul as upper-case keys without shift, Latin in lower case.

    All else stays, in compatibility form (NFKC): to be blind to spacing and punctuation, take the
    keys of `text.key`.
    """
    if text.isascii():
        return text.lower()
    # NFKC makes conjoining letters of ㄱ and of half-width ﾡ.
    return nfc(unicodedata.normalize("NFKC", text).casefold()).translate(_KEYS)


def typed(text: str) -> str:
    """What shows if the text is typed while the input method is off: 람다 → fkaek, 딱 → Ekr."""
    return text if text.isascii() else unicodedata.normalize("NFKC", text).translate(_TYPED)


def composed(text: str) -> str:
    """What shows if Latin letters are typed while the input method is on: fkaek → 람다.

    Lone vowels join (hk → ㅘ), lone consonants do not (rt → ㄱㅅ): they are most often 초성.
    """
    return _composed().sub(_letters, text.translate(_NEEDLESS_SHIFT))


def swapped(text: str) -> str:
    """What was meant if the input method was in the wrong state, each letter in its own script.

    fkaek → 람다, ㅣ므ㅠㅇㅁ → lambda; what is neither Latin nor Hangul stays.
    """
    meant = unicodedata.normalize("NFKC", text)
    return _states().sub(lambda run: composed(run[1]) if run[1] else typed(run[2]), meant)


def _letters(match: re.Match[str]) -> str:
    initial, vowel, final = match.groups()
    if initial is None:
        return _LONE[match[0]]
    block = _INITIALS.index(initial) * 21 + _VOWELS.index(vowel)
    return chr(_SYLLABLE + block * 28 + _FINALS.index(final or ""))

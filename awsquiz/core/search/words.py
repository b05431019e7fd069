"""Text cut into words of keys, and what can be told of keys alone.

Hangul is in upper case there (see `core/keystrokes.py`): so the script, the syllables and the 초성
of a word are known from its keys.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from awsquiz.core.keystrokes import keys
from awsquiz.core.text.regexes import pattern_of

CONSONANTS = frozenset("RSEFAQTDWCZXVG")
VOWELS = frozenset("KOIJPUHYNBML")

_REMEMBERED = 20_000  # pieces of text: some 4 MB
_WORD = pattern_of(r"[^\W_]+")


# The other patterns are made when first needed: most searches need none of them.
SHORTCODE = pattern_of(r":[a-z0-9_+-]+[:;]")
"""What a shortcode such as `:x:` looks like."""


_NOT_INITIAL = pattern_of("[KOIJPUHYNBML]|[RSEFAQTDWCZXVG](?![KOIJPUHYNBML])")


_VOWEL_PAIRS = frozenset(("HK", "HO", "HL", "NJ", "NP", "NL", "ML"))
_CLUSTERS = frozenset(("RT", "SW", "SG", "FR", "FA", "FQ", "FT", "FX", "FV", "FG", "QT"))
"""Keys that are one vowel together (ㅘ), and consonants that stand below one (ㄳ)."""


def words(text: str) -> list[str]:
    """The words of a text as keys, without punctuation and shortcodes such as `:x:`."""
    return [word for piece in text.split() for word in _words_of(piece)]


@lru_cache(maxsize=_REMEMBERED)
def _words_of(piece: str) -> tuple[str, ...]:
    """Of what stands between two spaces: the same pieces come again and again."""
    found = _WORD.findall(keys(SHORTCODE.sub(" ", piece) if ":" in piece else piece))
    if len(found) > 1 and all(len(each) == 1 and each.isalpha() for each in found):
        found = ["".join(found)]  # L@E and I/O are a word each
    return tuple(found)


def is_hangul(key: str) -> bool:
    """Whether it is a key of Hangul."""
    return "A" <= key <= "Z"


def initials(word: str) -> str:
    """The word with each syllable's initial consonant (초성) in its place: FKAEK (람다) → FE."""
    return _NOT_INITIAL.sub("", word)


def only_consonants(word: str) -> bool:
    """Whether it is nothing but Hangul consonants, two or more: 초성, most often."""
    return len(word) > 1 and CONSONANTS.issuperset(word)


@lru_cache(maxsize=_REMEMBERED)
def syllables(word: str) -> int:
    """How many syllables of Hangul there are in it."""
    return sum(key in CONSONANTS and after in VOWELS for key, after in pairwise(word))


@lru_cache(maxsize=4096)
def in_wrong_layout(word: str) -> bool:
    """Whether it may have been typed while the input method was in the wrong state.

    Latin letters that make Korean syllables, or Korean letters that do not.
    """
    word = "".join(each for each in word if not each.isdigit())
    if len(word) < 2:
        return False
    if any(map(is_hangul, word)):
        pressed = "".join(filter(is_hangul, word))
        return not _makes_syllables(pressed) or len(pressed) < len(word)
    return len(word) > 2 and _makes_syllables(word.swapcase())


def _makes_syllables(pressed: str) -> bool:
    """Whether keys are whole syllables, as they are written: ROUTE (개ㅕㅅㄷ) is none."""
    at = 0
    while at < len(pressed):
        if pressed[at] not in CONSONANTS or pressed[at + 1 : at + 2] not in VOWELS:
            return False
        at += 3 if pressed[at + 1 : at + 3] in _VOWEL_PAIRS else 2
        end = at
        while end < len(pressed) and pressed[end] in CONSONANTS:
            end += 1
        below = pressed[at : end if end == len(pressed) else end - 1]
        if len(below) > 1 and below not in _CLUSTERS:
            return False
        at += len(below)
    return True


def divisions(word: str, least: int = 2) -> list[tuple[str, str]]:
    """A word cut in two between syllables or scripts, the longest beginning first.

    Both parts have `least` syllables at least, or two letters of Latin: 람다요금 → 람다, 요금.
    Letters of Latin are cut where `least` is 1: then each part has three.
    """
    found = []
    for at in range(len(word) - 2, 1, -1):
        before, after = word[:at], word[at:]
        if is_hangul(after[0]):
            if not (after[0] in CONSONANTS and after[1] in VOWELS):
                continue
        elif not is_hangul(before[-1]) and (least > 1 or min(at, len(after)) < 3):
            continue
        if all(syllables(part) >= least or not is_hangul(part[-1]) for part in (before, after)):
            found.append((before, after))
    return found

"""조사: the particle that fits the word before it, Latin letters and digits as they are read."""

from __future__ import annotations

import re
from typing import Literal

Final = Literal["", "ㄹ", "other"]
"""How a word ends to the ear: on a vowel, on ㄹ, on another consonant."""

_PARTICLES = {
    "은/는": ("은", "는"),
    "이/가": ("이", "가"),
    "을/를": ("을", "를"),
    "과/와": ("과", "와"),
    "이다/다": ("이다", "다"),
}
_CLOSED_LETTERS = {"L": "ㄹ", "M": "other", "N": "other", "R": "ㄹ"}  # 엘 엠 엔 알
_CLOSED_ENGLISH = {"1": "other", "7": "other", "9": "other"}  # 원 세븐 나인
_CLOSED_KOREAN = {"0": "other", "1": "ㄹ", "3": "other", "6": "other", "7": "ㄹ", "8": "ㄹ"}
_ASIDE = re.compile(r"\s*[(（\[][^()（）\[\]]*[)）\]]$")
_CLOSED_WORD = re.compile(r"(?:[mnptk]|ck|ng|[aeiou]b|[mn]e)$")
_LATIN_L = re.compile(r"(?:l|le)$")


def particle(word: str, pair: str) -> str:
    """The particle of a pair such as `은/는` that follows the word; also `으로/로`."""
    sound = final(word)
    if pair == "으로/로":
        return "으로" if sound == "other" else "로"
    closed, opened = _PARTICLES[pair]
    return closed if sound else opened


def with_particle(word: str, pair: str) -> str:
    """The word with its particle: `EC2` and `은/는` give `EC2는`."""
    return word + particle(word, pair)


def final(word: str) -> Final:
    """How the word ends to the ear; what stands in brackets at its end is not read."""
    bare = _ASIDE.sub("", word.strip()) or word
    token = re.split(r"[\s@/·_-]+", bare)[-1].rstrip("'\"”’.,!?")
    if not token:
        return ""
    last = token[-1]
    if "가" <= last <= "힣":
        return _hangul(last)
    if last.isdigit():
        english = any(char.isascii() and char.isalpha() for char in token)
        closed = _CLOSED_ENGLISH if english else _CLOSED_KOREAN
        return _as_final(closed.get(last, ""))
    if not (last.isascii() and last.isalpha()):
        return ""
    if token.isupper() or len(token) == 1:
        return _as_final(_CLOSED_LETTERS.get(last.upper(), ""))
    lower = token.lower()
    if _LATIN_L.search(lower):
        return "ㄹ"
    return "other" if _CLOSED_WORD.search(lower) else ""


def _hangul(char: str) -> Final:
    jongseong = (ord(char) - ord("가")) % 28
    return "" if jongseong == 0 else "ㄹ" if jongseong == 8 else "other"


def _as_final(found: str) -> Final:
    return "ㄹ" if found == "ㄹ" else "other" if found else ""

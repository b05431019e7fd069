"""조사: the particle that fits the word before it, Latin letters and digits as they are read."""

from __future__ import annotations

import re
from typing import Literal

from awsquiz.core.text.regexes import pattern_of

Final = Literal["", "ㄹ", "other"]
"""How a word ends to the ear: on a vowel, on ㄹ, on another consonant."""

_PARTICLES = {
    "은/는": ("은", "는"),
    "이/가": ("이", "가"),
    "을/를": ("을", "를"),
    "과/와": ("과", "와"),
    "이다/다": ("이다", "다"),
}
PAIRS = (*_PARTICLES, "으로/로")
"""The pairs of which one fits a word."""
# 엘, 엠, 엔, 알
_CLOSED_LETTERS: dict[str, Final] = {"L": "ㄹ", "M": "other", "N": "other", "R": "ㄹ"}
# Beside Latin letters, as in Cloud9: 원, 세븐, 나인
_CLOSED_ENGLISH: dict[str, Final] = {"1": "other", "7": "other", "9": "other"}
# 영·십·백·천, 일, 삼, 육, 칠, 팔
_CLOSED_KOREAN: dict[str, Final] = {
    "0": "other",
    "1": "ㄹ",
    "3": "other",
    "6": "other",
    "7": "ㄹ",
    "8": "ㄹ",
}
_ASIDE = pattern_of(r"\s*[(（\[][^()（）\[\]]*[)）\]]$")
_LAST = pattern_of(r"([A-Za-z]*(?:\d[.,]?)*\d|[A-Za-z]+|[가-힣])[^\w%]*$")
# English words as Korean spells them: 파이프라인, 버킷, 앱, 일래스틱, 빈스톡 end on a consonant;
# 프론트, 네트워크, 체크, 루프, 허브 have ㅡ added and do not.
_CLOSED_WORD = pattern_of(
    r"(?:[mn]|[mn]e|ng|(?<!che)ck|ook|alk|pp|oup|fleet|type|[aeiou]c|[aeio]b"
    r"|(?:^|[^aeiou])[aeiou][pt])$"
)
_L_WORD = pattern_of(r"le?$")


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


_DOES = pattern_of(r"^[가-힣]+는\s")
"""How an attribute begins that is something the owner does: 뜻하는 것, 지원하는 언어."""


def of_its(owner: str, attribute: str) -> str:
    """An attribute as that of its owner: `SQS의 요금`, and `확장성이 뜻하는 것` of what it does."""
    does = _DOES.search(attribute) is not None
    return f"{with_particle(owner, '이/가')} {attribute}" if does else f"{owner}의 {attribute}"


def final(word: str) -> Final:
    """How the word ends to the ear; what stands in brackets at its end is not read."""
    found = _LAST.search(_ASIDE.sub("", word.strip()) or word)
    if found is None:
        return ""
    token, last = found[1], found[1][-1]
    if "가" <= last <= "힣":
        return _hangul(last)
    if last.isdigit():
        return (_CLOSED_ENGLISH if token[0].isalpha() else _CLOSED_KOREAN).get(last, "")
    if last.isupper() or len(token) == 1:  # letter by letter: SQS, DynamoDB, IoT
        return _CLOSED_LETTERS.get(last.upper(), "")
    if _L_WORD.search(token):
        return "ㄹ"
    return "other" if _CLOSED_WORD.search(token.lower()) else ""


def _hangul(char: str) -> Final:
    jongseong = (ord(char) - ord("가")) % 28
    return "" if jongseong == 0 else "ㄹ" if jongseong == 8 else "other"


_EITHER = pattern_of(r"(은\(는\)|이\(가\)|을\(를\)|과\(와\)|\(이\)라는|\(으\)로)")
_PAIRS = {"은(는)": "은/는", "이(가)": "이/가", "을(를)": "을/를", "과(와)": "과/와"}
_READ = 40
"""Signs before a particle that are read."""


def fitted(said: str) -> str:
    """A message with the particle that fits where it has 은(는): behind names put into it."""
    if "(" not in said:
        return said

    def fit(found: re.Match[str]) -> str:
        word = said[max(0, found.start() - _READ) : found.start()]
        if found[1] == "(으)로":
            return particle(word, "으로/로")
        if found[1] == "(이)라는":
            return "이라는" if final(word) else "라는"
        return particle(word, _PAIRS[found[1]])

    return _EITHER.sub(fit, said)

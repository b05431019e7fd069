"""How a Korean statement ends: 둔다, 둡니다, 둠; and the same statement in another one's manner.

The endings are those of the Standard Korean Grammar (국립국어원): the stem of `둔다` is what stands
before -ㄴ다 or -는다; -ㅂ니다 follows a vowel and -습니다 a consonant. What a form does not tell of
its stem for sure is left alone.
"""

from __future__ import annotations

from typing import Literal

from awsquiz.core.text.hangul import BIEUP, MIEUM, NIEUN, RIEUL, final_of, with_final
from awsquiz.core.text.regexes import pattern_of

Register = Literal["plain", "polite", "nominal"]
"""`둔다`, `둡니다`, `둠`."""

# Of these the stem is sure without its ㄴ: that of 만든다 is 만들-, and so its noun is 만듦.
_VOWEL_STEMS = frozenset("한된진킨린인친준온쓴본")
_ADJECTIVES = tuple(
    """빠르다 다르다 푸르다 고르다 서투르다 비싸다 값싸다 느리다 쁘다 프다 뛰어나다 모자라다
    흐리다""".split()
)
_ADJECTIVE_WORDS = frozenset(("크다", "싸다", "세다", "이르다"))
# 차이다 is the noun 차이 with 다: nothing tells it from a noun with 이다.
_NOUNS_IN_I = ("차이다", "사이다", "높이다", "길이다", "나이다", "종이다", "깊이다", "넓이다")
# Nouns that end so by chance: 런타임, 스트림, 다음.
_NOMINAL = (
    "(?:[함됨짐킴침줌씀큼]|아님|빠름|다름|뛰어남|비쌈|나쁨|느림"
    "|(?<!타)(?<!게)(?<!레)(?<!네)(?<!책)(?<!모)임|(?<!트)(?<!알)(?<!그)(?<!크)림"
    "|(?<![다처마모])(?<!묶)음)$"
)


_END = pattern_of(r"((?:\s?\([^()]{1,60}\))?)\.?\s*$")
"""The stop at the end, with brackets that stand before it."""


_NOMINAL_END = pattern_of(_NOMINAL)


_SENTENCE_WITHIN = pattern_of(r"[다음함됨임]\.\s+\S")


_LAST_STOP = pattern_of(r"(?<=[\w)\]’”\"'])(?<!\d)\.\s*$")


def without_stop(text: str) -> str:
    """The text without the full stop at its end: the statements of notes have one or none."""
    return _LAST_STOP.sub("", text) if text.rstrip().endswith(".") else text


def register_of(text: str) -> Register | None:
    """The register of a statement; None of what is no sentence, and of other ones (둬요, 두죠)."""
    said = text[: _start_of_end(text)]
    if said.endswith("니다") and len(said) > 2 and final_of(said[-3]) == BIEUP:
        return "polite"
    if said.endswith("다") and len(said) > 1 and "가" <= said[-2] <= "힣":
        return "plain"
    return "nominal" if _NOMINAL_END.search(said[-4:]) else None


def in_register(text: str, register: Register | None) -> str | None:
    """The statement as it reads in that register, itself where it is so or there is none to read
    in; None where that is not sure, and for what has several sentences."""
    own = register_of(text)
    if register is None or own == register:
        return text
    if own != "plain" or _SENTENCE_WITHIN.search(text):
        return None
    at = _start_of_end(text)
    said = text[:at]
    changed = _polite(said) if register == "polite" else _nominal(said)
    return None if changed is None else changed + text[at:]


def _start_of_end(text: str) -> int:
    if text and not (text[-1].isspace() or text[-1] in ".)"):
        return len(text)  # as most
    found = _END.search(text)
    return found.start() if found else len(text)


def _polite(said: str) -> str | None:
    stem, final = said[:-1], final_of(said[-2])
    if said.endswith("는다"):
        return said[:-2] + "습니다"
    if final == NIEUN:
        return with_final(stem, BIEUP) + "니다"
    if final == RIEUL:
        return with_final(stem, BIEUP) + "니다" if said.endswith(("길다", "멀다")) else None
    if final:
        return stem + "습니다"
    if said.endswith(_NOUNS_IN_I):
        return None
    if _is_stem(said):
        return with_final(stem, BIEUP) + "니다"
    return stem + "입니다"


def _nominal(said: str) -> str | None:
    stem, final = said[:-1], final_of(said[-2])
    if said.endswith("는다"):
        return said[:-2] + "음" if final_of(said[-3:-2] or " ") else None
    if final == NIEUN:
        return with_final(stem, MIEUM) if stem[-1] in _VOWEL_STEMS else None
    if final in (RIEUL, BIEUP):
        return None  # 길다 is 긺, 어렵다 is 어려움
    if final:
        return stem + "음"
    if said.endswith(_NOUNS_IN_I):
        return None
    return with_final(stem, MIEUM) if _is_stem(said) else stem + "임"


def _is_stem(said: str) -> bool:
    """Whether a vowel before 다 ends the stem of a verb or adjective, and no noun."""
    word = said.rpartition(" ")[2]
    ends = ("하다", "이다", "아니다", *_ADJECTIVES)
    return said.endswith(ends) or word in _ADJECTIVE_WORDS

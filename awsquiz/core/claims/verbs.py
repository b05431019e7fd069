"""Korean verbs at the end of a sentence: their stems, and how these are said and denied."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from awsquiz.core.text.hangul import BIEUP, MIEUM, NIEUN, RIEUL, RIEUL_MIEUM, final_of, with_final

SpeechStyle = Literal["plain", "formal", "noun"]
"""한다, 합니다, 함."""

# ㄹ falls before ㄴ다 and ㅂ니다; of 연다 and 건다 alone, for 전하여 쓴다 ends in them as well.
_LOSES_RIEUL = {"만드": "만들", "머무": "머물", "이끄": "이끌"}
_LOSES_RIEUL_ALONE = {"여": "열", "거": "걸", "드": "들", "푸": "풀", "느": "늘", "파": "팔"}
# Verbs whose noun in ㅁ is read; of other words it is a mere noun: 시스템, 알람, 이름.
_IN_MIEUM = (
    *("함", "됨", "시킴", "어짐", "아짐", "해짐", "워짐", "려짐", "라짐", "켜짐", "꺼짐", "나뉨"),
    *("어 줌", "아 줌", "해 줌", "해줌", "어줌", "가짐", "따름", "보냄", "높임", "줄임", "늘림"),
    *("올림", "내림", "나눔", "바꿈", "옮김", "남김", "이루어짐", "걸림", "열림", "닫힘", "풀림"),
    *("거침", "마침", "합침", "끝남", "나타냄", "드러냄", " 묶임", " 쓰임", " 보임"),
)
_IN_EUM = ("받음", "얻음", "담음", "갖음", "있음", "읽음", "막음", "찾음", "남음", "같음", "높음")
_NO_VERBS = ("포함", "결함", "보관함", "사물함", "명함", "수신함", "편지함", "장바구니함", "무결함")


class Verb(Struct, frozen=True):
    """The verb or adjective in which a sentence ends."""

    start: int
    """Where the last syllable of its stem stands in the sentence."""
    stem: str
    """That syllable as it stands before 지: 하, 되, 갖; of 만들 both."""
    style: SpeechStyle
    quality: bool = False
    """Whether it says how something is: 필요하다."""

    def denied(self) -> str:
        """하지 않는다, 하지 않습니다, 하지 않음; 필요하지 않다."""
        end = {"plain": "않다" if self.quality else "않는다", "formal": "않습니다", "noun": "않음"}
        return f"{self.stem}지 {end[self.style]}"


DONE_IN: dict[SpeechStyle, str] = {"plain": "된다", "formal": "됩니다", "noun": "됨"}


def last_verb(said: str) -> Verb | None:
    """The verb of a sentence in the present, without full stop; None where it ends otherwise."""
    if said.endswith("니다"):
        return _formal(said)
    if said.endswith("다"):
        return _plain(said)
    if said.endswith(_IN_MIEUM) and not said.endswith(_NO_VERBS):
        return _verb(said, len(said) - 1, with_final(said[-1], 0), "noun")
    if said.endswith(_IN_EUM):
        return Verb(len(said) - 2, said[-2], "noun")
    return None


def _formal(said: str) -> Verb | None:
    if said.endswith("습니다") and len(said) > 3:
        return Verb(len(said) - 4, said[-4], "formal") if final_of(said[-4]) else None
    if len(said) < 4 or final_of(said[-3]) != BIEUP:
        return None
    return _verb(said, len(said) - 3, with_final(said[-3], 0), "formal")


def _plain(said: str) -> Verb | None:
    if said.endswith("는다") and len(said) > 3 and final_of(said[-3]):
        return Verb(len(said) - 3, said[-3], "plain")
    if len(said) > 2 and final_of(said[-2]) == NIEUN:
        return _verb(said, len(said) - 2, with_final(said[-2], 0), "plain")
    if len(said) > 3 and said.endswith("하다"):
        return Verb(len(said) - 2, "하", "plain", quality=True)
    return None


def _verb(said: str, start: int, syllable: str, style: SpeechStyle) -> Verb:
    two = said[start - 1 : start] + syllable
    if two in _LOSES_RIEUL:
        return Verb(start - 1, _LOSES_RIEUL[two], style)
    if start == 0 or said[start - 1] == " ":
        syllable = _LOSES_RIEUL_ALONE.get(syllable, syllable)
    return Verb(start, syllable, style)


def affirmed(stem: str, ending: str) -> str:
    """The last syllable of a stem as it is said, not denied; the ending is that of 않다: 는다,
    습니다, 음, 다."""
    last = stem[-1]
    closed = final_of(last)
    if ending == "다":
        return f"{last}다"
    if closed and closed != RIEUL:
        return last + ending
    if ending == "는다":
        return f"{with_final(last, NIEUN)}다"
    if ending == "습니다":
        return f"{with_final(last, BIEUP)}니다"
    return with_final(last, RIEUL_MIEUM if closed else MIEUM)

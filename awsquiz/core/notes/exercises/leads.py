"""Lines that begin with 정답, 해설 or 선택: the key, the reason, and what somebody chose."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from awsquiz.core.notes.exercises.beside import tagged
from awsquiz.core.notes.exercises.keys import is_only_labels, names_options
from awsquiz.core.text.regexes import pattern_of

_BEFORE = r"^(?:[^\w(\[]|_)*"
_ANSWER = (
    r"(?:(?P<real>찐|진짜|실제|최종)\s*)?"
    r"(?:모범\s*)?(?:정답|해답|답안|답변|답|(?:올바른|옳은)\s*(?:옵션|보기|선택지?|답)"
    r"|(?:(?:correct|right|suggested|official|final|best)\s+)?answers?|ans"
    r"|correct\s+(?:options?|choices?))"
    r"(?:\s*\((?:s|은|는|이|가)\))?(?:(?P<nth>[1-5])(?=\s*[:：)]\s*\S))?"
    r"(?:\s*(?:및|과|and|&|/|,)\s*(?:해설|풀이|설명|explanation))?"
    r"(?:\s*(?:보기|확인|펼치기|접기|접기/펼치기|숨기기|공개)(?:\s*버튼)?)?"
)
# A word that goes on is another word: 답을, 정답지, answering.
_LEAD = pattern_of(
    _BEFORE
    + r"(?:the\s+)?"
    + _ANSWER
    + r"(?P<sep>\s*(?:(?:은|는|이|is)?\s*[:：)\]=\-–—→>.]+|(?:은|는|이|is)(?=\s))\s*|\s+"
    + r"|(?=[\"“'(\[①-⑧])|$)"
    r"(?P<value>.*)$",
    re.IGNORECASE,
)
# What else may stand before labels, and before nothing else.
_LABELS_BEHIND = pattern_of(
    _BEFORE + r"(?:solution|correct)\s*(?:[:：=]|[-–—→](?=\s))\s*(?P<value>\S.*)$"
    r"|^[✅✔☑]\ufe0f?\s*(?P<ticked>[(\[]?[A-H①-⑧][)\].]?)$",
    re.IGNORECASE,
)
_NAME = r"[(\[]?(?:[A-H][)\]]?|[①-⑧]|[1-8]번)"
_NAMED = pattern_of(
    _BEFORE + rf"(?P<value>{_NAME}(?:\s*[,와과]\s*{_NAME})*)"
    r"\s*(?:번\s*)?(?:이|가)\s*(?:정답|답)\s*(?:이다|입니다|임|이에요|예요)?\s*[.!]?$"
)
_CODE = pattern_of(r"^[a-z]\w*\s*=(?!=)(?!\s*[A-H]\W*$)|^\w+\.\w+\(")
_OF_NUMBER = pattern_of(r"^\d{1,3}\s*[:：]\s*(?=[(\[*]*[A-H①-⑧])")
_BOXED = pattern_of(
    _BEFORE + r"[(\[【<]\s*" + _ANSWER + r"\s*[)\]】>]\s*[:：]?\s*(?P<value>.*)$", re.I
)
_CHOSEN = pattern_of(
    _BEFORE + r"[(\[]?\s*(?:(?:내가?|나의|제|내\s*가)\s*)?"
    r"(?:(?:쓴|고른|선택(?:한|했던)?|찍은|체크(?:한)?|틀린)\s*)"
    r"(?:정?답|것|번호|보기)?\s*[)\]]?(?:\s*[:：)=\-→]+|\s|(?=[(\[]))",
)
_MINE = pattern_of(
    _BEFORE + r"(?:내|나의|제)\s*(?:답|선택|풀이)|^[^\w]*(?:my\s+answer|your\s+answer)", re.I
)
_ASKS = pattern_of(
    r"^\W*(?:틀린|고른|선택\S*)\s+\S*(?:것|설명|보기|옵션|서비스)(?:은|는|을|를)(?!\S)|[?？]\s*(?:\([^()]*\))?$"
    r"|(?:시오|세요)\.?$|^\W*틀린\s*것은"
)
_MAY_BE_CHOSEN = pattern_of("쓴|고른|선택|찍은|체크|틀린|답|풀이|answer", re.I)
"""What stands in each line that one of the two finds."""
_ANSWER_IN_WORDS = pattern_of(
    r"^[^\w(\[]*[(\[]?(?:A(?:nswer|ns)?|답변?|정답|모범\s*답안|대답)\s*\d{0,3}\s*"
    r"[)\]]?\s*[.:：)\]]+(?:(?<!\.)|(?![a-z(_]))\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_SPACED = pattern_of(
    r"^\W*(?:정답은?|(?:the\s+)?(?:correct\s+)?answer\s+is)\s+(?P<rest>\S.{0,80}?)"
    r"(?:이다|입니다)?\.?$",
    re.IGNORECASE,
)
_AND_ANSWER = pattern_of(r"[\s,/|·(]정답\s*(?:은|는)?\s*[:：)=\-→]*\s*(?P<value>.+)$")
_WHY = pattern_of(
    _BEFORE + r"[(\[]?\s*(?:(?:문제|퀴즈|(?:정답|오답)(?:인)?|틀린|개인|추가|나의|내"
    r"|(?:각\s*)?(?:선지|보기|선택지|옵션)(?:별)?)\s*)?(?:상세\s*)?"
    r"(?:해설|풀이|설명|이유|근거|부연|explanations?|reason(?:ing)?|rationale|why)\s*"
    r"(?:보기|펼치기|접기)?[)\]]?(?:\s*[:：)\]=\-–→]+\s*|\s*$)(?P<value>.*)$",
    re.IGNORECASE,
)
_CONCEPT = pattern_of(
    r"^[^\w]*(?:핵심|주요|관련)\s*(?:개념|내용|포인트|키워드)[*_\s]*[:：]\s*\S"
    r"|^[^\w]*key\s+(?:concepts?|points?|takeaways?)[*_\s]*[:：]\s*\S",
    re.IGNORECASE,
)


_EXPLAINS_KEY = pattern_of(
    _BEFORE
    + r"[(\[]?\s*(?:(?:문제|퀴즈|정답|오답|상세)\s*)?(?:해설|풀이|explanations?|rationale)\b"
    r"\s*[)\]]?(?:\s*[:：)\]=\-–→]|\W*$)",
    re.IGNORECASE,
)
_OF_A_KEY = "답 ans 올바른 옳은 solution correct ✅ ✔ ☑".split()
"""Each line that gives a key has one of these."""
_remembered = lru_cache(1 << 16)  # each line is asked for from several sides


class Lead(NamedTuple):
    """A line that begins with the key, and what stands behind that."""

    value: str
    is_surer: bool = False
    """Whether it says that it is the real one, after another."""
    is_one_of_several: bool = False
    """Whether it is numbered itself: 정답1, 정답2."""


@_remembered
def key_lead(said: str) -> Lead | None:
    """The key that a line gives, empty where it follows below; None for any other line."""
    folded = said.casefold()
    if not any(word in folded for word in _OF_A_KEY):
        return None  # as of nearly all lines, which the patterns would look at for long
    if is_chosen(said):
        also = _AND_ANSWER.search(said)
        return Lead(also["value"]) if also else None
    if (match := _NAMED.match(said)) or (match := _LABELS_BEHIND.match(said)):
        value = next(filter(None, match.groups()))
        return Lead(value.strip(" *_")) if names_options(value.strip(" *_")) else None
    if (match := _LEAD.match(said)) and not _CODE.match(said):
        is_part_of_sentence = match["sep"].strip() in ("", "은", "는", "이", "is")
        if is_part_of_sentence and not names_options(_OF_NUMBER.sub("", match["value"])):
            return None  # "답 없는 요청은 …"
        value = match["value"].strip(" \t*_")
        return Lead(value, bool(match["real"]), bool(match["nth"]))
    if (match := _BOXED.match(said)) and is_only_labels(match["value"]):
        return Lead(match["value"].strip(), bool(match["real"]))
    return None


@_remembered
def is_chosen(said: str) -> bool:
    """Whether a line says what somebody chose, which is no key."""
    if not _MAY_BE_CHOSEN.search(said):
        return False
    behind = tagged(said)
    if behind is not None and not is_only_labels(behind):
        return False  # an option that is marked: (선택) Site-to-Site VPN
    if _CHOSEN.match(said):
        return _ASKS.search(said) is None  # 틀린 것은?
    return _MINE.match(said) is not None


def answer_lead(said: str) -> str | None:
    """What a line gives as the answer to a question in words: `A. …`, `답: …`; else None."""
    match = _ANSWER_IN_WORDS.match(said)
    return match["rest"].strip() if match else None


def spaced_lead(said: str) -> str | None:
    """What stands behind 정답 and a space, which may be the words of an option; else None."""
    match = _SPACED.match(said)
    return match["rest"].strip() if match else None


@_remembered
def why_lead(said: str) -> str | None:
    """What a line gives as the reason, empty where it follows below; None for any other line."""
    match = _WHY.match(said)
    return match["value"].strip() if match else None


def concept_lead(said: str) -> bool:
    """Whether a line sums up what a question was about: `핵심 개념: …`."""
    return _CONCEPT.match(said) is not None


def explains_key(said: str) -> bool:
    """Whether a line says that why an answer is right follows, as only quizzes do: `해설: …`."""
    return _EXPLAINS_KEY.match(said) is not None

"""What a stem says: whether it asks, lets one choose, or wants what is not so."""

from __future__ import annotations

import re

from awsquiz.core.text.regexes import pattern_of

# What asks, in parts: nearly all lines of a note are looked at, and one pattern takes ten times as
# long as to see that its words are not there.
_ASKS_AT_ITS_END = pattern_of(
    r"(?:것은|것인가|무엇인가|인가요?|일까요?|까요|나요|은가요?|하라|시오|세요|보기는|경우는|서비스는|방법은|옵션은)"
    r"\s*[.:]?\s*(?:[(\[].*[)\]])?\s*$"
)
_LAST_OF_ASKING = frozenset("은는가까나요라오.:)]")
"""The last letter or sign of each match of that."""
_ASKS_IN_BRACKETS = pattern_of(r"[(\[]\s*(?:정답|답)?\s*\d\s*(?:가지|개)|\(\s*~?\s*\)|\[\s*\]")
_AMONG = pattern_of(r"다음\s*중")
_ASKS_IN_ENGLISH = pattern_of(
    r"\b(?:which|what|how|choose|select|when|where|why|who)\b", re.IGNORECASE
)
_CHOOSES = pattern_of(
    r"다음\s*중|고르|고른|골라|선택하|(?:것|보기|설명|서비스|옵션|방법|조합|경우|솔루션)(?:은|는|을)\s*[?？]?\s*(?:[(\[].*)?$"
    r"|(?:옳|올바|틀|맞|적절|적합|알맞|아닌|않은|해당)\S*\s+\S*[?？]?"
)
_CHOOSES_IN_ENGLISH = pattern_of(r"\b(?:which|choose|select)\b", re.IGNORECASE)

_PICKS = pattern_of(
    r"다음\s*(?:(?:\S+\s+){0,3}중|보기)|\d\s*(?:개|가지)\S?\s*선택|고르(?:시오|세요|십시오|라|면)|고른|골라|선택하(?:시오|세요|십시오|라)"
    r"|(?:옳|올바|틀|맞|적절|적합|알맞|아닌|않[은는]|해당)\S*\s+(?:\S+\s+)?"
    r"(?:것|보기|설명|문장|조합|선지|서비스|방법)(?:은|는|을)"
    r"|\bwhich\s+(?:\w+\s+)?of\s+the\b|\b(?:choose|select|pick)\b",
    re.IGNORECASE,
)
_GAP = pattern_of(r"_{2,}|\.{5,}|…{2,}")
_ASKS_WHICH = pattern_of(
    r"(?:것|건)(?:은|는)?(?:\s*(?:무엇|어느|어떤)\S*(?:\s*것\S*)?)?\s*[?？]\W*$|어느\s*것"
)
_ENDS_ASKING = pattern_of(
    r"[?？]\W*(?:[(\[][^()\[\]]{1,60}[)\]]\W*)*$|[(\[][^()\[\]]{0,20}\d\s*(?:가지|개)[^()\[\]]{0,20}[)\]]\W*$"
    r"|\b(?:choose|select|pick)\b[^.?]{0,80}\W*$|[(\[]\s*[)\]][^.?]{0,40}\W*$",
    re.IGNORECASE,
)
_LAST_WORDS = 240
"""Letters at the end of a stem in which it says what is to be done."""

_DENIES = pattern_of(
    r"아닌|않[은는]|못\s*하는|없는\s*것|틀린|틀리|잘못|부적[절합]|옳지|올바르지|맞지|거리가\s*먼|제외"
    r"|\bNOT\b|\b(?:except|incorrect|false|least)\b",
    re.IGNORECASE,
)
_OF_OPTIONS = pattern_of(
    r"^\W*(?:(?:answer\s+)?(?:options?|choices?)|보기|선지|선택지|선택\s*항목|옵션)"
    r"(?:\s*[(\[](?:english|korean|en|ko|kr|kor|eng|영문|영어|한글|한국어|국문)[)\]])?\W*$",
    re.IGNORECASE,
)
_LONGEST_LABEL = 39
"""Letters of a line that only says that options follow."""
_TRANSLATED = pattern_of(
    r"^[^\w]*(?:(?:한글|한국어|국문|영문|우리말)\s*)?(?:번역|해석|translation)[*_\s]*[:：][*_\s]*",
    re.IGNORECASE,
)


def asks(text: str) -> bool:
    """Whether a text reads as a question."""
    if (
        "?" in text
        or "？" in text
        or "…" in text
        or ".." in text
        or "__" in text
        or "\\_\\_" in text
    ):
        return True
    if text.rstrip()[-1:] in _LAST_OF_ASKING and _ASKS_AT_ITS_END.search(text):
        return True
    if ("(" in text or "[" in text) and _ASKS_IN_BRACKETS.search(text):
        return True
    if "다음" in text and _AMONG.search(text):
        return True
    folded = text.casefold()
    if "wh" in folded or "how" in folded or "choose" in folded or "select" in folded:
        return _ASKS_IN_ENGLISH.search(text) is not None
    return False


def ends_asking(text: str) -> bool:
    """Whether a stem ends in a question: what it says before that may be anything."""
    end = _last_words(text)
    return any(pattern.search(end) for pattern in (_ENDS_ASKING, _ASKS_AT_ITS_END, _GAP))


def lets_pick(text: str) -> bool:
    """Whether a stem ends by asking to pick among what follows, which no title of facts does."""
    end = _last_words(text)
    return bool(_PICKS.search(end) or _GAP.search(end))


def asks_which(text: str) -> bool:
    """Whether a stem asks which one it is that it tells of: 함께 쓰는 것은?"""
    return _ASKS_WHICH.search(_last_words(text)) is not None


def _last_words(text: str) -> str:
    return text.replace("**", "").replace("\\_", "_").rstrip()[-_LAST_WORDS:]


def introduces_options(said: str) -> bool:
    """Whether a line is but a label of the options that follow: 보기, `Options:`."""
    return len(said) <= _LONGEST_LABEL and _OF_OPTIONS.match(said) is not None


def denies(text: str) -> bool:
    """Whether a text asks for what is not so: 아닌 것은, `Which is NOT`."""
    return _DENIES.search(text) is not None


def without_label(text: str) -> str:
    """A text without the label that says that it is a translation."""
    return _TRANSLATED.sub("", text)


def lets_choose(text: str) -> bool:
    """Whether a text asks to choose among what follows."""
    if _CHOOSES.search(text):
        return True
    folded = text.casefold()
    if "which" in folded or "choose" in folded or "select" in folded:
        return _CHOOSES_IN_ENGLISH.search(text) is not None
    return False

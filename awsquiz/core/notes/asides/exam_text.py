"""Which sentences are the text of an exam's question, and not knowledge: stems, options, keys.

Questions whose key the note tells are read elsewhere. This is what is left of the others.
"""

from __future__ import annotations

import re

from awsquiz.core.notes.asides import sentence_forms
from awsquiz.core.text.regexes import pattern_of

_NUMBERED = pattern_of(
    r"^\W*(?:(?:문제|질문|Q|question|quiz|퀴즈)\s*\d*\s*(?:[.:)번]|$)|(?:시험)?\s*문제\s*\d+)",
    re.IGNORECASE,
)
_KEY = pattern_of(
    r"^\W*[A-F](?:\s*[,/&]\s*[A-F])*\W*$|^\W*(?:n/?a|없음|pass)\W*$"
    r"|^\W*(?:정답|답|선택|내 ?답|나의 ?답|오답|풀이|해설|answer)\s*(?:은|는)?\s*[:：-]?"
    r"\s*\W*[A-Fa-f1-6①-⑥,\s]{0,8}\W*$|^\W*정답[은이]?\s*[:：]\s*[A-F]\b",
    re.IGNORECASE,
)
_OPTION = pattern_of(r"^\W{0,4}(?:\(?[A-Fa-f1-6]\s?[).]|[①-⑥]|\((?:정답|선택|오답)\))\s*")
_LETTERED = pattern_of(r"^\W{0,4}[A-F]\s?[).]\s|^\W{0,4}\([A-F]\)\s")
_ON_OPTIONS = pattern_of(
    r"(?:[A-F]|\d|이|그)\s?번|보기|선택지|정답|오답|(?:^|\W)답[은이을]|[A-F]\s?[는은이가]\s"
    r"|문제에서|지문"
    r"|해당 (?:옵션|선택)"
)
_OF_AN_OPTION = pattern_of(
    r"^\W{0,4}(?:(?:option|choice|선택지|선지|보기)\s?)?\(?[A-F]\s?[).:：]\s"
    r"|^\W{0,4}(?:option|choice|선택지|선지|보기)\s?[A-F1-6]\b",
    re.IGNORECASE,
)
_JUDGES = pattern_of(
    r"(?:요구 ?사항|사용 ?사례|시나리오|문제|지문|상황)\S{0,3} .{0,12}"
    r"(?:적합|맞지|충족|부합|해당)\S{0,3}"
    r" ?(?:선택이 |옵션이 |답이 |정답이 )?(?:아니|아닙|않|못)"
    r"|(?:선택|옵션|정답|답)(?:이|은|지가|지는) (?:아니|아닙|될 수 없)"
    r"|(?:정답|오답)(?:이다|입니다|임)\W*$"
    r"|\b(?:option|answer|choice) is (?:in)?correct|not (?:a |an |the )?(?:suitable|correct|right)"
    r" (?:option|answer|choice)",
    re.IGNORECASE,
)
_OF_AN_EXAM = pattern_of(
    r"다음 (?:중|보기)|\d ?개(?:를)? (?:선택|고르)|(?:고르|선택하)(?:시오|세요|십시오)"
    r"|which of the following|\((?:choose|select) (?:two|three|2|3)",
    re.IGNORECASE,
)
_TERM = pattern_of(r"^[^:]{2,40}\s?:\s")
_STORY = pattern_of(
    r"솔루션(?:즈)? 아키텍트(?:로서|로써|입니다)|귀사|귀하"
    r"|(?:^|\s)한 (?:[가-힣]+ )?(?:회사|기업|팀|스타트업|고객|조직|업체|대학|은행)(?:은|는|이|가"
    r"|에서)\s.*니다"
    r"|^(?:A|An|The) (?:[\w-]+ )?(?:company|startup|customer|team|solutions? architect)\b"
)


def is_key(text: str) -> bool:
    """Whether it only says which options are right, or chosen."""
    return _KEY.match(text) is not None


def is_option(text: str) -> bool:
    """Whether it bears the letter or the number of an option."""
    return _OPTION.match(text) is not None


def bears_letter(text: str) -> bool:
    """Whether it bears the letter of an option: `B) …`."""
    return _LETTERED.match(text) is not None


def is_stem(text: str) -> bool:
    """Whether it asks, is headed as a question, or tells the story of one: 한 회사가 …합니다."""
    return bool(sentence_forms.seems_to_ask(text) or _NUMBERED.match(text) or _STORY.search(text))


def judges_an_option(text: str) -> bool:
    """Whether it says of an answer that it is right or wrong: 요구 사항에 적합하지 않다."""
    return _JUDGES.search(text) is not None


def asks_as_an_exam(text: str) -> bool:
    """Whether it asks as the stem of an exam does, whose options stand below it."""
    return _OF_AN_EXAM.search(text) is not None


def is_on_option(text: str) -> bool:
    """Whether it speaks of an option by its letter: `D: …`, `Option C: …`."""
    return _OF_AN_OPTION.match(text) is not None


def explains(text: str) -> bool:
    """Whether it is a statement of its own beside a question: it names what it is about, leans on
    nothing before it, and does not speak of the options."""
    if (
        is_on_option(text)
        or sentence_forms.stands_for(text)
        or sentence_forms.follows(text)
        or _ON_OPTIONS.search(text)
    ):
        return False
    return sentence_forms.has_verb(text) and bool(
        sentence_forms.has_topic(text) or _TERM.match(text)
    )

"""Which words only name what stands below them: labels, and concepts in bullets."""

from __future__ import annotations

import re

from awsquiz.core.notes.markup import marks
from awsquiz.core.text.regexes import pattern_of

_BOLD = pattern_of(r"[^\w*_`(\[!]*(?:\*\*(?:(?!\*\*).)+\*\*|__(?:(?!__).)+__)[:：]?")
_LONGEST_HEADLINE = 60
_LONGEST_ANNOUNCEMENT = 120
_SENTENCE_END = pattern_of(r"(?:[.。!?]|[다요음함됨임])[)\"'”’*_\s]*$")
_NUMBERS = {
    **{word: at for at, word in enumerate("두 세 네 다섯 여섯 일곱 여덟".split(), 2)},
    **{word: at for at, word in enumerate("two three four five six seven eight".split(), 2)},
}
_COUNTED = pattern_of(
    r"(?P<korean>두|세|네|다섯|여섯|일곱|여덟|\b[2-9]) ?"
    r"(?:가지|종류|종(?=[의류이으])|개의? (?:종류|유형|방식|옵션|모드|계층|클래스))"
    r"|\b(?P<english>two|three|four|five|six|seven|eight|[2-9]) (?:\w+ )?"
    r"(?:types|kinds|ways|modes|options|tiers|classes|methods|components)\b",
    re.IGNORECASE,
)
_OF_COUNTED = (
    *("가지", "종", "개", "type", "kind", "way", "mode", "option", "tier", "class"),
    *("method", "component"),
)
"""Each match has one of these."""
_LIKE_THIS = r"\s(?:다음|아래)(?:과|와)\s?같"
_ANNOUNCES = pattern_of(
    rf"(?P<what>.{{1,80}}?)[은는이가을를도]?{_LIKE_THIS}(?:다|습니다|음|아요)\W*"
    rf"|(?P<whose>[^,]{{1,40}}?)(?:에는|에선|에서는|으로는|로는|은|는|의|엔){_LIKE_THIS}은 "
    r"(?P<kind>\S{1,12}(?: \S{1,12})?)(?:[이가을를]|들이|들을) \S{1,6}(?: (?:있|한|합)\S{1,3})?\W*"
    rf"|(?P<all>.{{0,60}}(?:(?:^|\s)(?:다음|아래)[은는]\s|{_LIKE_THIS}).{{1,60}}[다음임함])\W*"
    r"|(?P<english>.{1,80}?)(?: (?:are|is))? (?:as follows|the following)\W*",
    re.IGNORECASE,
)
_LONGEST_NAME = 32
_STATES = pattern_of(
    r"(?:가능|불가|필요|지원|존재|제공|권장|무료|유료|사용|없이)$"
    r"|[가-힣](?:은|는|이|가|을|를|에서|에|로|으로|와|과)\s"
    r"(?!.*(?:종류|유형|방법|특징|기능|장점|단점|이유|조건|목록|대상)$)"
    r"|\b(?:is|are|can|cannot|must|may|will|should|has|have|does|do not)\b"
    r"(?!.* (?:of|from|to|into|by|for|with)$)",
)
_OF_NAMES = pattern_of(r"[^\W\d][^.!?。:;|<>=→`]*[^\W_)]\)?")
_PROPER_NAME = pattern_of(r"[A-Z][\w@.+-]*(?: (?:[A-Z][\w@.+-]*|for|of|on|and|the))*")


def is_label(content: str) -> bool:
    """Whether a paragraph or bullet only names what the list below it says."""
    if content.endswith((":", "：")):
        return not marks.ends_in_shortcode(content)
    return _BOLD.fullmatch(content) is not None


def announced(content: str) -> str | None:
    """What a sentence says that the list below it is, where it says no more.

    >>> announced("그룹의 대상은 다음과 같다."), announced("볼륨에는 다음과 같은 종류가 있다")
    ('그룹의 대상', '볼륨 종류')
    """
    found = _ANNOUNCES.fullmatch(content) if len(content) <= _LONGEST_ANNOUNCEMENT else None
    if found is None:
        return None
    if found["kind"]:
        return f"{found['whose']} {found['kind']}"
    return found["what"] or found["english"] or found["all"]


def names_list(content: str) -> bool:
    """Whether a line right above a list is a few words, no sentence: they only name the list.

    `ElastiCache : Redis` names two, where `캐시: 빠름` says something.
    """
    if len(content) > _LONGEST_NAME:
        return False
    parts = content.split(":")
    if len(parts) == 2 and all(_PROPER_NAME.fullmatch(part.strip()) for part in parts):
        return True
    if _OF_NAMES.fullmatch(content) is None:
        return False
    return not (_SENTENCE_END.search(content) or _STATES.search(content))


def names_concept(content: str, *, korean: bool) -> bool:
    """Whether a bullet with bullets below it is a concept: a term, or a service by its name.

    The latter only in notes that are `korean`, where a name in Latin letters stands out.
    """
    if marks.leads(content, marks.TERM):
        return True
    return korean and _PROPER_NAME.fullmatch(content) is not None


def is_bold(content: str) -> bool:
    """Whether a paragraph is emphasis as a whole, as those write it who want no heading."""
    return _BOLD.fullmatch(content) is not None


def is_headline(content: str) -> bool:
    """Whether a bullet's first words are a headline of the paragraphs below it, no sentence."""
    return len(content) <= _LONGEST_HEADLINE and _SENTENCE_END.search(content) is None


def number_of(content: str) -> int | None:
    """How many things a sentence says that there are, before they follow: 세 가지가 있다.

    >>> number_of("스토리지 클래스는 세 가지이다:"), number_of("클래스를 고른다")
    (3, None)
    """
    folded = content.casefold()
    if (
        not any(word in folded for word in _OF_COUNTED)
        or (found := _COUNTED.search(content)) is None
    ):
        return None
    said = (found["korean"] or found["english"] or "").lower()
    return int(said) if said.isdigit() else _NUMBERS[said]

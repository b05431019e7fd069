"""Which words only name what stands below them: labels, and concepts in bullets."""

from __future__ import annotations

import re

from awsquiz.core.notes.markup import marks

_BOLD = re.compile(r"[^\w*_`(\[!]*(?:\*\*(?:(?!\*\*).)+\*\*|__(?:(?!__).)+__)[:：]?")
_LONGEST_HEADLINE = 60
_SENTENCE_END = re.compile(r"(?:[.。!?]|[다요음함됨임])[)\"'”’*_\s]*$")
_NUMBERS = {
    **{word: at for at, word in enumerate("두 세 네 다섯 여섯 일곱 여덟".split(), 2)},
    **{word: at for at, word in enumerate("two three four five six seven eight".split(), 2)},
}
_COUNTED = re.compile(
    r"(?P<korean>두|세|네|다섯|여섯|일곱|여덟|\b[2-9]) ?"
    r"(?:가지|종류|종(?=[의류이으])|개의? (?:종류|유형|방식|옵션|모드|계층|클래스))"
    r"|\b(?P<english>two|three|four|five|six|seven|eight|[2-9]) (?:\w+ )?"
    r"(?:types|kinds|ways|modes|options|tiers|classes|methods|components)\b",
    re.IGNORECASE,
)
_PROPER_NAME = re.compile(r"[A-Z][\w@.+-]*(?: (?:[A-Z][\w@.+-]*|for|of|on|and|the))*")


def is_label(content: str) -> bool:
    """Whether a paragraph or bullet only names what the list below it says."""
    if content.endswith((":", "：")):
        return not marks.ends_in_shortcode(content)
    return _BOLD.fullmatch(content) is not None


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
    found = _COUNTED.search(content)
    if found is None:
        return None
    said = (found["korean"] or found["english"] or "").lower()
    return int(said) if said.isdigit() else _NUMBERS[said]

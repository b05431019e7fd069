"""What kinds of headings there are, and which one a title without a name is, by its shape."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from awsquiz.core.notes.titles import bracketed
from awsquiz.core.notes.vocabulary import (
    ACT_HEADS,
    CATEGORIES,
    ENGLISH_VERBS,
    FACET_HEADS,
    FACETS,
    LIGHT,
    QUESTION_WORDS,
    REMARKS,
)
from awsquiz.core.search.services import Service
from awsquiz.core.text import has_hangul, has_letter, key
from awsquiz.core.text.regexes import pattern_of


class HeadingKind(Enum):
    """What a heading is."""

    NAME = auto()
    """It names a row of the service list, with light words at most."""
    TERM = auto()
    """A thing that the list does not know: a concept where it is defined."""
    FACET = auto()
    """It says something of a thing."""
    CATEGORY = auto()
    """It gathers services of a field, or says something of a thing."""
    NUMBER = auto()
    STEP = auto()
    REMARK = auto()
    SENTENCE = auto()
    PAIR = auto()
    """Two things or more: `X vs Y`, `X와 Y 비교`, `A / B`."""


@dataclass(frozen=True)
class Heading:
    """A heading as it reads by itself."""

    kind: HeadingKind
    title: str
    """As the concept or the facet is called."""
    row: Service | None = None
    """The row that it names or says something of."""
    rows_in_context: tuple[Service, ...] = ()
    """The rows that the whole title may name where their kin is spoken of."""
    name: str | None = None
    """What a bracket gives as the name in full."""
    tail: str | None = None
    """What the title says besides the row's name."""
    called: str = ""
    """What the title calls the row."""
    beside: bool = False
    """Whether the row is only spoken of beside something else: S3와 연동, `X for Y`."""
    sides: tuple[str, ...] = ()
    """What a pair puts beside one another."""
    doubtful: bool = False
    """Whether several rows are called so, and nothing tells which of them is meant."""


_COUNTED = r"번|주차?|일차?|강|장|과|차시?|회차?|문제|부|편|단계|탄|p"
_ORDINAL = pattern_of(
    r"(?:[A-Za-z가-힣]*|[A-Za-z]+ ?[A-Za-z]+)[\s#.\-_]*[\d,~\-]+"
    rf"\s*(?:{_COUNTED})*(?:\s?(?:문제|풀이|과제|강의|정리|해설))?"
)
_LATIN_WORD_AND_NUMBER = pattern_of(r"[A-Z][A-Za-z]*\d+")
_CLICKS = pattern_of(
    r"\S\s*[>→»]\s*\S.*\S\s*[>→»]\s*\S|(?:클릭|메뉴|버튼|탭|화면).*[>→»]|[>→»].*(?:클릭|메뉴|버튼|탭)"
    r"|클릭(?:하기|한다)?$"
)
"""The way through a console, up to what is clicked there."""
_SAYS = pattern_of(
    r"(?:[다죠까]|(?<![개필중주수소])요|습니까|는가|을까|ㄹ까|네요|군요)[.!?]*$|[.!?]$"
)
_HOW = ("방법", "과정", "절차", "순서", "법")
"""Nouns behind one of an act, which leave it one: 생성 방법."""


def is_number(title: str) -> bool:
    """Whether a title is a number and a word or two: `Question 9`, `3주차`, `#2`."""
    return bool(_ORDINAL.fullmatch(title)) and not _LATIN_WORD_AND_NUMBER.fullmatch(title)


def kind_of_word(title: str) -> HeadingKind | None:
    """The kind of a title that one of the tables has as a whole."""
    said, behind = bracketed(title)
    for each in (title, said):
        if key(each) in REMARKS:
            return HeadingKind.REMARK
        if key(each) in CATEGORIES and (behind is None or key(behind) in CATEGORIES):
            return HeadingKind.CATEGORY
        if key(each) in FACETS:
            return HeadingKind.FACET
    return None


def is_light(words: str) -> bool:
    """Whether words beside a name leave it the name of the whole."""
    return all(key(word) in LIGHT for word in words.split() if has_letter(word))


def is_click_path(title: str) -> bool:
    """Whether a title leads through a console: `EC2 > 인스턴스 > 시작`."""
    return _CLICKS.search(title) is not None


def shape_of(title: str) -> HeadingKind:
    """The kind of a title without a name, by its last noun and its length."""
    if key(title) in FACETS:
        return HeadingKind.FACET
    if is_sentence(title):
        return HeadingKind.SENTENCE
    if ENGLISH_VERBS.match(title):
        return HeadingKind.STEP
    words = [key(word) for word in bracketed(title)[0].split() if has_letter(word)]
    last = words[-1] if words else ""
    how = len(words) > 1 and last in _HOW and _ends_in(words[-2], ACT_HEADS)
    if how or _ends_in(last, ACT_HEADS) or (len(last) > 2 and last.endswith("하기")):
        return HeadingKind.STEP
    if _ends_in(last, FACET_HEADS) or key(title) in CATEGORIES:
        return HeadingKind.FACET
    return HeadingKind.TERM


def _ends_in(word: str, heads: frozenset[str]) -> bool:
    if word in heads:
        return True
    return has_hangul(word) and any(word[at:] in heads for at in range(1, len(word) - 1))


def is_sentence(title: str) -> bool:
    """Whether a title says or asks something, rather than naming it."""
    words = title.split()
    if has_hangul(title):
        return len(words) > 9 or (len(words) > 1 and _SAYS.search(title[-8:]) is not None)
    asks = len(words) > 2 and QUESTION_WORDS.match(title) is not None
    return asks or len(words) > 8 or (len(words) > 3 and title.endswith((".", "?", "!")))

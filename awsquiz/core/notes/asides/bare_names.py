"""Which phrases only name something, and which facets and labels make a statement of a name."""

from __future__ import annotations

import re

from awsquiz.core.notes.asides import sentence_forms
from awsquiz.core.notes.vocabulary import DONE_FOR_OTHERS, FACETS, GATHERING, INTRODUCING
from awsquiz.core.text import has_hangul, key
from awsquiz.core.text.regexes import pattern_of

_QUOTES = "*`'\"“”‘’[] ."
_LETTER = pattern_of(r"[^\W\d_]")
_SIDES = pattern_of(r"[^.:：=→,]{1,40}\s(?:vs\.?|VS|대)\s[^.:：=→,]{1,40}\W*")
"""Two sides, of which nothing is said: `Standard vs FIFO`."""
_NUMBERED_BOLD = pattern_of(
    r"\W*(?:\*\*|__)\W*(?:\d{1,2}(?:-\d+)?[.)]|\d{1,2}단계"
    r"|(?:step|사례|예시|예제|case|example|시나리오|방법) ?\d{1,2})[\s:.]",
    re.IGNORECASE,
)
_FEW = 3  # words
_WHAT_FOLLOWS = pattern_of(
    r"\S (?:방법|종류|유형|특징|장점|단점|이유|차이점?|개념|목적|과정|절차|사례)$"
)
_LABELLED = pattern_of(r"^\W*([^:]{1,24}?)\s?[:：]\s")
_NUMBERING = pattern_of(r"\W*\d{1,3}(?:[-.]\d{1,3})+\.?|\W*\d{1,3}\.")  # 13-2-1.
_SECTION = pattern_of(
    r"\W*(?:section|chapter|part|lesson|module|week|day|섹션|챕터|파트|모듈)\s?\d{1,3}\W*",
    re.IGNORECASE,
)
_BOLD = pattern_of(r"(?:\*\*|__)(?:(?!\*\*|__).)+(?:\*\*|__)")
_DESCRIBES = pattern_of(r"[가-힣](?:의|하는|되는|된|한|위한)\s\S+ \S|의 \S+ \S")
_OF_A_KIND = pattern_of(
    r"(?:종류|유형|특징|장점|단점|이점|기능|사례|요소|옵션|가지|조건|제한|대상|이유|방법|역할"
    r"|목적|항목|케이스|경우|시기|시점|상황|정책|저장|전략|원칙|단계|책임|시나리오|속성|언어|엔진|리소스|지표"
    r"|types?|features?|cases?|options?|benefits?|components?|modes?|limits?)(?: ?\(.*\))?\W*$",
    re.IGNORECASE,
)

_SAY_WHAT_IT_IS = FACETS - INTRODUCING - GATHERING - DONE_FOR_OTHERS
"""Keys of facets of which a name alone is a value: 기능; not 개요, 보안."""


def holds(facet: str) -> bool:
    """Whether a facet says what the things below it are, so that a name alone is a statement."""
    inner = facet.rpartition(" › ")[2]
    return key(inner) in _SAY_WHAT_IT_IS or _OF_A_KIND.search(inner) is not None


def holds_itself(text: str) -> bool:
    """Whether it begins with a label of which it is the case or the end: 사용 사례: …할 때."""
    return _LABELLED.match(text) is not None


def says_what_its_label_is(text: str) -> bool:
    """Whether a label and what is said of it stand in it: 시간 제한: 최대 1년까지 실행 가능."""
    label = _LABELLED.match(text)
    return label is not None and sentence_forms.has_state(text[label.end() :])


def is_more_than_a_name(text: str) -> bool:
    """Whether a phrase is more than a name: it has a predicate, a number, a relation, or tells
    what something is by an attribute: 리전의 하부 단위."""
    if sentence_forms.has_predicate(text) or sentence_forms.has_substance(text):
        return True
    return _DESCRIBES.search(text) is not None and _OF_A_KIND.search(text) is None


def only_names(text: str, source: str, *, kinded: bool, held: bool, opens: bool) -> bool:
    """Whether it only names something.

    `kinded` tells that what stands above says what the names below it are, `held` that there is a
    label or such a facet, `opens` that it is the first that is said of its concept.
    """
    if (
        _NUMBERING.fullmatch(text)
        or _SECTION.fullmatch(text)
        or (_OF_A_KIND.search(text) and key(text) in FACETS)
    ):
        return True
    if _SIDES.fullmatch(text):
        return True
    if sentence_forms.has_verb(text):
        return False
    if _NUMBERED_BOLD.match(source) and _BOLD.fullmatch(source):
        return True
    if _WHAT_FOLLOWS.search(text) and len(text.split()) <= _FEW:
        return True
    if _is_numbering(text) and not held:
        return True
    if not kinded and (_is_one_name(text) or sentence_forms.names_making(text)):
        return True
    if _BOLD.fullmatch(source) and not held and not sentence_forms.has_substance(text):
        return True
    if sentence_forms.has_predicate(text) or sentence_forms.has_substance(text) or held:
        return False
    return not (opens and has_hangul(text) and " " in text and not holds(text))


def _is_numbering(text: str) -> bool:
    """Whether it has no letter, and so says nothing without a label."""
    return _LETTER.search(text) is None


def _is_one_name(text: str) -> bool:
    """Whether it is a single word that is neither a number nor a state."""
    word = text.strip(_QUOTES)
    is_word = word[:1].isalpha() and not any(sign in word for sign in " (/=→:,·")
    return is_word and not sentence_forms.has_predicate(word)

"""Where a phrase stands tells what it is: `최대 15분` below 제한 is `제한: 최대 15분`."""

from __future__ import annotations

import re

from awsquiz.core.claims.alone import ends_in_mark, says_it_alone
from awsquiz.core.model import Concept, Fact
from awsquiz.core.questions.masks import (
    MASK,
    masked,
    names_in,
    said_by_title,
    says_something,
    shown,
    without_topic,
)
from awsquiz.core.questions.nameless import points_to_its_concept, without_subject
from awsquiz.core.questions.one_row import is_of_one_row
from awsquiz.core.questions.particular import (
    bare_label,
    is_of_trouble,
    is_own_work,
    is_told_already,
    names_in_particular,
    tells_before,
)
from awsquiz.core.text import has_letter, key, plain
from awsquiz.core.text.mark_signs import MARK_SIGNS
from awsquiz.core.text.predicates import as_sentence
from awsquiz.core.text.regexes import pattern_of
from awsquiz.core.text.register import register_of, without_stop

_SAYS_IT_ALL = pattern_of(rf"[다요음함됨임까죠][.!?)]*\s*$|[.!?:{MARK_SIGNS}]\s*$|\S: ")
"""A sentence, what bears a label already, and what ends in a mark."""
_ON_ITS_OWN = pattern_of(r"^.{0,40}?[가-힣\w)](?:은|는|이|가|이란|란)(?=[\s,])")
"""A sentence that names what it is about."""
_OF_ANYTHING = frozenset(
    "특징 특성 개요 소개 정의 개념 기타 정리 요약 비교 차이 차이점 이유 배경"
    " 동작 운영 작동 참고 참고사항 주의 주의사항 메모 설명 내용"
    " point overview introduction features comparison note notes".split()
)
"""Keys of headings that tell nothing of what stands below them."""
_ARROW = pattern_of(r"[→←⇒➡▶►➜✅❌👉]|[-=]>")
_LONGEST = 40
"""Letters of a heading that is a label of an option."""
_OF_USE = pattern_of(
    r"(?:(?:주요|대표|핵심) )?(?:(?:사용|활용) ?(?:사례|이유|예시?)|이점|장점|기대 ?효과)"
    r"|use cases?|benefits?|advantages?|pros",
    re.IGNORECASE,
)
"""Headings below which each sentence says what a service is good for."""
_HEADED = pattern_of(r"(?=[^:]*[가-힣])[^:]{2,40}: (?P<said>[^:]{15,})")
"""A headline in Korean and the sentence behind it; a Latin one names a thing of which it holds."""


def in_place(fact: Fact, text: str, *concepts: Concept) -> str:
    """The text as one of several options shows it: `in_full`, and of a definition what it says.

    What that begins with would tell whose it is.
    """
    said = in_full(fact, text, *concepts)
    return without_subject(said) if fact.kind == "definition" else said


def below_name(fact: Fact, concept: Concept) -> str:
    """The concept's own fact as an option shows it below a stem that names the concept, so that
    nothing is hidden: see `in_place`."""
    return own_below_name(fact, fact.text, concept)


def own_below_name(fact: Fact, text: str, concept: Concept) -> str:
    """The same of another text in the fact's place, as where it is turned round."""
    if fact.kind is not None:
        said = in_place(fact, shown(fact, concept, text=text), concept)
        return said_by_title(said, concept.title)
    return in_place(fact, without_topic(text, concept))


def foreign_below_name(fact: Fact, text: str, owner: Concept, concept: Concept) -> str | None:
    """Another concept's fact as said of this one; None where it names this one as well, or its own
    beyond the beginning, by a pronoun too: what is said of `1 RCU` is not said of anything else."""
    said = in_place(fact, shown(fact, owner, text=text), owner)
    if names_in(text, concept) or said.rfind(MASK) > 0 or points_to_its_concept(plain(text)):
        return None
    return said_by_title(said, concept.title)


def in_full(fact: Fact, text: str, *concepts: Concept) -> str:
    """The text behind the label or the facet above it: a mere phrase, and a sentence where that
    names what it holds of in particular.

    The names of the concepts are hidden in that: they would tell too much. So would a full stop,
    which those of one note have and those of another have not.
    """
    said = without_stop(stated(fact, text))
    label = _label(fact, said, *concepts)
    return f"{label}: {said}" if label and len(label) <= _LONGEST else said


def stated(fact: Fact, text: str) -> str:
    """What a note's own fact states, as an option among sentences says it.

    A phrase that ends in a noun of doing is made a sentence; what a section of advantages or uses
    puts before one in bold is its headline: `규제 준수: 데이터가 인터넷을 지나지 않는다`. A label
    elsewhere may be what the sentence holds of.
    """
    is_own = fact.checked is None and fact.source is not None
    if not is_own or fact.kind is not None or fact.attribute is not None:
        return text
    headed = _HEADED.fullmatch(text) if _is_of_use(fact) else None
    if headed is not None and register_of(headed["said"]) is not None:
        return headed["said"]
    return as_sentence(text) or text


def _is_of_use(fact: Fact) -> bool:
    """Whether it stands in a section of what the service is good for."""
    above = (*(fact.facet or "").split(" › ")[-1:], *fact.under[-1:])
    return any(_OF_USE.fullmatch(each.strip()) for each in above)


def fits_an_option(fact: Fact, text: str, *concepts: Concept) -> bool:
    """Whether an option can show all that a statement needs: a phrase below a sentence cannot.

    Nor can it what leans on the lines around it, or on the row where it stands; of what is checked
    a person has seen to it. The last of the concepts is that of the fact.
    """
    label = _label(fact, stated(fact, text), *concepts)
    if len(label) > _LONGEST:
        return False
    if fact.checked is None and (_tells_nothing(fact, text) or is_own_work(fact)):
        return False
    if fact.checked is None and (tells_before(label, text) or is_of_trouble(fact, text)):
        return False
    if fact.checked is None and label and ends_in_mark(text) and is_told_already(label):
        return False
    if concepts and is_of_one_row(fact, concepts[-1]):
        return False
    if fact.attribute is not None and fact.value is not None:
        return fact.checked is not None or not _is_in_name(fact.value, *concepts[-1:])
    return fact.checked is not None or says_it_alone(text)


def _is_in_name(value: str, *concepts: Concept) -> bool:
    """Whether what the concept is called says the value: `디스크: HDD` of a Cold HDD."""
    words = {key(word) for each in concepts for word in each.title.split()}
    return key(value) in words


def _tells_nothing(fact: Fact, text: str) -> bool:
    """Whether a thing is said to be one of its kind (`AWS를 잇는 ○○입니다`), defined by what it
    is best for, as others are, or told in arrows."""
    if _CIRCULAR.search(text) or _ARROW.search(text):
        return True
    return fact.kind == "definition" and _PRAISE.search(text) is not None


_CIRCULAR = pattern_of(rf"{MASK}(?:\s?(?:입니다|이다|이며|임))?[\s.]*$")


_PRAISE = pattern_of(r"(?:가장|제일|매우|아주)\s\S+|(?:적합|알맞|적절|유용)(?:한|은)\s\S+[\s.]*$")


def labels_above(fact: Fact) -> str:
    """The headings and labels above the fact, as a line; empty where it needs none of them."""
    if fact.kind is not None:
        return ""
    text = plain(fact.text)
    if fact.checked is not None and _SAYS_IT_ALL.search(text):
        return ""  # it is true as it stands, and so it is asked in all other forms
    if not fact.under and _SAYS_IT_ALL.search(text) and _ON_ITS_OWN.search(text):
        return ""
    above = (*([fact.facet] if fact.facet else []), *map(plain, fact.under))
    return " › ".join(each for each in above if has_letter(each) and key(each) not in _OF_ANYTHING)


def _label(fact: Fact, text: str, *concepts: Concept) -> str:
    """What an option shows before the text; empty for a sentence that needs nothing of it.

    A phrase has what stands right above it. A mark below a label may hold of that alone:
    `다중 AZ ✕` of one kind of cluster; so may a sentence.
    """
    if fact.kind is not None or not (fact.under or fact.facet):
        return ""
    above = [*(fact.facet or "").split(" › "), *map(plain, fact.under)]
    levels = [masked(bare_label(each), *concepts) for each in above if has_letter(each)]
    if not levels:
        return ""
    marked = fact.under and fact.checked is None and ends_in_mark(text)
    is_phrase = marked or not _SAYS_IT_ALL.search(text)
    if fact.checked is not None:
        return levels[-1] if is_phrase else ""
    telling = [each for each in levels if is_phrase or not tells_before(each, text)]
    particular = next((each for each in reversed(telling) if names_in_particular(each, text)), "")
    if not is_phrase or particular == levels[-1] or not says_something(levels[-1]):
        return particular
    return f"{particular} › {levels[-1]}" if particular else levels[-1]

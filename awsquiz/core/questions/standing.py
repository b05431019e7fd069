"""Where a phrase stands tells what it is: `최대 15분` below 제한 is `제한: 최대 15분`."""

from __future__ import annotations

from awsquiz.core.claims.alone import ends_in_mark, says_it_alone
from awsquiz.core.model import Concept, Fact
from awsquiz.core.questions.masks import masked
from awsquiz.core.text import has_letter, key, plain
from awsquiz.core.text.regexes import pattern_of
from awsquiz.core.text.register import without_stop

_SAYS_IT_ALL = pattern_of(r"[다요음함됨임까죠][.!?)]*\s*$|[.!?:○✕]\s*$|\S: ")
"""A sentence, what bears a label already, and what ends in a mark."""
_ON_ITS_OWN = pattern_of(r"^.{0,40}?[가-힣\w)](?:은|는|이|가|이란|란)(?=[\s,])")
"""A sentence that names what it is about."""
_OF_ANYTHING = frozenset(
    "특징 특성 개요 소개 정의 개념 기타 정리 요약 point overview introduction features".split()
)
"""Keys of headings that tell nothing of what stands below them."""
_LONGEST = 40
"""Letters of a heading that is a label of an option."""


def in_place(fact: Fact, text: str, *concepts: Concept) -> str:
    """The text as an option shows it, a mere phrase behind the label or the facet above it.

    The names of the concepts are hidden in that: they would tell too much. So would a full stop,
    which those of one note have and those of another have not.
    """
    label, said = _label(fact, text), without_stop(text)
    if not label or len(label) > _LONGEST:
        return said
    return f"{masked(label, *concepts)}: {said}"


def fits_an_option(fact: Fact, text: str) -> bool:
    """Whether an option can show all that a statement needs: a phrase below a sentence cannot.

    Nor can it what leans on the lines around it; of what is checked a person has seen to it.
    """
    if len(_label(fact, text)) > _LONGEST:
        return False
    is_cell = fact.attribute is not None and fact.value is not None
    return fact.checked is not None or is_cell or says_it_alone(text)


def labels_above(fact: Fact) -> str:
    """The headings and labels above the fact, as a line; empty where it needs none of them."""
    if fact.kind is not None:
        return ""
    text = plain(fact.text)
    if not fact.under and _SAYS_IT_ALL.search(text) and _ON_ITS_OWN.search(text):
        return ""
    above = (*([fact.facet] if fact.facet else []), *map(plain, fact.under))
    return " › ".join(each for each in above if has_letter(each) and key(each) not in _OF_ANYTHING)


def _label(fact: Fact, text: str) -> str:
    """What stands right above a phrase; empty for a sentence, and where nothing does.

    A mark below a label may hold of that alone: `다중 AZ ✕` of one kind of cluster.
    """
    if fact.kind is not None or not (fact.under or fact.facet):
        return ""
    of_one = fact.under and fact.checked is None and ends_in_mark(text)
    if not of_one and _SAYS_IT_ALL.search(text):
        return ""
    label = plain(fact.under[-1] if fact.under else (fact.facet or "").split(" › ")[-1]).strip()
    return label if has_letter(label) else ""

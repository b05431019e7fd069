"""Labels and facets that name a kind or a part of a service which the list does not know.

`gp3` below EBS, `온디맨드 모드` below DynamoDB: what is said there holds of that alone. An aspect
is none: 암호화, 백업, 가용성 are what the service itself does and has.
"""

from __future__ import annotations

import re
from functools import lru_cache

from awsquiz.core.notes.asides.sentence_forms import (
    has_predicate,
    has_verb,
    names_doing,
    seems_to_ask,
)
from awsquiz.core.notes.extraction.definitions import term_and_meaning
from awsquiz.core.notes.subjects.ambiguous import is_unit
from awsquiz.core.notes.subjects.heading import HeadingKind, is_sentence
from awsquiz.core.notes.subjects.headings import read_heading
from awsquiz.core.notes.subjects.naming import Naming
from awsquiz.core.notes.titles import bracketed, clean_title
from awsquiz.core.notes.vocabulary import (
    OF_ASPECTS,
    OPEN_ENDED,
    QUESTION_WORDS,
    TELLS_KINDS,
    UNITS,
    VALUES,
)
from awsquiz.core.search.services import Service
from awsquiz.core.text import key
from awsquiz.core.text.regexes import pattern_of

_OF_A_TRAIT = pattern_of(
    r"(?:[가-힣]{2}[성률력도량율값]|것|\d\s?가지|less|ful|\b\w{2,}(?:(?<!inst)ance|ency|ation|ryption|ment|ing|ity|ness)s?)$",
    re.IGNORECASE,
)
_LATIN_TOPIC = pattern_of(
    r"([A-Z][\w.+-]*(?: [A-Z][\w.+-]*){0,2})[*`\"'”’]{0,3} ?(?:은|는|이란|란)(?=\s)"
)
_FURTHER_ON = pattern_of(
    r"(?:[가-힣]+(?:[한된던인의]|[있없하되]는|에서|같은|최초|생성) |(?:널리|가장|많이|자주) ){1,5}"
    r"(?=[^,]{2,30}?[*`\"'”’)]{0,3} ?(?:은|는|이란|란)\s)"
)
"""Words that lead up to the topic of a sentence: `널리 사용되는 RDBMS는`."""
_TOPIC_WORD = pattern_of(r"(?:한 |각 |모든 |하나의 )?([가-힣]{2,10}?)(?:은|는)(?=\s)")
_TOPIC = ("은", "는", "이란", "란")
_MOST_WORDS = 6
"""Words of a label; more say something."""


@lru_cache(4096)
def names_variant(label: str, naming: Naming) -> bool:
    """Whether a label names a thing of its own, which is neither in the list nor an aspect."""
    title = clean_title(label)
    if told := term_and_meaning(title):
        title = told.term
    said = bracketed(title)[0]
    last = said.rpartition(" ")[2]
    if len(title.split()) > _MOST_WORDS or has_predicate(title) or names_doing(said):
        return False
    if key(said) in _NO_THINGS or key(last) in _NO_THINGS or _OF_A_TRAIT.search(said):
        return False
    read = read_heading(title, naming)
    return read.kind is HeadingKind.TERM and (read.row is None or read.row.parent is not None)


_NO_THINGS = OPEN_ENDED | VALUES | OF_ASPECTS


def states(facet: str) -> bool:
    """Whether a facet is a statement, on whatever it names: what stands below goes on with that.

    A question as a facet asks of what is above.
    """
    asks = QUESTION_WORDS.match(facet) or seems_to_ask(facet)
    return is_sentence(facet) and has_verb(facet) and not asks


def is_on_another(text: str, owner: Service, naming: Naming) -> bool:
    """Whether the topic of a sentence is neither the service above nor in the list: `PHP는 …`.

    Below a feature another part of the same service is not the feature: 사용자 below IAM 정책.
    """
    said = text.lstrip("*`\"'“‘ ")
    leads_up = _FURTHER_ON.match(said)
    if leads_up and not any(naming.within(leads_up[0])):
        said = said[leads_up.end() :]
        if (named := naming.first(said)) and named.particle in _TOPIC:
            own = naming.is_below(named.row.id, owner.id) or naming.is_below(owner.id, named.row.id)
            return not own
    if name := _LATIN_TOPIC.match(said):
        return naming.first(said) is None and not naming.in_context(name[1])
    topic = _TOPIC_WORD.match(said)
    if topic is None or owner.parent is None:
        return False
    rows = naming.in_context(topic[1])
    own = any(naming.is_below(owner.id, row.id) for row in rows)
    return not own and any(naming.are_kin(row.id, owner.id) for row in rows)


@lru_cache(4096)
def feature_named(label: str, owner: str, naming: Naming) -> Service | None:
    """The feature of a service that a label below it names with a word common elsewhere: 스냅샷.

    What names the service by its unit is the service: 인스턴스 below EC2. Kinds are told apart
    below their label, and each is a thing of its own: 볼륨 유형.
    """
    title = clean_title(label)
    if not owner or TELLS_KINDS.search(title):
        return None
    rows = [
        row
        for row in naming.in_context(title)
        if row.id != owner
        and naming.is_below(row.id, owner)
        and not (key(title) in UNITS and is_unit(row, title, naming))
    ]
    return rows[0] if len(rows) == 1 else None

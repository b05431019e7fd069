"""Whether anything is said below a heading, and whether that defines it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from awsquiz.core.notes.extraction import definitions
from awsquiz.core.notes.markup import marks
from awsquiz.core.notes.pieces import DraftFact, Section
from awsquiz.core.notes.titles import clean_title
from awsquiz.core.search.services import name_key
from awsquiz.core.text import has_hangul, key

_WORDS_OF_DEFINITION = 3
"""Fewer are a term of their own, of which more is said below."""

_MUCH = 3
"""So many facts below the name of a service are about it: fewer may only say what it does for
the service above."""
_STEMS_OF_VERBS = tuple("하되있없")


def says(section: Section, besides: DraftFact | None = None) -> bool:
    """Whether the section or one below it has more than headings, signs and that fact."""
    if any(fact is not besides and not marks.says_nothing(fact.source) for fact in section.facts):
        return True
    below = section.sections if section.level else ()  # those of the whole note are not its own
    return bool(section.loose) or any(says(sub, besides) for sub in below)


def says_much(section: Section) -> bool:
    """Whether the section and those below it say several things."""
    return sum(1 for _ in islice(_facts(section), _MUCH)) == _MUCH


def _facts(section: Section) -> Iterator[DraftFact]:
    yield from section.facts
    for sub in section.sections:
        yield from _facts(sub)


def term_of(section: Section) -> DraftFact | None:
    """The `:cloud:` line that introduces a term, rather than saying what the heading stands for.

    An acronym's expansion stands below a heading in capitals, in Latin letters. A term of which
    nothing is said is a fact of the heading.
    """
    for fact in section.facts:
        if fact.kind == "name":
            if not says(section, fact) or len(fact.parts) > 1:  # what goes on says something
                return None
            said = marks.without(fact.parts[0], marks.CLOUD)
            acronym = re.fullmatch(r"[A-Z][A-Za-z0-9&/.-]*", clean_title(section.heading))
            if acronym and not has_hangul(said):
                return None
            if key(said) == key(clean_title(section.heading)):
                return None
            return fact
    return None


def is_defined(section: Section, title: str) -> bool:
    """Whether what stands below a heading says what it is: marked so, or by how it reads."""
    if any(fact.kind is not None for fact in section.facts):
        return True
    if not section.facts or section.facts[0].under:
        return False
    first = " ".join(re.sub(r"[*`_]+", "", section.facts[0].parts[0]).split())
    if definitions.defines(first, lambda name: name_key(name) == name_key(title)):
        return True
    is_topic = definitions.topic_named(
        first, lambda name: key(name) != key(title) and _may_be_a_topic(name)
    )
    if is_topic or len(first.split()) < _WORDS_OF_DEFINITION:
        return False
    return definitions.ends_as_definition(first, named=False)


def _may_be_a_topic(words: str) -> bool:
    """Whether words before 은, 는 may be what a sentence is on: no verb that goes on, 저장하는."""
    return definitions.is_noun(words) and not words.endswith(_STEMS_OF_VERBS)

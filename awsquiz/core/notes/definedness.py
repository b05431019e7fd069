"""Whether anything is said below a heading, and whether that defines it."""

from __future__ import annotations

import re

from awsquiz.core.notes import marks
from awsquiz.core.notes.draft import DraftFact, Section
from awsquiz.core.notes.titles import clean_title
from awsquiz.core.text import has_hangul, key

_DEFINES = re.compile(r"\s*(?:\([^()]*\))?\s*(?:이란|란|은|는|:|is\b|are\b|refers to\b)\s*\S")


def says(section: Section, besides: DraftFact | None = None) -> bool:
    """Whether the section or one below it has more than headings, signs and that fact."""
    if any(fact is not besides and not marks.says_nothing(fact.source) for fact in section.facts):
        return True
    below = section.sections if section.level else ()  # those of the whole note are not its own
    return bool(section.loose) or any(says(sub, besides) for sub in below)


def term_of(section: Section) -> DraftFact | None:
    """The `:cloud:` line that introduces a term, rather than saying what the heading stands for.

    An acronym's expansion stands below a heading in capitals, in Latin letters. A term of which
    nothing is said is a fact of the heading.
    """
    for fact in section.facts:
        if fact.kind == "name":
            if not says(section, fact):
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
    """Whether what stands below a heading says what it is: marked so, or `제목은 …` at first."""
    if any(fact.kind is not None for fact in section.facts):
        return True
    if not section.facts:
        return False
    first = re.sub(r"[*`_]+", "", section.facts[0].parts[0]).lstrip()
    length = len(title)
    return first[:length].casefold() == title.casefold() and bool(_DEFINES.match(first, length))

"""Terms that the note itself defines below a heading, and the other headings that are of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awsquiz.core.notes.extraction.definitions import ends_as_definition
from awsquiz.core.notes.pieces import DraftConcept, Section
from awsquiz.core.notes.subjects.definedness import is_defined
from awsquiz.core.notes.subjects.gathering import Called, Gathering
from awsquiz.core.notes.subjects.heading import Heading, HeadingKind
from awsquiz.core.notes.subjects.here import Here
from awsquiz.core.notes.subjects.placing import NEVER, HeadingsInPlace
from awsquiz.core.notes.titles import bracketed
from awsquiz.core.notes.vocabulary import ACT_HEADS, FACET_HEADS, FACETS, LIGHT
from awsquiz.core.text import has_hangul, key, plain
from awsquiz.core.text.regexes import pattern_of

_SIGNS = " \t:：-–—|"
_PARTICLE = pattern_of(r"(?<=[^\W\d_])(?:의|은|는|이란|란|이|가|을|를)$")
_BESIDE = pattern_of(r"(?:및|와|과|그리고|또는|and|or|with|vs\.?)(?:\s|$)|[&+,/→>=]", re.IGNORECASE)
_MOST_WORDS = 12
"""Words of a heading; a longer one is a sentence."""
_LONGEST_WORD = 30
_HEADS = FACET_HEADS | ACT_HEADS
_NO_STEMS = _HEADS | LIGHT | FACETS | {key(word) for word in ("주요", "사용", "전체", "관련")}


class NotedTerms:
    """Finds the concept of a heading that repeats a term which the note defines elsewhere."""

    def __init__(self, root: Section, placing: HeadingsInPlace, gathering: Gathering) -> None:
        self._placing = placing
        self._gathering = gathering
        self._beside: dict[int, dict[str, Section]] = {}
        self._look_through(root)

    def _look_through(self, root: Section) -> None:
        """Which terms are defined right beside each section, whichever stands first."""
        waiting = [root]
        while waiting:
            section = waiting.pop()
            found: dict[str, Section] = {}
            for sub in section.sections:
                if self.is_term(sub, self._placing.heading(sub)):
                    found.setdefault(key(self._placing.heading(sub).title), sub)
            for sub in section.sections if found else ():
                self._beside[id(sub)] = found
            waiting += section.sections

    def is_term(self, section: Section, read: Heading) -> bool:
        """Whether a heading that names no row is a term which stands there with its definition."""
        title = key(read.title)
        if section.is_in_bullet or read.row or read.rows_in_context or title in FACETS:
            return False
        if title in self._placing.recurring:
            return False
        if read.kind is HeadingKind.TERM:
            return is_defined(section, read.title)
        return is_defined_word(section, read)

    def concept(
        self, section: Section, read: Heading, here: Here, main: DraftConcept
    ) -> tuple[DraftConcept, str | None] | None:
        """The concept of the term with which a heading begins, and what the heading says of it."""
        if read.kind in NEVER or (read.row is not None and not read.beside):
            return None
        for term, tail in _beginnings(read.title):
            found = self._of(term, section, here, main)
            if found is not None:
                return found, tail or None
        return None

    def _of(
        self, term: str, section: Section, here: Here, main: DraftConcept
    ) -> DraftConcept | None:
        above = here.concept
        in_open = above is None or above is main
        if above is not None and not in_open and not above.service and key(above.title) == term:
            return above
        owners = (None, main) if in_open else (above,)
        for owner in owners:
            if found := self._gathering.titled(term, owner):
                return found
        defining = self._beside.get(id(section), {}).get(term)
        if defining is None:
            return None
        title = self._placing.heading(defining).title
        called = Called(None, title, defining.heading.strip(), defining.line)
        return self._gathering.concept(called, above, here.category)


def is_defined_word(section: Section, read: Heading) -> bool:
    """Whether a word that ends as a facet or an act is a name: 카프카관리 above what defines it.

    The definition is a quote; and a word made of such words alone is no name: 동작방식.
    """
    if read.kind not in (HeadingKind.FACET, HeadingKind.STEP) or read.row is not None:
        return False
    word, first = key(read.title), section.facts[0] if section.facts else None
    if first is None or first.kind != "definition" or len(read.title.split()) > 1:
        return False
    if len(word) > _LONGEST_WORD:
        return False
    stems = [word[:at] for at in range(1, len(word)) if word[at:] in _HEADS]
    named = has_hangul(word) and word not in _HEADS and not any(map(_NO_STEMS.__contains__, stems))
    return named and ends_as_definition(plain(first.parts[0]), named=False)


def _beginnings(title: str) -> Iterator[tuple[str, str]]:
    """Keys of what a title begins with, the longest first, each with what it says besides."""
    words = title.split()
    if len(words) > _MOST_WORDS:
        return
    for count in range(len(words), 0, -1):
        said, rest = " ".join(words[:count]).strip(_SIGNS), " ".join(words[count:]).strip(_SIGNS)
        if _BESIDE.match(rest):
            continue
        yield key(said), rest
        if count == len(words):
            yield key(bracketed(said)[0]), rest
        elif particle := _PARTICLE.search(said):
            yield key(said[: particle.start()]), rest if particle[0] == "의" else title

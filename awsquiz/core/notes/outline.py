"""Which heading is a concept, which a facet of one, and which merely gathers concepts."""

from __future__ import annotations

import re
import unicodedata

from awsquiz.core.notes import marks
from awsquiz.core.notes.draft import DraftConcept, DraftFact, Section
from awsquiz.core.notes.markdown import inline
from awsquiz.core.notes.vocabulary import CATEGORIES, FACETS
from awsquiz.core.text import has_hangul, key, plain

_NUMBER = re.compile(r"^(?:\(?\d+(?:[.)\-]\d+)+[.)]?|\(?\d+[.)]|[①-⑳]|[IVX]+\.|[A-Za-z가-힣]\.)\s+")
_SIGNS_BEFORE = re.compile(r"^[^\w(\[]+")
_SIGNS_BEHIND = " \t\n:.·~–—-"
_BRACKETED = re.compile(r"^\[([^\[\]]+)\]$")
_PARTS_OF_EMOJI = "\ufe0e\ufe0f\u20e3🏻🏼🏽🏾🏿"  # how to show the sign before, keycaps, skin tones
_WHAT_IS = re.compile(r"(?:이란|란)(?: 무엇(?:인가|일까)요?)?\s*[?？]?$|\?$")
_PAREN = re.compile(r"^(.+?)\s*[(（]([^()（）]+)[)）]$")


def clean_title(heading: str) -> str:
    """A heading as a title: no shortcodes, emoji, emphasis, numbering, nor a closing 란?"""
    text = marks.decode(inline(heading).text, lambda text: re.sub(r":[\w+-]+:", "", text))
    text = _SIGNS_BEFORE.sub("", plain(text)).rstrip(_SIGNS_BEHIND)
    text = _BRACKETED.sub(r"\1", _NUMBER.sub("", text))
    bare = _WHAT_IS.sub("", text).strip()
    return _without_emoji(bare or text) or heading.strip()


def _without_emoji(text: str) -> str:
    kept = "".join(
        char
        for char in text
        if unicodedata.category(char) not in ("So", "Cs", "Cf") and char not in _PARTS_OF_EMOJI
    )
    return " ".join(kept.split())


class Outline:
    """Sorts the sections of one note into concepts and their facets."""

    def __init__(self, root: Section, known: frozenset[str], category: str | None) -> None:
        self._known = known
        self._root = root
        self._category = category
        self._tops: list[DraftConcept] = []

    def concepts(self) -> tuple[DraftConcept, ...]:
        """The concepts of the note; `known` keys of titles are concepts wherever they stand."""
        root = self._root
        if root.facts or root.loose:
            # Text before the first heading is about what the note is about.
            top = self._concept(root, None, self._category)
            self._fill(top, root, None)
        self._sections(root, None, None, self._category)
        return tuple(_united(self._tops))

    def _sections(
        self, section: Section, owner: DraftConcept | None, facet: str | None, category: str | None
    ) -> None:
        for sub in section.sections:
            title = clean_title(sub.heading)
            if owner is None and self._gathers(sub, title):
                self._sections(sub, None, None, CATEGORIES.get(key(title), category))
            elif owner is not None and not self._is_concept(sub, title):
                inner = " › ".join(part for part in (facet, title) if part) or None
                self._fill(owner, sub, inner)
                self._sections(
                    sub, owner, None if marks.leads(sub.heading, marks.POINT) else inner, category
                )
            else:
                concept = self._concept(sub, owner, category)
                self._fill(concept, sub, _facet_of_term(sub))
                self._sections(sub, concept, None, category)

    def _gathers(self, section: Section, title: str) -> bool:
        """Whether a heading says nothing itself and the ones below it are the concepts."""
        if section.facts or section.loose or not section.sections or key(title) in self._known:
            return False
        if key(title) in CATEGORIES:
            return True
        if section.level > 1:
            return False
        facets = sum(_is_facet(sub, clean_title(sub.heading)) for sub in section.sections)
        return facets * 2 < len(section.sections)

    def _is_concept(self, section: Section, title: str) -> bool:
        if section.level == 99 or key(title) in self._known:
            return True
        if _is_facet(section, title):
            return False
        defined = any(fact.kind is not None for fact in section.facts)
        return defined or bool([sub for sub in section.sections if sub.level != 99])

    def _concept(
        self, section: Section, owner: DraftConcept | None, category: str | None
    ) -> DraftConcept:
        term = _term(section)
        heading = term.parts[0] if term else section.heading
        title = clean_title(heading)
        name = None
        if matched := _PAREN.match(title):
            title, name = matched[1], matched[2]
        concept = DraftConcept(
            title, heading.strip() or title, term.line if term else section.line, name, category
        )
        (self._tops if owner is None else owner.concepts).append(concept)
        return concept

    def _fill(self, concept: DraftConcept, section: Section, facet: str | None) -> None:
        term = _term(section)
        for fact in section.facts:
            if fact is term:
                continue
            fact.facet = facet if fact.kind is None else None
            if fact.kind == "name" and concept.name is None:
                concept.name = marks.without(fact.parts[0], marks.CLOUD)
            concept.facts.append(fact)
        if section.loose:
            # Code or images that stand alone are kept with a fact that is not asked.
            text = clean_title(section.heading)
            alone = DraftFact([section.loose[0]], section.line, facet=facet, ask=False)
            alone.text, alone.carries = text, section.loose
            concept.facts.append(alone)


def _is_facet(section: Section, title: str) -> bool:
    return marks.leads(section.heading, marks.POINT) or key(title) in FACETS


def _term(section: Section) -> DraftFact | None:
    """The `:cloud:` line that introduces a term, rather than saying what the heading stands for.

    An acronym's expansion stands below a heading in capitals, in Latin letters. A term of which
    nothing is said is a fact of the heading.
    """
    for fact in section.facts:
        if fact.kind == "name":
            if not _says(section, fact):
                return None
            said = marks.without(fact.parts[0], marks.CLOUD)
            acronym = re.fullmatch(r"[A-Z][A-Za-z0-9&/.-]*", clean_title(section.heading))
            if acronym and not has_hangul(said):
                return None
            if key(said) == key(clean_title(section.heading)):
                return None
            return fact
    return None


def _says(section: Section, besides: DraftFact) -> bool:
    """Whether the section or one below it has more than headings, signs and that fact."""
    if any(fact is not besides and not marks.says_nothing(fact.source) for fact in section.facts):
        return True
    below = section.sections if section.level else ()  # those of the whole note are not its own
    return bool(section.loose) or any(_says(sub, besides) for sub in below)


def _facet_of_term(section: Section) -> str | None:
    return clean_title(section.heading) if _term(section) is not None else None


def _united(concepts: list[DraftConcept]) -> list[DraftConcept]:
    """Concepts of the same title within one parent made one, in the order of the first."""
    by_title: dict[str, DraftConcept] = {}
    for concept in concepts:
        first = by_title.setdefault(key(concept.title), concept)
        if first is not concept:
            first.facts.extend(concept.facts)
            first.concepts.extend(concept.concepts)
            first.name = first.name or concept.name
    for concept in by_title.values():
        concept.concepts = _united(concept.concepts)
    # A heading with nothing below it teaches nothing yet.
    return [concept for concept in by_title.values() if concept.facts or concept.concepts]

"""Gives the facts of a section to the concepts that they are about."""

from __future__ import annotations

from awsquiz.core.notes.extraction.definitions import ends_as_definition
from awsquiz.core.notes.markup import marks
from awsquiz.core.notes.pieces import DraftConcept, DraftFact, Section
from awsquiz.core.notes.subjects.definedness import term_of
from awsquiz.core.notes.subjects.gathering import Called, Gathering, is_common_noun
from awsquiz.core.notes.subjects.heading import HeadingKind
from awsquiz.core.notes.subjects.here import Here
from awsquiz.core.notes.subjects.naming import Naming
from awsquiz.core.notes.subjects.ownership import Place
from awsquiz.core.notes.subjects.variants import is_on_another, names_variant, states
from awsquiz.core.notes.subjects.whose import whose
from awsquiz.core.notes.titles import clean_title
from awsquiz.core.notes.vocabulary import INTRODUCING
from awsquiz.core.text import key, plain


class Giving:
    """Gives facts to concepts; `main` has those of which no heading tells whose they are."""

    def __init__(self, gathering: Gathering, naming: Naming, main: DraftConcept) -> None:
        self._gathering = gathering
        self._naming = naming
        self._main = main

    def fill(self, section: Section, there: Here) -> None:
        """Gives the facts that stand right below a heading, which puts them `there`."""
        facet = there.facet
        term = term_of(section)
        place = Place(
            there.row_id,
            self._is_open(there),
            facet or "",
            there.kind in (HeadingKind.PAIR, HeadingKind.CATEGORY),
            there.kind is HeadingKind.STEP or there.in_steps,
            there.spoken,
            there.concept.title if there.concept else "",
        )
        for fact in section.facts:
            if fact is term:
                continue
            if fact.kind == "definition" and term is None and facet and not _introduces(facet):
                fact.kind = None  # it defines what its heading names, and that is no concept
            if there.labels and section.is_in_bullet:
                fact.under = (*there.labels, *fact.under)
            self._give(fact, facet, there, place)
        if section.loose:
            # Code or images that stand alone are kept with a fact that is not asked.
            alone = DraftFact([section.loose[0]], section.line, facet=facet, ask=False)
            alone.text, alone.carries = clean_title(section.heading), section.loose
            (there.concept or self._main).facts.append(alone)

    def _is_open(self, there: Here) -> bool:
        """Whether what is above says but on what field the note is, or of what notion."""
        if there.concept is None:
            return True
        row = self._naming.services.by_id.get(there.concept.service or "")
        return is_common_noun(row) if row else there.concept is self._main

    def _give(self, fact: DraftFact, facet: str | None, there: Here, place: Place) -> None:
        concept = there.concept or self._main
        fact.facet = facet if fact.kind is None else None
        said_unsure = fact.unsure
        fact.unsure = said_unsure or there.unsure or (there.placed and not _defines(fact))
        if fact.kind == "name":
            if concept.name is None:
                concept.name = marks.without(fact.parts[0], marks.CLOUD)
        elif self._naming.services.rows:
            meant = whose(fact, place, self._naming)
            if fact.of_a_place:  # what another does there is not what it is
                fact.unsure |= meant.unsure or meant.row is not None
                fact.unsure |= self._is_of_variant(fact, place)
            elif meant.row is not None:
                called = Called(meant.row, meant.called, meant.called, fact.line)
                concept = self._gathering.concept(called, there.concept, there.category)
                fact.under = tuple(each for each in fact.under if each != meant.label)
                fact.named_by = meant.label
                fact.unsure = said_unsure or meant.unsure
            else:
                fact.unsure = fact.unsure or meant.unsure or self._is_of_variant(fact, place)
        concept.facts.append(fact)

    def _is_of_variant(self, fact: DraftFact, place: Place) -> bool:
        """Whether what it says holds of a kind or a part of the service alone, or in a lab.

        A heading further above counts as well: 장점 below HDD volumes are those of HDD volumes.
        """
        if place.row_id is None or fact.kind is not None or fact.layout is not None:
            return False
        if place.is_step and not _defines(fact):
            return True
        owner = self._naming.services.by_id[place.row_id]
        if is_on_another(fact.parts[0], owner, self._naming):
            return True
        facet = place.facet.rpartition(" › ")[2]
        labels = filter(None, (*place.facet.split(" › "), *fact.under))
        return states(facet) or any(names_variant(each, self._naming) for each in labels)


def _defines(fact: DraftFact) -> bool:
    return fact.kind is not None or ends_as_definition(plain(fact.parts[0]), named=False)


def _introduces(facet: str) -> bool:
    """Whether what stands at a facet says what the concept is: 정의, 개요."""
    return key(facet.rpartition(" › ")[2]) in INTRODUCING

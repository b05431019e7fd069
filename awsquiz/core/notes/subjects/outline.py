"""From sections to concepts: who is spoken of below each heading, and below which concept it is."""

from __future__ import annotations

from dataclasses import replace

from awsquiz.core.notes.markup import marks
from awsquiz.core.notes.note_names import names_only_a_note
from awsquiz.core.notes.pieces import Doubt, DraftConcept, DraftFact, Line, Section
from awsquiz.core.notes.subjects.ambiguous import near
from awsquiz.core.notes.subjects.definedness import is_defined, says, says_much, term_of
from awsquiz.core.notes.subjects.gathering import Called, Gathering, is_common_noun
from awsquiz.core.notes.subjects.giving import Giving
from awsquiz.core.notes.subjects.heading import Heading, HeadingKind
from awsquiz.core.notes.subjects.here import Here
from awsquiz.core.notes.subjects.naming import Naming
from awsquiz.core.notes.subjects.noted_terms import NotedTerms, is_defined_word
from awsquiz.core.notes.subjects.numbering import is_on_questions, numbers_question
from awsquiz.core.notes.subjects.places import is_of_one_building
from awsquiz.core.notes.subjects.placing import NEVER, HeadingsInPlace
from awsquiz.core.notes.subjects.set_beside import (
    announces,
    goes_with,
    is_a_chapter,
    is_of_a_field,
    is_of_it_alone,
    is_of_parts,
    is_set_beside,
)
from awsquiz.core.notes.subjects.subject import Titles, subject_of
from awsquiz.core.notes.subjects.variants import names_variant
from awsquiz.core.notes.titles import clean_title
from awsquiz.core.notes.vocabulary import CATEGORIES, FACETS
from awsquiz.core.search.services import Service
from awsquiz.core.text import has_letter, key

_FIRST = 3
"""Facts of a section in which a name may say what the note's title means."""


class Outline:
    """Sorts the sections of one note into concepts and their facets: `build` once, then read."""

    def __init__(
        self,
        root: Section,
        titles: Titles,
        naming: Naming,
        known: frozenset[str] = frozenset(),
        category: str | None = None,
    ) -> None:
        self.concepts: tuple[DraftConcept, ...] = ()
        self.unheaded: DraftConcept | None = None
        """The concept that no heading names, but the note's file or folder."""
        self.empty: list[Line] = []
        self.label_lines: list[int] = []
        """Lines of bullets that seemed to name concepts and are labels."""
        self._root = root
        self._naming = naming
        self._known = known
        self._category = category
        self._trusts = not naming.services.rows
        """Without a list a heading is taken by its word, unless a table has it."""
        self._gathering = Gathering(naming)
        self._placing = HeadingsInPlace(root, titles.path, naming, self._gathering)
        self._terms = NotedTerms(root, self._placing, self._gathering)
        self.doubts: list[Doubt] = self._placing.doubts
        tops = [sub for sub in root.sections if sub.level == min(_levels(root), default=0)]
        self._subject = subject_of(
            [(top, self._placing.heading(top)) for top in tops],
            replace(titles, names=self._rows_named),
            naming,
            has_preface=any(has_letter(fact.source) for fact in root.facts),
        )
        self._placing.subject = subject = self._subject
        called = Called(subject.row, subject.title, subject.heading, subject.line, subject.name)
        self._main = self._gathering.concept(called, None, category)
        self._giving = Giving(self._gathering, naming, self._main)
        self.unheaded = self._main if subject.section is None or subject.nameless else None

    def _rows_named(self) -> frozenset[str]:
        """Ids of the rows that headings and their first facts name."""
        waiting, found = [self._root], set[str]()
        while waiting:
            section = waiting.pop()
            said = (section.heading, *(fact.parts[0] for fact in section.facts[:_FIRST]))
            found |= {each.row.id for text in said for each in self._naming.within(text)}
            waiting += section.sections
        return frozenset(found)

    def build(self) -> None:
        """Walks the sections; `concepts`, `empty` and `doubts` are then what came of them."""
        main = self._main if self._subject.row else None
        rows = (self._subject.row.id,) if self._subject.row else ()
        unsure = self._subject.row is None and is_on_questions(self._subject.title)
        spoken = rows + self._subject.spoken_of
        here = Here(main, None, spoken, self._category, unsure=unsure)
        if term := term_of(self._root):
            here = replace(here, concept=self._of_term(term, here))
        self._giving.fill(self._root, here)
        self._sections(self._root, here)
        self.concepts = tuple(self._gathering.assembled())

    def _sections(self, section: Section, here: Here) -> None:
        names = [self._placing.heading(sub).kind is HeadingKind.NAME for sub in section.sections]
        in_company = sum(names)
        for sub, is_name in zip(section.sections, names, strict=True):
            if not says(sub):
                if has_letter(sub.heading):
                    self.empty.append(Line(sub.line, sub.heading.strip()))
                self._giving.fill(sub, here)
                self._sections(sub, here)
                continue
            others = len(names) - 1
            read = self._placing.in_place(
                sub, here, others > 1 and (in_company - is_name) * 2 >= others
            )
            there = self._in_place(sub, here, self._below(sub, read, here))
            self._giving.fill(sub, there)
            if marks.leads(sub.heading, marks.POINT):
                there = replace(there, facet=here.facet)
            self._sections(sub, there)

    # Where its facts go

    def _in_place(self, section: Section, here: Here, there: Here) -> Here:
        """What is below a heading that names a service within a design says what it does there."""
        placed = here.placed
        if there.concept is not here.concept and there.concept is not self._main:
            row = there.row_id or ""
            kin = any(self._naming.are_kin(row, each) for each in here.spoken)
            placed = here.in_place and not kin
        in_place = here.in_place or is_of_one_building(section.heading)
        return replace(there, in_place=in_place, placed=placed)

    def _below(self, section: Section, read: Heading, here: Here) -> Here:
        """Where the facts below a heading go."""
        rows = (read.row.id,) if read.row else ()
        spoken = rows + here.spoken
        category = CATEGORIES.get(key(read.title), here.category)
        here = replace(here, spoken=spoken, category=category, kind=read.kind)
        if section.is_in_bullet:
            return self._below_bullet(section, read, here)
        here = replace(here, labels=())
        if term := term_of(section):
            facet = clean_title(section.heading)
            return replace(here, concept=self._of_term(term, here), facet=facet, unsure=False)
        if read.kind is HeadingKind.NAME and read.row is not None:
            return self._below_name(section, read, read.row, here)
        if self._is_concept(section, read, here):
            title, row = read.title, self._row_of_known(read)
            made = self._made(section, row, title, here, read.name)
            return replace(here, concept=made, facet=None, unsure=False, in_steps=False)
        if there := self._below_term(section, read, here):
            return there
        if read.row is not None:
            return self._below_facet_of(section, read, read.row, here)
        if section is self._subject.section:
            concept = here.concept if self._gathers(section) else self._main
            return replace(here, concept=concept, facet=None)
        return self._facet(section, read.title, here)

    def _made(
        self,
        section: Section,
        row: Service | None,
        title: str,
        here: Here,
        name: str | None = None,
    ) -> DraftConcept:
        """The concept that a section's heading calls so."""
        called = Called(row, title, section.heading.strip(), section.line, name)
        return self._gathering.concept(called, here.concept, here.category)

    def _of_term(self, term: DraftFact, here: Here) -> DraftConcept:
        """The concept of a line that introduces a term."""
        title = clean_title(term.parts[0])
        row = self._naming.whole(title) or near(
            self._naming.in_context(title), here.spoken, self._naming
        )
        called = Called(row, title, term.parts[0].strip(), term.line)
        return self._gathering.concept(called, here.concept, here.category)

    def _below_term(self, section: Section, read: Heading, here: Here) -> Here | None:
        """A heading that says more of a term which the note defines below another heading."""
        if self._trusts or section is self._subject.section:
            return None
        found = self._terms.concept(section, read, here, self._main)
        if found is None:
            return None
        concept, facet = found
        within = here.concept is concept
        if facet is None:
            return here if within else replace(here, concept=concept, facet=None, unsure=False)
        if within:
            return self._facet(section, facet, here)
        unsure = read.kind is HeadingKind.TERM  # it may be a thing of its own
        in_steps = read.kind is HeadingKind.STEP
        return replace(here, concept=concept, facet=facet, unsure=unsure, in_steps=in_steps)

    def _below_name(self, section: Section, read: Heading, row: Service, here: Here) -> Here:
        owner = here.row_id
        beside = goes_with((here.facet,))
        if owner is not None and owner != row.id:
            kin = self._naming.are_kin(owner, row.id)
            above = self._naming.services.by_id[owner]
            is_facet = is_common_noun(row) or key(read.title) in FACETS
            if is_facet and not kin and not is_defined(section, read.title):
                return self._facet(section, read.title, here)
            is_its_own = is_defined(section, read.title)
            if not kin and (is_its_own or says_much(section)):
                made = self._made(section, row, read.called, here, read.name)
                free = here.concept is self._main and not here.in_steps
                stands = is_its_own or (free and is_a_chapter(row, above, here.facet))
                unsure = beside or not stands
                return replace(here, concept=made, facet=read.tail, unsure=unsure, in_steps=False)
            if beside and not kin:
                return replace(self._facet(section, read.title, here), unsure=True)
            has_part = (
                is_of_parts(here.facet) or above.parent
            )  # S3 below CloudFront's origins is one of them
            compares = is_set_beside(row, (here.facet or "",), owner, self._naming)
            compares = compares or announces(here.facet, row, self._naming)
            if has_part and not (kin or compares or is_common_noun(above)):
                return replace(self._facet(section, read.title, here), unsure=True)
        made = self._made(section, row, read.called, here, read.name)
        unsure = read.doubtful or (beside and owner is None) or self._may_be_its_own(row, owner)
        return replace(here, concept=made, facet=read.tail, unsure=unsure, in_steps=False)

    def _may_be_its_own(self, row: Service, owner: str | None) -> bool:
        """Whether the service above has a feature of its own that may be meant: MFA below S3."""
        if owner is None or row.parent is None or self._naming.are_kin(row.id, owner):
            return False
        others = filter(None, map(self._naming.services.by_id.get, row.confusable))
        return any(each.parent and self._naming.are_kin(each.id, owner) for each in others)

    def _below_facet_of(self, section: Section, read: Heading, row: Service, here: Here) -> Here:
        """A heading that says something of a row: of it alone, or of it beside what is above."""
        owner = here.row_id
        in_line = owner is not None and (
            self._naming.is_below(owner, row.id) or self._naming.is_below(row.id, owner)
        )
        pure = is_of_it_alone(read, row) and here.facet is None
        if section is self._subject.section and (owner is None or owner == row.id):
            of_variant = read.tail is not None and names_variant(read.tail, self._naming)
            facet = read.tail if pure or of_variant else None
            return replace(here, concept=self._main, facet=facet)
        if owner == row.id and not read.beside:
            return self._facet(section, read.tail or read.title, here)
        if not read.beside and (owner is None or in_line or pure):
            made = self._made(section, row, read.called, here)
            # Edge Location Mitigation may be a thing of its own.
            unsure = read.doubtful or (owner is None and read.kind is HeadingKind.TERM)
            return replace(here, concept=made, facet=read.tail, unsure=unsure)
        there = self._facet(section, read.title, here)
        return there if in_line or owner is None else replace(there, unsure=True)

    def _below_bullet(self, section: Section, read: Heading, here: Here) -> Here:
        """A bullet with bullets below it: a term that is marked as one, a name, or a label."""
        title, row = read.title, read.row if read.kind is HeadingKind.NAME else None
        is_term = marks.leads(section.heading, marks.TERM)
        is_known = key(title) in self._known
        owner = here.row_id
        is_term = is_term or section.of_table
        if row is not None and owner is not None and not is_term:
            compares = is_set_beside(row, (here.facet or "",), owner, self._naming)
            if not compares and not self._naming.are_kin(owner, row.id):
                return replace(self._label(section, here), unsure=True)
        if is_term or is_known or row is not None or self._trusts:
            made = self._made(section, row, title, here, read.name)
            return replace(here, concept=made, facet=None, unsure=False, labels=())
        return self._label(section, here)

    def _label(self, section: Section, here: Here) -> Here:
        self.label_lines.append(section.line)
        title = clean_title(section.heading)
        return replace(here, labels=(*here.labels, *section.under, title))

    def _facet(self, section: Section, title: str, here: Here) -> Here:
        pair = here.kind is HeadingKind.PAIR
        facet = " › ".join(part for part in (here.facet, title) if part)
        in_steps = here.in_steps or here.kind is HeadingKind.STEP
        of_another = here.row_id is not None and is_of_a_field(title)
        asks = numbers_question(section.heading) or is_on_questions(title)
        unsure = here.unsure or pair or of_another or asks
        return replace(here, facet=facet, unsure=unsure, in_steps=in_steps)

    def _is_concept(self, section: Section, read: Heading, here: Here) -> bool:
        """Whether a heading that names no row is a concept: a term that is known or defined."""
        if read.kind in NEVER or key(read.title) in FACETS or section is self._subject.section:
            return False
        if key(read.title) in self._known and not read.rows_in_context:
            return True
        if marks.leads(section.heading, marks.POINT):
            return False
        if self._trusts:
            holds = any(not sub.is_in_bullet for sub in section.sections)
            return here.concept is None or holds or is_defined(section, read.title)
        if key(read.title) in self._placing.recurring:
            return False
        if read.kind is HeadingKind.TERM and self._is_top_of_a_note(read, here):
            return True
        is_term = read.kind is HeadingKind.TERM and is_defined(section, read.title)
        return is_term or is_defined_word(section, read)

    def _is_top_of_a_note(self, read: Heading, here: Here) -> bool:
        """Whether nothing above it names anything: it is no facet of a note."""
        at_top = here.facet is None and (here.concept is None or here.concept is self._main)
        return self._subject.nameless and at_top and not names_only_a_note(read.title)

    def _gathers(self, section: Section) -> bool:
        """Whether an H1 says nothing itself and those below it are no facets of it."""
        if section.level > 1 or section.facts or section.loose or not section.sections:
            return False
        facets = sum(key(self._placing.heading(sub).title) in FACETS for sub in section.sections)
        return facets * 2 < len(section.sections)

    def _row_of_known(self, read: Heading) -> Service | None:
        return read.row if read.kind is HeadingKind.NAME else None


def _levels(root: Section) -> list[int]:
    return [sub.level for sub in root.sections if not sub.is_in_bullet]

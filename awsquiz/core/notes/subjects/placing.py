"""What a heading is where it stands: names that count in context, and names that several share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from awsquiz.core.notes.pieces import Doubt, Section
from awsquiz.core.notes.subjects.ambiguous import is_unit, likeliest, near, specials
from awsquiz.core.notes.subjects.gathering import Gathering, is_common_noun
from awsquiz.core.notes.subjects.heading import Heading, HeadingKind
from awsquiz.core.notes.subjects.headings import read_heading
from awsquiz.core.notes.subjects.here import Here
from awsquiz.core.notes.subjects.naming import Naming
from awsquiz.core.notes.subjects.subject import Subject
from awsquiz.core.notes.vocabulary import FACETS, UNITS
from awsquiz.core.search.services import Service
from awsquiz.core.text import key

NEVER = (HeadingKind.NUMBER, HeadingKind.REMARK, HeadingKind.CATEGORY, HeadingKind.PAIR)
"""Kinds of headings that are never concepts, even where the service list has such a name."""


class HeadingsInPlace:
    """Reads the headings of one note; `subject` is to be set before any is read in its place."""

    def __init__(self, root: Section, path: str, naming: Naming, gathering: Gathering) -> None:
        self.subject: Subject | None = None
        self.doubts: list[Doubt] = []
        self._naming = naming
        self._gathering = gathering
        self._file_name = path.replace("\\", "/").rsplit("/", 1)[-1]
        self._read: dict[int, Heading] = {}
        self.recurring = self._repeated(root)

    def heading(self, section: Section) -> Heading:
        """A heading as it reads by itself."""
        read = self._read.get(id(section))
        if read is None:
            read = read_heading(section.heading, self._naming, self._file_name)
            self._read[id(section)] = read
        return read

    def _repeated(self, root: Section) -> frozenset[str]:
        """Keys of titles that stand below several headings: 장점, 문제 상황."""
        parents: dict[str, set[int]] = defaultdict(set)
        waiting = [root]
        while waiting:
            section = waiting.pop()
            for sub in section.sections:
                parents[key(self.heading(sub).title)].add(id(section))
            waiting += section.sections
        return frozenset(title for title, above in parents.items() if len(above) > 1)

    def in_place(self, section: Section, here: Here, in_company: bool) -> Heading:
        """The heading with what only its place tells: names in context, and shared names."""
        read = self.heading(section)
        if read.row is not None and (told := self._told_apart(section, read, read.row, here)):
            return told
        if read.kind is HeadingKind.NAME and read.row is not None:
            return self._of_units(read, read.row, here)
        if not read.rows_in_context or key(read.title) in FACETS or read.kind in NEVER:
            return read
        row = self._in_context(read, here, in_company)
        if row is None and self.subject is not None and section is self.subject.section:
            row = self.subject.row
        if row is not None:
            return Heading(HeadingKind.NAME, read.title, row, called=read.title)
        if here.row_id is None and read.kind is HeadingKind.TERM:
            self._doubt(section, read.rows_in_context, None)
        return read

    def _in_context(self, read: Heading, here: Here, in_company: bool) -> Service | None:
        if row := near(read.rows_in_context, here.spoken, self._naming):
            return row
        if here.row_id is None:
            nouns = filter(is_common_noun, read.rows_in_context)
            if noun := next(nouns, None):
                return noun
        alone = [row for row in read.rows_in_context if row.parent is None]
        return alone[0] if in_company and alone else None

    def _told_apart(
        self, section: Section, read: Heading, row: Service, here: Here
    ) -> Heading | None:
        """The heading where its name may mean several rows, with the one that is meant."""
        others = specials(row, read.called, self._naming) if read.called else ()
        if not others:
            return None
        meant = likeliest(row, others, section, here.spoken, self._naming)
        if meant is None:
            self._doubt(section, (row, *(each.row for each in others)), row)
        return replace(read, row=meant or row, doubtful=meant is None)

    def _of_units(self, read: Heading, row: Service, here: Here) -> Heading:
        unit = read.called.split()[-1]
        if (
            row.parent not in here.spoken
            and key(unit) in UNITS
            and is_unit(row, unit, self._naming)
        ):
            parent = self._naming.services.by_id.get(row.parent or "")
            if parent and parent.id not in self._gathering:
                called = read.called.rsplit(None, 1)[0]
                return replace(read, row=parent, called=called)
        return read

    def _doubt(self, section: Section, rows: Sequence[Service], taken: Service | None) -> None:
        could_be = tuple(row.id for row in rows)
        heading = section.heading.strip()
        self.doubts.append(Doubt(section.line, heading, could_be, taken.id if taken else None))

"""Where in a note its reader is: the section, and the bullets and quotes that are open."""

from __future__ import annotations

from bisect import bisect_right, insort
from dataclasses import dataclass

from awsquiz.core.model import Aside
from awsquiz.core.notes.pieces import IN_A_BULLET, DraftFact, Section
from awsquiz.core.notes.subjects.places import is_of_a_place
from awsquiz.core.notes.titles import clean_title
from awsquiz.core.search.services import NO_SERVICES, Services
from awsquiz.core.text import key


@dataclass(slots=True)
class Frame:
    """A list, a bullet or a quote that is open."""

    opened_at: Section
    label: str | None = None
    fact: DraftFact | None = None
    filled: bool = False
    """Whether the bullet's own text is complete: bullets below it have begun."""
    last: DraftFact | None = None
    """The latest fact of the bullet, where it has several paragraphs."""
    flows: bool = False
    """Whether text in it is prose like that around it: a call-out."""


class Position:
    """Puts facts where the reader is. `root` holds the sections."""

    def __init__(self, title: str, services: Services = NO_SERVICES) -> None:
        self.root = Section(heading=title, level=0, line=1)
        self.section = self.root
        self.frames: list[Frame] = []
        self.quotes = 0
        """How many quotes are open."""
        self.label: str | None = None
        """What the next list is about."""
        self.standing: str | None = None
        """What all is about until the next heading or label: a bold line that stands alone."""
        self.aside: Aside | None = None
        """Why what is read now is set aside: it is a footnote."""
        self.of_a_place = is_of_a_place(title)
        """Whether what is said here is true of one place: a lab, an example, a design."""
        self._services = services
        self._open: list[Section] = [self.root]
        self._headed: list[Section] = [self.root]
        self._paths: list[tuple[str, ...]] = [(title,)]

    # Sections

    def head(self, heading: str, level: int, line: int) -> None:
        """Begins the section of a heading."""
        self.standing = None
        while self._open[-1].level >= level:
            self._open.pop()
        self.section = Section(heading, level, line)
        self._open[-1].sections.append(self.section)
        self._open.append(self.section)
        self._headed.append(self.section)
        self._paths.append(tuple(section.heading for section in self._open))
        self.of_a_place = any(is_of_a_place(section.heading) for section in self._open)

    @property
    def headings(self) -> int:
        """How many headings have begun a section."""
        return len(self._headed) - 1

    def headings_at(self, line: int) -> tuple[str, ...]:
        """What the note calls itself, and its headings above a line, outermost first."""
        at = bisect_right(self._headed, line, key=lambda section: section.line) - 1
        return self._paths[max(at, 0)]

    def head_in_bullet(self, heading: str, line: int) -> None:
        """Begins the section of a concept that a bullet names; it ends with the bullet."""
        section = Section(heading, IN_A_BULLET, line, under=self._labels())
        self.section.sections.append(section)
        self.section = section

    # Lists, bullets and quotes

    def open_bullet(self) -> None:
        """A bullet begins."""
        self.frames.append(Frame(self.section))

    def open_list(self) -> None:
        """A list begins: it takes the label that stands before it."""
        self.frames.append(Frame(self.section, self.label))
        self.label = None

    def open_quote(self) -> None:
        """A quote begins."""
        self.quotes += 1
        self.open_bullet()

    def open_callout(self, label: str | None) -> None:
        """What a call-out says of a thing begins; its label is its title."""
        self.frames.append(Frame(self.section, label, flows=True))

    def open_footnote(self) -> None:
        """The text of a footnote begins."""
        self.aside = "footnote"

    def close_footnote(self) -> None:
        """The text of a footnote ends."""
        self.aside = None

    def close_quote(self) -> None:
        """A quote ends."""
        self.quotes -= 1
        self.close()

    def close(self) -> None:
        """A list or a bullet ends, and the section that it may have begun."""
        here, self.section = self.section, self.frames.pop().opened_at
        if here is not self.section and not (here.facts or here.sections or here.loose):
            # A bullet that seemed to name a concept, but nothing is said of it.
            self.section.sections.remove(here)
            self.add(here.heading, here.line)

    # Facts

    def add(self, content: str, line: int, about: str | None = None) -> DraftFact:
        """A new fact, with the labels of all that is open.

        What is `about` something else than the section stands in a section of that within it.
        """
        section = self.section
        fact = DraftFact([content], line, under=self._labels(), carries=section.loose)
        fact.aside = self.aside
        fact.of_a_place = self.of_a_place
        section.loose = []
        if about is not None and self._is_within(about):
            fact.about = about
        elif about is not None:
            fact.under = ()
            section = self._named(about, line)
        section.facts.append(fact)
        return fact

    def take_back(self, fact: DraftFact) -> bool:
        """Takes back the latest fact, which is a label after all; False where it carries more."""
        if fact.carries or self.section.facts[-1:] != [fact]:
            return False
        self.section.facts.pop()
        return True

    def add_above(self, fact: DraftFact) -> None:
        """A fact that is found in the end, in its place within the section of its heading."""
        at = bisect_right(self._headed, fact.line, key=lambda section: section.line) - 1
        section = self._headed[at]
        if not section.facts:
            fact.carries += section.loose
            section.loose = []
        insort(section.facts, fact, key=lambda fact: fact.line)

    def attach(self, content: str) -> None:
        """Gives code or an image to the fact before it, or keeps it for the next one."""
        own = next(
            (frame.last or frame.fact for frame in reversed(self.frames) if frame.fact), None
        )
        fact = own or (self.section.facts[-1] if self.section.facts else None)
        (fact.carries if fact else self.section.loose).append(content)

    def _is_within(self, name: str) -> bool:
        """Whether the section is about what is named: the last heading that names anything."""
        for section in reversed([*self._open, self.section]):
            if self._are_one(section.heading, name):
                return True
            if self._services.named(clean_title(section.heading)) is not None:
                return False
        return False

    def _are_one(self, heading: str, name: str) -> bool:
        title = clean_title(heading)
        named = self._services.named(title)
        return key(title) == key(name) or (
            named is not None and named is self._services.named(name)
        )

    def _named(self, name: str, line: int) -> Section:
        """The section of what is named, within the one where the reader is."""
        within = self.section.sections
        found = next((each for each in within if each.is_in_bullet and each.heading == name), None)
        if found is None:
            found = Section(name, IN_A_BULLET, line, of_table=True)
            within.append(found)
        return found

    def _labels(self) -> tuple[str, ...]:
        under = tuple(frame.label for frame in self.frames if frame.label) if self.frames else ()
        if self.standing:
            under = (self.standing, *under)
        if under and self.section.is_in_bullet:
            # Labels above a concept in a bullet are not the fact's.
            above = [frame.label for frame in self.frames if frame.opened_at is self.section]
            under = tuple(label for label in above if label)
        return under

"""What a conversion makes of a note before ids are given: drafts, and the account of its lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from awsquiz.core.ids import Id
from awsquiz.core.model import Aside, Kind, Mark
from awsquiz.core.notes.deriving import Deriver, Layout
from awsquiz.core.notes.exercises.exercise import Exercise


@dataclass(slots=True)
class DraftFact:
    """A fact as the note has it. `parts` are its paragraphs, verbatim."""

    parts: list[str]
    line: int
    kind: Kind | None = None
    under: tuple[str, ...] = ()
    facet: str | None = None
    carries: list[str] = field(default_factory=list)
    text: str = ""
    mark: Mark | None = None
    docs: str | None = None
    ask: bool | None = None
    question: str | None = None
    gaps: tuple[str, ...] = ()
    aside: Aside | None = None
    unsure: bool = False
    attribute: str | None = None
    value: str | None = None
    why: str | None = None
    exercise: Exercise | None = None
    """The question of the note that it carries."""
    layout: Layout | None = None
    """How a cell of a table is read; None for all else."""
    comparable: bool = False
    """Whether a cell has an attribute of which another value would be wrong."""
    of_a_place: bool = False
    """Whether it is said of one place, a lab or a design: what a service does there."""

    @property
    def source(self) -> str:
        """What the note says, paragraphs parted by an empty line."""
        return self.parts[0] if len(self.parts) == 1 else "\n\n".join(self.parts)


@dataclass(slots=True)
class Section:
    """A heading (or a bullet that names a concept) with what stands below it."""

    heading: str
    level: int
    line: int
    facts: list[DraftFact] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    """Code and images that no fact came before."""
    under: tuple[str, ...] = ()
    """Labels above it, where it is a bullet."""
    of_table: bool = False
    """Whether a cell of a table names it: what the table says of it is meant of it."""


@dataclass(slots=True)
class DraftConcept:
    """A concept as the note has it: a heading, its facts, the concepts below it."""

    title: str
    heading: str
    line: int
    name: str | None = None
    category: str | None = None
    service: Id | None = None
    """The row of the service list that it is, whatever its title says."""
    facts: list[DraftFact] = field(default_factory=list)
    concepts: list[DraftConcept] = field(default_factory=list)


@dataclass(frozen=True)
class Line:
    """A line of the note, from 1, with what became of it."""

    line: int
    text: str
    what: str = ""


@dataclass(frozen=True)
class Doubt:
    """A heading that may name several things, of which the words below it tell none."""

    line: int
    heading: str
    could_be: tuple[Id, ...]
    """Rows of the service list, the likeliest first."""
    taken_for: Id | None
    """What it was read as; None where it stayed a facet of the concept above."""


@dataclass(frozen=True)
class Draft:
    """A whole note: its concepts, and where each of its non-blank lines went."""

    path: str
    title: str
    concepts: tuple[DraftConcept, ...]
    lines: int
    """Number of non-blank lines."""
    carried: tuple[Line, ...]
    """Lines that are neither fact nor heading: front matter, code, images, rules, labels."""
    unplaced: tuple[Line, ...]
    headings: int
    empty_headings: tuple[Line, ...] = ()
    """Headings with nothing below them: they became neither concept nor facet."""
    doubts: tuple[Doubt, ...] = ()
    """What the report asks about."""
    derive: Deriver = field(default_factory=Deriver, compare=False)
    """What a source of the note gives when no person has touched it."""

    def walk(self) -> Iterator[DraftConcept]:
        """All its concepts, depth first."""
        yield from _walk(self.concepts)

    def count_concepts(self) -> int:
        """How many concepts the note has, at any depth."""
        return sum(1 for _ in _walk(self.concepts))

    def count_facts(self) -> int:
        """How many facts all its concepts have."""
        return sum(len(concept.facts) for concept in _walk(self.concepts))


def _walk(concepts: Iterable[DraftConcept]) -> Iterator[DraftConcept]:
    for concept in concepts:
        yield concept
        yield from _walk(concept.concepts)

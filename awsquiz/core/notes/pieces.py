"""The pieces of a note before ids are given: facts, sections, concepts, lines, doubts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from awsquiz.core.ids import Id
from awsquiz.core.model import Aside, Kind
from awsquiz.core.notes.exercises.exercise import Exercise
from awsquiz.core.text.mark_signs import Mark

Layout = Literal["row", "column", "bare"]
"""What a cell of a table is: the value of its column's header for what its `row` names, the value
of its row's name for what its `column` (or the table) is about, or a statement that stands `bare`,
without either, because it defines what its row names."""


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
    about: str | None = None
    """What a table says that it is about, where its section is on that already."""
    named_by: str | None = None
    """The label above it that names the concept it was given to, and is no more a label of it."""
    of_a_place: bool = False
    """Whether it is said of one place, a lab or a design: what a service does there."""

    @property
    def source(self) -> str:
        """What the note says, paragraphs parted by an empty line."""
        return self.parts[0] if len(self.parts) == 1 else "\n\n".join(self.parts)


IN_A_BULLET = 99
"""The level of a section whose heading is a bullet, or a cell of a table."""


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

    @property
    def is_in_bullet(self) -> bool:
        """Whether a bullet or a cell names it, and no heading."""
        return self.level == IN_A_BULLET


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

    def walk(self) -> Iterator[DraftConcept]:
        """Itself, then its sub-concepts, depth first."""
        yield self
        for sub in self.concepts:
            yield from sub.walk()


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

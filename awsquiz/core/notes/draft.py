"""What a conversion makes of a note before ids are given: concepts, and the account of lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from awsquiz.core.notes.extraction.deriving import Deriver
from awsquiz.core.notes.pieces import Doubt, DraftConcept, Line


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
        for concept in self.concepts:
            yield from concept.walk()

    def count_concepts(self) -> int:
        """How many concepts the note has, at any depth."""
        return sum(1 for _ in self.walk())

    def count_facts(self) -> int:
        """How many facts all its concepts have."""
        return sum(len(concept.facts) for concept in self.walk())

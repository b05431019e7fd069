"""Where one is in a note: below which concept, at which facet of it."""

from __future__ import annotations

from dataclasses import dataclass

from awsquiz.core.notes.pieces import DraftConcept
from awsquiz.core.notes.subjects.heading import HeadingKind


@dataclass(frozen=True)
class Here:
    """Where one is in the note: under which concept, at which facet of it."""

    concept: DraftConcept | None
    """None where only the note's subject is above."""
    facet: str | None = None
    spoken: tuple[str, ...] = ()
    """Rows named above, the nearest first."""
    category: str | None = None
    kind: HeadingKind = HeadingKind.NAME
    unsure: bool = False
    in_steps: bool = False
    """Whether a heading above is of something to be done."""
    in_place: bool = False
    """Whether a heading above is that of a design or of a lab: all is told of one place."""
    placed: bool = False
    """Whether the concept is one that a heading in such a place names."""
    labels: tuple[str, ...] = ()
    """What bullets call their bullets, where they are no concepts."""

    @property
    def row_id(self) -> str | None:
        """The row of the concept above."""
        return self.concept.service if self.concept else None

"""What is found: an exercise of a note, with its key, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from msgspec import Struct

ExerciseKind = Literal["choice", "answer", "steps", "open"]


class Offered(Struct, frozen=True):
    """One of the options of an exercise, as the note has it, without its label."""

    text: str
    right: bool = False
    why: str | None = None
    """Why it is right or wrong, where the note says so of this one."""


@dataclass(frozen=True)
class Exercise:
    """A question that stands in a note.

    A `choice` has options; an `answer` is a question with what answers it, or
    a sentence with gaps; `steps` are to be put
    in order; of an `open` one the note has no key: it is kept, and never taught.
    """

    kind: ExerciseKind
    stem: str
    """What is asked; of steps the heading."""
    line: int
    """Where it begins, from 1."""
    lines: tuple[int, ...]
    """All lines that it takes up, from 1."""
    source: str
    """Those lines, verbatim."""
    options: tuple[Offered, ...] = ()
    answer: str = ""
    """What answers it; of a choice the right options, of steps all of them."""
    steps: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    """Of an answer without a question the words that are left out to be asked."""
    why: str | None = None

    @property
    def key(self) -> tuple[int, ...]:
        """Which options are right, from 0."""
        return tuple(at for at, option in enumerate(self.options) if option.right)

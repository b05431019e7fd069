"""The text that a source gives, when no person has written a better one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from awsquiz.core.model import Mark
from awsquiz.core.notes import marks, tables
from awsquiz.core.notes.exercises import only_exercise
from awsquiz.core.notes.html import apart, is_block
from awsquiz.core.notes.markdown import inline

_LEADING = re.compile(r"^[:：] +")  # what a person puts between a heading and what it says


class Derived(NamedTuple):
    """What a source gives: its text and mark, the images in it, the addresses that it links to."""

    text: str
    mark: Mark | None
    images: tuple[str, ...]
    links: tuple[str, ...]
    question: str | None = None
    gaps: tuple[str, ...] = ()
    why: str | None = None


@dataclass(frozen=True)
class Deriver:
    """Derives texts from the sources of one note."""

    emojize: marks.Emojize = str
    """Turns shortcodes without a meaning of their own into emoji."""
    references: dict[str, Any] = field(default_factory=dict)
    """The note's link definitions."""

    def __call__(self, source: str) -> Derived:
        """What the source gives."""
        if "\n" in source and (exercise := only_exercise(source)):
            return Derived(exercise.answer, None, (), (), exercise.stem or None, why=exercise.why)
        said = marks.without(source, marks.CLOUD) if marks.leads(source, marks.CLOUD) else source
        if tables.is_row(said):
            mark, said = (
                None,
                tables.row_sentence(said),
            )  # a mark in a cell is not one of the whole row
        else:
            mark = marks.mark_of(said)
        if is_block(said):
            said = apart(said)
        read = inline(marks.decode(said, self.emojize), self.references)
        text = _LEADING.sub("", read.text)
        return Derived(text, mark, read.images, read.links)

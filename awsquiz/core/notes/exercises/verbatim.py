"""Texts of exercises as cards keep them, and as the note has them."""

from __future__ import annotations

from collections.abc import Sequence

from awsquiz.core.notes.exercises.sheet import SheetLine
from awsquiz.core.notes.markup.markdown import inline


def as_kept(text: str) -> str:
    """A text as cards keep it; paragraphs and fences stay as they are."""
    if "```" not in text:
        return "\n".join(_plain_line(line) for line in text.split("\n")).strip()
    return "```".join(
        part if at % 2 else "\n".join(_plain_line(line) for line in part.split("\n"))
        for at, part in enumerate(text.split("```"))
    ).strip()


def _plain_line(line: str) -> str:
    return inline(line.strip()).text if line.strip() else ""


def source_of_lines(lines: Sequence[SheetLine], ats: Sequence[int]) -> str:
    """The lines verbatim; where others stand between them there is an empty line."""
    pieces: list[str] = []
    previous = ats[0] - 1
    for at in ats:
        if at != previous + 1:
            pieces.append("")
        pieces.append(lines[at].raw.rstrip())
        previous = at
    return "\n".join(pieces)

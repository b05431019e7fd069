"""Sentences with words left out whose reason stands below them: `{{c1::15분}}까지다`, `해설: …`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from awsquiz.core.notes.exercises.clozes import without_clozes
from awsquiz.core.notes.exercises.exercise import Exercise
from awsquiz.core.notes.exercises.leads import why_lead
from awsquiz.core.notes.exercises.sheet import SheetLine, lines_below
from awsquiz.core.notes.exercises.verbatim import as_kept, source_of_lines


def gapped_of(lines: Sequence[SheetLine], taken: Collection[int]) -> Iterator[Exercise]:
    """The sentences among the lines that are not `taken`."""
    for line in lines:
        if "{{" not in line.text or line.stands != "text" or line.fence or line.at in taken:
            continue
        told, ats = reason_below(lines, line.at + 1, taken)
        said, gaps = without_clozes(line.text, highlights=False)
        if not told or not gaps:
            continue
        ats = [line.at, *ats]
        yield Exercise(
            kind="answer",
            stem="",
            line=line.at + 1,
            lines=tuple(at + 1 for at in ats),
            source=source_of_lines(lines, ats),
            answer=as_kept(said),
            gaps=tuple(as_kept(gap) for gap in gaps),
            why=told,
        )


def reason_below(
    lines: Sequence[SheetLine], at: int, taken: Collection[int]
) -> tuple[str | None, list[int]]:
    """The reason that begins in the line at a place, and its lines: to where the paragraph ends."""
    below = lines_below(lines, at)
    first = why_lead(below[0].said) if below and below[0].stands == "text" else None
    if not first or below[0].at in taken:
        return None, []
    said, ats = [first], [at]
    for line in below[1:]:
        if line.stands != "text" or line.bullet or line.fence or line.at in taken:
            break
        said.append(line.text)
        ats.append(line.at)
    return as_kept("\n".join(said)) or None, ats

"""Cards of Mochi's, which have a rule between their sides: a question alone, `---`, its answer."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from awsquiz.core.notes.exercises.exercise import Exercise
from awsquiz.core.notes.exercises.sheet import SheetLine, lines_above, lines_below
from awsquiz.core.notes.exercises.verbatim import as_kept, source_of_lines
from awsquiz.core.text import has_letter
from awsquiz.core.text.regexes import pattern_of

_ASKS = pattern_of(r"[?？][\s*_`\"'”’)]*$")
_MOST_LINES = 12
"""Of an answer: what is longer is a section of its own."""


def across_rules(lines: Sequence[SheetLine], taken: Collection[int]) -> Iterator[Exercise]:
    """The cards among the lines that are not `taken`.

    A rule parts sections too: so the question is all that stands before it, to the heading, the
    rule or the beginning, and the answer is all behind it.
    """
    for line in lines:
        if line.stands != "rule" or line.at in taken:
            continue
        front = _side(lines_above(lines, line.at), taken, is_above=True)[::-1]
        if not front or not _ASKS.search(lines[front[-1]].said):
            continue
        back = _side(lines_below(lines, line.at + 1), taken, is_above=False)
        stem = as_kept(" ".join(lines[at].text for at in front))
        answer = as_kept(_joined([lines[at] for at in back]))
        if not has_letter(answer) or not has_letter(stem) or _ASKS.search(answer):
            continue
        ats = [*front, line.at, *back]
        yield Exercise(
            kind="answer",
            stem=stem,
            line=ats[0] + 1,
            lines=tuple(at + 1 for at in ats),
            source=source_of_lines(lines, ats),
            answer=answer,
        )


def _side(lines: Sequence[SheetLine], taken: Collection[int], *, is_above: bool) -> list[int]:
    """The lines of a side, from the rule on; none where it has more than a paragraph."""
    found: list[int] = []
    gap = False
    for line in lines:
        if line.stands == "blank":
            gap = bool(found)
            continue
        if line.stands == "rule" or (line.stands == "heading" and (found or not is_above)):
            break
        is_side = line.stands == "text" or (line.stands == "heading" and is_above)
        if gap or not is_side or line.fence or line.at in taken or len(found) == _MOST_LINES:
            return []
        found.append(line.at)
        if line.stands == "heading":
            break
    return found


def _joined(lines: Sequence[SheetLine]) -> str:
    """The lines as one; the items of a list with commas between them."""
    said = ""
    for line in lines:
        said += (", " if line.bullet else " ") * bool(said) + line.text
    return said

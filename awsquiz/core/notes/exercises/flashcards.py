"""Cards of Obsidian's and other programs: `front :: back`, and `front`, `?`, `back` below it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from awsquiz.core.notes.exercises.exercise import Exercise
from awsquiz.core.notes.exercises.sheet import SheetLine
from awsquiz.core.notes.exercises.verbatim import as_kept, source_of_lines
from awsquiz.core.text import has_letter

_SIDES = re.compile(r"^(?P<front>[^|]+?)\s+:::?\s+(?P<back>[^|]+)$")
_SCHEDULE = re.compile(r"\s*<!--SR:.*?-->")
_PARTS = ("?", "??")
_LONGEST_FRONT, _LONGEST_BACK = 300, 1000


def flashcards_of(lines: Sequence[SheetLine], taken: Collection[int]) -> Iterator[Exercise]:
    """The cards among the lines that are not `taken`."""
    used: set[int] = set(taken)
    for line in lines:
        if line.at in used or line.stands != "text" or line.fence:
            continue
        made = _in_a_line(lines, line) or _below_one_another(lines, line, used)
        if made is not None:
            used.update(number - 1 for number in made.lines)
            yield made


def _in_a_line(lines: Sequence[SheetLine], line: SheetLine) -> Exercise | None:
    sides = _SIDES.match(_SCHEDULE.sub("", line.text))
    if sides is None or "::" in sides["back"] or ("`" in line.text and _is_code(line.text)):
        return None
    below = lines[line.at + 1] if line.at + 1 < len(lines) else None
    if line.bullet and below is not None and below.stands == "text" and below.indent > line.indent:
        return None  # what stands below the bullet would be left without it
    return _made(lines, sides["front"], sides["back"], [line.at])


def _is_code(text: str) -> bool:
    """Whether the sign stands within code."""
    return text[: text.index("::")].count("`") % 2 == 1


def _below_one_another(
    lines: Sequence[SheetLine], line: SheetLine, used: Collection[int]
) -> Exercise | None:
    if line.said not in _PARTS:
        return None
    above = _paragraph(lines, range(line.at - 1, -1, -1), used)[::-1]
    below = _paragraph(lines, range(line.at + 1, len(lines)), used)
    front = " ".join(lines[at].text for at in above)
    back = " ".join(lines[at].text for at in below)
    return _made(lines, front, back, [*above, line.at, *below])


def _paragraph(lines: Sequence[SheetLine], ats: range, used: Collection[int]) -> list[int]:
    found = []
    for at in ats:
        if lines[at].stands != "text" or at in used:
            break
        found.append(at)
    return found


def _made(lines: Sequence[SheetLine], front: str, back: str, ats: list[int]) -> Exercise | None:
    front, back = as_kept(front), as_kept(_SCHEDULE.sub("", back))
    if not (has_letter(front) and has_letter(back)):
        return None
    if len(front) > _LONGEST_FRONT or len(back) > _LONGEST_BACK:
        return None
    return Exercise(
        kind="answer",
        stem=front,
        line=ats[0] + 1,
        lines=tuple(at + 1 for at in ats),
        source=source_of_lines(lines, ats),
        answer=back,
    )

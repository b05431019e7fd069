"""Cards of Obsidian's and other programs: `front :: back`, and `front`, `?`, `back` below it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from awsquiz.core.notes.exercises.exercise import Exercise
from awsquiz.core.notes.exercises.sheet import SheetLine, lines_above, lines_below
from awsquiz.core.notes.exercises.verbatim import as_kept, source_of_lines
from awsquiz.core.text import has_letter
from awsquiz.core.text.regexes import pattern_of

_SIDES = pattern_of(r"^(?P<front>[^|]+?)\s+:::?\s+(?P<back>[^|]+)$")
_SCHEDULE = pattern_of(r"\s*<!--SR:.*?-->")
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
    sides = _SIDES.match(_SCHEDULE.sub("", line.text)) if " ::" in line.said else None
    if sides is None or "::" in sides["back"] or ("`" in line.text and _is_code(line.text)):
        return None
    following = lines[line.at + 1] if line.at + 1 < len(lines) else None
    is_deeper = following is not None and following.indent > line.indent
    if line.bullet and following is not None and following.stands == "text" and is_deeper:
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
    before = _paragraph(lines_above(lines, line.at), used)[::-1]
    behind = _paragraph(lines_below(lines, line.at + 1), used)
    front = " ".join(lines[at].text for at in before)
    back = " ".join(lines[at].text for at in behind)
    return _made(lines, front, back, [*before, line.at, *behind])


def _paragraph(lines: Sequence[SheetLine], used: Collection[int]) -> list[int]:
    """The lines to where their paragraph ends."""
    found = []
    for line in lines:
        if line.stands != "text" or line.at in used:
            break
        found.append(line.at)
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

"""Cards of Obsidian's and other programs: `front :: back`, `front::back`, and `front`, `?`, `back`
below it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from awsquiz.core.notes.exercises.exercise import Exercise
from awsquiz.core.notes.exercises.gapped import reason_below
from awsquiz.core.notes.exercises.leads import why_lead
from awsquiz.core.notes.exercises.sheet import SheetLine, lines_above, lines_below
from awsquiz.core.notes.exercises.verbatim import as_kept, source_of_lines
from awsquiz.core.text import has_letter
from awsquiz.core.text.regexes import pattern_of

_SIDES = pattern_of(r"^(?P<front>[^|]+?)\s+:::?\s+(?P<back>[^|]+)$")
_TIGHT = pattern_of(r"^(?P<front>[^|:]*[^|:\s]):::?(?!:)\s*(?P<back>[^|\s][^|]*)$")
_WITHIN_A_NAME = pattern_of(r"[A-Za-z0-9_]::\s*[A-Za-z0-9_]")
"""As in `AWS::Region` and `Loader:: load`: no card, unless the note says that it is of cards."""
_SCHEDULE = pattern_of(r"\s*<!--SR:.*?-->")
_PARTS = ("?", "??")
_LONGEST = (300, 1000)
"""Letters of front and back in a line: a longer one is a sentence in which `::` stands."""
_LONGEST_BELOW = (4000, 8000)
"""The same where the sign stands in a line of its own, and means nothing else."""


def flashcards_of(
    lines: Sequence[SheetLine], taken: Collection[int], *, of_cards: bool
) -> Iterator[Exercise]:
    """The cards among the lines that are not `taken`; `of_cards` is a note that says so."""
    used: set[int] = set(taken)
    for line in lines:
        if line.at in used or line.stands != "text" or line.fence:
            continue
        made = _in_a_line(lines, line, used, of_cards=of_cards) or _below_one_another(
            lines, line, used
        )
        if made is not None:
            used.update(number - 1 for number in made.lines)
            yield made


def _in_a_line(
    lines: Sequence[SheetLine], line: SheetLine, used: Collection[int], *, of_cards: bool
) -> Exercise | None:
    sides = _sides(_SCHEDULE.sub("", line.text), of_cards) if "::" in line.said else None
    if sides is None or "::" in sides["back"] or ("`" in line.text and _is_code(line.text)):
        return None
    following = lines[line.at + 1] if line.at + 1 < len(lines) else None
    is_deeper = following is not None and following.indent > line.indent
    why, ats = reason_below(lines, line.at + 1, used)
    is_text = following is not None and following.stands == "text"
    if line.bullet and is_text and is_deeper and not why:
        return None  # what stands below the bullet would be left without it
    return _made(lines, (sides["front"], sides["back"]), [line.at, *ats], why, _LONGEST)


def _sides(text: str, of_cards: bool) -> re.Match[str] | None:
    """Front and back."""
    apart = _SIDES.match(text) if " ::" in text else None
    if apart or "{{" in text or (not of_cards and _WITHIN_A_NAME.search(text)):
        return apart
    tight = _TIGHT.match(text)
    if tight is None or tight["front"].count("[") != tight["front"].count("]"):
        return None  # within the words of a link
    return tight


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
    at = next((at for at in behind[1:] if why_lead(lines[at].said)), None)
    why, ats = reason_below(lines, at, used) if at is not None else (None, [])
    front = " ".join(lines[at].text for at in before)
    back = " ".join(lines[at].text for at in behind if at not in ats)
    return _made(lines, (front, back), [*before, line.at, *behind], why, _LONGEST_BELOW)


def _paragraph(lines: Sequence[SheetLine], used: Collection[int]) -> list[int]:
    """The lines to where their paragraph ends."""
    found = []
    for line in lines:
        if line.stands != "text" or line.at in used:
            break
        found.append(line.at)
    return found


def _made(
    lines: Sequence[SheetLine],
    sides: tuple[str, str],
    ats: list[int],
    why: str | None,
    longest: tuple[int, int],
) -> Exercise | None:
    front, back = as_kept(sides[0]), as_kept(_SCHEDULE.sub("", sides[1]))
    if not (has_letter(front) and has_letter(back)):
        return None
    if len(front) > longest[0] or len(back) > longest[1]:
        return None
    return Exercise(
        kind="answer",
        stem=front,
        line=ats[0] + 1,
        lines=tuple(at + 1 for at in ats),
        source=source_of_lines(lines, ats),
        answer=back,
        why=why,
    )

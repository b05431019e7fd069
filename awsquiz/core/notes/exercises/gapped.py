"""Sentences with words left out: those whose reason stands below them, `{{c1::15분}}까지다` and
`해설: …`, and those of hashcards, `C: 최대 [15분]까지다`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from awsquiz.core.notes.exercises.clozes import without_clozes
from awsquiz.core.notes.exercises.exercise import Exercise
from awsquiz.core.notes.exercises.leads import why_lead
from awsquiz.core.notes.exercises.sheet import SheetLine, lines_below
from awsquiz.core.notes.exercises.verbatim import as_kept, source_of_lines
from awsquiz.core.text.regexes import pattern_of

_BEGINS = pattern_of(r"^C:\s+(?=\S)")
_GAP = pattern_of(r"(?<![!\\])\[(?P<said>[^\[\]]{1,200})\](?![(\[])")
_NEXT = pattern_of(r"^[QAC]:\s")


def gapped_of(lines: Sequence[SheetLine], taken: Collection[int]) -> Iterator[Exercise]:
    """The sentences among the lines that are not `taken`."""
    used = set(taken)
    for line in lines:
        if line.stands != "text" or line.fence or line.at in used:
            continue
        if _BEGINS.match(line.text) and (made := _bracketed(lines, line.at, used)):
            used.update(number - 1 for number in made.lines)
            yield made
        if "{{" not in line.text or line.at in used:
            continue
        told, ats = reason_below(lines, line.at + 1, taken)
        said, gaps = without_clozes(line.text, highlights=False)
        if not told or not gaps:
            continue
        yield _made(lines, [line.at, *ats], said, gaps, told)


def _bracketed(lines: Sequence[SheetLine], at: int, taken: Collection[int]) -> Exercise | None:
    """The sentence of hashcards that begins in a line, to where its paragraph ends."""
    ats = [at]
    for line in lines_below(lines, at + 1):
        if line.stands != "text" or line.fence or line.at in taken or _NEXT.match(line.text):
            break
        ats.append(line.at)
    said = _BEGINS.sub("", " ".join(lines[each].text for each in ats))
    gaps = [match["said"] for match in _GAP.finditer(said)]
    return _made(lines, ats, _GAP.sub(r"\g<said>", said), gaps, None) if gaps else None


def _made(
    lines: Sequence[SheetLine], ats: Sequence[int], said: str, gaps: Sequence[str], why: str | None
) -> Exercise:
    return Exercise(
        kind="answer",
        stem="",
        line=ats[0] + 1,
        lines=tuple(at + 1 for at in ats),
        source=source_of_lines(lines, ats),
        answer=as_kept(said),
        gaps=tuple(dict.fromkeys(as_kept(gap) for gap in gaps)),
        why=why,
    )


def reason_below(
    lines: Sequence[SheetLine], at: int, taken: Collection[int]
) -> tuple[str | None, list[int]]:
    """The reason that begins in the line at a place, and its lines: to where the paragraph ends."""
    below = lines_below(lines, at)
    # With its emphasis, unless that is of the word that leads.
    ways = (below[0].text, below[0].said) if below and below[0].stands == "text" else ()
    first = next(filter(None, map(why_lead, ways)), None)
    if not first or below[0].at in taken:
        return None, []
    said, ats = [first], [at]
    for line in below[1:]:
        if line.stands != "text" or line.bullet or line.fence or line.at in taken:
            break
        said.append(line.text)
        ats.append(line.at)
    return as_kept("\n".join(said)) or None, ats

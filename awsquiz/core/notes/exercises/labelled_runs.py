"""Runs of options with labels: `A. …` below one another, in one line, or as headings."""

from __future__ import annotations

from collections.abc import Sequence

from awsquiz.core.notes.exercises.leads import is_chosen, key_lead, why_lead
from awsquiz.core.notes.exercises.run import FEWEST, MOST, Run
from awsquiz.core.notes.exercises.sheet import SheetLine, lines_below
from awsquiz.core.notes.exercises.signs import Labelled, labelled
from awsquiz.core.notes.exercises.stem_words import asks
from awsquiz.core.text.regexes import pattern_of

_FIRST_AT_END = pattern_of(
    r"(?:[?？.:)]|\s\s)\s*(?:[-*+]\s+)?(?P<option>(?:[(\[]?[Aa1가ㄱ][.)\]]|[①ⓐ㉠㉮])\s+\S[^?？]{0,300})$"
)
_SIGNS = ("✅", "❌", "⭕", "✔", "☑", "⬜", "(정답)", "[정답]", "(선택)")
"""Marks that may stand before a label."""


def labelled_run(lines: Sequence[SheetLine], start: int) -> Run | None:
    """The options with labels that begin in a line."""
    run = _begun(lines, start)
    if run is None:
        return None
    blank = 0
    for line in lines_below(lines, start):
        if line.stands == "blank":
            blank += 1
            continue
        if line.stands != "text" or line.fence != lines[start].fence:
            break
        pieces = _pieces(line)
        if pieces and pieces[0][:2] == (run.scheme, len(run.options) + 1):
            for piece in pieces:
                run.add(piece, line)
        elif _asks_for(line, lines):
            return None  # each number heads a question, whose options stand below it
        elif not _goes_on(run, line, lines[start], blank):
            break
        if run.scheme == "number" and line.bullet and _is_stem(run, line):
            return None
        blank = 0
    is_run = FEWEST <= len(run.options) <= MOST and all(option.text for option in run.options)
    return run if is_run else None


def _begun(lines: Sequence[SheetLine], start: int) -> Run | None:
    """A run that begins in a line, still without what stands there."""
    pieces = _pieces(lines[start]) if lines[start].stands == "text" else []
    if not pieces:
        return None
    run = Run(pieces[0].scheme)
    if pieces[0].ordinal == 2 and (begun := _begun_above(lines, start, pieces[0])):
        run.add(begun, lines[start - 1])
        run.lines.clear()
        run.begins_above = True
    elif pieces[0].ordinal != 1:
        return None
    return run


def _asks_for(line: SheetLine, lines: Sequence[SheetLine]) -> bool:
    """Whether a line is the first of options with letters, right below a line that asks."""
    pieces = _pieces(line)
    if not pieces or pieces[0][:2] != ("letter", 1):
        return False
    return line.at > 0 and lines[line.at - 1].stands == "text" and asks(lines[line.at - 1].said)


def _goes_on(run: Run, line: SheetLine, first: SheetLine, blank: int) -> bool:
    """Adds a line without a label to the option before it, where it belongs to that."""
    if not run.options or not run.lines or not _belongs(line, first, run, blank):
        return False
    if line.indent > first.indent and (line.bullet or is_reason(line)):
        run.whys[-1].append(reason_of(line))
        run.lines.append(line.at)
    else:
        run.go_on(line)
    return True


def headed_run(lines: Sequence[SheetLine], start: int) -> Run | None:
    """Options that are headings: `### A. …`, `### B. …`, each with what is said of it below."""
    first = lines[start]
    run = Run("letter")
    for line in lines_below(lines, start) if first.level > 2 else ():
        if line.stands == "blank":
            continue
        pieces = _pieces(line)
        if line.stands == "heading":
            expected = ("letter", len(run.options) + 1)
            if line.level != first.level or len(pieces) != 1 or pieces[0][:2] != expected:
                break
            run.add(pieces[0], line)
        elif line.stands != "text" or key_lead(line.said) is not None or is_chosen(line.said):
            break
        else:
            run.whys[-1].append(reason_of(line))
            run.lines.append(line.at)
    is_run = FEWEST <= len(run.options) <= MOST and all(option.text for option in run.options)
    return run if is_run else None


def without_first_option(stem: str) -> str:
    """A stem without the first option at the end of its last line."""
    match = _FIRST_AT_END.search(stem)
    return stem[: match.start("option")].rstrip(" -*+") if match else stem


def _begun_above(lines: Sequence[SheetLine], start: int, second: Labelled) -> Labelled | None:
    """The first option, where it stands at the end of the stem's line: `…? A. EBS`."""
    above = lines[start - 1] if start > 0 else None
    if (
        above is None
        or above.stands not in ("text", "heading")
        or above.fence != lines[start].fence
    ):
        return None
    match = _FIRST_AT_END.search(above.said)
    if match is None:
        return None
    own = labelled(match["option"])
    return own[0] if len(own) == 1 and own[0][:2] == (second.scheme, 1) and own[0].text else None


def _is_stem(run: Run, below: SheetLine) -> bool:
    """Whether a number begins a question rather than an option: it asks, or ticks stand below."""
    return below.ticked is not None or run.options[-1].text.rstrip(" *_").endswith(("?", "？"))


def _pieces(line: SheetLine) -> list[Labelled]:
    """The options of a line, also behind a mark: (정답) A. …"""
    pieces = labelled(line.said)
    if pieces or line.stands not in ("text", "heading") or not line.said.startswith(_SIGNS):
        return pieces
    for signs in _SIGNS:
        if line.said.startswith(signs):
            bare = line.said.removeprefix(signs).strip()
            pieces = labelled(bare)
            return [pieces[0]._replace(text=f"{signs} {pieces[0].text}")] if pieces else []
    return []


def _belongs(line: SheetLine, first: SheetLine, run: Run, blank: int) -> bool:
    """Whether a line without a label goes on with the option before it."""
    if key_lead(line.said) is not None or is_chosen(line.said):
        return False
    if labelled(line.said) and labelled(line.said)[0].ordinal == 1 and not line.bullet:
        return False
    if line.indent > first.indent + 1:
        return blank == 0
    if why_lead(line.said) is not None or (line.bullet and not first.bullet):
        return False
    if not run.options[-1].text:
        return blank <= 1
    return blank == 0 and not line.bullet and not labelled(line.said)


def is_reason(line: SheetLine) -> bool:
    """Whether a line below an option says why it is right or wrong."""
    return why_lead(line.said) is not None or line.said[:1] in "→-–>👉💡("


def reason_of(line: SheetLine) -> str:
    """What such a line says."""
    said = why_lead(line.text) or why_lead(line.said) or line.text
    return said.lstrip("→-–>👉💡 ").strip()

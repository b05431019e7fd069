"""Runs of options: consecutive labels of one kind, or the bullets of one list."""

from __future__ import annotations

from collections.abc import Sequence

from awsquiz.core.notes.exercises.labelled_runs import (
    headed_run,
    is_reason,
    labelled_run,
    reason_of,
)
from awsquiz.core.notes.exercises.leads import is_chosen, key_lead, why_lead
from awsquiz.core.notes.exercises.rows import table_of_options
from awsquiz.core.notes.exercises.run import MOST, Run
from awsquiz.core.notes.exercises.sheet import SheetLine
from awsquiz.core.notes.exercises.signs import Labelled, labelled
from awsquiz.core.notes.exercises.stem_words import asks
from awsquiz.core.notes.exercises.stems import begins


def runs_of(lines: Sequence[SheetLine]) -> list[Run]:
    """All runs of two to eight options, in order; those of labels go before bullets."""
    found: list[Run] = []
    at = 0
    while at < len(lines):
        run = run_at(lines, at)
        if run is not None and len(run.options) <= MOST:
            run.sign()
            found.append(run)
        at = run.end if run else at + 1
    return found


def run_at(lines: Sequence[SheetLine], at: int) -> Run | None:
    """The options that begin in a line."""
    if lines[at].stands == "heading":
        return headed_run(lines, at)
    if lines[at].stands != "text":
        return None
    return labelled_run(lines, at) or _bullets(lines, at) or _table(lines, at)


def _table(lines: Sequence[SheetLine], start: int) -> Run | None:
    """Options in the rows of a table."""
    table = table_of_options(lines, start) if lines[start].text[:1] == "|" else None
    if table is None:
        return None
    run = Run(table.rows[0].option.scheme)
    for row in table.rows:
        run.add(row.option, row.line)
        if row.why:
            run.whys[-1].append(row.why)
    run.lines = list(table.lines)
    return run


def _bullets(lines: Sequence[SheetLine], start: int) -> Run | None:
    """The bullets of one list that begins here; also a single one."""
    first = lines[start]
    if not first.bullet or first.stands != "text":
        return None
    run = Run(None)
    blank = 0
    for at in range(start, len(lines)):
        line = lines[at]
        if line.stands == "blank":
            blank += 1
            continue
        if line.stands != "text" or line.fence != first.fence or blank > 1:
            break
        if key_lead(line.said) is not None or is_chosen(line.said):
            break
        if run.options and line.indent > first.indent + 1 and _begins_options(run, line):
            run.drop_last()  # a question, whose options stand below it, or what heads one
            break
        if not _takes(run, line, first, blank):
            break
        blank = 0
    return run if run.options else None


def _begins_options(run: Run, line: SheetLine) -> bool:
    """Whether a line below a bullet that asks is the first of options with labels."""
    own = labelled(line.said)[:1]
    above = run.whys[-1][-1] if run.whys[-1] else run.options[-1].text
    return bool(own) and own[0].ordinal == 1 and asks(above)


def _takes(run: Run, line: SheetLine, first: SheetLine, blank: int) -> bool:
    """Adds a line to a list that begins with `first`, where it belongs to that."""
    if line.bullet and abs(line.indent - first.indent) <= 1:
        run.add(Labelled("number", len(run.options) + 1, line.said), line)
        return True
    if not run.options or blank:
        return False
    if line.indent > first.indent + 1:
        if line.bullet or is_reason(line):
            run.whys[-1].append(reason_of(line))
            run.lines.append(line.at)
        else:
            run.go_on(line)
        return True
    if _is_quoted(line) and not _is_quoted(first):
        run.is_explained = True
        return False
    if line.bullet or why_lead(line.said) is not None or begins(line) is not None:
        return False
    run.go_on(line)
    return True


def _is_quoted(line: SheetLine) -> bool:
    return line.raw.lstrip()[:1] == ">"

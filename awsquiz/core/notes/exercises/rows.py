"""Options in the cells of a table: a row an option, or several in a row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from awsquiz.core.notes.exercises.sheet import SheetLine
from awsquiz.core.notes.exercises.signs import Labelled, labelled, meaning_of
from awsquiz.core.text.regexes import pattern_of

_CELL = pattern_of(r"(?<!\\)\|")
_RULE = pattern_of(r"^[\s|:-]+$")
_SIGN = pattern_of(r"^[(\[]?(\S)[)\].:]?$")
_LONGEST_SIGN = 3
_SHORT = 12
"""Letters of a cell that marks the option before it."""


class OptionRow(NamedTuple):
    """An option in a row of a table; what else stands in the row may mark it, or say why."""

    option: Labelled
    line: SheetLine
    why: str


class OptionTable(NamedTuple):
    """A table of options, with all lines that it takes up (from 0)."""

    rows: list[OptionRow]
    lines: list[int]


def cells_of(line: SheetLine) -> list[str]:
    """What stands in the cells of a line that is one of a table; none for another one."""
    if line.stands != "text" or line.text[:1] != "|":
        return []
    return _cells(line.text)


@lru_cache(256)
def _cells(text: str) -> list[str]:
    return [cell.strip() for cell in _CELL.split(text.strip().strip("|"))]


def table_of_options(lines: Sequence[SheetLine], start: int) -> OptionTable | None:
    """The table that begins in a line, where all its rows below the head are options in order."""
    ats: list[int] = []
    held: list[tuple[SheetLine, list[str]]] = []
    for line in lines[start : start + 14]:
        cells = cells_of(line)
        if not cells or line.fence != lines[start].fence:
            break
        ats.append(line.at)
        if not _RULE.match(line.text):
            held.append((line, cells))
    for head in (1, 0):
        rows = [row for line, cells in held[head:] for row in _options(line, cells)]
        said = [row.option for row in rows]
        if len(said) < 2 or len(rows) < len(held) - head:
            continue
        if [(said[0].scheme, at) for at in range(1, len(said) + 1)] == [o[:2] for o in said]:
            return OptionTable(rows, ats) if all(o.text for o in said) else None
    return None


def _options(line: SheetLine, cells: Sequence[str]) -> list[OptionRow]:
    """The options of a row: `| A | text | ✅ |`, or `| A. text | B. text |`."""
    first = cells[0].strip("*` ")
    sign = _SIGN.match(first) if len(first) <= _LONGEST_SIGN else None
    meant = meaning_of(sign[1]) if sign else None
    if meant is not None and len(cells) > 1:
        text, *others = cells[1:]
        marks = [other for other in others if other and len(other) <= _SHORT]
        whys = [other for other in others if len(other) > _SHORT]
        said = " ".join([text, *(_mark(mark) for mark in marks)]).strip()
        return [OptionRow(Labelled(*meant, said), line, " ".join(whys))]
    own = _alone(tuple(cells))
    return [OptionRow(option, line, "") for option in own]


@lru_cache(256)  # a row is looked at from each row above it
def _alone(cells: tuple[str, ...]) -> list[Labelled]:
    """The options of cells of which each is one; none where one is not."""
    found: list[Labelled] = []
    for cell in cells:
        own = labelled(cell.replace("**", ""))
        if len(own) != 1:
            return []
        found += own
    return found


def _mark(cell: str) -> str:
    bare = cell.strip("*_ ")
    return f"({bare})" if re.match(r"^[\w가-힣]+$", bare) else bare

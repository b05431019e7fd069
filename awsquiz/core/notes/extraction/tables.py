"""Tables as the sources of facts: a row, or a cell, below the header that it stands under."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from markdown_it.rules_block.table import escapedSplit

from awsquiz.core.text.regexes import pattern_of

_BEFORE = pattern_of(r"^[>\s]+")
_BETWEEN = pattern_of(r"(?<!\\)\|")


def line_of(cells: Sequence[str]) -> str:
    """The cells as one line of a table."""
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def surplus(line: str, columns: int) -> list[str]:
    """The cells of a note's line for which the table has no column: Markdown leaves them out."""
    if line.strip().removeprefix("|").removesuffix("|").count("|") < columns:
        return []
    row = _BEFORE.sub("", line).rstrip().removeprefix("|").removesuffix("|")
    return [cell.strip() for cell in escapedSplit(row)[columns:]]


def cut_down(header: Sequence[str], row: Sequence[str], *columns: int) -> str:
    """The source of a row, or of a cell: the table cut down to its columns, all where none is said.

    >>> cut_down(["구분", "S3", "EBS"], ["유형", "객체", "블록"], 0, 2)
    '| 구분 | EBS |\\n| 유형 | 블록 |'
    """
    if columns:
        header, row = [header[at] for at in columns], [row[at] for at in columns]
    return f"{line_of(header)}\n{line_of(row)}"


def is_row(source: str) -> bool:
    """Whether a fact's source is a row of a table or a cell of one, below the table's header."""
    return source.startswith("| ") and "\n| " in source


def cell_of(source: str) -> tuple[str, str, str]:
    """What a cell's source holds: the row's name or "", the column's header, the cell."""
    (first_header, name), *columns = _columns(source)
    return (name, *columns[0]) if columns else ("", first_header, name)


def row_sentence(source: str) -> str:
    """A row as a sentence: the first cell, then header and value of the others."""
    (_, first), *columns = _columns(source)
    said = [f"{name}: {cell}" if name else cell for name, cell in columns if cell]
    return f"{first} — {', '.join(said)}" if first and said else first or ", ".join(said)


def _columns(source: str) -> list[tuple[str, str]]:
    """Header and cell of each column."""
    header, _, row = source.partition("\n")
    return [*zip_longest(_cells(header), _cells(row), fillvalue="")]


def _cells(line: str) -> list[str]:
    inner = line.removeprefix("|").removesuffix("|")
    return [cell.strip().replace("\\|", "|") for cell in _BETWEEN.split(inner)]

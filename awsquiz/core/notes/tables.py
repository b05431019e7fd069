"""Rows of tables: as the source of a fact, below the header that they share, and as a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from markdown_it.rules_block.table import escapedSplit

_BEFORE = re.compile(r"^[>\s]+")
_BETWEEN = re.compile(r"(?<!\\)\|")


def line_of(cells: Sequence[str]) -> str:
    """The cells as one line of a table."""
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def surplus(line: str, columns: int) -> list[str]:
    """The cells of a note's line for which the table has no column: Markdown leaves them out."""
    if line.strip().removeprefix("|").removesuffix("|").count("|") < columns:
        return []
    row = _BEFORE.sub("", line).rstrip().removeprefix("|").removesuffix("|")
    return [cell.strip() for cell in escapedSplit(row)[columns:]]


def is_row(source: str) -> bool:
    """Whether a fact's source is a row of a table, below the table's header."""
    return source.startswith("| ") and "\n| " in source


def row_sentence(source: str) -> str:
    """A row as a sentence: the first cell, then header and value of the others."""
    header, _, row = source.partition("\n")
    names, cells = _cells(header), _cells(row)
    said = [
        f"{name}: {cell}" if name else cell
        for name, cell in zip_longest(names[1:], cells[1:], fillvalue="")
        if cell
    ]
    first = cells[0] if cells else ""
    return f"{first} — {', '.join(said)}" if first and said else first or ", ".join(said)


def _cells(line: str) -> list[str]:
    inner = line.removeprefix("|").removesuffix("|")
    return [cell.strip().replace("\\|", "|") for cell in _BETWEEN.split(inner)]

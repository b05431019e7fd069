"""What is printed where there is no terminal: lines of text without styles.

Nearly all of it fits its line. To lay that out as Rich does for a terminal takes twenty times as
long as to print it, between an answer and the next question; what needs more is left to Rich.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from awsquiz.terminal.grid import Grid
from awsquiz.terminal.whole_line import WholeLine

_LEAST = 20
"""Cells of a last column, below which the others are broken as well."""


def plain_lines(
    screen: Console, what: RenderableType, width: int, *, whole_lines: bool = False
) -> Iterator[str]:
    """The lines that Rich would print of it within a width, without spaces at their ends."""
    if isinstance(what, Group):
        for each in what.renderables:
            yield from plain_lines(screen, each, width, whole_lines=whole_lines)
        return
    if isinstance(what, WholeLine):
        yield (" " * what.indent + what.text.plain).rstrip()
        return
    inner, before, after = what, 0, 0
    if isinstance(what, Padding) and what.expand and not (what.top or what.bottom):
        inner, before, after = what.renderable, what.left, what.right
    # What is padded Rich cuts, even where lines are to be left whole.
    room = None if whole_lines and inner is what else width - before - after
    laid_out: list[str] | None = None
    if isinstance(inner, Text) and _fits(inner, room):
        laid_out = inner.plain.split("\n")
    elif isinstance(inner, Grid) and (texts := inner.texts()):
        laid_out = _in_columns(screen, inner, texts, width - before - after)
    if laid_out is None:
        with screen.capture() as capture:
            screen.print(what, width=width, soft_wrap=whole_lines)
        laid_out, before = capture.get().splitlines(), 0
    for line in laid_out:
        yield (" " * before + line).rstrip()


def _in_columns(
    screen: Console, grid: Grid, rows: Sequence[Sequence[Text]], width: int
) -> list[str] | None:
    """The lines of a grid of which only the text is broken; None where other cells would be."""
    if not all(_fits(cell, None) and "\n" not in cell.plain for row in rows for cell in row):
        return None
    widths = [max(cell.cell_len for cell in column) for column in zip(*rows, strict=True)]
    aside = widths.pop() if grid.has_aside else 0
    widths.pop()
    indent = sum(widths) + len(widths)
    room = width - indent - (aside + 1 if grid.has_aside else 0)
    if room < _LEAST:
        return None
    found: list[str] = []
    for row in rows:
        behind = f" {' ' * (aside - row[-1].cell_len)}{row[-1].plain}" if grid.has_aside else ""
        padded = (_filled(sign, most) for sign, most in zip(row, widths, strict=False))
        text = row[len(widths)]
        first, *more = _broken(screen, text, room)
        if behind:
            first += " " * (room - cell_len(first)) + behind
        found.append(" ".join((*padded, first)))
        found += [" " * indent + line for line in more]
    return found


def _filled(text: Text, width: int) -> str:
    return text.plain + " " * (width - text.cell_len)


def _broken(screen: Console, text: Text, width: int) -> list[str]:
    if text.cell_len <= width:
        return [text.plain]
    return [line.plain for line in text.wrap(screen, width, overflow="fold")]


def _fits(text: Text, width: int | None) -> bool:
    """Whether each of its lines is printed as it stands."""
    if text.end != "\n" or text.justify or text.no_wrap or text.overflow:
        return False
    return all(
        line.replace("\u00a0", " ").isprintable() and (width is None or cell_len(line) <= width)
        for line in text.plain.split("\n")
    )

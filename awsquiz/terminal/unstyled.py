"""What is printed where there is no terminal: lines of text without styles.

Nearly all of it fits its line. To lay that out as Rich does for a terminal takes twenty times as
long as to print it, between an answer and the next question; what needs more is left to Rich.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text


def lines(
    screen: Console, what: RenderableType, width: int, *, whole_lines: bool = False
) -> Iterator[str]:
    """The lines that Rich would print of it within a width, without spaces at their ends."""
    if isinstance(what, Group):
        for each in what.renderables:
            yield from lines(screen, each, width, whole_lines=whole_lines)
        return
    text, before, after = what, 0, 0
    if isinstance(what, Padding) and what.expand and not (what.top or what.bottom):
        text, before, after = what.renderable, what.left, what.right
    if isinstance(text, Text) and _fits(text, None if whole_lines else width - before - after):
        for line in text.plain.split("\n"):
            yield (" " * before + line).rstrip()
        return
    with screen.capture() as capture:
        screen.print(what, width=width, soft_wrap=whole_lines)
    for line in capture.get().splitlines():
        yield line.rstrip()


def _fits(text: Text, width: int | None) -> bool:
    """Whether each of its lines is printed as it stands."""
    if text.end != "\n" or text.justify or text.no_wrap or text.overflow:
        return False
    return all(
        line.isprintable() and (width is None or cell_len(line) <= width)
        for line in text.plain.split("\n")
    )

"""A line that stays one where it can be copied from: with the address of a page, or a path."""

from __future__ import annotations

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

_BREAKS_BEHIND = "/-_#?&=. "
_LEAST = 20
"""Cells of a line that is broken; a narrower screen breaks it itself."""


class WholeLine:
    """A text that is one line in a pipe. On a screen that is too narrow it goes on below itself,
    behind a sign of the address: never at the screen's first column."""

    def __init__(self, text: Text, indent: int = 4) -> None:
        self.text = text
        self.indent = indent

    def __rich_console__(self, screen: Console, options: ConsoleOptions) -> RenderResult:
        room = options.max_width - self.indent
        for at, line in enumerate(self.text.divide(breaks(self.text.plain, room, room - 2))):
            yield Text(" " * (self.indent + (2 if at else 0))).append_text(line)


def breaks(text: str, first: int, further: int) -> list[int]:
    """Where the text is broken so that its lines have that many cells at most."""
    found, begin, room = list[int](), 0, first
    while further >= _LEAST and cell_len(text[begin:]) > room:
        end = begin + room
        while cell_len(text[begin:end]) > room:
            end -= 1
        behind = max(text.rfind(sign, begin, end) for sign in _BREAKS_BEHIND) + 1
        begin = behind if behind > begin + room // 2 else end
        found.append(begin)
        room = further
    return found

"""Lines of the exam's screen: broken where it ends, put at its two ends, more than it holds."""

from __future__ import annotations

from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

_BREAKER = Console(width=80, file=None, color_system=None)


@dataclass
class Scrolled:
    """Lines that may be more than the screen holds, and those that are to be seen."""

    lines: list[Text]
    first: int = 0
    last: int = 0


def broken(text: Text, width: int, first: str = "", rest: str = "") -> list[Text]:
    """The text broken where the screen ends, with what stands before its lines."""
    lines = []
    for at, line in enumerate(text.wrap(_BREAKER, max(10, width - Text(first).cell_len))):
        line.rstrip()
        lines.append(Text(rest if at else first).append_text(line))
    return lines


def at_both_ends(left: Text, right: Text, width: int) -> Text:
    """Two texts at the two ends of a line; the left one is cut where there is no room for both."""
    left.truncate(max(1, width - right.cell_len - 1), overflow="ellipsis")
    gap = max(1, width - left.cell_len - right.cell_len)
    return Text().append_text(left).append(" " * gap).append_text(right)

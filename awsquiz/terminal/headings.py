"""The headings of a page with several parts."""

from __future__ import annotations

from rich.rule import Rule
from rich.text import Text

from awsquiz.terminal.console import DIM, EMPHASIS


def heading(said: str) -> Rule:
    """The words, and a line to the end of the screen."""
    return Rule(Text(said, EMPHASIS), style=DIM, align="left")

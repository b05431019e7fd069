"""The screen: what comes from files is shown as text, whatever it holds."""

from __future__ import annotations

import os
import re
import sys
from typing import IO

from rich.console import Console
from rich.text import Text

from awsquiz.core.text import spans

EMPHASIS = "bold"
CODE = "cyan"
DIM = "dim"
RIGHT = "green"
WRONG = "red"
MARKED = "yellow"

# Control characters could move the cursor, and direction marks turn lines round.
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def inert(text: str) -> str:
    """The text with � for what a terminal would obey instead of showing."""
    return _UNSEEN.sub("\ufffd", text)


def styled(text: str, style: str = "") -> Text:
    """The text with its emphasis and code; nothing in it is taken for markup of Rich."""
    shown = Text(style=style)
    for piece, kind in spans(inert(text)):
        shown.append(piece, {"strong": EMPHASIS, "code": CODE, "plain": None}[kind])
    return shown


def console(plain: bool = False, file: IO[str] | None = None) -> Console:
    """A screen on stdout. Plain, or without a terminal, it has no colours and moves no cursor."""
    return Console(
        file=file,
        markup=False,
        emoji=False,
        highlight=False,
        no_color=True if plain else None,
        force_terminal=False if plain else None,
        soft_wrap=False,
    )


def interactive(plain: bool = False) -> bool:
    """Whether a person sits at a terminal that can be drawn on."""
    if plain or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    return os.environ.get("TERM", "") != "dumb"


def warn(line: str) -> None:
    """One line on stderr."""
    print(f"awsquiz: {inert(line)}", file=sys.stderr)

"""The screen: what comes from files is shown as text, whatever it holds."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from functools import cache
from typing import IO, Any

from rich.console import (
    Console,
    ConsoleOptions,
    ConsoleRenderable,
    RenderableType,
    RenderHook,
    RenderResult,
)
from rich.containers import Lines
from rich.measure import Measurement
from rich.segment import Segment
from rich.text import Text

from awsquiz.core.text import inert as inert
from awsquiz.core.text import spans
from awsquiz.terminal.grid import Column, Grid
from awsquiz.terminal.streams import is_asked_in_lines
from awsquiz.terminal.unstyled import plain_lines

# By theme: code, what stands back, right, wrong, marked. `auto` lies between light and dark: its
# contrast is 3 and more on either; the terminal's own colours have less in many a theme, and SGR 90
# is the background itself in Solarized. The others have 4.3 and more on theirs.
PALETTES = {
    "auto": ("#2487a8", "#858585", "#3f9050", "#d75f5f", "#b05fd0"),
    "dark": ("#7fd1e0", "#9a9a9a", "#7fd88f", "#ff8f87", "#e0a3f5"),
    "light": ("#005f73", "#5f5f5f", "#1a6b2f", "#b3261e", "#7b2d8e"),
}
EMPHASIS = "bold"
_OF_16 = ("cyan", "default", "green", "red", "magenta")
"""Where a terminal has 16 colours: the nearest to a grey is SGR 90, the ground itself in some."""
_MANY = ("256color", "truecolor", "24bit", "direct", "kitty", "alacritty", "ghostty")


def palette_for(environment: Mapping[str, str]) -> tuple[str, str, str, str, str]:
    """The colours of the theme that is chosen, as the terminal can show them."""
    kind = environment.get("TERM", "") + environment.get("COLORTERM", "")
    if kind and not any(each in kind for each in _MANY):
        return _OF_16
    return PALETTES.get(environment.get("AWSQUIZ_THEME", "auto"), PALETTES["auto"])


CODE, DIM, RIGHT, WRONG, MARKED = palette_for(os.environ)


class _Inert:
    """Something to be shown, whose text a terminal cannot obey; its colours are Rich's own."""

    def __init__(self, shown: RenderableType) -> None:
        self._shown = shown

    def __rich_console__(self, screen: Console, options: ConsoleOptions) -> RenderResult:
        for segment in screen.render(self._shown, options):
            text, style, control = segment
            yield segment if control else Segment(inert(text), style)

    def __rich_measure__(self, screen: Console, options: ConsoleOptions) -> Measurement:
        return Measurement.get(screen, options, self._shown)


class _AllInert(RenderHook):
    """Makes inert whatever a console is given: no caller has to think of it."""

    def process_renderables(self, renderables: list[ConsoleRenderable]) -> list[ConsoleRenderable]:
        return [_Inert(each) for each in renderables]


class _Gapped(Text):
    """A text whose gaps, `(      )`, stay on one line each."""

    def wrap(self, console: Console, width: int, **how: Any) -> Lines:
        held = self.copy()
        held.plain = _gap().sub(lambda gap: gap[0].replace(" ", _HELD), self.plain)
        lines = held.wrap(console, width, **how)
        for line in lines:
            line.plain = line.plain.replace(_HELD, " ")
        return lines


_HELD = "\ufdd0"
"""Stands for a blank while lines are broken."""


@cache
def _gap() -> re.Pattern[str]:
    return re.compile(r"\( {2,}\)")


def styled(text: str, style: str = "") -> Text:
    """The text with its emphasis and code; nothing in it is taken for markup of Rich."""
    shown = _Gapped(style=style) if "(  " in text else Text(style=style)
    for piece, kind in spans(inert(text)):
        shown.append(piece, {"strong": EMPHASIS, "code": CODE, "plain": None}[kind])
    return shown


def console(plain: bool = False, file: IO[str] | None = None) -> Console:
    """A screen on stdout. Plain, or without a terminal, it has no colours and moves no cursor."""
    screen = Console(
        file=file,
        markup=False,
        emoji=False,
        highlight=False,
        no_color=True if plain else None,
        force_terminal=False if plain else None,
        soft_wrap=False,
    )
    screen.push_render_hook(_AllInert())
    return screen


def columns(*kinds: Column) -> Grid:
    """A grid of columns `sign` (narrow), `text` and `aside` (at the end of the screen)."""
    return Grid(*kinds, aside=DIM)


def show(screen: Console, what: RenderableType, *, whole_lines: bool = False) -> None:
    """Prints it; without a terminal no line carries spaces at its end.

    Whole lines are left to the terminal to break, so that an address stays one word.
    """
    if screen.is_terminal:
        screen.print(what, soft_wrap=whole_lines)
        return
    for line in plain_lines(screen, what, screen.width, whole_lines=whole_lines):
        screen.file.write(line + "\n")


def interactive(plain: bool = False) -> bool:
    """Whether a person sits at a terminal that can be drawn on."""
    if plain or is_asked_in_lines() or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    return os.environ.get("TERM", "") != "dumb"


def warn(line: str) -> None:
    """One line on stderr."""
    line = " ".join(line.split("\n"))  # a file may be called so
    print(f"awsquiz: {inert(line)}", file=sys.stderr)

"""A program on the whole screen: draws its lines, hands it the keys, and lets its clock tick.

With `prompts` the only importer of prompt_toolkit.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from prompt_toolkit import Application
from prompt_toolkit.formatted_text import ANSI
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import Layout, Window
from prompt_toolkit.layout.controls import FormattedTextControl
from rich.console import Console
from rich.text import Text

from awsquiz.core.keystrokes import typed
from awsquiz.terminal.prompts import LEAVE, Left
from awsquiz.terminal.prompts.signals import bind_signals

_NAMED = {
    **{name: name for name in ("up", "down", "left", "right", "pageup", "pagedown", "escape")},
    **{"enter": "enter", "c-h": "backspace", " ": "space"},
}


class WholeScreen(Protocol):
    """What is shown on the whole screen, and what keys do to it."""

    def lines(self, width: int, height: int) -> Sequence[Text]:
        """Its lines for a screen of that size; called whenever something may have changed."""

    def press(self, key: str) -> bool:
        """Takes a key by its name, letters as those of the Latin layout whatever the input method;
        True where the screen is to be left."""


def full_screen(
    screen: Console,
    shown: WholeScreen,
    tick: Callable[[], bool] | None = None,
    typing: Callable[[], bool] = lambda: False,
) -> None:
    """Runs until a key or the clock says that it is over.

    `tick` is called every second. While words are `typing`, letters are pressed as they are.
    Raises KeyboardInterrupt, and Left where the terminal is gone.
    """

    def drawn() -> ANSI:
        size = app.output.get_size()
        # The last column stays free: some terminals break the line behind it.
        return ANSI(ansi(screen, shown.lines(size.columns - 1, size.rows), size.columns))

    window = Window(FormattedTextControl(drawn, show_cursor=False), always_hide_cursor=True)
    app: Any = Application(
        Layout(window), key_bindings=_bindings(shown.press, typing), full_screen=True
    )
    app.ttimeoutlen = app.timeoutlen = 0.05  # a lone escape is felt at once

    async def ticking() -> None:
        while tick is not None:
            await asyncio.sleep(1)
            _guarded(app, tick)
            app.invalidate()

    try:
        # Not by key bindings: Ctrl-C would be lost before keys are read, and when the end is near.
        app.run(pre_run=lambda: app.create_background_task(ticking()), handle_sigint=False)
    except EOFError:
        raise Left from None


def _bindings(press: Callable[[str], bool], typing: Callable[[], bool]) -> Any:
    bindings = KeyBindings()

    def bind(pressed: str, name: str) -> None:
        @bindings.add(pressed, eager=True)
        def _press(event: Any) -> None:
            _guarded(event.app, lambda: press(name))

    for pressed, name in _NAMED.items():
        bind(pressed, name)

    @bindings.add(Keys.Any)
    def _character(event: Any) -> None:
        key = event.data if typing() else typed(event.data).casefold()
        if len(key) == 1 and key.isprintable():
            _guarded(event.app, lambda: press(key))

    @bindings.add("c-d", eager=True)
    def _no_more(event: Any) -> None:
        _guarded(event.app, lambda: press("escape" if typing() else LEAVE))

    bind_signals(bindings)
    return bindings


def _guarded(app: Any, act: Callable[[], bool]) -> None:
    """Ends the program where the act says so; what it raises is raised by `full_screen`."""
    if app.is_done:
        return
    try:
        over = act()
    except Exception as error:
        app.exit(exception=error)
    else:
        if over:
            app.exit()


def ansi(screen: Console, lines: Sequence[Text], width: int) -> str:
    """The lines with the colours that the screen has."""
    with screen.capture() as capture:
        for line in lines:
            screen.print(line, no_wrap=True, overflow="crop", width=width)
    return capture.get().rstrip("\n")

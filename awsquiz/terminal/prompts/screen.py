"""A program on the whole screen: draws its lines, hands it the keys, and lets its clock tick.

With `prompts` the only importer of prompt_toolkit.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from awsquiz.core.keystrokes import typed

_NAMED = {
    **{name: name for name in ("up", "down", "left", "right", "pageup", "pagedown", "escape")},
    **{"enter": "enter", "c-h": "backspace", " ": "space"},
}


def full_screen(
    screen: Console,
    lines: Callable[[int, int], Sequence[Text]],
    press: Callable[[str], bool],
    tick: Callable[[], bool],
) -> None:
    """Runs until a key or the clock says that it is over. Raises KeyboardInterrupt.

    `lines` draws for a width and a height; `press` gets keys by their names, letters as those of
    the Latin layout whatever the input method; `tick` is called every second.
    """
    from prompt_toolkit import Application
    from prompt_toolkit.formatted_text import ANSI
    from prompt_toolkit.layout import Layout, Window
    from prompt_toolkit.layout.controls import FormattedTextControl

    def drawn() -> ANSI:
        size = app.output.get_size()
        # The last column stays free: some terminals break the line behind it.
        return ANSI(ansi(screen, lines(size.columns - 1, size.rows), size.columns))

    window = Window(FormattedTextControl(drawn, show_cursor=False), always_hide_cursor=True)
    app: Any = Application(Layout(window), key_bindings=_bindings(press), full_screen=True)
    app.ttimeoutlen = app.timeoutlen = 0.05  # a lone escape is felt at once

    async def ticking() -> None:
        while True:
            await asyncio.sleep(1)
            _guarded(app, tick)
            app.invalidate()

    app.run(pre_run=lambda: app.create_background_task(ticking()))


def _bindings(press: Callable[[str], bool]) -> Any:
    from prompt_toolkit.key_binding import KeyBindings
    from prompt_toolkit.keys import Keys

    bindings = KeyBindings()

    def bind(pressed: str, name: str) -> None:
        @bindings.add(pressed, eager=True)
        def _press(event: Any) -> None:
            _guarded(event.app, lambda: press(name))

    for pressed, name in _NAMED.items():
        bind(pressed, name)

    @bindings.add(Keys.Any)
    def _character(event: Any) -> None:
        key = typed(event.data).casefold()
        if len(key) == 1 and key.isprintable():
            _guarded(event.app, lambda: press(key))

    @bindings.add("c-c", eager=True)
    def _interrupt(event: Any) -> None:
        event.app.exit(exception=KeyboardInterrupt)

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

"""A line that is typed below what is asked; both are drawn anew when the terminal's size changes.

In the terminal's own lines, where input methods for Hangul are at home.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from awsquiz.terminal.prompts import Left, line_left
from awsquiz.terminal.prompts.reflexes import Reflexes
from awsquiz.terminal.prompts.screen import ansi
from awsquiz.terminal.prompts.signals import bind_signals


def type_below(screen: Console, above: Callable[[int], Sequence[Text]], reflexes: Reflexes) -> str:
    """The line that is typed; nothing of it or of what is asked stays on the screen.

    `above` gives what is asked for a width. Raises Left, and KeyboardInterrupt.
    """
    from prompt_toolkit import PromptSession
    from prompt_toolkit.application import get_app
    from prompt_toolkit.formatted_text import ANSI
    from prompt_toolkit.key_binding import KeyBindings

    def message() -> ANSI:
        reflexes.drawn()
        size = get_app().output.get_size()
        room = max(1, size.rows - 2)
        return ANSI(ansi(screen, above(size.columns - 1)[-room:], size.columns) + "\n› ")

    bindings = KeyBindings()

    @bindings.add("enter", eager=True)
    def _enter(event: Any) -> None:
        if not reflexes.too_quick("enter"):
            event.current_buffer.validate_and_handle()

    bind_signals(bindings)
    session: Any = PromptSession(message, key_bindings=bindings, erase_when_done=True)
    session.app.before_render += _Resizing()
    reflexes.something_new()
    try:
        return line_left(str(session.prompt(handle_sigint=False)).strip())
    except EOFError:
        raise Left from None


class _Resizing:
    """Begins on an empty screen after its width has changed.

    Terminals break lines anew when they get narrower, some of them, so that nobody knows where
    what was drawn begins. What stands above it is not lost: it is scrolled up.
    """

    def __init__(self) -> None:
        self._columns: int | None = None
        self._is_alone = False

    def __call__(self, app: Any) -> None:
        size = app.output.get_size()
        before, self._columns = self._columns, size.columns
        if before in (None, size.columns) or app.is_done:
            return
        if not self._is_alone:
            app.output.cursor_goto(size.rows, 1)
            app.output.write_raw("\n" * size.rows)
            self._is_alone = True
        app.output.cursor_goto(1, 1)
        app.output.erase_down()

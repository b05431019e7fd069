"""A line that is typed below what is asked; both are drawn anew when the terminal's size changes.

An answer in the terminal's own lines, below what stands there; words on what the whole screen shows
below that. The cursor is where one types, for input methods for Hangul.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from prompt_toolkit import Application, PromptSession
from prompt_toolkit.application import get_app
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import ANSI
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.layout import BufferControl, FormattedTextControl, HSplit, Layout, Window
from prompt_toolkit.layout.processors import BeforeInput
from rich.console import Console
from rich.text import Text

from awsquiz.terminal.prompts import Left, line_left
from awsquiz.terminal.prompts.reflexes import Reflexes
from awsquiz.terminal.prompts.resizing import follow_resizing
from awsquiz.terminal.prompts.screen import ansi
from awsquiz.terminal.prompts.signals import bind_signals

_WRITTEN = 3
"""Lines of the screen for what is written."""


Above = Callable[[int, int], Sequence[Text]]
"""What stands above a line, for a width and as many lines as there are."""


def type_below(screen: Console, above: Above, reflexes: Reflexes) -> str:
    """The line that is typed; nothing of it or of what is asked stays on the screen.

    Raises Left, and KeyboardInterrupt.
    """

    def message() -> ANSI:
        reflexes.drawn()
        size = get_app().output.get_size()
        room = max(1, size.rows - 2)
        return ANSI(ansi(screen, above(size.columns - 1, room), size.columns) + "\n› ")

    bindings = KeyBindings()

    @bindings.add("enter", eager=True)
    def _enter(event: Any) -> None:
        if not reflexes.too_quick("enter"):
            event.current_buffer.validate_and_handle()

    bind_signals(bindings)
    session: Any = PromptSession(message, key_bindings=bindings, erase_when_done=True)
    follow_resizing(session.app)
    reflexes.something_new()
    try:
        return line_left(str(session.prompt(handle_sigint=False)).strip())
    except EOFError:
        raise Left from None


def write_below(screen: Console, above: Above, given: str) -> str | None:
    """A line of words, written on the whole screen below what it is about, from those `given` on.

    None where it is left with escape. Raises Left where the terminal is gone, and
    KeyboardInterrupt.
    """

    def told() -> ANSI:
        size = get_app().output.get_size()
        room = max(1, size.rows - _WRITTEN)
        return ANSI(ansi(screen, above(size.columns - 1, room), size.columns))

    buffer = Buffer(document=Document(given), multiline=False)
    bindings = KeyBindings()
    bindings.add("enter", eager=True)(lambda event: event.app.exit(result=buffer.text.strip()))
    bindings.add("escape", eager=True)(lambda event: event.app.exit(result=None))
    bind_signals(bindings)
    line = Window(BufferControl(buffer, [BeforeInput("› ", "bold")]), wrap_lines=True)
    page = HSplit([Window(FormattedTextControl(told), dont_extend_height=True), line])
    app: Application[str | None] = Application(
        Layout(page, line), key_bindings=bindings, full_screen=True
    )
    app.ttimeoutlen = app.timeoutlen = 0.05  # a lone escape is felt at once
    try:
        return app.run(handle_sigint=False)
    except EOFError:
        raise Left from None

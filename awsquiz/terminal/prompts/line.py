"""A line that is typed below what is asked; both are drawn anew when the terminal's size changes.

In the terminal's own lines, where input methods for Hangul are at home, below what stands there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app
from prompt_toolkit.formatted_text import ANSI
from prompt_toolkit.key_binding import KeyBindings
from rich.console import Console
from rich.text import Text

from awsquiz.terminal.prompts import Left, line_left
from awsquiz.terminal.prompts.reflexes import Reflexes
from awsquiz.terminal.prompts.resizing import follow_resizing
from awsquiz.terminal.prompts.screen import ansi
from awsquiz.terminal.prompts.signals import bind_signals


def type_below(screen: Console, above: Callable[[int], Sequence[Text]], reflexes: Reflexes) -> str:
    """The line that is typed; nothing of it or of what is asked stays on the screen.

    `above` gives what is asked for a width. Raises Left, and KeyboardInterrupt.
    """

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
    follow_resizing(session.app)
    reflexes.something_new()
    try:
        return line_left(str(session.prompt(handle_sigint=False)).strip())
    except EOFError:
        raise Left from None

"""A line that is typed, and below it what is found for it, anew with each key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal, NamedTuple

from prompt_toolkit.application import Application, get_app
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import ANSI, FormattedText, merge_formatted_text
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.layout import BufferControl, FormattedTextControl, HSplit, Layout, Window
from prompt_toolkit.layout.processors import BeforeInput

from awsquiz.terminal.prompts import KOREAN_KEY, LEAVE, ending_with
from awsquiz.terminal.prompts.resizing import follow_resizing
from awsquiz.terminal.prompts.signals import bind_signals

Action = Literal["open", "quiz"]


class Offer(NamedTuple):
    """What was found: its name, and how it looks, with the terminal's signs for colours."""

    name: str
    shown: str


class Picked(NamedTuple):
    """What was picked, to do what, and what had been typed."""

    action: Action
    name: str
    typed: str


Find = Callable[[str], Sequence[Offer]]


def pick(find: Find, typed: str, hint: str, chosen: str = "") -> Picked | None:
    """Lets a person type and pick: arrows go through the offers, enter opens, q starts a quiz.

    The offer of the name that was `chosen` before is chosen again.

    q is a letter like any other while nothing has been chosen with the arrows. None if the person
    leaves. Raises KeyboardInterrupt.
    """
    return _Live(find, typed, hint, chosen).run()


def next_step(hint: str) -> Action | None:
    """After something was opened: enter goes back to the offers, q starts a quiz, all else leaves.

    Raises KeyboardInterrupt.
    """
    bindings = KeyBindings()
    answers: dict[str, Action | None] = {"enter": "open", "escape": None, "c-d": None}
    answers |= dict.fromkeys((LEAVE, LEAVE.upper(), KOREAN_KEY[LEAVE]), "quiz")
    for key, answer in answers.items():
        bindings.add(key, eager=True)(ending_with(answer))
    bind_signals(bindings)
    said = FormattedTextControl(FormattedText([("", hint)]))
    app: Application[Action | None] = Application(
        Layout(Window(said, dont_extend_height=True, wrap_lines=True)),
        key_bindings=bindings,
        erase_when_done=True,
    )
    app.ttimeoutlen = _ESCAPE
    follow_resizing(app)
    return app.run(handle_sigint=False)


_ESCAPE = 0.05
"""Seconds to wait whether the key Esc begins the signs of another key."""
_AROUND = 4
"""Lines of the screen that are not for offers."""


class _Live:
    def __init__(self, find: Find, typed: str, hint: str, chosen: str) -> None:
        self._find, self._hint = find, hint
        self._columns = 0
        self._offers = find(typed)
        names = [offer.name for offer in self._offers]
        self._at = names.index(chosen) if chosen in names else -1  # -1 while typing
        self._buffer = Buffer(
            document=Document(typed), multiline=False, on_text_changed=lambda _buffer: self._typed()
        )

    def run(self) -> Picked | None:
        line = Window(BufferControl(self._buffer, [BeforeInput("› ", "bold")]), height=1)
        below = FormattedTextControl(self._below)
        app: Application[Picked | None] = Application(
            Layout(HSplit([line, Window(below, dont_extend_height=True, wrap_lines=True)]), line),
            key_bindings=self._bindings(),
            erase_when_done=True,
        )
        app.ttimeoutlen = _ESCAPE
        follow_resizing(app)
        return app.run(handle_sigint=False)

    def _typed(self) -> None:
        self._at = -1
        self._offers = self._find(self._buffer.text)

    def _below(self) -> Any:
        """The offers that the screen has room for, from a little above the chosen one."""
        size = get_app().output.get_size()
        if size.columns != self._columns:  # they are as wide as the screen was
            self._columns, before = size.columns, self._columns
            self._offers = self._find(self._buffer.text) if before else self._offers
        room = size.rows - _AROUND
        shown: list[Any] = []
        for at in range(max(0, self._at - 1), len(self._offers)):
            lines = self._offers[at].shown.rstrip("\n").split("\n")
            room -= len(lines)
            if room < 0 and shown:
                break
            first, *more = lines
            sign = "\x1b[1m›\x1b[0m " if at == self._at else "  "
            shown += [ANSI(f"{sign}{first}\n"), *(ANSI(f"  {line}\n") for line in more)]
        return merge_formatted_text([*shown, [("", self._hint)]])

    def _bindings(self) -> Any:
        bindings = KeyBindings()

        def move(by: int) -> Callable[[Any], None]:
            def move_it(_event: Any) -> None:
                self._at = min(max(self._at + by, -1), len(self._offers) - 1)

            return move_it

        for key, by in {"down": 1, "c-n": 1, "tab": 1, "up": -1, "c-p": -1, "s-tab": -1}.items():
            bindings.add(key, eager=True)(move(by))
        bindings.add("enter", eager=True)(self._picking("open"))
        chosen = Condition(lambda: self._at >= 0)
        for key in (LEAVE, LEAVE.upper(), KOREAN_KEY[LEAVE]):
            bindings.add(key, eager=True, filter=chosen)(self._picking("quiz"))
        for key in ("escape", "c-d"):
            bindings.add(key, eager=True)(ending_with(None))
        bind_signals(bindings)
        return bindings

    def _picking(self, action: Action) -> Callable[[Any], None]:
        def pick_it(event: Any) -> None:
            if self._offers:
                name = self._offers[max(self._at, 0)].name
                event.app.exit(result=Picked(action, name, self._buffer.text))

        return pick_it

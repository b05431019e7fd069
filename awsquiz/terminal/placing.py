"""Puts options in their places by key, one after another: a matching, or steps in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from awsquiz.core.questions import Question
from awsquiz.i18n import _
from awsquiz.terminal import prompts
from awsquiz.terminal.console import DIM, EMPHASIS, inert, show

UNDO = "u"


class Placing:
    """The places of one question as they are filled; what is placed stays between two calls."""

    def __init__(self, screen: Console, question: Question) -> None:
        self._screen = screen
        self._question = question
        self._placed: list[str] = []

    def ask(
        self, side: Iterable[str], aliases: dict[str, str], help: Callable[[str, str], str]
    ) -> str | tuple[str, ...]:
        """The keys of the options in the order of their places, or one of the `side` keys.

        `help` makes a line of what is to be done and the name of `UNDO`, empty where there is
        nothing to take back. Raises what prompts do.
        """
        while True:
            left = self._left()
            if len(left) == 1:  # the last one has only one place
                self._put(next(iter(left)))
            keys, undo = [*side], ""
            if self._placed:
                keys, undo = [*keys, UNDO], _("take back")
            if not self._left():
                ready = [("⏎", _("answer so"))]
                key = prompts.choose(self._screen, ready, keys, help("", undo), aliases={})
            else:
                show(self._screen, Text(f"  {self._name(len(self._placed))}", EMPHASIS))
                said = help("↑↓ ⏎ " + _("choose"), undo)
                names = {name: key for name, key in aliases.items() if key in left}
                key = prompts.choose(self._screen, [*left.items()], keys, said, aliases=names)
            if key == "⏎":
                return tuple(self._placed)
            if key == UNDO:
                # With all placed the last two: the last one was no choice.
                del self._placed[-1 if self._left() else -2 :]
            elif key in left:
                self._put(key)
            else:
                return key

    def _left(self) -> dict[str, str]:
        options = self._question.options
        return {each.key: each.text for each in options if each.key not in self._placed}

    def _put(self, key: str) -> None:
        """Fills the next place, and shows with what."""
        if len(self._left()) == 1:
            show(self._screen, Text(f"  {self._name(len(self._placed))}", EMPHASIS))
        text = self._question.option(key).text
        self._placed.append(key)
        show(self._screen, Padding(Text(f"{key}  {inert(text)}", DIM), (0, 0, 0, 4)))

    def _name(self, place: int) -> str:
        if pairs := self._question.pairs:
            return f"{inert(pairs[place].left)} →"
        return f"{place + 1}."

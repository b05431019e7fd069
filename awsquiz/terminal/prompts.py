"""Asks a person for a choice: by key in a terminal, as a line without one.

The only importer of questionary and prompt_toolkit.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from awsquiz.terminal.console import inert

LEAVE = "q"
# The letters of the 두벌식 layout that lie on these keys: they work while it is switched on.
_KOREAN_KEY = {"q": "ㅂ", "o": "ㅐ", "x": "ㅌ", "n": "ㅜ", "b": "ㅠ", "s": "ㄴ", "u": "ㅕ"}
_INDENT = 5


class Left(Exception):
    """The person wants to leave: with the key for it, or the input has ended."""


def choose(screen: Console, options: Sequence[tuple[str, str]], keys: Mapping[str, str]) -> str:
    """The key of the chosen option; arrows and enter, or the option's own key at once.

    `options` are pairs of key and text, `keys` says what further keys do. Raises Left, and
    KeyboardInterrupt.
    """
    import questionary

    choices = [
        questionary.Choice(f"{key}  {_wrapped(screen, text)}", value=key) for key, text in options
    ]
    prompt = questionary.select(
        "",
        choices=choices,
        qmark="",
        pointer="›",
        instruction=" · ".join(f"{key} {does}" for key, does in keys.items()),
        style=questionary.Style([("highlighted", "bold"), ("instruction", "fg:ansibrightblack")]),
        erase_when_done=True,
    )
    bindings: Any = prompt.application.key_bindings
    for key, _text in options:
        _bind(bindings, key, key)
    _bind(bindings, LEAVE, LEAVE)
    chosen = str(prompt.unsafe_ask())
    if chosen == LEAVE:
        raise Left
    return chosen


def _bind(bindings: Any, key: str, result: str) -> None:
    def answer(event: Any) -> None:
        event.app.exit(result=result)

    for pressed in {key, key.upper(), _KOREAN_KEY.get(key, key)}:
        bindings.add(pressed, eager=True)(answer)


def _wrapped(screen: Console, text: str) -> str:
    """The text with line breaks where the terminal ends, further lines below the first."""
    lines = Text(inert(text)).wrap(screen, max(20, screen.width - _INDENT - 2))
    return ("\n" + " " * _INDENT).join(line.plain.rstrip() for line in lines)


def read_line(understand: Callable[[str], tuple[str, ...] | None], sorry: str) -> tuple[str, ...]:
    """A line of stdin that is understood; says sorry and reads on where it is not.

    Raises Left at the end of the input and for the key to leave.
    """
    while True:
        sys.stdout.write("> ")
        sys.stdout.flush()
        line = sys.stdin.readline()
        if not line or line.strip().casefold() in (LEAVE, _KOREAN_KEY[LEAVE]):
            sys.stdout.write("\n")
            raise Left
        if not sys.stdin.isatty():
            sys.stdout.write("\n")
        if given := understand(line):
            return given
        print(sorry)

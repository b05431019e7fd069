"""Asks a person: by key in a terminal, as a line without one.

The only importer of questionary and prompt_toolkit. `screen`, `line` and `live` are programs of
their own: a whole screen, a line below a question, and one with what is found below it; `signals`
are bound in all of them, `resizing` draws anew what does not fill the screen, and `reflexes` tell
what key is too quick to be meant.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from awsquiz.core.keystrokes import typed
from awsquiz.i18n import LANGUAGES
from awsquiz.terminal.console import inert
from awsquiz.terminal.echo import keys_seen
from awsquiz.terminal.layout import broken
from awsquiz.terminal.prompts.reflexes import Reflexes
from awsquiz.terminal.prompts.resizing import follow_resizing
from awsquiz.terminal.prompts.signals import bind_signals

LEAVE = "q"
# The letters of the 두벌식 layout that lie on these keys: they work while it is switched on.
KOREAN_KEY = {
    **{"q": "ㅂ", "o": "ㅐ", "x": "ㅌ", "g": "ㅎ", "b": "ㅠ", "s": "ㄴ", "u": "ㅕ"},
    **{"p": "ㅔ", "y": "ㅛ", "n": "ㅜ", "a": "ㅁ", "c": "ㅊ", "d": "ㅇ", "e": "ㄷ", "f": "ㄹ"},
    **{"r": "ㄱ", "t": "ㅅ", "w": "ㅈ"},
}
_INDENT = 5
_LONGEST = 100_000
"""Signs of a typed line: more is no answer, but input that has no end."""


class Left(Exception):
    """The person wants to leave: with the key for it, or the input has ended."""


def choose(
    screen: Console,
    options: Sequence[tuple[str, str]],
    keys: Iterable[str],
    instruction: str | Callable[[int], str],
    *,
    aliases: Mapping[str, str],
) -> str:
    """The key of the chosen option, or one of the further keys: arrows and enter, or at once.

    `options` are pairs of key and text; `aliases` are other keys for them. The `instruction` above
    them may be broken into lines by who gives it, for each width. Raises Left, and
    KeyboardInterrupt.
    """
    import questionary

    choices = [questionary.Choice("", value=key) for key, _text in options]
    said = _Instruction(instruction)
    prompt = questionary.select(said, choices=choices, **_looks())  # type: ignore[arg-type]

    def break_lines(app: Any) -> None:
        said.width = width = app.output.get_size().columns if app else screen.width
        for choice, (key, text) in zip(choices, options, strict=True):
            choice.title = f"{key}  {_wrapped(text, width)}"

    break_lines(None)
    prompt.application.before_render += break_lines
    own = [key for key, _text in options if key.isascii()]
    for key in {*own, *keys, LEAVE}:
        _bind(prompt, key, ending_with(key))
    for alias in aliases.keys() - set(keys):
        _bind(prompt, alias, ending_with(aliases[alias]))
    bindings: Any = prompt.application.key_bindings
    for pressed in ("c-d", "escape"):
        bindings.add(pressed, eager=True)(ending_with(LEAVE))
    prompt.application.ttimeoutlen = 0.05  # a lone escape is felt at once
    _guard(prompt.application, Reflexes())
    bind_signals(bindings)
    follow_resizing(prompt.application)
    try:
        return line_left(str(prompt.application.run(handle_sigint=False)))
    except EOFError:  # the terminal is gone
        raise Left from None


def type_in(instruction: str, given: str = "") -> str:
    """A line that is typed, with the usual keys of editing; what is `given` can be changed.

    Raises Left, also for escape, and KeyboardInterrupt.
    """
    if (typed := type_words(instruction, given)) is None:
        raise Left
    return line_left(typed)


def type_words(instruction: str, given: str = "") -> str | None:
    """A line of anything; None where it is left with escape. Raises KeyboardInterrupt."""
    import questionary
    from prompt_toolkit.key_binding import KeyBindings

    bindings = KeyBindings()
    bindings.add("escape", eager=True)(ending_with(None))
    print(instruction)
    prompt = questionary.text("", given, qmark="›", key_bindings=bindings, enable_suspend=True)
    prompt.application.ttimeoutlen = 0.05  # a lone escape is felt at once
    try:
        typed = prompt.application.run(handle_sigint=False)
    except EOFError:
        return None
    return None if typed is None else str(typed).strip()


def typed_line() -> str:
    """A line of stdin. Raises Left at the end of the input and for the key to leave."""
    sys.stdout.write("> ")
    sys.stdout.flush()
    with keys_seen():
        line = sys.stdin.readline(_LONGEST)
    if not sys.stdin.isatty():
        sys.stdout.write("\n")
    if not line or len(line) == _LONGEST:
        raise Left
    return line_left(line.strip())


def said_yes() -> bool:
    """Whether the line that is typed says yes, in any language and on either keyboard layout."""
    words = {"y", *(word for language in LANGUAGES.values() for word in language.yes)}
    return typed(typed_line()).casefold() in {typed(word).casefold() for word in words}


def line_left(given: str) -> str:
    """What was given, unless it is the key to leave: then it raises Left."""
    if given.casefold() in (LEAVE, KOREAN_KEY[LEAVE]):
        raise Left
    return given


class _Instruction:
    """What stands above options, in lines for the width that the terminal has when it is drawn."""

    def __init__(self, said: str | Callable[[int], str]) -> None:
        self._said = said
        self.width = 80

    def __str__(self) -> str:
        room = max(20, self.width - 3)
        said = self._said
        lines = _lines(said, room) if isinstance(said, str) else said(room).split("\n")
        return " " + "\n  ".join(lines)


def _looks() -> dict[str, Any]:
    import questionary

    style = questionary.Style(
        [("highlighted", "bold"), ("selected", "noreverse"), ("question", "nobold")]
    )
    return {
        "qmark": "",
        "pointer": "›",
        "instruction": " ",
        "style": style,
        "erase_when_done": True,
    }


def ending_with(result: object) -> Callable[[Any], None]:
    """A key that ends the prompt with that result."""

    def end(event: Any) -> None:
        event.app.exit(result=result)

    return end


def _bind(prompt: Any, key: str, act: Callable[[Any], None]) -> None:
    bindings: Any = prompt.application.key_bindings
    for pressed in {key, key.upper(), KOREAN_KEY.get(key, key)}:
        bindings.add(pressed, eager=True)(act)


def _guard(app: Any, reflexes: Reflexes) -> None:
    """Ignores keys that come before the question can have been read, or as one is held down."""

    def guarded(act: Callable[[Any], Any], key: str) -> Callable[[Any], None]:
        def unless_too_quick(event: Any) -> None:
            if not reflexes.too_quick(key):
                act(event)

        return unless_too_quick

    app.after_render += lambda _app: reflexes.drawn()
    for binding in app.key_bindings.bindings:
        pressed = str(getattr(binding.keys[0], "value", binding.keys[0]))
        key = "enter" if pressed == "c-m" else pressed
        leaves = pressed.casefold() in (LEAVE, KOREAN_KEY[LEAVE])
        if key == "enter" or (len(key) == 1 and not leaves):
            binding.handler = guarded(binding.handler, key)


def _wrapped(text: str, width: int) -> str:
    """The text with line breaks where the terminal ends, further lines below the first."""
    return ("\n" + " " * _INDENT).join(_lines(inert(text), max(20, width - _INDENT - 4)))


def _lines(text: str, width: int) -> list[str]:
    return [line.plain.rstrip() for line in broken(Text(text), width)]

"""Ctrl-D leaves wherever q does, and Esc leaves a menu."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput
from rich.text import Text

from awsquiz.terminal import prompts
from awsquiz.terminal.console import console
from awsquiz.terminal.prompts.screen import full_screen

CTRL_D, ESCAPE = "\x04", "\x1b"


@pytest.fixture
def keys() -> Iterator[PipeInput]:
    """A keyboard; nothing is drawn."""
    with create_pipe_input() as typed, create_app_session(input=typed, output=DummyOutput()):
        yield typed


class _Screen:
    """Over with the first key."""

    def __init__(self) -> None:
        self.pressed: list[str] = []

    def lines(self, _width: int, _height: int) -> Sequence[Text]:
        return [Text()]

    def press(self, key: str) -> bool:
        self.pressed.append(key)
        return True


@pytest.mark.parametrize(("typing", "expected"), [(False, "q"), (True, "escape")])
def test_ctrl_d_is_q_on_the_whole_screen(keys: PipeInput, typing: bool, expected: str) -> None:
    """While words are typed, of which q may be a letter, it goes back."""
    shown = _Screen()
    keys.send_text(CTRL_D)
    full_screen(console(), shown, typing=lambda: typing)
    assert shown.pressed == [expected]


@pytest.mark.parametrize("key", [CTRL_D, ESCAPE, "q", "ㅂ"])
def test_a_menu_is_left(keys: PipeInput, key: str) -> None:
    """With any of them."""
    keys.send_text(key)
    with pytest.raises(prompts.Left):
        prompts.choose(console(), [("1", "하나")], [], "", aliases={})

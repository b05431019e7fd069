"""Ctrl-C is a signal to every prompt until it reads keys, and is lost in none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from prompt_toolkit.application import Application, create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from rich.text import Text

from awsquiz.terminal import prompts
from awsquiz.terminal.console import console
from awsquiz.terminal.prompts import live
from awsquiz.terminal.prompts.line import type_below, write_below
from awsquiz.terminal.prompts.reflexes import Reflexes
from awsquiz.terminal.prompts.screen import full_screen


class _Screen:
    def lines(self, _width: int, _height: int) -> list[Text]:
        return []

    def press(self, _key: str) -> bool:
        return True


@pytest.mark.parametrize(
    "ask",
    [
        lambda: prompts.choose(console(), [("1", "하나")], [], "", aliases={}),
        lambda: prompts.type_words("?"),
        lambda: live.pick(lambda _typed: [], "", ""),
        lambda: live.next_step(""),
        lambda: full_screen(console(), _Screen()),
        lambda: type_below(console(), lambda _width, _height: [], Reflexes()),
        lambda: write_below(console(), lambda _width, _height: [], ""),
    ],
)
def test_no_prompt_takes_the_signal_for_a_key(
    monkeypatch: pytest.MonkeyPatch, ask: Callable[[], object]
) -> None:
    """As a key it would be thrown away where the prompt is drawn but does not read keys yet."""
    told: list[object] = []

    def run(_app: Any, *_rest: object, handle_sigint: bool = True, **_more: object) -> str:
        told.append(handle_sigint)
        return "1"

    monkeypatch.setattr(Application, "run", run)
    with create_pipe_input() as typed, create_app_session(input=typed, output=DummyOutput()):
        ask()
    assert told == [False]

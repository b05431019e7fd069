"""All text that goes out is shown, and never obeyed."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout

import pytest
from rich.text import Text

from awsquiz.cli.json_output import print_json
from awsquiz.terminal.console import console
from awsquiz.terminal.streams import InertStream, behind, inert_streams

ESCAPES = "\x1b]52;c;cHdu\x07\x1b[31m\x9b2J\u202e\u200f\r"


@contextmanager
def written() -> Iterator[io.StringIO]:
    """What stdout gets of what goes through the streams of the program."""
    with redirect_stdout(io.StringIO()) as stream, inert_streams():
        yield stream


def test_what_is_printed_is_inert() -> None:
    """Whoever prints need not think of it; line breaks and tabs stay."""
    with written() as out:
        print(f"a{ESCAPES}\tb")
    assert out.getvalue() == "a�]52;c;cHdu��[31m�2J���\tb\n"


def test_colours_of_rich_pass_and_those_of_files_do_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A style is shown; a sign for one within the text is not obeyed."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    with written() as out:
        console().print(Text("bold\x1b[31m", "bold"))
    assert out.getvalue() == "\x1b[1mbold�[31m\x1b[0m\n"


def test_json_loses_nothing() -> None:
    """What would be obeyed is escaped as JSON has it."""
    with written() as out:
        print_json("list", {"title": ESCAPES})
    assert "\x1b" not in out.getvalue()
    assert "\u202e" not in out.getvalue()
    assert json.loads(out.getvalue())["data"] == {"title": ESCAPES}


def test_prompts_draw_past_it() -> None:
    """The stream itself is there for what moves the cursor."""
    with written() as out:
        behind(sys.stdout).write("\x1b[2K")
    assert out.getvalue() == "\x1b[2K"
    assert not isinstance(sys.stdout, InertStream)


def test_what_goes_into_a_pipe_is_utf_8(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the system's encoding is, as on a Korean Windows: ✕ is no ? there."""
    monkeypatch.delenv("PYTHONIOENCODING", raising=False)
    behind = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(behind, encoding="cp949"))
    with inert_streams():
        print("람다 ✕", flush=True)
    assert behind.getvalue().decode("utf-8").rstrip() == "람다 ✕"


def test_an_encoding_that_is_chosen_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """By PYTHONIOENCODING; what it has not is shown as a question mark."""
    monkeypatch.setenv("PYTHONIOENCODING", "cp949")
    behind = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(behind, encoding="cp949"))
    with inert_streams():
        print("람다 ✕", flush=True)
    assert behind.getvalue().decode("cp949").rstrip() == "람다 ?"

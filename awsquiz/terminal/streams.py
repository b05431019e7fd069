"""The one place through which all text goes out: a terminal shows it, and never obeys it.

Whatever a file, an archive, an argument or a path holds, `print` cannot move the cursor with it,
set the clipboard or turn a line round. Rich's colours pass, and what prompts draw goes past it.
Lines are broken between words there, where the terminal would break them anywhere.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TextIO

from awsquiz.core.text import inert
from awsquiz.core.text.regexes import pattern_of
from awsquiz.terminal.broken_lines import broken_lines

_COLOURS = pattern_of(r"(\x1b\[[0-9;]*m)")


class InertStream:
    """A stream of text that lets no control sequence through; otherwise the stream behind it."""

    def __init__(self, behind: TextIO) -> None:
        self._behind = behind
        self._is_terminal = behind.isatty()

    def write(self, text: str) -> int:
        shown = inert(text)
        self._behind.write(_broken(shown, self._behind) if self._is_terminal else shown)
        return len(text)

    def writelines(self, lines: Iterable[str]) -> None:
        for line in lines:
            self.write(line)

    @property
    def rich_proxied_file(self) -> _ColouredStream:
        """What Rich looks for behind a stream: its own colours are not taken away."""
        return _ColouredStream(self._behind)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._behind, name)


class _ColouredStream:
    """The same, where colours are let through."""

    def __init__(self, behind: TextIO) -> None:
        self._behind = behind
        self._is_terminal = behind.isatty()

    def write(self, text: str) -> int:
        if self._is_terminal and "\x1b" not in text:  # what is drawn is laid out already
            text = _broken(text, self._behind)
        pieces = _COLOURS.split(text)  # every second one is a colour
        pieces[::2] = [inert(piece) for piece in pieces[::2]]
        self._behind.write("".join(pieces))
        return len(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._behind, name)


def _broken(text: str, terminal: TextIO) -> str:
    return broken_lines(text, _width(terminal))


def _width(terminal: TextIO) -> int:
    """Columns of the terminal, or as many as a person wants it to have."""
    if (wanted := os.environ.get("COLUMNS", "")).isdecimal():
        return int(wanted)
    try:
        return os.get_terminal_size(terminal.fileno()).columns
    except (OSError, ValueError):
        return 0


def print_whole(text: str) -> None:
    """Prints lines as they are, however wide: what other programs read."""
    behind(sys.stdout).write(inert(text.removesuffix("\n")) + "\n")


def _chosen_encoding() -> str | None:
    """What a person wants all streams of Python to be in."""
    return os.environ.get("PYTHONIOENCODING")


_in_lines = False


def ask_in_lines() -> None:
    """Draws nothing from now on: `--plain` of a command that knows no difference else."""
    global _in_lines
    _in_lines = True


def is_asked_in_lines() -> bool:
    """Whether that was wanted."""
    return _in_lines


def behind(stream: TextIO) -> TextIO:
    """The stream itself, for what draws on the screen and shows text of the program's own alone."""
    return stream._behind if isinstance(stream, InertStream) else stream


@contextmanager
def inert_streams() -> Iterator[None]:
    """Lets all that is printed be text: in a terminal in its encoding, with � for what that has
    not; into files and pipes in UTF-8, which they are on a Korean Windows only if one says so."""
    before = sys.stdin, sys.stdout, sys.stderr
    for stream in before:
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    for stream in before[1:]:
        if hasattr(stream, "reconfigure") and not (stream.isatty() or _chosen_encoding()):
            stream.reconfigure(encoding="utf-8")
    out, err = (InertStream(stream) for stream in before[1:])
    sys.stdout, sys.stderr = out, err
    try:
        yield
    finally:
        sys.stdin, sys.stdout, sys.stderr = before

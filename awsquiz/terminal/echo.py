"""What is typed while awsquiz works is not drawn by the terminal: it would stand in what is shown.

Nothing typed is lost: a prompt that comes, or the shell afterwards, reads it, and draws it there.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

if sys.platform != "win32":  # there nothing is drawn that nobody reads
    import termios

_LOCAL = 3
"""Where the terminal's settings have whether it draws what is typed."""


@contextmanager
def keys_unseen() -> Iterator[None]:
    """Draws nothing that is typed, until it is read."""
    with _drawing(False):
        yield


@contextmanager
def keys_seen() -> Iterator[None]:
    """Draws it again, for who types a line, or for another program that has the terminal."""
    with _drawing(True):
        yield


@contextmanager
def _drawing(is_drawn: bool) -> Iterator[None]:
    before = _set(is_drawn)
    try:
        yield
    finally:
        if before is not None:
            _set(before)


def _set(is_drawn: bool) -> bool | None:
    """Whether it was drawn before; None where nothing is changed, or nobody sits at a terminal."""
    if sys.platform == "win32":
        return None
    try:
        keyboard = sys.stdin.fileno()
        # Of a terminal that another program reads nothing is changed: that would stop us.
        if not os.isatty(keyboard) or os.tcgetpgrp(keyboard) != os.getpgrp():
            return None
        settings = termios.tcgetattr(keyboard)
        was_drawn = bool(settings[_LOCAL] & termios.ECHO)
        if was_drawn == is_drawn:
            return None
        settings[_LOCAL] ^= termios.ECHO
        termios.tcsetattr(keyboard, termios.TCSANOW, settings)
    except (OSError, ValueError, termios.error):  # a stream that is closed, or a terminal gone
        return None
    return was_drawn

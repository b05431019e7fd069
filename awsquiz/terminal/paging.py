"""What is longer than the screen is shown by the reader's pager."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console

from awsquiz.terminal.console import interactive
from awsquiz.terminal.echo import keys_seen

_USUAL = "less"
_LESS = "FRX"
"""Options of less: colours, and no screen of its own, so that what was read stays to be seen."""


@contextmanager
def paged(screen: Console, wanted: bool = True) -> Iterator[None]:
    """Shows what is printed on the screen meanwhile through $PAGER, or less, if it is too long.

    Only where a person sits at the terminal; an empty PAGER means none.
    """
    command = _pager() if wanted and screen.is_terminal and interactive() else []
    if not command:
        yield
        return
    with screen.capture() as captured:
        yield
    text = captured.get()
    if text.count("\n") < screen.height or not _read_with(command, text):
        screen.file.write(text)
        screen.file.flush()


def _pager() -> list[str]:
    """The command; nothing where there is none."""
    try:
        named = shlex.split(os.environ.get("PAGER", _USUAL), posix=os.name != "nt")
    except ValueError:
        return []
    return named if named and shutil.which(named[0]) else []


def _read_with(command: list[str], text: str) -> bool:
    """Waits until it has been read; whether the pager could be started."""
    environment = {"LESS": _LESS, "LESSCHARSET": "utf-8"} | os.environ
    # Ctrl-C is the pager's: it stops a search there, and ends nothing here.
    before = signal.signal(signal.SIGINT, lambda _number, _frame: None)
    try:
        with keys_seen():
            subprocess.run(command, input=text.encode(), env=environment, check=False)
    except OSError:
        return False
    finally:
        signal.signal(signal.SIGINT, before)
    return True

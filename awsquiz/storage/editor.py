"""Starts the user's editor on a file, at a line where it takes one."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from awsquiz.errors.failures import NoEditor

# Editors that open a file at the line in an argument +N.
_TAKES_LINE = frozenset({"vi", "vim", "nvim", "nano", "emacs", "micro", "kak", "joe"})
_USUAL = ("nano", "vim", "vi", "notepad")


def run_editor(path: Path, line: int) -> None:
    """Waits until the file is no longer edited. Raises NoEditor."""
    command = _editor()
    called = command[0]
    command[0] = shutil.which(command[0]) or command[0]  # on Windows `code` is code.cmd
    if Path(command[0]).stem in _TAKES_LINE:
        command = [*command, f"+{line}"]
    try:
        with _its_own_interrupts():
            ended = subprocess.run([*command, str(path)], check=False).returncode
    except OSError as error:
        raise NoEditor.cannot_start(called, error.strerror) from error
    if ended != 0:
        raise NoEditor.ended(called, ended)


@contextmanager
def _its_own_interrupts() -> Iterator[None]:
    """Leaves Ctrl-C to the editor: it means that one, not the program that waits for it."""
    before = signal.signal(signal.SIGINT, lambda _number, _frame: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _editor() -> list[str]:
    named = (os.environ.get("VISUAL") or os.environ.get("EDITOR") or "").strip()
    if named:
        try:
            words = shlex.split(named, posix=os.name != "nt")
        except ValueError:
            words = [named]  # that cannot be started either, which is said
        return [word.strip('"') for word in words] if os.name == "nt" else words
    for usual in _USUAL:
        if shutil.which(usual):
            return [usual]
    raise NoEditor.unknown()

"""A real pseudo-terminal with a screen that can be read: pexpect types, pyte draws."""

from __future__ import annotations

import copy
import fcntl
import os
import pty
import re
import shlex
import subprocess
import sys
import termios
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

import pexpect
import pyte
from pexpect.fdpexpect import fdspawn

from tests import launcher

PATIENCE = 60.0
"""Seconds until something that never comes is a failure: machines are busy at times."""
DOWN, ENTER, CTRL_C, CTRL_Z = "\x1b[B", "\r", "\x03", "\x1a"
QUIET = 0.35
"""Seconds without a change of the screen before a key is pressed: quicker ones are no answer."""
_OTHER_SCREEN = 1049


class Display(pyte.HistoryScreen):
    """A screen with another one behind it, as terminals have for programs that fill it."""

    def __init__(self, columns: int, lines: int) -> None:
        self.behind: tuple[object, ...] | None = None
        self.hides_cursor = False
        super().__init__(columns, lines, history=2000)

    def set_mode(self, *modes: int, private: bool = False, **rest: object) -> None:
        super().set_mode(*modes, private=private, **rest)
        if private and _OTHER_SCREEN in modes and self.behind is None:
            kept = copy.deepcopy((self.buffer, self.cursor)), copy.copy(self.history.top)
            self.behind = (*kept, self.columns)
            self.erase_in_display(2)
            self.cursor_position(1, 1)

    def reset_mode(self, *modes: int, private: bool = False, **rest: object) -> None:
        super().reset_mode(*modes, private=private, **rest)
        if private and _OTHER_SCREEN in modes and self.behind is not None:
            ((self.buffer, self.cursor), top, _columns), self.behind = self.behind, None
            self.history.top.clear()
            self.history.top.extend(top)
            self.dirty.update(range(self.lines))


class Running(Protocol):
    """A process at the other end."""

    pid: int

    def wait(self, seconds: float = 60, /) -> int: ...
    def kill(self) -> None: ...


def _shell(environment: Mapping[str, str], folder: Path, stream: int) -> Running:
    """A bash with job control."""
    return subprocess.Popen(
        ["bash", "--norc", "--noprofile", "-i"],
        **dict.fromkeys(("stdin", "stdout", "stderr"), stream),
        env={**environment, "PS1": "$ ", "PYTHONPATH": str(launcher.PACKAGE.parent)},
        cwd=folder,
        start_new_session=True,
        preexec_fn=_own_terminal,
    )


def _own_terminal() -> None:
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


class Terminal:
    """`awsquiz` in a terminal of some width; `screen` is what a person sees.

    With `shell` it is started from a shell there.
    """

    def __init__(
        self,
        *arguments: str,
        environment: dict[str, str],
        columns: int = 80,
        lines: int = 50,
        cwd: Path | None = None,
        shell: bool = False,
    ) -> None:
        given = {name: value for name, value in environment.items() if name != "COLUMNS"}
        self.sent = ""
        """All that the program has sent, colours and all."""
        self._display = Display(columns, lines)
        self._changed = time.monotonic()
        self._stream = pyte.Stream(self._display)
        # The program gets a terminal of its own; its other end is read and typed into here.
        self._reading, given_to_it = pty.openpty()
        termios.tcsetwinsize(given_to_it, (lines, columns))
        given |= {"TERM": "xterm-256color"}
        folder, streams = cwd or Path.cwd(), (given_to_it, given_to_it, given_to_it)
        self._run: Running = (
            _shell(given, folder, given_to_it)
            if shell
            else launcher.start(arguments, given, folder, streams)
        )
        os.close(given_to_it)
        self._keyboard = fdspawn(self._reading, encoding="utf-8", timeout=30)
        # The terminal answers when it is asked where the cursor stands.
        self._display.write_process_input = self._keyboard.send
        if shell:
            self.wait_for("$")
            self.press_at_once(shlex.join([sys.executable, "-m", "awsquiz", *arguments]) + ENTER)

    @property
    def screen(self) -> str:
        """All lines so far, those that scrolled away as well, without spaces at their ends."""
        above = ["".join(row[at].data for at in sorted(row)) for row in self._display.history.top]
        return "\n".join(line.rstrip() for line in [*above, *self._display.display])

    def wait_for(self, text: str, seconds: float = PATIENCE) -> str:
        """Reads on until the text is on the screen; returns the screen."""
        until = time.monotonic() + seconds
        while text not in self.screen:
            assert time.monotonic() < until, f"{text!r} never came:\n{self.screen}"
            self._read(0.2)
        return self.screen

    def wait_for_prompt(self, text: str, seconds: float = PATIENCE) -> None:
        """Reads on until the text is on the last line: then keys are read, and no signal is lost
        to a program that is just about to read them."""
        until = time.monotonic() + seconds
        while text not in self.screen.rstrip().rpartition("\n")[2]:
            assert time.monotonic() < until, f"{text!r} never came last:\n{self.screen}"
            self._read(0.2)

    def wait_until_gone(self, text: str, seconds: float = PATIENCE) -> str:
        """Reads on until the text is no longer to be seen; returns what is."""
        until = time.monotonic() + seconds
        while text in self.seen:
            assert time.monotonic() < until, f"{text!r} never went:\n{self.seen}"
            self._read(0.2)
        return self.seen

    @property
    def seen(self) -> str:
        """What is on the screen now, without what scrolled away."""
        return "\n".join(line.rstrip() for line in self._display.display)

    @property
    def fills_the_screen(self) -> bool:
        """Whether the program draws on the other screen."""
        return self._display.behind is not None

    def press(self, keys: str) -> None:
        """Types the keys one by one, each when what is on the screen can have been read."""
        for key in re.findall(r"\x1b\[.|.|\r", keys, re.DOTALL):
            self.settle()
            self.press_at_once(key)

    def press_at_once(self, keys: str) -> None:
        """Types the keys as a person does who does not look."""
        self._keyboard.send(keys)

    def settle(self) -> None:
        """Reads until nothing more comes for as long as a person looks before pressing a key."""
        self._changed = time.monotonic()
        while time.monotonic() - self._changed < QUIET:
            self._read(0.05)

    def resize(self, columns: int, lines: int = 50) -> None:
        """Makes the window another size, as a split of tmux does."""
        self._display.resize(lines, columns)
        termios.tcsetwinsize(self._reading, (lines, columns))
        self.settle()

    def signal(self, number: int) -> None:
        """Sends a signal to the program."""
        os.kill(self._run.pid, number)

    def leave(self, seconds: float = PATIENCE) -> str:
        """Leaves with q, whatever waits; returns the screen."""
        until = time.monotonic() + seconds
        while "Summary" not in self.screen:
            assert time.monotonic() < until, f"neither a question nor an end:\n{self.screen}"
            self.settle()
            if "q leave" in self.seen:
                self.press_at_once("q")
        return self.screen

    def hang_up(self) -> int:
        """Closes the terminal as one closes its window; returns the program's exit code."""
        self._keyboard.close()
        return self._run.wait()

    def kill(self) -> None:
        """Ends the program as a power cut would."""
        self._run.kill()
        self._keyboard.close()

    def end(self, seconds: float = PATIENCE) -> int:
        """Waits for the program's end; returns its exit code."""
        until = time.monotonic() + seconds
        while self._read(0.2):
            assert time.monotonic() < until, f"it does not end:\n{self.screen}"
        self._keyboard.close()
        return self._run.wait()

    def _read(self, seconds: float) -> bool:
        """Draws what the program has sent until then; whether it can still send more."""
        try:
            sent = self._keyboard.read_nonblocking(65536, seconds)
            self.sent += sent
            self._stream.feed(sent)
            self._changed = time.monotonic()
        except pexpect.TIMEOUT:
            pass
        except pexpect.EOF:
            return False
        return True

"""A real pseudo-terminal with a screen that can be read: pexpect types, pyte draws."""

from __future__ import annotations

import os
import pty
import termios
import time
from pathlib import Path

import pexpect
import pyte
from pexpect.fdpexpect import fdspawn

from tests import launcher

PATIENCE = 60.0
"""Seconds until something that never comes is a failure: machines are busy at times."""
DOWN, ENTER, CTRL_C = "\x1b[B", "\r", "\x03"


class Terminal:
    """`awsquiz` in a terminal of some width; `screen` is what a person sees."""

    def __init__(
        self,
        *arguments: str,
        environment: dict[str, str],
        columns: int = 80,
        cwd: Path | None = None,
    ) -> None:
        given = {name: value for name, value in environment.items() if name != "COLUMNS"}
        self.sent = ""
        """All that the program has sent, colours and all."""
        self._display = pyte.HistoryScreen(columns, 50, history=2000)
        self._stream = pyte.Stream(self._display)
        # The program gets a terminal of its own; its other end is read and typed into here.
        reading, given_to_it = pty.openpty()
        termios.tcsetwinsize(given_to_it, (50, columns))
        self._run = launcher.start(
            arguments,
            given | {"TERM": "xterm-256color"},
            cwd or Path.cwd(),
            (given_to_it, given_to_it, given_to_it),
        )
        os.close(given_to_it)
        self._keyboard = fdspawn(reading, encoding="utf-8", timeout=30)
        # The terminal answers when it is asked where the cursor stands.
        self._display.write_process_input = self._keyboard.send

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

    def press(self, keys: str) -> None:
        """Types the keys."""
        self._keyboard.send(keys)

    def leave(self, seconds: float = PATIENCE) -> str:
        """Leaves with q as soon as another question waits, if one does; returns the screen."""
        until = time.monotonic() + seconds
        asked = self.screen.count("right so far")
        while "Summary" not in self.screen:
            assert time.monotonic() < until, f"neither a question nor an end:\n{self.screen}"
            if self.screen.count("right so far") > asked and "q leave" in self._bottom:
                self.press("q")
                return self.wait_for("Summary")
            self._read(0.2)
        return self.screen

    @property
    def _bottom(self) -> str:
        return self.screen.rpartition("right so far")[2]

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
        except pexpect.TIMEOUT:
            pass
        except pexpect.EOF:
            return False
        return True

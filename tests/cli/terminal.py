"""A real pseudo-terminal with a screen that can be read: pexpect runs, pyte draws."""

from __future__ import annotations

import signal
import sys
import time
from pathlib import Path

import pexpect
import pyte

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
        self._child = pexpect.spawn(
            sys.executable,
            ["-m", "awsquiz", *arguments],
            env=given | {"TERM": "xterm-256color"},
            encoding="utf-8",
            dimensions=(50, columns),
            cwd=str(cwd) if cwd else None,
            timeout=30,
        )

        # The terminal answers when it is asked where the cursor stands.
        self._display.write_process_input = self._child.send

    @property
    def screen(self) -> str:
        """All lines so far, those that scrolled away as well, without spaces at their ends."""
        above = ["".join(row[at].data for at in sorted(row)) for row in self._display.history.top]
        return "\n".join(line.rstrip() for line in [*above, *self._display.display])

    def wait_for(self, text: str, seconds: float = 20) -> str:
        """Reads on until the text is on the screen; returns the screen."""
        until = time.monotonic() + seconds
        while text not in self.screen:
            assert time.monotonic() < until, f"{text!r} never came:\n{self.screen}"
            self._read(0.2)
        return self.screen

    def press(self, keys: str) -> None:
        """Types the keys."""
        self._child.send(keys)

    def leave(self, seconds: float = 20) -> str:
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
        self._child.kill(signal.SIGKILL)
        self._child.wait()
        self._child.close()

    def end(self) -> int:
        """Waits for the program's end; returns its exit code."""
        while self._child.isalive():
            self._read(0.2)
        self._read(0)
        self._child.close()
        return int(self._child.exitstatus if self._child.exitstatus is not None else -1)

    def _read(self, seconds: float) -> None:
        try:
            sent = self._child.read_nonblocking(65536, seconds)
            self.sent += sent
            self._stream.feed(sent)
        except (pexpect.TIMEOUT, pexpect.EOF):
            if not self._child.isalive():
                return

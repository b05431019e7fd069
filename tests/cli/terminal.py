"""A real pseudo-terminal with a screen that can be read: pexpect types, pyte draws."""

from __future__ import annotations

import copy
import os
import pty
import re
import shlex
import sys
import termios
import time
from pathlib import Path

import pexpect
import pyte
from pexpect.fdpexpect import fdspawn

from tests import launcher

PATIENCE = 20.0
"""Seconds until something that never comes is a failure: machines are busy at times."""
DOWN, ENTER, CTRL_C, CTRL_Z = "\x1b[B", "\r", "\x03", "\x1a"
QUIET, DRAWN = 0.35, 0.02
"""Seconds without a change of the screen after which nothing will come, and after which all is
there of what has come."""
SHELL = ("bash", "--norc", "--noprofile", "-i")
"""A bash with job control."""
_OTHER_SCREEN = 1049


class Display(pyte.HistoryScreen):
    """A screen with another one behind it, as terminals have for programs that fill it."""

    def __init__(self, columns: int, lines: int) -> None:
        self.behind: tuple[object, ...] | None = None
        self.was_filled = False
        super().__init__(columns, lines, history=2000)

    def set_mode(self, *modes: int, private: bool = False, **rest: object) -> None:
        super().set_mode(*modes, private=private, **rest)
        if private and _OTHER_SCREEN in modes and self.behind is None:
            kept = copy.deepcopy((self.buffer, self.cursor)), copy.copy(self.history.top)
            self.behind = (*kept, self.columns)
            self.was_filled = True
            self.erase_in_display(2)
            self.cursor_position(1, 1)

    def reset_mode(self, *modes: int, private: bool = False, **rest: object) -> None:
        super().reset_mode(*modes, private=private, **rest)
        if private and _OTHER_SCREEN in modes and self.behind is not None:
            ((self.buffer, self.cursor), top, _columns), self.behind = self.behind, None
            self.history.top.clear()
            self.history.top.extend(top)
            self.dirty.update(range(self.lines))


class Terminal:
    """`awsquiz` in a terminal of some width; `screen` is what a person sees.

    With `shell` it is started from a shell there. With `reflexes` a key that comes too quickly is
    none that was meant, as at home: then there is a wait for each.
    """

    def __init__(
        self,
        *arguments: str,
        environment: dict[str, str],
        columns: int = 80,
        lines: int = 50,
        cwd: Path | None = None,
        shell: bool = False,
        reflexes: bool = False,
    ) -> None:
        given = {name: value for name, value in environment.items() if name != "COLUMNS"}
        self.sent = ""
        """All that the program has sent, colours and all."""
        self._display = Display(columns, lines)
        self._changed = time.monotonic()
        self._awaited = False
        """Whether something is to be seen of what was done last."""
        self._reflexes = reflexes or shell
        self._stream = pyte.Stream(self._display)
        # The program gets a terminal of its own; its other end is read and typed into here.
        self._reading, given_to_it = pty.openpty()
        termios.tcsetwinsize(given_to_it, (lines, columns))
        given |= {"TERM": "xterm-256color"}
        folder, streams = cwd or Path.cwd(), (given_to_it, given_to_it, given_to_it)
        if shell:
            given |= {"PS1": "$ ", "PYTHONPATH": str(launcher.PACKAGE.parent)}
            self._run = launcher.start(SHELL, given, folder, streams, other=True)
        else:
            self._run = launcher.start(arguments, given, folder, streams, reflexes=reflexes)
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
        return "\n".join([*(line.rstrip() for line in above), self.seen])

    def wait_for(self, *texts: str) -> str:
        """Reads on until one of the texts is on the screen; returns the screen."""
        until = time.monotonic() + PATIENCE
        while not any(text in self.screen for text in texts):
            assert time.monotonic() < until, f"{' or '.join(texts)!r} never came:\n{self.screen}"
            self._read(0.2)
        sent = None
        while sent != len(self.sent) and time.monotonic() < until:  # a page comes in pieces
            sent = len(self.sent)
            self._read(DRAWN)
        return self.screen

    def wait_for_prompt(self, text: str) -> None:
        """Reads on until the text is on the last line: then keys are read, and no signal is lost
        to a program that is just about to read them."""
        until = time.monotonic() + PATIENCE
        while text not in self.screen.rstrip().rpartition("\n")[2]:
            assert time.monotonic() < until, f"{text!r} never came last:\n{self.screen}"
            self._read(0.2)

    def wait_until_gone(self, text: str) -> str:
        """Reads on until the text is no longer to be seen; returns what is."""
        until = time.monotonic() + PATIENCE
        while text in self.seen:
            assert time.monotonic() < until, f"{text!r} never went:\n{self.seen}"
            self._read(0.2)
        return self.seen

    @property
    def seen(self) -> str:
        """What is on the screen now, without what scrolled away."""
        # Not pyte's `display`: it has an error where a letter of two columns was cut by a resize.
        buffer, columns = self._display.buffer, range(self._display.columns)
        rows = (
            [buffer[at][column].data for column in columns] for at in range(self._display.lines)
        )
        return "\n".join("".join(row).rstrip() for row in rows)

    @property
    def fills_the_screen(self) -> bool:
        """Whether the program draws on the other screen."""
        return self._display.behind is not None

    def press(self, keys: str) -> None:
        """Types the keys one by one, each when what came of the one before is on the screen."""
        for key in re.findall(r"\x1b\[.|.|\r", keys, re.DOTALL):
            self.settle()
            self.press_at_once(key)

    def press_at_once(self, keys: str) -> None:
        """Types the keys as a person does who does not look."""
        self._awaited = True
        self._keyboard.send(keys)

    def settle(self, drawn: float = DRAWN) -> None:
        """Reads until what came of the last key is there; for a while, as it may be nothing.

        All is there when nothing more has come for the seconds of `drawn`.
        """
        begun = self._changed = time.monotonic()
        while (now := time.monotonic()) - self._changed < QUIET:
            assert now < begun + PATIENCE, f"it is never still:\n{self.screen}"
            if self._is_drawn and not self._reflexes and now - self._changed >= drawn:
                break
            self._read(DRAWN)

    @property
    def _is_drawn(self) -> bool:
        """Whether something came of the last key, which is not just the way to another page: an
        empty screen, or none where the program has filled it."""
        is_between = self._display.was_filled and not self.fills_the_screen
        return not self._awaited and not is_between and bool(self.seen.strip())

    def resize(self, columns: int, lines: int = 50) -> None:
        """Makes the window another size, as a split of tmux does."""
        self._display.resize(lines, columns)
        termios.tcsetwinsize(self._reading, (lines, columns))
        self._awaited = True
        self.settle(0.1)  # it is erased, and then drawn

    def signal(self, number: int) -> None:
        """Sends a signal to the program."""
        os.kill(self._run.pid, number)

    def leave(self) -> str:
        """Leaves with q, whatever waits; returns the screen."""
        until = time.monotonic() + PATIENCE
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

    def end(self) -> int:
        """Waits for the program's end; returns its exit code."""
        until = time.monotonic() + PATIENCE
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
            self._changed, self._awaited = time.monotonic(), False
        except pexpect.TIMEOUT:
            pass
        except pexpect.EOF:
            return False
        return True

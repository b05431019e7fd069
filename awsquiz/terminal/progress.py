"""A bar on stderr for what takes longer than a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING

from awsquiz.terminal.streams import behind

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_PATIENCE = 1.0


class Watch:
    """Told how much is done of how much; shows nothing without a terminal or before a second.

    Once it is stopped it shows nothing any more: what goes on in a session has the screen.
    """

    def __init__(self, what: str) -> None:
        self._what = what
        self._started = time.monotonic()
        self._bar: tuple[Progress, TaskID] | None = None
        self._is_stopped = False

    def __call__(self, done: int, total: int) -> None:
        """To be called again and again while the work goes on."""
        if self._is_stopped:
            return
        if self._bar is None:
            if time.monotonic() - self._started < _PATIENCE or not sys.stderr.isatty():
                return
            self._bar = self._shown()
        progress, task = self._bar
        progress.update(task, completed=done, total=total)

    def _shown(self) -> tuple[Progress, TaskID]:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
        progress = Progress(*columns, console=Console(file=behind(sys.stderr)), transient=True)
        progress.start()
        return progress, progress.add_task(self._what)

    def __enter__(self) -> Watch:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def pause(self) -> None:
        """Takes the bar off the screen, for a question, until the work goes on."""
        if self._bar is not None:
            self._bar[0].stop()
            self._bar = None
        self._started = time.monotonic()

    def stop(self) -> None:
        """Takes the bar off the screen, for good."""
        self.pause()
        self._is_stopped = True


@contextmanager
def being_read(said: str, is_shown: bool = True) -> Iterator[None]:
    """Says on the terminal that something is being read, until it is; then the line is empty."""
    is_shown = is_shown and sys.stderr.isatty()
    screen = behind(sys.stderr)
    if is_shown:
        screen.write(said)
        screen.flush()
    try:
        yield
    finally:
        if is_shown:
            screen.write("\r\x1b[K")
            screen.flush()

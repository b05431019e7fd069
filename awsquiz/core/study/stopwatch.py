"""The time that an answer takes, whatever the clock does meanwhile."""

from __future__ import annotations

from collections.abc import Callable

ASLEEP = 30_000
"""Milliseconds without a tick, where there ought to be one a second: the machine was asleep."""


class Stopwatch:
    """Milliseconds that pass, by a clock in seconds that may jump.

    Back never counts; nor does a gap longer than `ASLEEP` where ticks are expected.
    """

    def __init__(self, clock: Callable[[], float], *, ticking: bool) -> None:
        self._clock = clock
        self._ticking = ticking
        self._last = clock()
        self._passed = 0.0

    def tick(self) -> int:
        """Milliseconds that have passed since `take`."""
        now = self._clock()
        step = (now - self._last) * 1000
        self._last = now
        if step > 0 and not (self._ticking and step > ASLEEP):
            self._passed += step
        return int(self._passed)

    def take(self) -> int:
        """The milliseconds that have passed; starts over from zero."""
        passed = self.tick()
        self._passed -= passed
        return passed

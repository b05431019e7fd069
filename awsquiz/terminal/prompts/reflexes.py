"""Which keys are too quick to be an answer: held ones, and what was pressed before it was read."""

from __future__ import annotations

import time
from collections.abc import Callable

TOO_QUICK = 0.25
"""Seconds after something new was drawn, or after the same key, in which no key is an answer."""
_MOVES = frozenset(
    {"up", "down", "left", "right", "pageup", "pagedown", "backspace", "escape", "q"}
)
"""Keys that answer nothing: these are never too quick."""


class Reflexes:
    """Told what is drawn and pressed; `clock` gives seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._drawn: float | None = None
        self._key, self._pressed = "", 0.0

    def something_new(self) -> None:
        """What will be drawn next has not been seen: no key is an answer before it is."""
        self._drawn = None

    def drawn(self) -> None:
        """It is on the screen."""
        if self._drawn is None:
            self._drawn = self._clock()

    def too_quick(self, key: str) -> bool:
        """Whether the key that is pressed now is none that was meant."""
        now, held = self._clock(), key == self._key
        since, self._key, self._pressed = self._pressed, key, now
        if key in _MOVES:
            return False
        early = self._drawn is None or now - self._drawn < TOO_QUICK
        return early or (held and now - since < TOO_QUICK)

"""Ctrl-C and Ctrl-Z in every prompt, whether they come as keys or as signals.

Until a prompt reads keys the terminal turns Ctrl-C into a signal: it must not be lost either.
"""

from __future__ import annotations

from typing import Any


def bind_signals(bindings: Any) -> None:
    """Interrupts on Ctrl-C; on Ctrl-Z gives the terminal back until `fg`, then draws all anew."""
    for pressed in ("c-c", "<sigint>"):
        bindings.add(pressed, eager=True)(_interrupt)
    bindings.add("c-z", eager=True)(_suspend)


def _interrupt(event: Any) -> None:
    if not event.app.is_done:
        event.app.exit(exception=KeyboardInterrupt)


def _suspend(event: Any) -> None:
    event.app.suspend_to_background()

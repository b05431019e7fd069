"""Several steps at once, whose answers may be long in coming: Ctrl-C waits for none of them.

The library waits outside of Python, where no signal is heard; so it waits in threads of which
nobody waits for the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from queue import Empty, SimpleQueue
from threading import Event, Lock, Thread
from typing import TypeVar

_Given = TypeVar("_Given")
_Got = TypeVar("_Got")
_MOMENT = 0.5
"""Seconds between looks at whether a signal came: Windows interrupts no longer wait."""


def at_once(
    work: Callable[[_Given], _Got], of: Iterable[_Given], threads: int
) -> Iterator[tuple[_Given, _Got]]:
    """Each with what came of it, in order; raises what the work raises, in its turn."""
    given = [*of]
    left, lock, stopped = iter(range(len(given))), Lock(), Event()
    done: SimpleQueue[tuple[int, _Got | None, BaseException | None]] = SimpleQueue()

    def serve() -> None:
        while not stopped.is_set():
            with lock:
                at = next(left, None)
            if at is None:
                return
            try:
                done.put((at, work(given[at]), None))
            except BaseException as error:
                done.put((at, None, error))

    for _number in range(min(threads, len(given))):
        Thread(target=serve, daemon=True).start()
    early: dict[int, tuple[_Got | None, BaseException | None]] = {}
    try:
        for turn, each in enumerate(given):
            while turn not in early:
                at, got, error = _next(done)
                early[at] = got, error
            got, error = early.pop(turn)
            if error is not None:
                raise error
            yield each, got  # type: ignore[misc]
    finally:
        stopped.set()


def _next(done: SimpleQueue[_Got]) -> _Got:
    while True:
        try:
            return done.get(timeout=_MOMENT)
        except Empty:
            continue

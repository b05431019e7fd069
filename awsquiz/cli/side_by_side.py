"""Pieces of work done by several processes, as many as there are processors.

Each is a copy of this process (a fork), so that what they work on need not be sent to them, and
what they find is the same. Where there is no safe fork (Windows, macOS), or little to do, all is
done here; so is what a process that ended early did not tell.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from awsquiz.core.merge.spreading import HowFar, Result, one_by_one, untold

_LEAST = 400_000
"""Microseconds of work below which a second process is not worth its while."""
_MOST = 4
"""Processes at once: each may need as much memory as this one."""
_CHUNKS = 64
_CAN_FORK = hasattr(os, "fork") and sys.platform != "darwin"


def side_by_side(
    work: Callable[[int], Result],
    costs: Sequence[int],
    progress: HowFar = untold,
    *,
    least: int = _LEAST,
) -> list[Result]:
    """What `work` gives for each number from 0 on, as `core.merge.spreading.Spread` has it.

    Only from `least` microseconds on in several processes.
    """
    chunks = _chunks(costs)
    others = min(_processors(), _MOST, len(chunks)) - 1
    if others < 1 or sum(costs) < least:
        return one_by_one(work, costs, progress)
    found = _with_others(work, chunks, others, lambda done: progress(done, len(costs)))
    return [found[number] if number in found else work(number) for number in range(len(costs))]


def _processors() -> int:
    """How many processes are of use."""
    if not _CAN_FORK:
        return 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _chunks(costs: Sequence[int]) -> list[range]:
    """The numbers in pieces that cost about the same, neighbours together."""
    most = sum(costs) / _CHUNKS
    chunks, start, cost = [], 0, 0
    for number, each in enumerate(costs, 1):
        cost += each
        if cost >= most or number == len(costs):
            chunks.append(range(start, number))
            start, cost = number, 0
    return chunks


def _with_others(
    work: Callable[[int], Result],
    chunks: Sequence[range],
    others: int,
    progress: Callable[[int], None],
) -> dict[int, Result]:
    """The results that this process and others have found; of one that ended early there are none.

    Raises what the work of this process raises.
    """
    waiting = _Waiting(len(chunks))
    helpers: list[_Helper] = []
    found: dict[int, Result] = {}
    try:
        for _ in range(others):
            helpers.append(_Helper(work, chunks, waiting))
        for at in waiting:
            progress(chunks[at].start)
            found.update((number, work(number)) for number in chunks[at])
        for helper in helpers:
            found.update(helper.told())
    finally:
        waiting.close()
        for helper in helpers:
            helper.end()
    return found


class _Waiting:
    """The numbers of the chunks that nobody has taken yet: whoever reads one of them has it."""

    def __init__(self, count: int) -> None:
        self._taken, end = os.pipe()
        os.write(end, bytes(range(count)))  # a byte each: they are few
        os.close(end)

    def __iter__(self) -> Iterator[int]:
        while taken := os.read(self._taken, 1):
            yield taken[0]

    def close(self) -> None:
        """Takes no more of them."""
        os.close(self._taken)


class _Helper:
    """A process that takes chunks as long as there are any, and tells its results at the end."""

    def __init__(
        self, work: Callable[[int], Any], chunks: Sequence[range], waiting: Iterable[int]
    ) -> None:
        self._end, end = os.pipe()
        self._child = os.fork()
        if self._child == 0:
            os.close(self._end)  # with a reader of its own it would never see that nobody reads
            _work(work, chunks, waiting, end)
        os.close(end)

    def told(self) -> dict[int, Any]:
        """What it found; nothing where it did not come to its end."""
        try:
            with os.fdopen(os.dup(self._end), "rb") as pipe:
                found: dict[int, Any] = pickle.load(pipe)  # of our own process
                return found
        except (EOFError, pickle.UnpicklingError, RecursionError):
            return {}

    def end(self) -> None:
        """Ends it, wherever it is."""
        os.close(self._end)
        os.kill(self._child, signal.SIGKILL)
        os.waitpid(self._child, 0)


def _work(
    work: Callable[[int], Any], chunks: Sequence[range], waiting: Iterable[int], end: int
) -> None:
    """In the child: nothing of what the parent has to do at its end may happen here.

    Whatever goes wrong, Ctrl-C as well: the parent sees that it is not told, and does it itself.
    """
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        found = {number: work(number) for at in waiting for number in chunks[at]}
        with os.fdopen(end, "wb") as pipe:
            pickle.dump(found, pipe, pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)

"""Pieces of work that have nothing to do with one another: they may be done side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

Result = TypeVar("Result")
HowFar = Callable[[int, int], None]
"""Told how many of how many are done."""


def untold(_done: int, _total: int) -> None:
    """Nobody is told."""


class Spread(Protocol):
    """Does pieces of work, in whatever order and wherever, and gives the results in theirs."""

    def __call__(
        self,
        work: Callable[[int], Result],
        costs: Sequence[int],
        progress: HowFar = untold,
    ) -> list[Result]:
        """What `work` gives for each number from 0 on; `costs` are rough microseconds of each.

        Raises what the work raises.
        """
        raise NotImplementedError


def one_by_one(
    work: Callable[[int], Result], costs: Sequence[int], progress: HowFar = untold
) -> list[Result]:
    """The results of pieces of work that are done one after another: see `Spread`."""
    found = []
    for number in range(len(costs)):
        progress(number, len(costs))
        found.append(work(number))
    return found

"""When a fact is due again, on study days, by whatever model of memory there is.

A study day is an ordinal, as `events.study_day` gives it. `due_day` adds a fuzz that is the same
wherever and whenever it is worked out.
"""

from __future__ import annotations

from typing import Protocol

from msgspec import Struct

from awsquiz.core.events import Scheduler
from awsquiz.core.events.weights import Weights
from awsquiz.core.settings import RETENTION

LONGEST_INTERVAL = 36500
"""Days: of the longest interval, and of the greatest stability that is kept."""

# From this interval on, in days, a share of each further day is fuzz (as in Anki's FSRS).
_FUZZ = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.10), (20.0, float("inf"), 0.05))


class Strength(Struct, frozen=True):
    """How well a fact is known."""

    stability: float
    """Days until it is remembered with a chance of 90 %."""
    difficulty: float
    """1 to 10."""
    day: int
    """The study day on which it was last moved."""


class MemoryModel(Protocol):
    """How answers change a memory, and how it fades: a model with its weights.

    All that studies, schedules and foretells asks it, and nothing else knows its formulas.
    """

    @property
    def weights(self) -> Weights:
        """What it reckons with."""

    def reviewed(self, before: Strength | None, grade: int, day: int) -> Strength:
        """What a fact's strength becomes by an answer on that study day; None is a new fact.

        A day before the last one counts as that one: a clock that ran backwards changes nothing.
        """

    def recall(self, strength: Strength, day: int) -> float:
        """The chance, 0 to 1, that a fact is remembered on that study day."""

    def interval(self, strength: Strength, retention: float = RETENTION) -> int:
        """Days, from 1, until the chance falls to the retention, without fuzz."""

    def description(self, retention: float = RETENTION) -> Scheduler:
        """What a review event keeps of it."""


def fuzz_range(days: int) -> tuple[int, int]:
    """The shortest and the longest that such an interval may be: as FSRS has it, from 2.5 days on
    ± 1 day and a share of the rest."""
    if days < _FUZZ[0][0]:
        return days, days
    delta = 1 + sum(share * max(min(days, end) - start, 0) for start, end, share in _FUZZ)
    least = max(2, round(days - delta))
    return least, max(least, min(round(days + delta), LONGEST_INTERVAL))


def fuzzed(days: int, fact: str, reviews: int, place: float | None = None) -> int:
    """The interval, moved a little so that facts learnt together do not stay together.

    To the `place` in its range that the answer brought, from 0 to 1: see `levelling`. Without one,
    by fact and number of reviews. Either is the same on every device, and a longer interval is
    never made the shorter one.
    """
    least, most = fuzz_range(days)
    if least == most:
        return least
    if place is not None:
        return least + int(place * (most - least) + 0.5)
    from hashlib import blake2b  # with it OpenSSL is loaded: not before an answer is there

    drawn = int.from_bytes(blake2b(f"{fact} {reviews}".encode(), digest_size=8).digest(), "big")
    return least + (drawn * (most - least + 1) >> 64)


def due_day(
    model: MemoryModel,
    strength: Strength,
    fact: str,
    reviews: int,
    retention: float = RETENTION,
    place: float | None = None,
) -> int:
    """The study day on which the fact is due, after that many reviews; `place` as in `fuzzed`."""
    return strength.day + fuzzed(model.interval(strength, retention), fact, reviews, place)

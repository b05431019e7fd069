"""Answers and memory as Anki keeps them: its log of reviews, and the state of each card.

Anki's ratings are ours, 1 to 4, and its FSRS is the one that we use: stability and difficulty mean
the same. What was only practised is logged as Anki logs it, as a filtered review without a factor,
which moves no schedule.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

import msgspec

from awsquiz.core.events import Review, moment
from awsquiz.core.study.memory import Memory
from awsquiz.core.study.schedule import MemoryModel, Strength

LEARNING, REVIEW, RELEARNING, FILTERED = 0, 1, 2, 3
_LONGEST = 60_000 * 10
"""Milliseconds of an answer that are logged at most: ten minutes."""


class LoggedReview(NamedTuple):
    """A row of Anki's log, without the card."""

    at: int
    """Milliseconds since 1970: its id."""
    ease: int
    interval: int
    """Days until the next one."""
    last_interval: int
    factor: int
    ms: int
    kind: int


class CardState(NamedTuple):
    """How a card stands in Anki's schedule."""

    type: int = 0
    queue: int = 0
    due: int = 0
    """Of a new card its place, otherwise a day, counted from the collection's first."""
    interval: int = 0
    factor: int = 0
    reviews: int = 0
    lapses: int = 0
    data: str = ""


def logged(reviews: Sequence[Review], rollover: int, model: MemoryModel) -> Iterator[LoggedReview]:
    """The answers on one fact, in order. Only the first of a study day moves the schedule."""
    strength: Strength | None = None
    last, days = None, 0
    for review in reviews:
        day = review.study_day(rollover)
        before = days
        kind = FILTERED
        factor = 0
        if not review.practice:
            kind = REVIEW if strength and day != last else RELEARNING if strength else LEARNING
            if day != last:
                strength, last = model.reviewed(strength, review.grade, day), day
                days = model.interval(strength)
            assert strength is not None
            # Anki keeps the difficulty in the factor's place, 100 to 1100, where FSRS is on.
            factor = round((strength.difficulty - 1) / 9 * 1000) + 100
        ms = min(review.ms, _LONGEST)
        yield LoggedReview(moment(review.at), review.grade, days, before, factor, ms, kind)


def state_of(memory: Memory, due: int | None, first_day: int, retention: float) -> CardState | None:
    """The state of a card on a fact that the schedule knows; None where it does not."""
    strength = memory.strength
    if strength is None or due is None:
        return None
    data = {
        "s": round(strength.stability, 4),
        "d": round(strength.difficulty, 3),
        "dr": retention,
    }
    return CardState(
        **{"type": 2, "queue": 2, "due": due - first_day},
        interval=max(1, due - strength.day),
        factor=2500,
        reviews=memory.reviews,
        lapses=memory.lapses,
        data=msgspec.json.encode(data).decode(),
    )


def by_fact(reviews: Iterable[Review]) -> dict[str, list[Review]]:
    """The answers on each fact, in their order."""
    found: dict[str, list[Review]] = {}
    for review in reviews:
        found.setdefault(review.fact, []).append(review)
    return found


def first_day(at: datetime, rollover: int) -> tuple[int, int]:
    """The day from which a collection counts, long before any answer: when it began, in seconds
    since 1970, and its ordinal. By the clock that holds at `at`."""
    start = at.replace(year=2015, month=1, day=1, hour=rollover, minute=0, second=0, microsecond=0)
    return int(start.timestamp()), start.date().toordinal()

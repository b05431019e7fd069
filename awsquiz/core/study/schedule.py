"""When a fact is due again: FSRS-6 on study days. The only importer of `fsrs`.

A study day is an ordinal, as `events.study_day` gives it. Learning steps and the library's own
fuzz are off; `due_day` adds a fuzz that is the same wherever and whenever it is worked out.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache

from msgspec import Struct

from awsquiz.core import events
from awsquiz.core.settings import RETENTION

# The default parameters of FSRS-6, as fsrs 6.3.2 has them: a later version that had others would
# move what is scheduled already.
PARAMETERS = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796),
    *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)
LONGEST_INTERVAL = 36500
"""Days: of the longest interval, and of the greatest stability that is kept."""

_DECAY = -PARAMETERS[20]
_FACTOR = 0.9 ** (1 / _DECAY) - 1
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
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


def reviewed(before: Strength | None, grade: int, day: int) -> Strength:
    """What a fact's strength becomes by an answer on that study day; None is a new fact.

    A day before the last one counts as that one: a clock that ran backwards changes nothing.
    """
    if before is None:
        stability, difficulty = _step(None, None, 0, grade)
    else:
        day = max(day, before.day)
        elapsed = day - before.day
        stability, difficulty = _step(before.stability, before.difficulty, elapsed, grade)
    return Strength(stability, difficulty, day)


def retrievability(stability: float, elapsed: int) -> float:
    """The chance, 0 to 1, that a fact is remembered so many days after its last review.

    FSRS-6: R = (1 + F · t / S) ^ D with F = 0.9^(1/D) − 1 and D the negative last parameter.
    """
    return float((1 + _FACTOR * max(0, elapsed) / stability) ** _DECAY)


def interval(stability: float, retention: float = RETENTION) -> int:
    """Days until the chance falls to the retention, without fuzz: FSRS-6, solved for t."""
    days = stability / _FACTOR * (retention ** (1 / _DECAY) - 1)
    return min(max(round(float(days)), 1), LONGEST_INTERVAL)


def fuzzed(days: int, fact: str, reviews: int) -> int:
    """The interval, moved a little so that facts learnt together do not stay together.

    By fact and number of reviews, so that it is the same on every device. The range is that of
    FSRS: from 2.5 days on ± 1 day and a share of the rest.
    """
    if days < _FUZZ[0][0]:
        return days
    from hashlib import blake2b  # with it OpenSSL is loaded: not before an answer is there

    delta = 1 + sum(share * max(min(days, end) - start, 0) for start, end, share in _FUZZ)
    least, most = max(2, round(days - delta)), min(round(days + delta), LONGEST_INTERVAL)
    drawn = int.from_bytes(blake2b(f"{fact} {reviews}".encode(), digest_size=8).digest(), "big")
    return least + drawn % (max(most, least) - least + 1)


def due_day(strength: Strength, fact: str, reviews: int, retention: float = RETENTION) -> int:
    """The study day on which the fact is due, after that many reviews."""
    return strength.day + fuzzed(interval(strength.stability, retention), fact, reviews)


@cache
def description(retention: float = RETENTION) -> events.Scheduler:
    """What a review event keeps of the scheduler."""
    from importlib.metadata import version

    return events.Scheduler("fsrs", version("fsrs"), PARAMETERS, retention)


# Facts that are learnt together take the same steps: the library is asked once for each.
@lru_cache(maxsize=20_000)
def _step(
    stability: float | None, difficulty: float | None, elapsed: int, grade: int
) -> tuple[float, float]:
    """Stability and difficulty after an answer so many days after the last one."""
    after, difficulty = _library()(stability, difficulty, elapsed, grade)
    return min(after, float(LONGEST_INTERVAL)), difficulty


@cache
def _library() -> Callable[[float | None, float | None, int, int], tuple[float, float]]:
    """The scheduler of `fsrs`, imported when the first answer is given: 25 ms."""
    from fsrs import Card, Rating, Scheduler, State

    class _Card(Card):
        def __copy__(self) -> _Card:
            """Itself: the library copies a card before it changes it, and these are ours."""
            return self

    scheduler = Scheduler(
        parameters=PARAMETERS,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST_INTERVAL,
        enable_fuzzing=False,
    )
    ratings = {int(rating): rating for rating in Rating}

    def review(
        stability: float | None, difficulty: float | None, elapsed: int, grade: int
    ) -> tuple[float, float]:
        # Without an id the library would sleep for a millisecond to make one.
        is_new = stability is None
        state = State.Learning if is_new else State.Review
        card = _Card(0, state, None, stability, difficulty, _EPOCH, None if is_new else _EPOCH)
        # It counts whole days of 24 hours between instants.
        after, _log = scheduler.review_card(card, ratings[grade], _EPOCH + timedelta(days=elapsed))
        assert after.stability is not None
        assert after.difficulty is not None
        return after.stability, after.difficulty

    return review

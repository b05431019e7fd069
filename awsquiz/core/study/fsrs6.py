"""FSRS-6 on study days. The only importer of `fsrs`; learning steps and its own fuzz are off."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache, cached_property, lru_cache

from awsquiz.core.events import Scheduler
from awsquiz.core.events.weights import Weights
from awsquiz.core.settings import RETENTION
from awsquiz.core.study.schedule import LONGEST_INTERVAL, Strength

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
_DECAY = 20
"""Place of the weight by which memory fades."""
_Step = tuple[float, float]


class Fsrs6:
    """The `MemoryModel` that FSRS-6 is."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self._decay = -weights.values[_DECAY]
        self._factor = 0.9 ** (1 / self._decay) - 1
        # Facts that are learnt together take the same steps: each is worked out once.
        self._step = lru_cache(maxsize=20_000)(self._stepped)

    def reviewed(self, before: Strength | None, grade: int, day: int) -> Strength:
        """What a fact's strength becomes by an answer on that study day: see `MemoryModel`."""
        if before is None:
            return Strength(*self._step(None, None, 0, grade), day)
        day = max(day, before.day)
        step = self._step(before.stability, before.difficulty, day - before.day, grade)
        return Strength(*step, day)

    def recall(self, strength: Strength, day: int) -> float:
        """The chance that it is remembered on that study day.

        R = (1 + F · t / S) ^ D with F = 0.9^(1/D) − 1 and D the negative last weight.
        """
        elapsed = max(0, day - strength.day)
        return float((1 + self._factor * elapsed / strength.stability) ** self._decay)

    def interval(self, strength: Strength, retention: float = RETENTION) -> int:
        """Days until the chance falls to the retention: `recall`, solved for t."""
        days = strength.stability / self._factor * (retention ** (1 / self._decay) - 1)
        return min(max(round(min(float(days), LONGEST_INTERVAL)), 1), LONGEST_INTERVAL)

    def description(self, retention: float = RETENTION) -> Scheduler:
        """What a review event keeps of it."""
        return Scheduler("fsrs", _version(), self.weights.values, retention)

    def _stepped(
        self, stability: float | None, difficulty: float | None, elapsed: int, grade: int
    ) -> _Step:
        """Stability and difficulty after an answer so many days after the last one."""
        after, difficulty = self._library(stability, difficulty, elapsed, grade)
        return min(after, float(LONGEST_INTERVAL)), difficulty

    @cached_property
    def _library(self) -> Callable[[float | None, float | None, int, int], _Step]:
        """The scheduler of `fsrs`, imported when the first answer is given: 25 ms."""
        from fsrs import Card, Rating, State
        from fsrs import Scheduler as Library

        class _Card(Card):
            def __copy__(self) -> _Card:
                """Itself: the library copies a card before it changes it, and these are ours."""
                return self

        scheduler = Library(
            parameters=self.weights.values,
            learning_steps=(),
            relearning_steps=(),
            maximum_interval=LONGEST_INTERVAL,
            enable_fuzzing=False,
        )
        ratings = {int(rating): rating for rating in Rating}

        def review(
            stability: float | None, difficulty: float | None, elapsed: int, grade: int
        ) -> _Step:
            # Without an id the library would sleep for a millisecond to make one.
            is_new = stability is None
            state = State.Learning if is_new else State.Review
            card = _Card(0, state, None, stability, difficulty, _EPOCH, None if is_new else _EPOCH)
            # It counts whole days of 24 hours between instants.
            at = _EPOCH + timedelta(days=elapsed)
            after, _log = scheduler.review_card(card, ratings[grade], at)
            assert after.stability is not None
            assert after.difficulty is not None
            return after.stability, after.difficulty

        return review


@cache
def _version() -> str:
    from importlib.metadata import version

    return version("fsrs")

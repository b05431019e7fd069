"""The portion of a day: how much of what waits is asked today; all who count it, count here."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct

from awsquiz.core.settings import Settings


class Done(Struct, frozen=True):
    """What was done on a study day."""

    new: int
    """Facts met for the first time."""
    reviews: int
    """Facts met before whose schedule moved."""
    answers: int
    """Answers of any kind."""
    ms: int
    """Milliseconds that they took."""


class Agenda(Struct, frozen=True):
    """What a plan asks on a study day: ids of facts, what matters most first."""

    reviews: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    mock: int = 0
    """Questions of a mock exam."""
    others: int = 0
    """How many more facts that are due there is time for: those that the exam does not ask."""
    review_seconds: float = 0.0
    """That one of the reviews takes, on average."""
    new_seconds: float = 0.0
    """That one of the new facts takes."""

    def minutes(self, reviews: int, new: int) -> int:
        """What so many of them will take."""
        return minutes_of(reviews * self.review_seconds + new * self.new_seconds)


def minutes_of(seconds: float) -> int:
    """To the minute; what takes any time takes a minute."""
    return max(round(seconds / 60), int(seconds > 0))


class Ration(Struct, frozen=True):
    """What bounds a day beside the settings."""

    share: float = 1.0
    """How much of a usual day it is: see `core.plan.rhythm`."""
    agenda: Agenda | None = None
    """What a plan asks; None where there is none, and the settings decide."""


class Portion(NamedTuple):
    """How many facts a day still asks."""

    due: int
    """Of those that are due, within the limit of reviews."""
    backlog: int
    """Those that are due beyond it, and wait for another day."""
    new: int
    """New ones, if there are as many; none while there is too much of a backlog."""


SPREAD, _AT_LEAST = 4, 20
"""Days over which what a newly fitted memory makes due at once is spread, and the reviews that no
day of them is too short for."""


def most_after_fit(since: int, waiting: int, usual: int) -> int | None:
    """The most reviews of a day so many days after a fit; None where that is long ago.

    `waiting` is what was due on its morning, `usual` what was reviewed a day before the fit.
    """
    if not 0 <= since < SPREAD:
        return None
    return max(usual, _AT_LEAST, -(-waiting // (SPREAD - since)))


def portion(due: int, done: Done, settings: Settings, share: float = 1.0) -> Portion:
    """What is left of a day on which so many facts are due, after what was done.

    On a day that is no whole one the limits are as much lower; in a break nothing is asked.
    """
    most = settings.reviews if share else 0
    left = due if most is None else max(0, round(most * share) - done.reviews)
    today = min(due, left)
    backlog = due - today
    waits = backlog > 0 or due > settings.backlog or not share
    return Portion(today, backlog, 0 if waits else max(0, round(settings.new * share) - done.new))

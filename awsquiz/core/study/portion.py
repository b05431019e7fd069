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


class Portion(NamedTuple):
    """How many facts a day still asks."""

    due: int
    """Of those that are due, within the limit of reviews."""
    backlog: int
    """Those that are due beyond it, and wait for another day."""
    new: int
    """New ones, if there are as many; none while there is too much of a backlog."""


def portion(due: int, done: Done, settings: Settings) -> Portion:
    """What is left of a day on which so many facts are due, after what was done."""
    left = due if settings.reviews is None else max(0, settings.reviews - done.reviews)
    today = min(due, left)
    backlog = due - today
    waits = backlog > 0 or due > settings.backlog
    return Portion(today, backlog, 0 if waits else max(0, settings.new - done.new))

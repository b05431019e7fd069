"""A backlog: which of the facts that are due are asked, where a day does not ask all of them."""

from __future__ import annotations

from collections.abc import Iterable

from awsquiz.core.events import AGAIN, GOOD
from awsquiz.core.study.schedule import MemoryModel, Strength
from awsquiz.core.study.session import Item

_AHEAD = 21
"""Days after which it is looked what is lost without a review. In a simulation of a thousand facts
that are due, with sixty or forty reviews a day, most is known so after a month and after two: 1 to
2 % more than with the least likely remembered first, and far more than with the likeliest."""


def most_lost_first(items: Iterable[Item], day: int, model: MemoryModel) -> list[Item]:
    """The facts of which most would be lost without a review on that study day go first."""
    return sorted(items, key=lambda item: -_lost(item, day, model))


def _lost(item: Item, day: int, model: MemoryModel) -> float:
    """By how much less likely it is remembered some weeks later if it is not reviewed now."""
    strength = item.memory.strength if item.memory else None
    return 0.0 if strength is None else _gain(strength, day, model)


def _gain(strength: Strength, day: int, model: MemoryModel) -> float:
    right, later = model.recall(strength, day), day + _AHEAD
    good, bad = (
        model.recall(model.reviewed(strength, grade, day), later) for grade in (GOOD, AGAIN)
    )
    return right * good + (1 - right) * bad - model.recall(strength, later)

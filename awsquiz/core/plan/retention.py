"""Which `retention` to choose: minutes a day against what is known in the end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct

from awsquiz.core.plan.effect import Effects
from awsquiz.core.plan.pace import Tempo
from awsquiz.core.plan.picking import PlanFact, known_of
from awsquiz.core.study.schedule import MemoryModel

RETENTIONS = (0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
"""Those that are compared."""


class Outlook(Struct, frozen=True):
    """What comes of a retention."""

    retention: float
    minutes: float
    """A day, on average."""
    reviews: float
    """A day, on average."""
    known: float
    """Share of what the facts are worth that is remembered on the last day."""


def outlook(
    retention: float,
    today: int,
    last: int,
    facts: Sequence[PlanFact],
    new_a_day: int,
    model: MemoryModel,
    pace: Tempo,
) -> Outlook:
    """What comes of it from today up to the day `last`, if all that is due is reviewed each day.

    Facts are met in their order, so many a day.
    """
    effects = Effects(model, pace, last)
    known = known_of(facts)
    unmet = [each.fact for each in facts if each.strength is None]
    due: dict[int, list[str]] = defaultdict(list)
    for fact, strength in known.items():
        due[max(today, strength.day + model.interval(strength, retention))].append(fact)
    seconds, reviews = 0.0, 0
    for day in range(today, last):
        met, unmet = unmet[:new_a_day], unmet[new_a_day:]
        reviews += len(due[day])
        for fact in (*due.pop(day), *met):
            before = known.get(fact)
            seconds += effects.of(before, day).seconds
            known[fact] = after = effects.after(before, day)
            due[day + model.interval(after, retention)].append(fact)
    days, worth = max(1, last - today), sum(each.worth for each in facts) or 1.0
    remembered = sum(each.worth * effects.recall(known.get(each.fact)) for each in facts)
    return Outlook(
        retention, round(seconds / 60 / days, 1), round(reviews / days, 1), remembered / worth
    )


def best(outlooks: Sequence[Outlook], minutes: int | None) -> Outlook:
    """That with which most is known within so many minutes a day; where none is, the shortest.

    Without minutes the one that asks least for what is known.
    """
    if minutes is None:
        return max(outlooks, key=lambda each: each.known / max(each.minutes, 1.0))
    within = [each for each in outlooks if each.minutes <= minutes]
    if within:
        return max(within, key=lambda each: (each.known, -each.minutes))
    return min(outlooks, key=lambda each: each.minutes)

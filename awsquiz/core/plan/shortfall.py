"""What does not fit into the days until an exam, and how long a day would have to be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from awsquiz.core.plan.effect import BEFORE_STUDY
from awsquiz.core.plan.picking import PlanFact
from awsquiz.core.plan.planning import Means, Plan, plan_to

MOST_MINUTES = 360
"""A day that is longer is advised to nobody."""
_STEP = 5
_LEARNT = 0.9
"""How likely what would have been learnt is remembered on the day."""


class LeftOut(Struct, frozen=True):
    """A concept of which facts would not be met before the exam."""

    concept: str
    domain: str
    facts: int
    points: int
    """Of the score that they would have added."""


def facts_left_out(
    plan: Plan, facts: Sequence[PlanFact], domains: Mapping[str, str]
) -> list[LeftOut]:
    """What the plan leaves out, by concept and domain, that with the least loss first.

    `domains` are fact → domain in which it counts.
    """
    unmet = set(plan.unmet)
    counts: dict[tuple[str, str], int] = defaultdict(int)
    lost: dict[tuple[str, str], float] = defaultdict(float)
    for each in facts:
        if each.fact in unmet:
            place = each.concept, domains.get(each.fact, "")
            counts[place] += 1
            lost[place] += 900 * each.worth * (_LEARNT - BEFORE_STUDY)
    order = sorted(lost, key=lambda place: (lost[place] / counts[place], place))
    return [LeftOut(*place, counts[place], round(lost[place])) for place in order]


def minutes_for_all(exam: int, today: int, facts: Sequence[PlanFact], means: Means) -> int | None:
    """The minutes a day, by fives, with which every fact would be met; None where none suffice."""

    def suffice(minutes: int) -> bool:
        rhythm = replace(means.rhythm, minutes=minutes)
        return not plan_to(exam, today, facts, replace(means, rhythm=rhythm)).unmet

    if not suffice(MOST_MINUTES):
        return None
    few, enough = 0, MOST_MINUTES // _STEP
    while enough - few > 1:
        half = (few + enough) // 2
        few, enough = (few, half) if suffice(half * _STEP) else (half, enough)
    return enough * _STEP

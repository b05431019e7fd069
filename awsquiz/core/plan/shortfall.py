"""What does not fit into the days until an exam, and how long a day would have to be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from awsquiz.core.plan.effect import BEFORE_STUDY
from awsquiz.core.plan.picking import PlanFact
from awsquiz.core.plan.planning import Means, Plan, meets_all

MOST_MINUTES = 360
"""A day that is longer is advised to nobody."""
_STEP = 5
_FEW = 12_000
"""Facts times days that are looked at for how long a day would have to be."""
_LEARNT = 0.9
"""How likely what would have been learnt is remembered on the day."""


class LeftOut(Struct, frozen=True):
    """A concept of which facts would not be met before the exam."""

    concept: str
    domain: str
    facts: int
    points: int
    """Of the score that they would have added."""


class Shortfall(Struct, frozen=True):
    """What a plan that does not meet every fact leaves out."""

    left_out: tuple[LeftOut, ...] = ()
    enough: int | None = None
    """Minutes a day with which nothing would be left out; None where no day is long enough."""


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
            lost[place] += 900 * each.worth * (_LEARNT - BEFORE_STUDY) * each.counts
    order = sorted(lost, key=lambda place: (lost[place] / counts[place], place))
    return [LeftOut(*place, counts[place], round(lost[place])) for place in order]


def minutes_for_all(plan: Plan, facts: Sequence[PlanFact], means: Means, today: int) -> int | None:
    """Minutes a day, by fives, with which every fact would be met; None where none suffice.

    `plan` is the one that does not meet them all. Looked for among some of the facts, on days that
    are as much shorter, and tried with all of them: a little less may do as well.
    """
    every = -(-len(facts) * (plan.exam - today) // _FEW)
    some = sorted(facts, key=lambda each: each.worth)[::every]

    def suffice(fives: int, among: Sequence[PlanFact]) -> bool:
        share = len(among) / len(facts)
        shorter = replace(
            means,
            rhythm=replace(means.rhythm, minutes=fives * _STEP * share),
            mock_seconds=means.mock_seconds * share,
        )
        return meets_all(plan.exam, today, among, shorter)

    most = MOST_MINUTES // _STEP
    few, enough = min(int(means.rhythm.minutes) // _STEP, most - 1), most
    while enough - few > 1:
        half = (few + enough) // 2
        few, enough = (few, half) if suffice(half, some) else (half, enough)
    while not suffice(enough, facts):
        if enough == most:
            return None
        enough = min(most, enough + max(1, enough // 20))
    return enough * _STEP

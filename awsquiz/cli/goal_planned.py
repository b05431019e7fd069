"""The exam to come for which minutes a day are set, and there is a plan; or why there is none."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from awsquiz.cli.loading import settings
from awsquiz.cli.moments import study_today
from awsquiz.core.study.goals import ComingExam, coming_exam
from awsquiz.errors.wrong_use import NoPlan
from awsquiz.storage.index.in_force import last_values
from awsquiz.storage.index.incoming import GOAL, MINUTES

if TYPE_CHECKING:
    from awsquiz.storage.index import Index


class PlannedGoal(NamedTuple):
    """An exam to come for which minutes a day are set."""

    coming: ComingExam
    minutes: int

    @property
    def has_plan(self) -> bool:
        """Whether it is near enough for one, and not today."""
        return 0 < self.coming.days <= _FARTHEST


_FARTHEST = 366
"""Days before an exam from which on there is a plan: no plan of more days is followed."""


def goal_with_minutes(index: Index) -> PlannedGoal | None:
    """The exam that comes next, if minutes a day are set for it."""
    coming = coming_exam(index.query(last_values, GOAL), study_today(settings().rollover))
    minutes = index.query(last_values, MINUTES).get(coming.exam) if coming else None
    return PlannedGoal(coming, int(minutes)) if coming and minutes is not None else None


def planned_goal(index: Index) -> PlannedGoal | None:
    """The same if there is a plan to it: it is within a year."""
    goal = goal_with_minutes(index)
    return goal if goal is not None and goal.has_plan else None


def first_day_of_plan(on: date) -> date | None:
    """When the plan to an exam on that date begins; None where it has begun."""
    begins = on - timedelta(days=_FARTHEST)
    return begins if begins.toordinal() > study_today(settings().rollover) else None


def why_no_plan(index: Index) -> NoPlan:
    """What is missing for one."""
    goal = goal_with_minutes(index)
    if goal is None:
        return NoPlan.no_minutes()
    coming = goal.coming
    if not coming.days:
        return NoPlan.is_today(coming.exam)
    begins = first_day_of_plan(coming.on)
    return NoPlan.too_far(coming.exam, begins) if begins else NoPlan.unknown_exam(coming.exam)

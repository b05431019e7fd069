"""What bounds a day, and every session follows: the plan, where there is one, and breaks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec.structs import replace

from awsquiz.cli.goal_planned import goal_with_minutes
from awsquiz.cli.loading import settings
from awsquiz.cli.moments import study_today
from awsquiz.core.plan.rhythm import day_share
from awsquiz.core.study.choosing import Selection
from awsquiz.core.study.portion import SPREAD, Agenda, Ration, most_after_fit
from awsquiz.storage.index import answered, fitted, queue
from awsquiz.storage.index.days_off import days_off

if TYPE_CHECKING:
    from awsquiz.core.settings import Settings
    from awsquiz.storage.index import Index


def share_by_day(index: Index) -> Callable[[int], float]:
    """How much of a usual day a study day is: by easy weekdays and breaks."""
    easy, breaks = settings().easy_days, index.query(days_off)
    return lambda day: day_share(day, easy, breaks)


def ration_of_today(index: Index) -> Ration:
    """What bounds this study day beside the settings: a plan, an easy weekday, a break."""
    today = study_today(settings().rollover)
    share = share_by_day(index)(today)
    return Ration(share, _agenda_of_today(index) if share else None)


def settings_of_today(index: Index) -> Settings:
    """The settings; in the days after a fit what it makes due at once is spread over the days."""
    chosen, on = settings(), index.query(fitted.fitted_on)
    today = study_today(chosen.rollover)
    if on is None or today - on >= SPREAD:
        return chosen
    waiting = index.query(queue.how_many_due, Selection(), today)
    waiting += index.query(answered.done, today).reviews
    most = most_after_fit(today - on, waiting, index.query(fitted.reviews_a_day_before, on))
    if most is None or (chosen.reviews is not None and chosen.reviews <= most):
        return chosen
    return replace(chosen, reviews=most)


def _agenda_of_today(index: Index) -> Agenda | None:
    """What the plan asks on this study day; nothing on the day of the exam."""
    goal = goal_with_minutes(index)
    if goal is not None and not goal.coming.days:
        return Agenda()
    if goal is None or not goal.has_plan:
        return None
    from awsquiz.cli.plan_making import planned_agenda  # without a goal nobody need wait for it

    return planned_agenda(index)

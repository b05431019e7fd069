"""What `awsquiz plan` shows and every session follows: the plan of the day, where there is one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from msgspec.structs import replace

from awsquiz.cli.loading import settings
from awsquiz.cli.moments import study_today
from awsquiz.core.plan.own_facts import with_own_facts
from awsquiz.core.plan.picking import PlanFact, plan_facts
from awsquiz.core.plan.planning import Means, Plan, agenda_to, plan_to
from awsquiz.core.plan.rhythm import Rhythm, day_share
from awsquiz.core.plan.shortfall import Shortfall, facts_left_out, minutes_for_all
from awsquiz.core.study.choosing import Selection
from awsquiz.core.study.goals import ComingExam, coming_exam
from awsquiz.core.study.portion import SPREAD, Agenda, Ration, most_after_fit
from awsquiz.errors.wrong_use import NoPlan
from awsquiz.storage.index import fitted, planned, queue
from awsquiz.storage.index.incoming import GOAL, MINUTES
from awsquiz.storage.index.queue import marked

if TYPE_CHECKING:
    from awsquiz.core.exam.blueprint import Blueprint
    from awsquiz.core.exam.pool import Drawable
    from awsquiz.core.model import Library
    from awsquiz.core.plan.pace import Tempo
    from awsquiz.core.settings import Settings
    from awsquiz.storage.index import Index
    from awsquiz.storage.progress import Progress


class PlannedGoal(NamedTuple):
    """An exam to come for which minutes a day are set."""

    coming: ComingExam
    minutes: int


class Ground(NamedTuple):
    """What a plan is made of."""

    blueprint: Blueprint
    library: Library
    items: list[Drawable]
    facts: list[PlanFact]
    means: Means
    domains: dict[str, str]
    """Fact → title of the domain in which it counts; none of the learner's own that do not."""


_Part = TypeVar("_Part", Agenda, Plan, Shortfall)
_FARTHEST = 366
"""Days before an exam from which on there is a plan: no plan of more days is followed."""


def planned_goal(index: Index) -> PlannedGoal | None:
    """The exam that comes next, if minutes a day are set for it and it is within a year."""
    coming = coming_exam(index.ask(marked, GOAL), study_today(settings().rollover))
    minutes = index.ask(marked, MINUTES).get(coming.exam) if coming else None
    if coming is None or minutes is None or not 0 < coming.days <= _FARTHEST:
        return None
    return PlannedGoal(coming, int(minutes))


def first_day_of_plan(on: date) -> date | None:
    """When the plan to an exam on that date begins; None where it has begun."""
    begins = on - timedelta(days=_FARTHEST)
    return begins if begins.toordinal() > study_today(settings().rollover) else None


def why_no_plan(index: Index) -> NoPlan:
    """What is missing for one."""
    coming = coming_exam(index.ask(marked, GOAL), study_today(settings().rollover))
    if coming is None or coming.exam not in index.ask(marked, MINUTES):
        return NoPlan.no_minutes()
    if not coming.days:
        return NoPlan.is_today(coming.exam)
    begins = first_day_of_plan(coming.on)
    return NoPlan.too_far(coming.exam, begins) if begins else NoPlan.unknown_exam(coming.exam)


def share_by_day(index: Index) -> Callable[[int], float]:
    """How much of a usual day a study day is: by easy weekdays and breaks."""
    easy, breaks = settings().easy_days, index.ask(planned.days_off)
    return lambda day: day_share(day, easy, breaks)


def ration_of_today(index: Index) -> Ration:
    """What bounds this study day beside the settings: a plan, an easy weekday, a break."""
    today = study_today(settings().rollover)
    share = share_by_day(index)(today)
    return Ration(share, _agenda_of_today(index, today) if share else None)


def settings_of_today(index: Index) -> Settings:
    """The settings; in the days after a fit what it makes due at once is spread over the days."""
    chosen, on = settings(), index.ask(fitted.fitted_on)
    today = study_today(chosen.rollover)
    if on is None or today - on >= SPREAD:
        return chosen
    waiting = index.ask(queue.how_many_due, Selection(), today)
    waiting += index.ask(queue.done, today).reviews
    most = most_after_fit(today - on, waiting, index.ask(fitted.reviews_a_day_before, on))
    if most is None or (chosen.reviews is not None and chosen.reviews <= most):
        return chosen
    return replace(chosen, reviews=most)


def _agenda_of_today(index: Index, today: int) -> Agenda | None:
    """What the plan asks on this study day; nothing on the day of the exam."""
    coming = coming_exam(index.ask(marked, GOAL), today)
    if coming is not None and not coming.days and coming.exam in index.ask(marked, MINUTES):
        return Agenda()
    return _worked_out(index, Agenda, agenda_to)


def plan_of_today(index: Index, progress: Progress | None = None) -> Plan | None:
    """The plan of this study day; None where no minutes are set for an exam, or there is no such
    exam. Worked out once a day, and when anything has changed that it is made of."""

    def planned_to(exam: int, today: int, facts: list[PlanFact], means: Means) -> Plan:
        return plan_to(exam, today, facts, means, progress)

    return _worked_out(index, Plan, planned_to)


def shortfall_of_today(index: Index, plan: Plan, ground: Ground) -> Shortfall:
    """What that plan leaves out."""
    if not plan.unmet:
        return Shortfall()

    def worked_out(_exam: int, today: int, facts: list[PlanFact], means: Means) -> Shortfall:
        return Shortfall(
            tuple(facts_left_out(plan, facts, ground.domains)),
            minutes_for_all(plan, facts, means, today),
        )

    return _worked_out(index, Shortfall, worked_out) or Shortfall()


def _worked_out(
    index: Index, part: type[_Part], work_out: Callable[[int, int, list[PlanFact], Means], _Part]
) -> _Part | None:
    """A part of the plan of this study day: as it is kept, or worked out."""
    goal = planned_goal(index)
    if goal is None:
        return None
    today = study_today(settings().rollover)
    made_of = _made_of(index, goal, today)
    if (kept := index.ask(planned.kept_part, part, made_of)) is not None:
        return kept
    ground = ground_of(index, goal)
    if ground is None:
        return None
    found = work_out(goal.coming.on.toordinal(), today, ground.facts, ground.means)
    index.ask(planned.keep_part, made_of, found)
    return found


def _made_of(index: Index, goal: PlannedGoal, today: int) -> str:
    off = index.ask(planned.days_off)
    before = index.ask(planned.answers_before, today)
    weights = index.ask(fitted.weights_used)
    return repr((today, goal, sorted(settings().easy_days), off, before, weights))


def tempo_of_learner(index: Index, today: int) -> Tempo:
    """How long this learner takes for an answer, by those before today."""
    from awsquiz.core.plan.pace import tempo_of

    return tempo_of(index.ask(planned.timed, today), index.ask(planned.reading_times, today))


def ground_of(index: Index, goal: PlannedGoal) -> Ground | None:
    """What the plan for an exam is made of; None where no blueprint has its name."""
    from awsquiz.cli.exam_loading import blueprints
    from awsquiz.core.exam.pool import pool
    from awsquiz.storage.index import doubts, reviews

    blueprint = blueprints().get(goal.coming.exam)
    if blueprint is None:
        return None
    today = study_today(settings().rollover)
    library = index.ask(doubts.asked, index.library())
    items = pool(library, blueprint)
    strengths = index.ask(reviews.strengths_before, today)
    order = [each.fact for each in index.ask(queue.in_order_of_learning, Selection())]
    rhythm = Rhythm(goal.minutes, settings().easy_days, index.ask(planned.days_off))
    a_question = 60 * blueprint.minutes / blueprint.questions
    titles = {domain.id: domain.title for domain in blueprint.domains}
    return Ground(
        blueprint,
        library,
        items,
        with_own_facts(plan_facts(items, order, strengths), library, blueprint, order, strengths),
        Means(index.ask(fitted.model), tempo_of_learner(index, today), rhythm, a_question),
        {item.fact: titles[item.domain] for item in items},
    )

"""What `awsquiz plan` shows: the plan of the day, what it is made of, and its making."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from awsquiz.cli.exam_loading import blueprints
from awsquiz.cli.goal_planned import PlannedGoal, planned_goal
from awsquiz.cli.loading import settings
from awsquiz.cli.moments import study_today
from awsquiz.core.exam.pool import Drawable, pool
from awsquiz.core.plan.own_facts import with_own_facts
from awsquiz.core.plan.pace import Tempo, tempo_of
from awsquiz.core.plan.picking import PlanFact, plan_facts
from awsquiz.core.plan.planning import Means, Plan, agenda_to, plan_to
from awsquiz.core.plan.rhythm import Rhythm
from awsquiz.core.plan.shortfall import Shortfall, facts_left_out, minutes_for_all
from awsquiz.core.study.choosing import Selection
from awsquiz.core.study.portion import Agenda
from awsquiz.storage.index import doubts, fitted, folding, planned, queue
from awsquiz.storage.index.days_off import days_off

if TYPE_CHECKING:
    from awsquiz.core.exam.blueprint import Blueprint
    from awsquiz.core.model import Library
    from awsquiz.storage.index import Index
    from awsquiz.storage.progress import Progress


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


def planned_agenda(index: Index) -> Agenda | None:
    """What the plan asks on this study day; None where there is none."""
    return _worked_out(index, Agenda, agenda_to)


def plan_of_today(index: Index, progress: Progress, ground: Ground) -> Plan | None:
    """The plan of this study day, made of that; None where no minutes are set for an exam. Worked
    out once a day, and when anything has changed that it is made of."""

    def planned_to(exam: int, today: int, facts: list[PlanFact], means: Means) -> Plan:
        return plan_to(exam, today, facts, means, progress)

    return _worked_out(index, Plan, planned_to, ground)


def shortfall_of_today(index: Index, plan: Plan, ground: Ground) -> Shortfall:
    """What that plan leaves out."""
    if not plan.unmet:
        return Shortfall()

    def worked_out(_exam: int, today: int, facts: list[PlanFact], means: Means) -> Shortfall:
        return Shortfall(
            tuple(facts_left_out(plan, facts, ground.domains)),
            minutes_for_all(plan, facts, means, today),
        )

    return _worked_out(index, Shortfall, worked_out, ground) or Shortfall()


def _worked_out(
    index: Index,
    part: type[_Part],
    work_out: Callable[[int, int, list[PlanFact], Means], _Part],
    ground: Ground | None = None,
) -> _Part | None:
    """A part of the plan of this study day: as it is kept, or worked out."""
    goal = planned_goal(index)
    if goal is None:
        return None
    today = study_today(settings().rollover)
    made_of = _made_of(index, goal, today)
    if (kept := index.query(planned.kept_part, part, made_of)) is not None:
        return kept
    ground = ground or ground_of(index, goal)
    if ground is None:
        return None
    found = work_out(goal.coming.on.toordinal(), today, ground.facts, ground.means)
    index.query(planned.keep_part, made_of, found)
    return found


def _made_of(index: Index, goal: PlannedGoal, today: int) -> str:
    off = index.query(days_off)
    before = index.query(planned.answers_before, today)
    weights = index.query(fitted.weights_used)
    return repr((today, goal, sorted(settings().easy_days), off, before, weights))


def tempo_of_learner(index: Index, today: int) -> Tempo:
    """How long this learner takes for an answer, by those before today."""
    return tempo_of(index.query(planned.timed, today), index.query(planned.reading_times, today))


def ground_of(index: Index, goal: PlannedGoal) -> Ground | None:
    """What the plan for an exam is made of; None where no blueprint has its name."""
    blueprint = blueprints().get(goal.coming.exam)
    if blueprint is None:
        return None
    today = study_today(settings().rollover)
    library = index.query(doubts.asked, index.library())
    items = pool(library, blueprint)
    strengths = index.query(folding.strengths_before, today)
    order = [each.fact for each in index.query(queue.in_order_of_learning, Selection())]
    rhythm = Rhythm(goal.minutes, settings().easy_days, index.query(days_off))
    a_question = 60 * blueprint.minutes / blueprint.questions
    titles = {domain.id: domain.title for domain in blueprint.domains}
    return Ground(
        blueprint,
        library,
        items,
        with_own_facts(plan_facts(items, order, strengths), library, blueprint, order, strengths),
        Means(index.query(fitted.model), tempo_of_learner(index, today), rhythm, a_question),
        {item.fact: titles[item.domain] for item in items},
    )

"""`awsquiz plan --retention`: what each retention costs a day, and what is known in the end."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from awsquiz.cli.goal_planned import planned_goal
from awsquiz.cli.json_output import print_json
from awsquiz.cli.loading import opened, settings
from awsquiz.cli.moments import iso_day, study_today
from awsquiz.cli.plan_making import tempo_of_learner
from awsquiz.core.plan.picking import PlanFact
from awsquiz.core.plan.retention import RETENTIONS, best, outlook
from awsquiz.core.study.choosing import Selection
from awsquiz.core.study.goals import coming_exam
from awsquiz.i18n import _
from awsquiz.storage.index import fitted, folding, in_force, queue
from awsquiz.storage.index.incoming import GOAL
from awsquiz.terminal.console import console, show
from awsquiz.terminal.plan import retention_table

if TYPE_CHECKING:
    from awsquiz.cli.records.of_study import RetentionData

_HORIZON = 90
"""Days that are looked ahead where there is no exam."""


def advise(json: bool, plain: bool) -> None:
    """Prints the comparison."""
    today, chosen = study_today(settings().rollover), settings()
    with opened() as index:
        goal, coming = (
            planned_goal(index),
            coming_exam(index.query(in_force.last_values, GOAL), today),
        )
        last = coming.on.toordinal() if coming and coming.days else today + _HORIZON
        strengths = index.query(folding.strengths_before, today)
        facts = [
            PlanFact(each.fact, each.concept, 1.0, strengths.get(each.fact))
            for each in index.query(queue.in_order_of_learning, Selection())
        ]
        model, pace = index.query(fitted.model), tempo_of_learner(index, today)
    found = [outlook(each, today, last, facts, chosen.new, model, pace) for each in RETENTIONS]
    advised = best(found, goal.minutes if goal else None)
    if json:
        record: RetentionData = {
            "date": iso_day(last),
            "retentions": [
                {
                    "retention": each.retention,
                    "minutes_a_day": each.minutes,
                    "reviews_a_day": each.reviews,
                    "known_share": each.known,
                }
                for each in found
            ],
            "advised": advised.retention,
        }
        print_json("plan", record)
        return
    said = _("Up to {day}, with {n} new facts a day, and all reviewed that is due:")
    print(said.format(day=date.fromordinal(last), n=chosen.new))
    show(console(plain), retention_table(found, advised, chosen.retention))
    if goal:
        print(
            _(
                "The plan itself decides what is reviewed when: “retention” counts for what the "
                "exam does not ask, and after it."
            )
        )

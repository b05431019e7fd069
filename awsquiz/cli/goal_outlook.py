"""What is said as soon as a goal is set: whether there is time, and how much of it has cards."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from awsquiz.cli.exam_loading import blueprints, warn_if_ended
from awsquiz.cli.goal_planned import planned_goal
from awsquiz.cli.plan_making import ground_of, plan_of_today, shortfall_of_today
from awsquiz.core.exam.coverage import coverage
from awsquiz.i18n import _
from awsquiz.terminal.exam.covering import how_much
from awsquiz.terminal.plan import too_short
from awsquiz.terminal.progress import Watch

if TYPE_CHECKING:
    from rich.text import Text

    from awsquiz.storage.index import Index


def what_does_not_fit(index: Index, exam: str | None) -> list[str]:
    """Whether there is too little time, said as soon as it is set; of the next exam alone."""
    goal = planned_goal(index)
    if goal is None or goal.coming.exam != exam:
        return []
    with Watch(_("The plan is worked out")) as watch:
        ground = ground_of(index, goal)
        made = plan_of_today(index, watch, ground) if ground else None
        if ground is None or made is None or not made.unmet:
            return []
        short = shortfall_of_today(index, made, ground)
    return [*too_short(len(made.unmet), len(ground.facts), short.enough)]


def what_is_covered(index: Index, exam: str | None, future: str | None) -> Sequence[Text]:
    """How much of the exam the cards cover; warns where it ends before the date."""
    if exam is None or future is None or (offered := blueprints().get(exam)) is None:
        return ()
    warn_if_ended(offered, date.fromisoformat(future))
    return [*how_much(offered, coverage(index.library(), offered))]

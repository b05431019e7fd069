"""`awsquiz plan`: what is to be done until the exam, and what comes of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.goal_planned import planned_goal, why_no_plan
from awsquiz.cli.json_output import print_json
from awsquiz.cli.loading import opened, settings
from awsquiz.cli.moments import iso_day, study_today
from awsquiz.cli.page_picture import draw_page
from awsquiz.cli.parameters import Json, NoPager, PlainPage, Yes
from awsquiz.cli.plan_making import Ground, ground_of, plan_of_today, shortfall_of_today
from awsquiz.cli.planning import share_by_day
from awsquiz.cli.report_files import refuse_to_overwrite
from awsquiz.core.plan.planning import with_due_beside
from awsquiz.i18n import _
from awsquiz.storage.index.planned import due_beside
from awsquiz.terminal.console import console, show
from awsquiz.terminal.paging import paged
from awsquiz.terminal.plan import PlanPage, plan_page
from awsquiz.terminal.progress import Watch

if TYPE_CHECKING:
    from awsquiz.cli.records.of_study import PlanData
    from awsquiz.core.exam.forecast import Forecast
    from awsquiz.core.plan.planning import Plan
    from awsquiz.storage.index import Index

_PICTURE = 100
"""Columns of the picture."""


def plan(
    svg: Annotated[
        Path | None, typer.Option("--svg", metavar="FILE", help=_("Write it as a picture, too."))
    ] = None,
    retention: Annotated[
        bool,
        typer.Option(
            "--retention",
            help=_("Compare what each “retention” costs a day, and what is known in the end."),
        ),
    ] = False,
    yes: Yes = False,
    no_pager: NoPager = False,
    json: Json = False,
    plain: PlainPage = False,
) -> None:
    if retention:
        from awsquiz.cli.retention import advise

        advise(json, plain)
        return
    if svg is not None:
        refuse_to_overwrite(svg, yes)
    with opened() as index:
        page = _page(index)
    if svg is not None:
        draw_page(svg, "plan", _PICTURE, lambda screen: plan_page(screen, page))
    if json:
        print_json("plan", _record(page))
        return
    screen = console(plain)
    with paged(screen, not no_pager):
        show(screen, plan_page(screen, page))
    if svg is not None:
        print(_("Written: {path}").format(path=svg))


def _page(index: Index) -> PlanPage:
    """Raises NoPlan where there is none."""
    goal = planned_goal(index)
    with Watch(_("The plan is worked out")) as watch:
        ground = ground_of(index, goal) if goal else None
        made = plan_of_today(index, watch, ground) if ground else None
        if goal is None or made is None or ground is None:
            raise why_no_plan(index)
        short = shortfall_of_today(index, made, ground)
    today = study_today(settings().rollover)
    in_break = not share_by_day(index)(today)
    beside = 0 if in_break else index.query(due_beside, made.today, today)
    return PlanPage(
        coming=goal.coming,
        minutes=goal.minutes,
        plan=with_due_beside(made, today, beside),
        beside=beside,
        told=_foretold(index, ground, made),
        facts=len(ground.facts),
        left_out=short.left_out,
        enough=short.enough,
        titles={concept.id: concept.title for concept in ground.library.by_id.values()},
    )


def _foretold(index: Index, ground: Ground, made: Plan) -> Forecast:
    """What the exam would bring on its day, by what is remembered then."""
    from awsquiz.core.exam.coverage import coverage
    from awsquiz.core.exam.evidence import evidence
    from awsquiz.core.exam.forecast import forecast
    from awsquiz.storage.index import exam_events, fitted

    seen = evidence(index.query(exam_events.answers), index.query(fitted.model))
    covered = coverage(ground.library, ground.blueprint)
    return forecast(ground.blueprint, ground.items, made.recall, seen, covered)


def _record(page: PlanPage) -> PlanData:
    made, told = page.plan, page.told
    return {
        "exam": page.coming.exam,
        "date": page.coming.on.isoformat(),
        "days": page.coming.days,
        "minutes": page.minutes,
        "new": len(made.today.new),
        "reviews": len(made.today.reviews) + page.beside,
        "mock_questions": made.today.mock,
        "schedule": [
            {
                "day": iso_day(each.day),
                "new": each.new,
                "reviews": each.reviews,
                "minutes": each.minutes,
                "known_share": each.known,
                "mock_questions": each.mock,
            }
            for each in made.days
        ],
        "known_share": made.known,
        "known_share_now": made.known_now,
        "expected": told.expected,
        "low": told.low,
        "high": told.high,
        "chance": told.chance,
        "covered": round(told.coverage.share, 4),
        "fact_count": page.facts,
        "unmet_count": len(made.unmet),
        "minutes_for_all": page.enough,
        "left_out": [
            {
                "concept": each.concept,
                "domain": each.domain,
                "fact_count": each.facts,
                "points": each.points,
            }
            for each in page.left_out
        ],
    }

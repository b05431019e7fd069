"""`awsquiz stats`: what the journal adds up to."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.goal_planned import planned_goal
from awsquiz.cli.json_output import print_json
from awsquiz.cli.loading import ids_named, opened, settings
from awsquiz.cli.moments import iso_day, study_today
from awsquiz.cli.page_picture import draw_page
from awsquiz.cli.parameters import Concepts, Json, NoPager, PlainPage, Yes
from awsquiz.cli.planning import ration_of_today, settings_of_today
from awsquiz.cli.report_files import refuse_to_overwrite
from awsquiz.core.model import Library
from awsquiz.core.plan.rhythm import is_in
from awsquiz.core.study.choosing import Selection
from awsquiz.core.study.portion import Portion, portion
from awsquiz.core.study.stats import COMING, STABILITIES, summed_up
from awsquiz.i18n import _
from awsquiz.storage.index import answered, cards, fitted, glance, queue, statistics
from awsquiz.storage.index.days_off import days_off
from awsquiz.terminal.console import console, show
from awsquiz.terminal.paging import paged
from awsquiz.terminal.progress import Watch
from awsquiz.terminal.stats import nothing_yet, statistics_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awsquiz.cli.records.of_study import MasteryRow, RetentionRow, ShareRow, StatsData
    from awsquiz.core.study.stats import FactStanding, Mastery, Retained, Share, Statistics
    from awsquiz.storage.index import Index
    from awsquiz.terminal.stats import Texts

_PICTURE = 120
"""Columns of a picture."""


def stats(
    concepts: Concepts = None,
    days: Annotated[
        int, typer.Option("--days", metavar="N", min=1, max=36500, help=_("How far back."))
    ] = 365,
    svg: Annotated[
        Path | None,
        typer.Option("--svg", metavar=_("FILE"), help=_("Write it as a picture as well.")),
    ] = None,
    yes: Yes = False,
    no_pager: NoPager = False,
    json: Json = False,
    plain: PlainPage = False,
) -> None:
    if svg is not None:
        refuse_to_overwrite(svg, yes)
    with opened() as index:
        chosen = ids_named(index, concepts)
        found = _found(index, chosen, days)
        texts = _texts(index, found.hardest)
        is_planned = planned_goal(index) is not None
    if json:
        if svg is not None:
            _draw(svg, found, texts)
        print_json("stats", _record(found, texts))
        return
    if not found.streak.longest:
        print(nothing_yet())
        return
    screen = console(plain)
    with paged(screen, not no_pager):
        show(screen, statistics_page(screen, found, texts))
        if is_planned:
            show(screen, _("What each day asks is said by “awsquiz plan”."))
    if svg is not None:
        _draw(svg, found, texts)
        print(_("Written: {path}").format(path=svg))


def _found(index: Index, concepts: tuple[str, ...], days: int) -> Statistics:
    day, among = study_today(settings().rollover), Selection(concepts=concepts)
    with Watch(_("Adding up")) as watch:
        return summed_up(
            today=day,
            days=days,
            desired=settings().retention,
            activity=index.query(statistics.activity, concepts),
            due=index.query(queue.due_by_day, among, day + COMING),
            counted=index.query(statistics.recalled_by_day, concepts, watch),
            standings=index.query(statistics.standings, concepts),
            branches=index.query(statistics.branches, concepts),
            portion=_portion(index, among, day),
            leeches=index.query(queue.how_many, Selection(concepts=concepts, leeches=True)),
            model=index.query(fitted.model),
            is_off=partial(is_in, index.query(days_off)),
        )


def _portion(index: Index, among: Selection, day: int) -> Portion:
    """What is left of today; of some concepts by the limits alone, for no plan is of them."""
    ration, chosen = ration_of_today(index), settings_of_today(index)
    if among == Selection():
        return index.query(glance.portion_today, day, chosen, ration)
    due, done = index.query(queue.how_many_due, among, day), index.query(answered.done, day)
    return portion(due, done, chosen, ration.share)


def _texts(index: Index, facts: Sequence[FactStanding]) -> Texts:
    """The facts with their concepts; only the cards in which they stand are read."""
    library = Library(
        index.query(cards.cards, index.query(cards.cards_with_facts, [one.fact for one in facts]))
    )
    found = ((one.fact, library.fact(one.fact)) for one in facts)
    return {name: fact for name, fact in found if fact is not None}


def _draw(path: Path, found: Statistics, texts: Texts) -> None:
    """Writes the page in its wide form."""
    draw_page(path, "stats", _PICTURE, lambda screen: statistics_page(screen, found, texts))


def _record(found: Statistics, texts: Texts) -> StatsData:
    return {
        "day": iso_day(found.today),
        "days": found.days,
        "answers": found.answers,
        "seconds": round(found.ms / 1000),
        "streak": found.streak.current,
        "longest_streak": found.streak.longest,
        "activity": [
            {"day": iso_day(day), "answers": done.answers, "seconds": round(done.ms / 1000)}
            for day, done in sorted(found.activity.items())
        ],
        "due_by_day": [
            {"day": iso_day(found.today + at), "fact_count": facts}
            for at, facts in enumerate(found.due)
        ],
        "desired_retention": found.desired,
        "recent_retention": _retention(found.recent),
        "period_retention": _retention(found.period),
        "stability": [
            {"from_days": days, "fact_count": facts}
            for days, facts in zip(STABILITIES, found.stability, strict=True)
        ],
        "new": found.new,
        "today": {"due": found.portion.due, "backlog": found.portion.backlog},
        "leeches": found.leeches,
        "mastery": [_mastery(each) for each in found.mastery],
        "hardest": [
            {
                "fact": each.fact,
                "concept": each.concept,
                "text": texts[each.fact][1].text if each.fact in texts else None,
                "difficulty": round(each.difficulty, 3),
                "lapses": each.lapses,
            }
            for each in found.hardest
        ],
    }


def _retention(retention: Retained) -> RetentionRow:
    return {
        "young": _share(retention.young),
        "mature": _share(retention.mature),
        "all": _share(retention.all),
    }


def _share(share: Share) -> ShareRow:
    value = None if share.value is None else round(share.value, 4)
    return {"right": share.right, "of": share.of, "share": value}


def _mastery(each: Mastery) -> MasteryRow:
    return {
        "concept": each.concept,
        "title": each.title,
        "depth": each.depth,
        "fact_count": each.facts,
        "new_count": each.new,
        "young_count": each.young,
        "mature_count": each.mature,
        "share": round(each.share, 4),
    }

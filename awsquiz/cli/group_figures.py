"""`awsquiz group stats` and `items`: what all have answered, on the screen, as JSON, as a page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.group_loading import adding_up, installed, membership, placed_in
from awsquiz.cli.json_output import all_fields, print_json
from awsquiz.cli.loading import opened
from awsquiz.cli.notices import tell
from awsquiz.cli.parameters import Json, NoPager, PlainPage, Yes
from awsquiz.cli.report_files import refuse_to_overwrite
from awsquiz.cli.targets import whole_target
from awsquiz.core.group.figures import FEWEST, GroupFigures, group_figures_of
from awsquiz.core.group.suspects import SuspectItem, suspects
from awsquiz.errors import ExitCode
from awsquiz.i18n import _, spoken
from awsquiz.storage.files import write_atomically
from awsquiz.terminal import groups as shown
from awsquiz.terminal.console import console, show
from awsquiz.terminal.paging import paged
from awsquiz.terminal.progress import Watch
from awsquiz.terminal.questions import form_names

if TYPE_CHECKING:
    from awsquiz.cli.records.of_groups import (
        FigureRow,
        GroupAreaRow,
        GroupItemRow,
        GroupItemsData,
        GroupStatsData,
        SuspectRow,
    )
    from awsquiz.core.group.figures import AreaFigures, Figure, ItemFigures

_Target = Annotated[
    str | None,
    typer.Argument(
        metavar=_("[TARGET]"), help=_("Another group's answers; by default those of yours.")
    ),
]


def group_stats(
    target: _Target = None,
    html: Annotated[
        Path | None,
        typer.Option(
            "--html", metavar=_("FILE"), help=_("Write it as a page: one file, no scripts.")
        ),
    ] = None,
    yes: Yes = False,
    no_pager: NoPager = False,
    json: Json = False,
    plain: PlainPage = False,
) -> None:
    if html is not None:
        refuse_to_overwrite(html, yes)
    where, found, titles, problems = _added_up(target)
    if html is not None:
        write_atomically(html.absolute(), _page(found, titles).encode())
    if json:
        print_json("group stats", _record(where, found))
    else:
        screen = console(plain)
        with paged(screen, not no_pager):
            show(screen, shown.figures_page(screen, found, titles))
        if html is not None:
            print(_("Written: {path}").format(path=html))
    if problems:
        raise typer.Exit(ExitCode.PROBLEMS)


def group_items(
    target: _Target = None, no_pager: NoPager = False, json: Json = False, plain: PlainPage = False
) -> None:
    where, found, titles, problems = _added_up(target)
    suspected = suspects(found.items)
    if json:
        data: GroupItemsData = {
            "target": where,
            "least_learners": FEWEST,
            "items_looked_at": len(found.items),
            "suspects": [_suspect(each) for each in suspected],
        }
        print_json("group items", data)
    else:
        screen = console(plain)
        with paged(screen, not no_pager):
            show(screen, shown.suspects_page(screen, suspected, titles, len(found.items)))
    if problems:
        raise typer.Exit(ExitCode.PROBLEMS)


def _added_up(target: str | None) -> tuple[str, GroupFigures, shown.GroupTitles, bool]:
    """The target, its figures, what they are about is called, and whether something was wrong."""
    where = whole_target(target) if target else membership()[0]
    installed()
    with opened(journal=False) as index:
        library = index.library()
    facts, domains = placed_in(library)
    with adding_up(where) as made, Watch(_("Adding up")):
        made.place(facts, domains)
        found = group_figures_of(made.rows)
        findings = made.findings
    for finding in findings:
        tell(finding)
    texts = {fact.id: fact.text for each in library.by_id.values() for fact in each.facts}
    titles = shown.GroupTitles({each.id: each.title for each in library.by_id.values()}, texts)
    return where, found, titles, any(each.is_problem for each in findings)


def _page(found: GroupFigures, titles: shown.GroupTitles) -> str:
    from awsquiz.formats.group_page import GroupWording, group_page

    words = GroupWording(
        language=spoken().code,
        title=_("Study group"),
        whole=shown.whole_in_words(found),
        hidden=shown.hidden_in_words(found) if found.hidden_items else "",
        concepts=_("Concepts, the weakest first"),
        domains=_("Domains of exams"),
        curve=_("On which day of studying it was met"),
        known=_("How well the fact was known before, in days"),
        items=_("Questions: how many are right, and how well they tell who knows"),
        suspects=_("Questions that may be wrong"),
        columns=(
            *(_("question"), "n", _("right"), _("discrimination"), _("upper − lower")),
            *(_("seconds"), _("options")),
        ),
        forms=form_names(),
        names={**titles.concepts, **shown.known()},
        facts=titles.facts,
        reasons=shown.reasons_in_words(),
    )
    return group_page(found, suspects(found.items), words)


def _record(where: str, found: GroupFigures) -> GroupStatsData:
    return {
        "target": where,
        "learners": found.learners,
        "answers": found.answers,
        "first_day": found.first,
        "last_day": found.last,
        "least_learners": FEWEST,
        "hidden_items": found.hidden_items,
        "hidden_concepts": found.hidden_concepts,
        "items": [_item(each) for each in found.items],
        "concepts": [_area(each) for each in found.concepts],
        "domains": [_area(each) for each in found.domains],
        "learning_curve": [_area(each) for each in found.curve],
        "known_before": [_area(each) for each in found.known],
    }


def _item(item: ItemFigures) -> GroupItemRow:
    return {
        "fact": item.fact,
        "form": item.form,
        "learners": item.n,
        "facility": _figure(item.facility),
        "discrimination": _figure(item.discrimination) if item.discrimination else None,
        "upper_lower": None if item.upper_lower is None else round(item.upper_lower, 4),
        "seconds": round(item.seconds, 1),
        "options": [all_fields(each) | {"share": round(each.share, 4)} for each in item.options],
    }


def _area(area: AreaFigures) -> GroupAreaRow:
    return {
        "id": area.id,
        "learners": area.n,
        "answers": area.answers,
        "facility": _figure(area.facility),
        "seconds": round(area.seconds, 1),
    }


def _figure(figure: Figure) -> FigureRow:
    return {
        "value": round(figure.value, 4),
        "low": round(figure.low, 4),
        "high": round(figure.high, 4),
    }


def _suspect(each: SuspectItem) -> SuspectRow:
    return {
        "why": each.why,
        "option": each.option.text if each.option else None,
        "item": _item(each.item),
    }

"""What an exam would bring today, on the screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from awsquiz.core.exam.coverage import Coverage, DomainCover
from awsquiz.core.exam.forecast import Forecast
from awsquiz.i18n import _
from awsquiz.terminal.console import DIM, EMPHASIS, MARKED, RIGHT, WRONG, inert, show
from awsquiz.terminal.exam.covering import not_counted, with_counts

_NAMED = 8
"""What is missing in a domain that is named; `--json` has all of it."""


def show_forecast(screen: Console, told: Forecast, titles: Mapping[str, str]) -> None:
    """Expected score, chance to pass and what would help; or that too little is known."""
    show(screen, Group(*_forecast(told, titles)))


def _forecast(told: Forecast, titles: Mapping[str, str]) -> Iterator[RenderableType]:
    yield Text()
    yield Rule(Text(inert(told.title), EMPHASIS), style=DIM, align="left")
    yield from _foretold(told) if told.enough else _too_little(told)
    yield from _scope(told)
    if told.gains:
        yield from _gains(told, titles)


def _too_little(told: Forecast) -> Iterator[RenderableType]:
    whole = told.coverage.is_whole
    yield Text(_("Too little is known to foretell it."), MARKED)
    grid = Table.grid(padding=(0, 2))
    grid.add_row(
        Text(_("answers that are right or wrong"), DIM),
        _("{n} of at least {needed}").format(n=told.answers, needed=told.answers_needed),
    )
    grid.add_row(
        Text(_("of the exam studied") if whole else _("of what has cards studied"), DIM),
        _("{n} % of at least {needed} %").format(
            n=int(100 * told.studied), needed=round(100 * told.studied_needed)
        ),
    )
    yield Padding(grid, (0, 0, 0, 2))


def _foretold(told: Forecast) -> Iterator[Text]:
    said = _("expected {score}, in 90 of 100 exams {low} to {high}")
    if told.chance is None:
        said = _("within what has cards: expected {score}, in 90 of 100 exams {low} to {high}")
    yield Text(said.format(score=told.expected, low=told.low, high=told.high), EMPHASIS)
    yield Text.assemble(
        _chance(told), ("  " + _("pass mark {mark}").format(mark=told.pass_mark), DIM)
    )
    studied = _("{n} % of the exam studied, {answers} answers")
    if not told.coverage.is_whole:
        studied = _("{n} % of what has cards studied, {answers} answers")
    yield Text(studied.format(n=round(100 * told.studied), answers=told.answers), DIM)
    if told.scenarios < told.scenarios_needed:
        said = _(
            "{n} scenarios answered, of at least {needed}: how you apply what you know is not "
            "known yet, so the interval is wide."
        )
        yield Text(said.format(n=told.scenarios, needed=told.scenarios_needed), MARKED)


def _gains(told: Forecast, titles: Mapping[str, str]) -> Iterator[RenderableType]:
    said = _("What would help most:")
    if not told.coverage.is_whole:
        said = _("What would help most, within what has cards:")
    yield Text(said, EMPHASIS)
    grid = Table.grid(padding=(0, 2))
    for gain in told.gains:
        grid.add_row(
            Text(inert(titles.get(gain.concept, gain.concept))),
            Text(_("+{n} points").format(n=gain.points), RIGHT),
            Text(_("{n} % studied").format(n=round(100 * gain.studied)), DIM),
            Text(f"awsquiz quiz {gain.concept}", DIM),
        )
    yield Padding(grid, (0, 0, 0, 2))


def _chance(told: Forecast) -> tuple[str, str]:
    """The chance to pass; where a domain has no cards for one, how much there is."""
    if told.chance is None:
        return no_chance(told), MARKED
    style = RIGHT if told.chance >= 0.5 else WRONG
    return _("chance to pass: {percent} %").format(percent=round(100 * told.chance)), style


def no_chance(told: Forecast) -> str:
    """Why no chance to pass is told."""
    domains = told.coverage.domains
    said = _(
        "no chance to pass is told: cards cover {n} of {all} domains, {percent} % of the scope"
    )
    return said.format(
        n=sum(each.is_covered for each in domains),
        all=len(domains),
        percent=int(100 * told.coverage.share),
    )


def _scope(told: Forecast) -> Iterator[RenderableType]:
    """The exam's whole scope beside what the cards cover of it, and what is missing."""
    if told.coverage.unchecked:
        yield Text(not_counted(told.coverage.unchecked), MARKED)
    if told.coverage.is_whole:
        return
    yield Text(_("What the exam guide asks, and what has cards:"), EMPHASIS)
    grid = Table.grid(padding=(0, 2))
    heads = ("", _("weight"), _("tasks"), _("services"))
    grid.add_row(*(Text(each, DIM, justify="right") for each in heads))
    for each in told.coverage.domains:
        style = RIGHT if each.is_covered else MARKED
        counts = ((each.covered_tasks, each.tasks), (each.covered_services, each.services))
        grid.add_row(
            Text(f"{'○' if each.is_covered else '×'} {inert(each.title)}", style),
            Text(f"{each.weight} %", DIM, justify="right"),
            *(Text(f"{n} / {of}" if of else "", style, justify="right") for n, of in counts),
        )
    yield Padding(grid, (0, 0, 0, 2))
    yield Text(_("What is missing, with its facts of those that are needed:"), EMPHASIS)
    for each in told.coverage.domains:
        if not each.is_covered:
            line = Text(f"{inert(each.title)}: ", EMPHASIS).append(
                _missing(each, told.coverage), DIM
            )
            yield Padding(line, (0, 0, 0, 2))


def _missing(cover: DomainCover, covered: Coverage) -> str:
    """The tasks without anything to ask, then the services with too few facts."""
    tasks = cover.missing_tasks[:_NAMED]
    services = cover.missing_services[: _NAMED - len(tasks)]
    named = ", ".join(filter(None, [*map(inert, tasks), with_counts(services, covered)]))
    more = len(cover.missing_tasks) + len(cover.missing_services) - _NAMED
    if more <= 0:
        return named
    return named + " " + _("and {n} more").format(n=more)

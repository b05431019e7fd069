"""What an exam would bring today, on the screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from awsquiz.core.exam.forecast import Forecast
from awsquiz.i18n import _
from awsquiz.terminal.console import DIM, EMPHASIS, MARKED, RIGHT, WRONG, inert, show


def show_forecast(screen: Console, told: Forecast, titles: Mapping[str, str]) -> None:
    """Expected score, chance to pass and what would help; or that too little is known."""
    show(screen, Group(*_forecast(told, titles)))


def _forecast(told: Forecast, titles: Mapping[str, str]) -> Iterator[RenderableType]:
    yield Text()
    yield Rule(Text(inert(told.title), EMPHASIS), style=DIM, align="left")
    if not told.enough:
        yield Text(_("Too little is known to foretell it."), MARKED)
        grid = Table.grid(padding=(0, 2))
        grid.add_row(
            Text(_("answers that are right or wrong"), DIM),
            _("{n} of at least {needed}").format(n=told.answers, needed=told.answers_needed),
        )
        grid.add_row(
            Text(_("of the exam studied"), DIM),
            _("{n} % of at least {needed} %").format(
                n=int(100 * told.studied), needed=round(100 * told.studied_needed)
            ),
        )
        yield Padding(grid, (0, 0, 0, 2))
    else:
        said = _("expected {score}, in 90 of 100 exams {low} to {high}")
        if told.chance is None:
            said = _("within what has cards: expected {score}, in 90 of 100 exams {low} to {high}")
        yield Text(said.format(score=told.expected, low=told.low, high=told.high), EMPHASIS)
        yield Text.assemble(
            _chance(told), ("  " + _("pass mark {mark}").format(mark=told.pass_mark), DIM)
        )
        studied = _("{n} % of the exam studied, {answers} answers")
        yield Text(studied.format(n=round(100 * told.studied), answers=told.answers), DIM)
    if told.gains:
        yield Text(_("What would help most:"), EMPHASIS)
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
    """The chance to pass; where the cards cover too little for one, how much they cover."""
    if told.chance is None:
        said = _("no chance to pass is told: {n} % of the services in its scope have cards")
        return said.format(n=int(100 * told.covered)), MARKED
    style = RIGHT if told.chance >= 0.5 else WRONG
    return _("chance to pass: {percent} %").format(percent=round(100 * told.chance)), style

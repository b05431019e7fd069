"""The menu of `awsquiz` alone: what is chosen is run as its command would be, then it is back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from rich.text import Text

from awsquiz.cli import exam, quiz, search, stats, tree
from awsquiz.cli.exam_loading import blueprints
from awsquiz.cli.request import Request
from awsquiz.i18n import _
from awsquiz.terminal import prompts
from awsquiz.terminal import today as shown
from awsquiz.terminal.console import console, show
from awsquiz.terminal.layout import broken, cut_off
from awsquiz.terminal.today import Today

if TYPE_CHECKING:
    from rich.console import Console

_MORE = 10
"""Facts that one key asks beyond what the day has."""


class _Way(NamedTuple):
    """Where a key leads."""

    key: str
    name: str
    run: Callable[[], None]
    is_session: bool = False
    """Something is answered there: what was done is said afterwards."""


def lead_on(look: Callable[[], Today]) -> None:
    """The glance and the menu, until the learner leaves. Raises KeyboardInterrupt."""
    screen = console()
    view = look()
    while True:
        for line in shown.lines(view):
            show(screen, line)
        ways = {way.key: way for way in _ways(view)}
        above = partial(_above, screen, view, len(ways))
        try:
            options = [(way.key, way.name) for way in ways.values()]
            chosen = ways[prompts.choose(screen, options, [], above, aliases={})]
        except prompts.Left:
            return
        chosen.run()
        view = replace(look(), covered=())  # a newcomer is welcomed once
        print()
        if chosen.is_session and (said := shown.after_session(view)):
            show(screen, said)


def _above(screen: Console, view: Today, ways: int, width: int) -> str:
    """How one chooses; where the menu leaves no room for the glance, what there is to do."""
    said = broken(Text(_("choose with ↑↓ and ⏎ or its key, leave with q")), width)
    if ways + len(said) < screen.height:
        return "\n".join(line.plain for line in said)
    return cut_off(shown.ready(view).plain, width)


def _ways(view: Today) -> list[_Way]:
    more = _("{n} more").format(n=_MORE)
    found = [
        _Way("1", _("Quiz: what is due and new, as questions"), _asked(), True),
        _Way(
            "2", _("Study: the same as flashcards"), lambda: quiz.show_flashcards(Request()), True
        ),
        _Way("3", _("Scenarios"), _asked(form="scenario", everything=True, most=_MORE), True),
        _exam(view),
        _Way("5", _("Weak points"), _asked(weak=True, most=_MORE), True),
        _Way("6", _("Redo what went wrong"), _asked(mistakes=True), True),
        _Way("7", _("Search"), search.search),
        _Way("8", _("Notes and concepts"), tree.list_concepts),
        _Way("9", _("Where I stand"), stats.stats),
        _Way("+", more, _asked(further=True, most=_MORE), True),
    ]
    if view.stopped:
        found.insert(0, _Way("r", _("Go on with the stopped exam"), exam.resume, True))
    return found


def _exam(view: Today) -> _Way:
    """A mock of the exam whose date is next, as long as the plan wants it; else a short one."""
    coming = view.exam.exam if view.exam else None
    if coming is None or coming not in blueprints():
        return _Way("4", _("Exam: ten questions, fifteen minutes"), lambda: exam.sit("mini"), True)
    number = view.mock or _MORE
    said = _("Exam: {n} questions of {exam}").format(n=number, exam=coming)
    return _Way("4", said, lambda: exam.sit(coming, count=number), True)


def _asked(**wished: object) -> Callable[[], None]:
    return lambda: quiz.ask_questions(Request(**wished))  # type: ignore[arg-type]

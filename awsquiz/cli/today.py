"""`awsquiz` alone: where the learner stands, and a menu that leads on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from awsquiz.cli import moments
from awsquiz.cli.goal import goal_records
from awsquiz.cli.json_output import print_json
from awsquiz.cli.loading import opened, settings
from awsquiz.core.study.goals import coming_exam
from awsquiz.i18n import _
from awsquiz.storage.index import glance
from awsquiz.terminal import prompts
from awsquiz.terminal import today as shown
from awsquiz.terminal.console import console, interactive, show
from awsquiz.terminal.today import Today

if TYPE_CHECKING:
    from awsquiz.storage.index.glance import Glance


def today(json: bool, plain: bool) -> None:
    """Shows the glance; in a terminal a menu follows."""
    day = moments.study_today(settings().rollover)
    with opened() as index:
        seen = index.ask(glance.glance, day, settings().new)
    if json:
        print_json("today", _record(seen, day))
        return
    view, screen = _view(seen, day), console(plain)
    for line in shown.lines(view):
        show(screen, line)
    if interactive(plain):
        _lead_on(view)
    else:
        show(screen, shown.what_next(view))


def _view(seen: Glance, day: int) -> Today:
    coming = seen.next_due
    return Today(
        due=seen.due + seen.wrong,
        new=seen.new,
        answers=seen.done.answers,
        minutes=round(seen.done.ms / 60_000),
        streak=seen.streak,
        weakest=[title for _id, title in seen.weakest],
        next_due=(coming[0] - day, coming[1]) if coming else None,
        exam=coming_exam(seen.goals, day),
    )


def _record(seen: Glance, day: int) -> dict[str, object]:
    return {
        "day": date.fromordinal(day).isoformat(),
        "due": seen.due,
        "wrong": seen.wrong,
        "new": seen.new,
        "answers": seen.done.answers,
        "seconds": round(seen.done.ms / 1000),
        "streak": seen.streak,
        "weakest": [concept for concept, _title in seen.weakest],
        "next_due": _on_day(seen.next_due),
        "goals": goal_records(seen.goals),
    }


def _on_day(coming: tuple[int, int] | None) -> dict[str, object] | None:
    if coming is None:
        return None
    return {"day": date.fromordinal(coming[0]).isoformat(), "fact_count": coming[1]}


def _lead_on(view: Today) -> None:
    """The menu; what is chosen is run as its command would be."""
    from awsquiz.cli import exam, quiz, search, stats
    from awsquiz.cli.request import Request

    ways: list[tuple[str, Callable[[], None]]] = [
        (_("Quiz: what is due and new, as questions"), lambda: quiz.ask_questions(Request())),
        (_("Study: the same as flashcards"), lambda: quiz.show_flashcards(Request())),
        (_("Redo what went wrong"), lambda: quiz.ask_questions(Request(mistakes=True))),
        (_("Exam: ten questions, fifteen minutes"), lambda: exam.sit("mini")),
        (_("Search"), search.search),
        (_("Where I stand"), stats.stats),
    ]
    options = [(str(number), name) for number, (name, _run) in enumerate(ways, 1)]
    said = _("choose with ↑↓ and ⏎ or a digit, leave with q")
    try:
        chosen = prompts.choose(console(), options, [], said, aliases={})
    except prompts.Left:
        return
    ways[int(chosen) - 1][1]()

"""`awsquiz exam review`: a finished exam, question by question."""

from __future__ import annotations

from typing import Annotated

import typer

from awsquiz.cli.exam_loading import all_sittings, sitting_named
from awsquiz.cli.parameters import FinishedSitting, Plain
from awsquiz.core.exam.report import report as report_on
from awsquiz.errors.wrong_arguments import WrongArguments
from awsquiz.i18n import _
from awsquiz.terminal.console import console, interactive, show
from awsquiz.terminal.exam.report import with_reasons
from awsquiz.terminal.exam.review import ReviewScreen, Sieve, sifted


def review(
    sitting_id: FinishedSitting = None,
    wrong: Annotated[bool, typer.Option("--wrong", help=_("Only what was wrong."))] = False,
    guessed: Annotated[bool, typer.Option("--guessed", help=_("Only what was guessed."))] = False,
    flagged: Annotated[bool, typer.Option("--flagged", help=_("Only what was flagged."))] = False,
    plain: Plain = False,
) -> None:
    sieve = _sieve(wrong, guessed, flagged)
    every = all_sittings()
    told = report_on(sitting_named(sitting_id, every, finished=True), every)
    screen = console(plain)
    if interactive(plain):
        from awsquiz.terminal.prompts.screen import full_screen

        full_screen(screen, ReviewScreen(told, sieve))
        return
    rows = sifted(told, sieve)
    for row in rows:
        for part in with_reasons(row, {each.id: each.title for each in told.domains}):
            show(screen, part)
    if not rows:
        print(_("There is none."))


def _sieve(wrong: bool, guessed: bool, flagged: bool) -> Sieve:
    """Which questions are meant. Raises WrongArguments where it is said twice."""
    given: dict[str, tuple[bool, Sieve]] = {
        "--wrong": (wrong, "wrong"),
        "--guessed": (guessed, "guessed"),
        "--flagged": (flagged, "flagged"),
    }
    named = {name: sieve for name, (is_given, sieve) in given.items() if is_given}
    if len(named) > 1:
        raise WrongArguments.exclusive(list(named))
    return next(iter(named.values()), "all")

"""`awsquiz quiz`: questions on the cards, with the answer at once."""

from __future__ import annotations

import time
from datetime import datetime
from random import Random
from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.options import (
    Concepts,
    Count,
    Easy,
    Forms,
    Hard,
    Plain,
    Seed,
    forms_named,
    leaning,
    opened,
    whole_library,
    with_all_below,
)
from awsquiz.errors import CannotGoOn
from awsquiz.i18n import _
from awsquiz.paths import folders, shipped_content

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from awsquiz.core.model import Concept
    from awsquiz.core.questions import Question
    from awsquiz.core.quiz import Quiz


def quiz(
    concepts: Concepts = None,
    count: Count = 10,
    form: Forms = None,
    easy: Easy = False,
    hard: Hard = False,
    mistakes: Annotated[
        bool, typer.Option("--mistakes", help=_("Ask what you last answered wrong, or guessed."))
    ] = False,
    seed: Seed = None,
    plain: Plain = False,
) -> None:
    from awsquiz.core.questions import draw, draw_facts
    from awsquiz.core.quiz import Quiz
    from awsquiz.terminal import quiz as shown
    from awsquiz.terminal.console import console, interactive
    from awsquiz.terminal.prompts import Left

    forms, lean = forms_named(form), leaning(easy, hard)
    library = whole_library(scenarios=True)
    chosen = with_all_below(library, concepts or [])
    if mistakes:
        facts = _mistaken(chosen)
        questions = draw_facts(library, facts, count, Random(seed), forms, lean)
        if not questions:
            print(_("Nothing to redo: your last answers were right."))
            return
    else:
        questions = draw(library, chosen, count, Random(seed), forms, lean)
    if not questions:
        raise CannotGoOn(_("no question can be made of these cards: see “awsquiz check”"))
    run, screen = Quiz(questions), console(plain)
    try:
        _ask_all(run, screen, interactive(plain))
    except Left:
        pass
    except KeyboardInterrupt:
        shown.summary(screen, run, library)
        raise
    shown.summary(screen, run, library)


def _ask_all(run: Quiz, screen: Console, by_key: bool) -> None:
    """Asks one question after another; each answer is on disk before the next is shown."""
    from awsquiz.core.events import Review, grade
    from awsquiz.core.quiz import verdict
    from awsquiz.storage.journal import Journal, stamp
    from awsquiz.terminal import questions as shown
    from awsquiz.terminal.quiz import Asking, slip_is_right

    journal = Journal(folders().journal)
    while (question := run.current) is not None:
        started = time.monotonic()
        reply = Asking(screen, run, question, by_key, _around).ask()
        passed = time.monotonic() - started
        near = verdict(question, reply.given) == "near"
        right = near and slip_is_right(screen, question, reply.given[0], by_key)
        answered = run.answer(reply.given, slip_is_right=right, guess=reply.guess, hint=reply.hint)
        event = Review(
            **stamp(datetime.now().astimezone()),
            fact=question.fact,
            form=question.form,
            grade=int(reply.given[0])
            if question.shape == "graded"
            else grade(answered.right, guess=reply.guess, hint=reply.hint),
            ms=round(passed * 1000),
            answer=reply.given,
            question=question.id,
            guess=reply.guess,
            hint=reply.hint,
        )
        journal.append(event)
        shown.feedback(screen, answered)


def _mistaken(chosen: Sequence[Concept]) -> list[str]:
    """Facts of the chosen concepts that the learner last answered wrong."""
    from awsquiz.storage.index import queue

    meant = queue.Selection(concepts=tuple(concept.id for concept in chosen))
    with opened() as index:
        return [item.fact for item in index.ask(queue.mistakes, meant, 10_000)]


def _around(question: Question) -> list[tuple[int, str]]:
    """The lines of the note around the question's fact."""
    from awsquiz.storage.notes import lines_around

    if question.source is None:
        return []
    places = (folders().notes, shipped_content() / "notes")
    return lines_around(places, question.source.note, question.source.line)

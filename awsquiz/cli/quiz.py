"""`awsquiz quiz` and `awsquiz study`: what is due, as questions or as flashcards."""

from __future__ import annotations

from functools import partial

from awsquiz.cli import planning
from awsquiz.cli.loading import opened
from awsquiz.cli.parameters import forms_named, leaning
from awsquiz.cli.request import Request, command_of
from awsquiz.cli.studying import Studying
from awsquiz.core.study.manner import FLASHCARD, Manner
from awsquiz.storage.index.knowledge import IndexedKnowledge
from awsquiz.terminal.console import console


def ask_questions(request: Request) -> None:
    """A session of questions, the harder the better a fact is known. Raises WrongUse."""
    forms, lean = forms_named(request.form), leaning(request.easy, request.hard)
    named = request.form is not None
    _sit(request, Manner(forms, named, lean, request.practice, request.seed))


def show_flashcards(request: Request) -> None:
    """A session of flashcards. Raises WrongUse."""
    manner = Manner([FLASHCARD], named=True, practice=request.practice, seed=request.seed)
    _sit(request, manner)


quiz = command_of(ask_questions)
study = command_of(show_flashcards, "form", "easy", "hard")


def _sit(request: Request, manner: Manner) -> None:
    """Plans a session and runs it; where there is nothing to ask, says what to do instead."""
    with opened() as index:
        chosen = planning.selection(index, request)
        knowledge = IndexedKnowledge(index, leeches=request.leeches)
        can_ask = partial(manner.can_ask, knowledge)
        session = planning.session(index, request, chosen, can_ask)
        if session.next() is None:
            print(planning.why_nothing(index, request, chosen))
            return
        screen = console(request.plain)
        Studying(index, session, knowledge, screen, request.plain, manner).run()

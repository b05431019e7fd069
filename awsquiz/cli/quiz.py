"""`awsquiz quiz` and `awsquiz study`: what is due, as questions or as flashcards."""

from __future__ import annotations

from functools import partial
from random import Random
from typing import TYPE_CHECKING, Literal

from awsquiz.cli.forms import forms_named
from awsquiz.cli.loading import ids_named, opened, settings
from awsquiz.cli.moments import study_today
from awsquiz.cli.parameters import leaning
from awsquiz.cli.request import Request, command_of
from awsquiz.cli.studying import Studying
from awsquiz.core.study.choosing import Selection, Wanted, session_for, why_nothing
from awsquiz.core.study.manner import FLASHCARD, Manner
from awsquiz.errors.wrong_use import NoSuchName
from awsquiz.storage.index.knowledge import IndexedKnowledge, IndexedQueue
from awsquiz.storage.index.queue import values_of
from awsquiz.terminal.console import console
from awsquiz.terminal.nothing_to_ask import nothing_to_ask

if TYPE_CHECKING:
    from awsquiz.storage.index import Index


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
    """Chooses what is asked and asks it; where there is nothing, says what to do instead."""
    with opened() as index:
        among = _selection(index, request)
        wanted = Wanted(request.aim(), among, request.most)
        queue, day = IndexedQueue(index), study_today(settings().rollover)
        knowledge = IndexedKnowledge(index, leeches=request.leeches)
        can_ask = partial(manner.can_ask, knowledge)
        session = session_for(queue, wanted, settings(), day, Random(request.seed), can_ask)
        if session.next() is None:
            print(nothing_to_ask(why_nothing(queue, wanted, day)))
            return
        screen = console(request.plain)
        Studying(index, session, knowledge, screen, request.plain, manner).run()


def _selection(index: Index, request: Request) -> Selection:
    """The facts that the filters leave. Raises WrongUse for a concept, category or facet that
    there is not."""
    _check_value(index, "category", request.category)
    _check_value(index, "facet", request.facet)
    return Selection(
        ids_named(index, request.concepts),
        ids_named(index, request.without),
        request.category,
        request.facet,
        request.starred,
        request.leeches,
    )


def _check_value(index: Index, name: Literal["category", "facet"], value: str | None) -> None:
    if value is None:
        return
    known = index.ask(values_of, name)
    if value not in known:
        raise NoSuchName(name, value, known)

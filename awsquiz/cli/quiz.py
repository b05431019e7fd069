"""`awsquiz quiz` and `awsquiz study`: what is due, as questions or as flashcards."""

from __future__ import annotations

from awsquiz.cli.loading import opened
from awsquiz.cli.named_notes import notes_of_words
from awsquiz.cli.request import Request, command_of
from awsquiz.cli.sessions import manner_of, prepared
from awsquiz.cli.studying import Studying
from awsquiz.core.study.manner import FLASHCARD, Manner
from awsquiz.terminal.console import console

_PRACTICE = 10
"""Facts of practice that nothing asks for but a key."""


def ask_questions(request: Request) -> None:
    """A session of questions, the harder the better a fact is known. Raises WrongUse."""
    _sit(request, manner_of(request))


def show_flashcards(request: Request) -> None:
    """A session of flashcards. Raises WrongUse."""
    manner = Manner([FLASHCARD], named=True, practice=request.practice, seed=request.seed)
    _sit(request, manner)


def practise(concept: str) -> None:
    """What is due of a concept; where nothing is, any of it, which leaves the schedule alone."""
    due = Request(concepts=[concept])
    any_of_it = Request(concepts=[concept], cram=True, most=_PRACTICE)
    _sit(due, manner_of(due), any_of_it)


quiz = command_of(ask_questions)
study = command_of(show_flashcards, "form", "easy", "hard", "at_end")


def _sit(request: Request, manner: Manner, instead: Request | None = None) -> None:
    """Chooses what is asked and asks it; where there is nothing, `instead` is asked, or it is said
    what to do."""
    named = notes_of_words(request.concepts)
    with opened() as index:
        found = prepared(index, request, named, manner)
        if found.nothing is not None and instead is not None:
            request = instead
            found = prepared(index, request, named, manner_of(request))
        if found.nothing is not None:
            from awsquiz.terminal.nothing_to_ask import nothing_to_ask  # seldom

            print(nothing_to_ask(found.nothing, named.converted or request.note or ()))
            return
        screen = console(request.plain)
        Studying(index, found.session, found.knowledge, screen, request.plain, found.manner).run()

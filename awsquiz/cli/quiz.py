"""`awsquiz quiz`: questions on the cards, with the answer at once."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.options import Plain, Seed, concept_named, open_shelf
from awsquiz.errors import CannotGoOn
from awsquiz.i18n import _

if TYPE_CHECKING:
    from awsquiz.core.model import Concept, Library


def quiz(
    concepts: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=_("[CONCEPT]…"),
            help=_("Ask only about these and what is below them: id, title or alias."),
        ),
    ] = None,
    count: Annotated[
        int, typer.Option("-n", "--count", metavar="N", min=1, help=_("How many questions."))
    ] = 10,
    seed: Seed = None,
    plain: Plain = False,
) -> None:
    from awsquiz.core.questions import draw
    from awsquiz.core.quiz import Quiz
    from awsquiz.terminal import quiz as shown
    from awsquiz.terminal.console import console, interactive
    from awsquiz.terminal.prompts import Left

    library = open_shelf().library
    chosen = _chosen(library, concepts or [])
    questions = draw(library, chosen, count, Random(seed))
    if not questions:
        raise CannotGoOn(_("no question can be made of these cards: see “awsquiz check”"))
    screen, by_key = console(plain), interactive(plain)
    run = Quiz(questions)
    try:
        while (question := run.current) is not None:
            answered = run.answer(shown.ask(screen, run, question, by_key))
            shown.feedback(screen, answered)
    except Left:
        pass
    except KeyboardInterrupt:
        shown.summary(screen, run, library)
        raise
    shown.summary(screen, run, library)


def _chosen(library: Library, words: list[str]) -> list[Concept]:
    """The named concepts with all below them, each once; all concepts where none is named."""
    named = [concept_named(library, word) for word in words] or list(library.cards)
    below = (each.id for concept in named for each in concept.walk())
    return [library.by_id[name] for name in dict.fromkeys(below)]

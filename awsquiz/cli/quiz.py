"""`awsquiz quiz` and `awsquiz study`: what is due, as questions or as flashcards."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from random import Random
from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli import planning
from awsquiz.cli.loading import opened
from awsquiz.cli.parameters import (
    Ahead,
    Category,
    Concepts,
    Cram,
    Easy,
    Facet,
    Forms,
    Hard,
    Leeches,
    Most,
    Plain,
    Seed,
    Starred,
    Without,
    forms_named,
    leaning,
)
from awsquiz.cli.planning import Wanted
from awsquiz.cli.studying import Studying
from awsquiz.core.study.manner import Manner
from awsquiz.i18n import _
from awsquiz.storage.index.knowledge import IndexedKnowledge
from awsquiz.terminal.console import console

if TYPE_CHECKING:
    from awsquiz.core.questions import Lean

Mistakes = Annotated[
    bool, typer.Option("--mistakes", help=_("Ask what you last answered wrong, or guessed."))
]
Everything = Annotated[
    bool, typer.Option("--all", help=_("Ask anything, whether it is due or not."))
]


def quiz(
    concepts: Concepts = None,
    most: Most = None,
    form: Forms = None,
    easy: Easy = False,
    hard: Hard = False,
    everything: Everything = False,
    mistakes: Mistakes = False,
    ahead: Ahead = False,
    cram: Cram = False,
    without: Without = None,
    category: Category = None,
    facet: Facet = None,
    starred: Starred = False,
    leeches: Leeches = False,
    seed: Seed = None,
    plain: Plain = False,
) -> None:
    _sit(
        concepts,
        without,
        {"category": category, "facet": facet, "starred": starred, "leeches": leeches},
        Wanted(most, everything, mistakes, ahead, cram),
        forms_named(form),
        form is not None,
        leaning(easy, hard),
        seed,
        plain,
    )


def study(
    concepts: Concepts = None,
    most: Most = None,
    everything: Everything = False,
    mistakes: Mistakes = False,
    ahead: Ahead = False,
    cram: Cram = False,
    without: Without = None,
    category: Category = None,
    facet: Facet = None,
    starred: Starred = False,
    leeches: Leeches = False,
    seed: Seed = None,
    plain: Plain = False,
) -> None:
    _sit(
        concepts,
        without,
        {"category": category, "facet": facet, "starred": starred, "leeches": leeches},
        Wanted(most, everything, mistakes, ahead, cram),
        ["flashcard"],
        True,
        None,
        seed,
        plain,
    )


def _sit(
    concepts: Sequence[str] | None,
    without: Sequence[str] | None,
    filters: dict[str, str | bool | None],
    wanted: Wanted,
    forms: Sequence[str],
    named: bool,
    lean: Lean | None,
    seed: int | None,
    plain: bool,
) -> None:
    """Plans a session and asks it; says what there is to do where nothing is to be asked."""
    with opened() as index:
        chosen = planning.selection(index, concepts, without, **filters)
        manner = Manner(forms, named, lean, wanted.practice, seed)
        knowledge = IndexedKnowledge(index, leeches=chosen.leeches)
        can_ask = partial(manner.can_ask, knowledge)
        session = planning.session(index, chosen, wanted, Random(seed), can_ask)
        if session.next() is None:
            print(planning.nothing(index, chosen, wanted))
            return
        Studying(index, session, knowledge, console(plain), plain, manner).run()

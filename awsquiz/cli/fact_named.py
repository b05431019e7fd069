"""The fact that a command is about, by its id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.completion import target_begun
from awsquiz.cli.loading import fact_meant
from awsquiz.cli.slips import Slip
from awsquiz.core.model import Library
from awsquiz.core.study.targets import Target, target_of
from awsquiz.errors.wrong_use import FactOfConcept
from awsquiz.i18n import _
from awsquiz.storage.index import cards
from awsquiz.storage.index.search import names
from awsquiz.terminal import prompts
from awsquiz.terminal.console import interactive
from awsquiz.terminal.star_suspend import described

if TYPE_CHECKING:
    from awsquiz.storage.index import Index

_MOST = 99
"""Facts that one chooses from."""

FactArgument = Annotated[
    str,
    typer.Argument(
        metavar=_("FACT"),
        help=_("Id of a fact, or a concept whose facts to choose from."),
        autocompletion=target_begun,
    ),
]


def fact_named(index: Index, name: str, slip: Slip) -> Target:
    """The fact of that id, or one of a concept's that the learner chooses, with its concept; only
    its card is read. Raises NoSuchFact."""
    if index.query(cards.holder, name) is None:
        name = _chosen(index, name) or fact_meant(index, name, slip)
    return target_of(
        Library(index.query(cards.cards, index.query(cards.cards_with_facts, [name]))), name
    )


def _chosen(index: Index, word: str) -> str | None:
    """The fact that the learner chooses of the concept that is called so; None where none is.

    Raises FactOfConcept where nobody can be asked, or nothing is chosen.
    """
    concept = index.query(names.named, word)
    if concept is None:
        return None
    library = Library(index.query(cards.cards, index.query(cards.cards_holding, concept)))
    of_it = [fact for each in library.by_id[concept].walk() for fact in each.facts]
    facts = [fact.id for fact in of_it if fact.askable][:_MOST]
    if len(facts) == 1:
        return facts[0]
    targets = [target_of(library, fact) for fact in facts]
    if not interactive():
        raise FactOfConcept(word, [f"{each.id} ({described(each)})" for each in targets])
    for number, each in enumerate(targets, 1):
        print(f"{number:>3}  {described(each)}")
    print(_("Which of them? Its number; q leaves."))
    try:
        typed = prompts.typed_line()
    except prompts.Left:
        typed = ""
    if typed.isdecimal() and 1 <= int(typed[:4]) <= len(facts):
        return facts[int(typed[:4]) - 1]
    raise FactOfConcept(word, [each.id for each in targets])

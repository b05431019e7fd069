"""The fact that a command is about, by its id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.core.model import Library
from awsquiz.core.study.targets import Target, target_of
from awsquiz.errors.wrong_use import NoSuchFact
from awsquiz.i18n import _
from awsquiz.storage.index import cards

if TYPE_CHECKING:
    from awsquiz.storage.index import Index

FactArgument = Annotated[
    str, typer.Argument(metavar=_("FACT"), help=_("Id of a fact: “awsquiz search --json” has it."))
]


def fact_named(index: Index, name: str) -> Target:
    """The fact of that id, with its concept; only its card is read. Raises NoSuchFact."""
    library = Library(index.ask(cards.cards, index.ask(cards.cards_with_facts, [name])))
    target = target_of(library, name)
    if target.fact is None:
        raise NoSuchFact(name)
    return target

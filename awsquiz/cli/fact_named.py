"""The fact that a command is about, by its id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.loading import fact_meant
from awsquiz.cli.slips import Slip
from awsquiz.core.model import Library
from awsquiz.core.study.targets import Target, target_of
from awsquiz.i18n import _
from awsquiz.storage.index import cards

if TYPE_CHECKING:
    from awsquiz.storage.index import Index

FactArgument = Annotated[
    str, typer.Argument(metavar=_("FACT"), help=_("Id of a fact: “awsquiz search --json” has it."))
]


def fact_named(index: Index, name: str, slip: Slip) -> Target:
    """The fact of that id, with its concept; only its card is read. Raises NoSuchFact."""
    if index.ask(cards.holder, name) is None:
        name = fact_meant(index, name, slip)
    return target_of(
        Library(index.ask(cards.cards, index.ask(cards.cards_with_facts, [name]))), name
    )

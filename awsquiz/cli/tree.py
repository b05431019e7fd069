"""`awsquiz list`: the tree of concepts."""

from __future__ import annotations

from typing import Annotated

import typer

from awsquiz.cli.completion import begun
from awsquiz.cli.json_output import concept_summary, print_json
from awsquiz.cli.loading import concepts_named, notes_meant, opened
from awsquiz.cli.parameters import Json, OfNotes, PlainPage
from awsquiz.core.model import Library
from awsquiz.core.study.cards_of_notes import of_notes
from awsquiz.i18n import _
from awsquiz.storage.index import cards
from awsquiz.terminal.console import console, show
from awsquiz.terminal.tree import tree


def list_concepts(
    concepts: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=_("[CONCEPT]…"),
            help=_("Only these, with what is below them."),
            autocompletion=begun,
        ),
    ] = None,
    note: OfNotes = None,
    json: Json = False,
    plain: PlainPage = False,
) -> None:
    with opened(journal=False) as index:
        library = Library(index.ask(cards.cards))
        chosen = concepts_named(index, library, concepts)
        if note:
            library = Library(of_notes(library, notes_meant(index, note)))
            chosen = [library.by_id[each.id] for each in chosen if each.id in library.by_id]
    if json:
        listed = [concept_summary(library, each) for top in chosen for each in top.walk()]
        print_json("list", {"concepts": listed})
        return
    show(console(plain), tree(chosen))

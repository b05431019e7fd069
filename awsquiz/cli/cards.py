"""`awsquiz list`, `show` and `edit`: the cards themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.completion import begun
from awsquiz.cli.parameters import Json, Plain, concepts_named, id_named, opened
from awsquiz.errors import PROBLEMS
from awsquiz.i18n import _
from awsquiz.paths import folders

if TYPE_CHECKING:
    from pathlib import Path

    from awsquiz.core.model import Concept, Library
    from awsquiz.storage.index import Index

ConceptArgument = Annotated[
    str,
    typer.Argument(
        metavar=_("CONCEPT"), help=_("Id, title or alias of a concept."), autocompletion=begun
    ),
]


def list_(
    concepts: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=_("[CONCEPT]…"),
            help=_("Only these, with what is below them."),
            autocompletion=begun,
        ),
    ] = None,
    json: Json = False,
    plain: Plain = False,
) -> None:
    library, chosen = concepts_named(concepts)
    if json:
        from awsquiz.cli.json_output import print_json, summary

        print_json([summary(library, each) for top in chosen for each in top.walk()])
        return
    from awsquiz.terminal import console as screen
    from awsquiz.terminal.cards import tree

    screen.show(screen.console(plain), tree(chosen))


def show(concept: ConceptArgument, json: Json = False, plain: Plain = False) -> None:
    with opened(journal=False) as index:
        library, found, (path, line) = page_of(index, id_named(index, concept))
    if json:
        from awsquiz.cli.json_output import print_json, whole

        print_json(whole(library, found) | {"card": str(path), "card_line": line})
        return
    from awsquiz.terminal.cards import show_page
    from awsquiz.terminal.console import console

    show_page(console(plain), library, found, f"{path}:{line}")


def page_of(index: Index, name: str) -> tuple[Library, Concept, tuple[Path, int]]:
    """A concept by its id, with the library of its card, and the place of that."""
    from awsquiz.core.model import Library
    from awsquiz.storage.index import cards

    library = Library(index.ask(cards.cards, index.ask(cards.card_of, name)))
    return library, library.by_id[name], index.ask(cards.location, name)


def edit(concept: ConceptArgument) -> None:
    from awsquiz.cli.check import report
    from awsquiz.storage import editing, library
    from awsquiz.storage.index import cards

    with opened(journal=False) as index:
        known = index.library()
        path, line = index.ask(cards.location, id_named(index, concept))
    own = editing.edit(path, folders().cards, line)
    if own is None:
        print(_("Nothing was changed."))
        return
    print(_("Saved: {path}").format(path=own))
    if report(library.load([own]), known):
        raise typer.Exit(PROBLEMS)

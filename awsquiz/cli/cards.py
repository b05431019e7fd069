"""`awsquiz list`, `show` and `edit`: the cards themselves."""

from __future__ import annotations

from typing import Annotated

import typer

from awsquiz.cli.options import Json, Plain, concept_named, opened, whole_library
from awsquiz.errors import PROBLEMS
from awsquiz.i18n import _
from awsquiz.paths import folders

ConceptArgument = Annotated[
    str, typer.Argument(metavar=_("CONCEPT"), help=_("Id, title or alias of a concept."))
]


def list_(
    concepts: Annotated[
        list[str] | None,
        typer.Argument(metavar=_("[CONCEPT]…"), help=_("Only these, with what is below them.")),
    ] = None,
    json: Json = False,
    plain: Plain = False,
) -> None:
    library = whole_library()
    chosen = [concept_named(library, word) for word in concepts or ()] or list(library.cards)
    if json:
        from awsquiz.cli.output import print_json, summary

        print_json([summary(library, each) for top in chosen for each in top.walk()])
        return
    from awsquiz.terminal import console as screen
    from awsquiz.terminal.cards import tree

    screen.show(screen.console(plain), tree(chosen))


def show(concept: ConceptArgument, json: Json = False, plain: Plain = False) -> None:
    from awsquiz.storage.index import cards

    with opened(journal=False) as index:
        library = index.library()
        found = concept_named(library, concept)
        path, line = index.ask(cards.place, found.id)
    if json:
        from awsquiz.cli.output import print_json, whole

        print_json(whole(library, found) | {"card": str(path), "card_line": line})
        return
    from awsquiz.terminal.cards import show_page
    from awsquiz.terminal.console import console

    show_page(console(plain), library, found, f"{path}:{line}")


def edit(concept: ConceptArgument) -> None:
    from awsquiz.cli.check import report
    from awsquiz.storage import editing, library
    from awsquiz.storage.index import cards

    with opened(journal=False) as index:
        known = index.library()
        path, line = index.ask(cards.place, concept_named(known, concept).id)
    own = editing.edit(path, folders().cards, line)
    if own is None:
        print(_("Nothing was changed."))
        return
    print(_("Saved: {path}").format(path=own))
    if report(library.load([own]), known):
        raise typer.Exit(PROBLEMS)

"""`awsquiz show` and `edit`: the card of a concept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.completion import begun
from awsquiz.cli.json_output import print_json, whole_concept
from awsquiz.cli.loading import id_named, opened
from awsquiz.cli.parameters import Json, NoPager, PlainPage
from awsquiz.core.model import Library
from awsquiz.errors import ExitCode
from awsquiz.errors.wrong_arguments import WrongArguments
from awsquiz.i18n import _
from awsquiz.storage.index import cards
from awsquiz.terminal.cards import show_page
from awsquiz.terminal.console import console
from awsquiz.terminal.paging import paged

if TYPE_CHECKING:
    from pathlib import Path

    from awsquiz.cli.records.of_cards import ShowData
    from awsquiz.core.model import Concept
    from awsquiz.storage.index import Index


def show_concept(
    concept: Annotated[
        str | None,
        typer.Argument(
            metavar=_("CONCEPT"), help=_("Id, title or alias of a concept."), autocompletion=begun
        ),
    ] = None,
    aside: Annotated[
        bool,
        typer.Option(
            "--aside",
            help=_("What convert set aside, of a note or a concept, with the reason; all without."),
        ),
    ] = False,
    no_pager: NoPager = False,
    json: Json = False,
    plain: PlainPage = False,
) -> None:
    if aside:
        from awsquiz.cli.asides import show_aside

        show_aside(concept, json=json, plain=plain)
        return
    if concept is None:
        raise WrongArguments.nothing_to_show()
    with opened(journal=False) as index:
        library, found, (path, line) = page_of(index, id_named(index, concept))
    if json:
        data: ShowData = {**whole_concept(library, found), "card": str(path), "card_line": line}
        print_json("show", data)
        return
    with paged(screen := console(plain), not no_pager):
        show_page(screen, library, found, f"{path}:{line}")


def page_of(index: Index, name: str) -> tuple[Library, Concept, tuple[Path, int]]:
    """A concept by its id, with the library of its card and the card's place."""
    library = Library(index.query(cards.cards, index.query(cards.cards_holding, name)))
    return library, library.by_id[name], index.query(cards.location, name)


def edit_card(
    concept: Annotated[
        str,
        typer.Argument(
            metavar=_("CONCEPT|FACT"),
            help=_("Id, title or alias of a concept, or the id of a fact."),
            autocompletion=begun,
        ),
    ],
) -> None:
    from awsquiz.cli.check import print_findings
    from awsquiz.cli.editing import edited, left_alone
    from awsquiz.cli.moments import now
    from awsquiz.storage import library
    from awsquiz.storage.lint_cards import on_cards

    with opened(journal=False) as index:
        fact = index.query(cards.holder, concept)
        done = edited(index, fact or id_named(index, concept, "ask"), concept if fact else None)
        if done.path is None:
            if done.problems:
                raise typer.Exit(ExitCode.PROBLEMS)
            print(left_alone(done))
            return
        if done.problems:
            raise typer.Exit(ExitCode.PROBLEMS)
        if not done.path.exists():
            said = _("Removed, for it says no more than the shipped card: {path}")
            print(said.format(path=done.path))
            return
        print(_("Saved: {path}").format(path=done.path))
        print(_("It is changed back in the editor: “awsquiz undo” is for answers and marks."))
        index.catch_up(journal=False)
        known = index.library()
    found = on_cards(library.load([done.path]), known, now().date())
    print_findings(found)
    if any(each.is_problem for each in found):
        raise typer.Exit(ExitCode.PROBLEMS)

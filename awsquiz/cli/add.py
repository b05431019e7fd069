"""`awsquiz add`: a fact of one's own, in a sentence."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.completion import begun
from awsquiz.cli.json_output import print_json
from awsquiz.cli.loading import id_named, opened
from awsquiz.cli.notices import tell
from awsquiz.cli.parameters import Json
from awsquiz.cli.slips import of_change
from awsquiz.core.text import inert, key, nfc
from awsquiz.errors.wrong_arguments import WrongArguments, WrongValue
from awsquiz.i18n import _
from awsquiz.paths import both
from awsquiz.storage.deciding import add_fact

if TYPE_CHECKING:
    from awsquiz.cli.records.of_cards import AddData


def add(
    concept: Annotated[
        str,
        typer.Argument(
            metavar=_("CONCEPT"), help=_("Id, title or alias of a concept."), autocompletion=begun
        ),
    ],
    text: Annotated[
        list[str], typer.Argument(metavar=_("TEXT…"), help=_("What is true of it: one statement."))
    ],
    json: Json = False,
) -> None:
    said = nfc(" ".join(" ".join(text).split()))
    if not said:
        raise WrongArguments.nothing_to_add()
    with opened(journal=False) as index:
        name = id_named(index, concept, of_change(json))
        library = index.library()
    for known in library.by_id[name].facts:
        if key(known.text) == key(said):
            raise WrongValue.said_already(known.id)
    own, shipped = both("cards")
    made, notices = add_fact(Path(os.path.realpath(own)), shipped, name, said)
    for notice in notices:
        tell(notice)
    if json:
        data: AddData = {"fact": made.id, "concept": name, "text": made.text}
        print_json("add", data)
        return
    title = inert(library.by_id[name].title)
    print(_("Added to {title}: {text}").format(title=title, text=inert(made.text)))
    print(_("To change it: awsquiz edit {fact}").format(fact=made.id))

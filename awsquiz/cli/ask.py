"""`awsquiz ask`: what convert set aside is asked, or something never is."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.completion import target_or_note
from awsquiz.cli.json_output import print_json
from awsquiz.cli.loading import notes_and_concepts, opened
from awsquiz.cli.notices import tell
from awsquiz.cli.parameters import Json
from awsquiz.cli.slips import Slip, of_change
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.study.ask_or_not import facts_to_change, is_changed
from awsquiz.errors.wrong_arguments import WrongArguments
from awsquiz.i18n import _
from awsquiz.paths import both
from awsquiz.storage.deciding import ask_all
from awsquiz.storage.index import Index
from awsquiz.terminal.asides import print_asked

if TYPE_CHECKING:
    from awsquiz.cli.records.of_cards import AskData, AskedRow


def ask(
    what: Annotated[
        list[str],
        typer.Argument(
            metavar=_("FACT|NOTE|CONCEPT…"),
            help=_("Facts by id, or all that is set aside of a note or of a concept."),
            autocompletion=target_or_note,
        ),
    ],
    never: Annotated[
        bool, typer.Option("--never", help=_("The other way round: never ask it."))
    ] = False,
    undo: Annotated[
        bool, typer.Option("--undo", help=_("Leave it to convert again whether it is asked."))
    ] = False,
    json: Json = False,
) -> None:
    if never and undo:
        raise WrongArguments.exclusive(["--never", "--undo"])
    wanted = None if undo else not never
    with opened(journal=False) as index:
        found = _named(index, index.library(), what, wanted, of_change(json))
    changed = [placed for placed in found if is_changed(placed[1], wanted)]
    unchanged = [placed for placed in found if not is_changed(placed[1], wanted)]
    if changed:
        own, shipped = both("cards")
        ids = frozenset(fact.id for _concept, fact in changed)
        for notice in ask_all(Path(os.path.realpath(own)), shipped, ids, wanted):
            tell(notice)
    if json:
        data: AskData = {"ask": wanted, "changed": _rows(changed), "unchanged": _rows(unchanged)}
        print_json("ask", data)
    else:
        print_asked(wanted, changed, unchanged)


def _named(
    index: Index, library: Library, words: Sequence[str], wanted: bool | None, slip: Slip
) -> list[tuple[Concept, Fact]]:
    """The facts that the words mean. Raises NoSuchConcept."""
    facts = frozenset(word for word in words if library.fact(word) is not None)
    others = (word for word in words if word not in facts)
    notes, concepts = notes_and_concepts(index, library, others, slip)
    return list(facts_to_change(library, wanted, facts=facts, notes=notes, concepts=concepts))


def _rows(placed: Iterable[tuple[Concept, Fact]]) -> list[AskedRow]:
    return [
        {
            "id": fact.id,
            "kind": "fact",
            "concept": concept.id,
            "title": concept.title,
            "text": fact.text,
            "aside": fact.aside,
        }
        for concept, fact in placed
    ]

"""`awsquiz forget`: takes notes out of the cards."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.cardfolder import card_folder, writing_alone
from awsquiz.cli.completion import known_note_begun
from awsquiz.cli.json_output import print_json
from awsquiz.cli.loading import notes_called
from awsquiz.cli.parameters import DryRun, Json, Yes
from awsquiz.cli.slips import of_change
from awsquiz.core.merge.forgetting import Forgotten, forget_notes, notes_behind
from awsquiz.core.merge.known_notes import KnownNote
from awsquiz.errors import ExitCode
from awsquiz.i18n import _
from awsquiz.paths import both
from awsquiz.storage import library, together
from awsquiz.storage.cardfolder import refuse_damaged, scenarios_beside, texts_of
from awsquiz.storage.ledger import read_ledger
from awsquiz.storage.library import Shelf
from awsquiz.terminal.conversion import print_forgotten
from awsquiz.terminal.converting import may_forget

if TYPE_CHECKING:
    from awsquiz.cli.records.of_notes import ForgetData


def forget(
    notes: Annotated[
        list[str],
        typer.Argument(
            metavar=_("NOTE…"),
            help=_("Notes that were converted, or their folders."),
            autocompletion=known_note_begun,
        ),
    ],
    dry_run: DryRun = False,
    yes: Yes = False,
    json: Json = False,
) -> None:
    folder = card_folder()
    with writing_alone(folder):
        shelf = library.load([folder, both("cards")[1]], [scenarios_beside(folder)])
        rows = read_ledger(folder)
        refuse_damaged(shelf, folder)
        shipped = _shipped(shelf, folder)
        known = sorted({row.name for row in rows} | notes_behind(shelf.library, shipped))
        names = notes_called(notes, known, folder, of_change(json))
        forgotten = forget_notes(shelf.library.cards, frozenset(names), shipped)
        done = not dry_run and may_forget(names, forgotten, yes)
        if done:
            _write(folder, shelf, forgotten, rows, names)
    if json:
        print_json("forget", _data(names, forgotten, done=done))
    else:
        print_forgotten(names, forgotten, done=done, dry_run=dry_run)
    if not (done or dry_run):
        raise typer.Exit(ExitCode.PROBLEMS)


def _shipped(shelf: Shelf, folder: Path) -> frozenset[str]:
    """Ids of all concepts and facts that are not the user's."""
    concepts = list(shelf.concepts_outside(folder))
    facts = {fact.id for concept in concepts for fact in concept.facts}
    return frozenset(facts | {concept.id for concept in concepts})


def _write(
    folder: Path,
    shelf: Shelf,
    forgotten: Forgotten,
    rows: Sequence[KnownNote],
    names: Sequence[str],
) -> None:
    texts = texts_of(
        folder,
        shelf,
        forgotten.cards,
        (each for each in shelf.library.scenarios if each.note and each.note not in names),
        [row for row in rows if row.name not in names] if rows else None,
    )
    together.write_together(folder, texts, "forget", names)


def _data(names: Sequence[str], forgotten: Forgotten, *, done: bool) -> ForgetData:
    return {
        "dry_run": not done,
        "notes": [{"note": name} for name in names],
        "removed_facts": forgotten.facts,
        "removed_concepts": forgotten.concepts,
    }

"""`awsquiz convert`: notes to cards."""

from __future__ import annotations

import gc
import os
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.emoji import Emoji

from awsquiz.cli.json_output import print_json
from awsquiz.cli.notices import tell
from awsquiz.cli.parameters import Json
from awsquiz.core.lint.finding import Finding
from awsquiz.core.merge.conversion import Conversion, Converted
from awsquiz.core.merge.conversion import convert as bring_in
from awsquiz.core.merge.known_notes import NoteText
from awsquiz.errors import AwsquizError, ExitCode
from awsquiz.errors.failures import DamagedCard
from awsquiz.errors.wrong_use import WrongArguments
from awsquiz.i18n import _
from awsquiz.paths import SERVICES, both, folders
from awsquiz.storage import library, locks, servicefile
from awsquiz.storage.notes import front_matter, read_note_file
from awsquiz.terminal.conversion import print_report, working

if TYPE_CHECKING:
    from awsquiz.storage.library import Shelf

_PATIENCE = 30.0
"""Seconds to wait for another conversion into the same folder."""


def convert(
    notes: Annotated[
        list[Path], typer.Argument(metavar=_("NOTE…"), help=_("Markdown files to convert."))
    ],
    to: Annotated[
        Path | None,
        typer.Option(
            "--to",
            metavar=_("DIR"),
            help=_("Folder of cards to write to; by default your own cards."),
            file_okay=False,
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=_("Say what would be done, and write nothing."))
    ] = False,
    json: Json = False,
) -> None:
    gc.disable()  # a conversion makes many small records and keeps them all: a third of the time
    folder = Path(os.path.realpath(to or folders().cards))
    texts, failed = _read(notes)
    # Two at once would each give the same new concepts cards of their own.
    with nullcontext() if dry_run else locks.alone(folder, _PATIENCE):
        conversion, written = _into_cards(texts, folder, to is not None, dry_run)
    converted = conversion.notes
    for each in converted:
        if not each.draft.headings:
            tell(Finding("no-headings", {"title": each.draft.title}, path=Path(each.draft.path)))
            failed = True
    if json:
        data = {
            "dry_run": dry_run,
            "written": [str(path) for path in written],
            "notes": [_record(each) for each in converted],
        }
        print_json("convert", data, [place for each in converted for place in _unplaced(each)])
    else:
        for each in converted:
            print_report(each)
        _print_files(written, dry_run)
    if failed or any(each.draft.unplaced for each in converted):
        raise typer.Exit(ExitCode.PROBLEMS)


def _into_cards(
    texts: dict[Path, str], folder: Path, is_alone: bool, dry_run: bool
) -> tuple[Conversion, list[Path]]:
    """Converts the notes; returns what became of them, and the cards that were written.

    A folder that is alone is all there is; otherwise your cards go on from the shipped ones.
    """
    own, shipped = both("cards")
    shelf = library.load([folder] if is_alone else [folder, shipped])
    _refuse_damaged(shelf, folder)
    known = [shelf.library]
    if is_alone:
        known.append(library.load([own, shipped]).library)
    with working(texts.values()):
        conversion = bring_in(
            [
                NoteText(_as_text(path.absolute()), text, shown=_as_text(path))
                for path, text in texts.items()
            ],
            shelf.library.cards,
            known,
            emojize=Emoji.replace,
            front_matter=front_matter,
            services=servicefile.load(both(SERVICES)),
        )
    return conversion, library.save(conversion.cards, shelf, folder, dry=dry_run)


def _refuse_damaged(shelf: Shelf, folder: Path) -> None:
    """Writing a card that was read in part would lose the rest."""
    for each in shelf.problems:
        if each.path is not None and each.path.parent == folder:
            raise DamagedCard(each)


def _as_text(path: Path) -> str:
    """The path with what is not UTF-8 in it spelt out: a card can hold nothing else."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _read(notes: list[Path]) -> tuple[dict[Path, str], bool]:
    """The notes' texts; one that cannot be read is named on stderr, and the rest go on."""
    named: dict[str, Path] = {}
    for path in notes:
        other = named.setdefault(path.name, path)
        if os.path.realpath(other) != os.path.realpath(path):
            raise WrongArguments.notes_of_one_name(other, path)
    texts: dict[Path, str] = {}
    failures: list[AwsquizError] = []
    for path in named.values():
        try:
            texts[path] = read_note_file(path)
        except AwsquizError as error:
            failures.append(error)
    if failures and not texts:
        *others, last = failures
        for each in others:
            tell(each.finding)
        raise last
    for each in failures:
        tell(each.finding)
    return texts, bool(failures)


def _unplaced(each: Converted) -> list[Finding]:
    """The lines of a note that no card has."""
    return [
        Finding("unplaced", {"text": line.text}, path=Path(each.draft.path), line=line.line)
        for line in each.draft.unplaced
    ]


def _record(each: Converted) -> dict[str, object]:
    draft = each.draft
    return {
        "path": draft.path,
        "title": draft.title,
        "concept_count": draft.count_concepts(),
        "fact_count": draft.count_facts(),
        "lines": draft.lines,
        "carried": len(draft.carried),
        "added_facts": each.added,
        "changed_facts": each.changed,
        "kept_text_facts": each.kept_text,
        "retired_facts": each.retired,
        "carried_lines": [
            {"line": line.line, "as": line.what, "text": line.text} for line in draft.carried
        ],
    }


def _print_files(written: list[Path], dry_run: bool) -> None:
    if not written:
        print(_("No card changes."))
        return
    print(_("Would write:") if dry_run else _("Written:"))
    for path in written:
        print(f"  {path}")

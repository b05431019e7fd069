"""`awsquiz import`: decks and questions of other programs become cards of one's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from awsquiz.cli.conversion_json import conversion_data, unplaced_lines
from awsquiz.cli.converting import convert_notes
from awsquiz.cli.incoming_answers import answers_in_anki, device_of, facts_at, known_answers
from awsquiz.cli.json_output import print_json
from awsquiz.cli.loading import concepts_named, journal, opened
from awsquiz.cli.parameters import Json, Yes
from awsquiz.cli.side_by_side import side_by_side
from awsquiz.core.merge.outcomes import outcomes_of
from awsquiz.core.text.regexes import pattern_of
from awsquiz.errors import ExitCode
from awsquiz.errors.failures import FileFailure, RefusedImport
from awsquiz.errors.wrong_use import NoSuchConcept, NoSuchFile, NoSuchName
from awsquiz.formats.anki.deck_cards import DeckTold, told_by
from awsquiz.formats.anki.reading import read_collection
from awsquiz.formats.anki.unpacking import RefusedDeck, Unpacked, image_in, unpacked
from awsquiz.formats.carried_media import ENDINGS, image_name
from awsquiz.formats.deck_note import DeckCard, deck_note, item_lines
from awsquiz.formats.quizzes.aiken_file import read_aiken
from awsquiz.formats.quizzes.gift_file import read_gift
from awsquiz.formats.table_cards import table_cards
from awsquiz.i18n import _
from awsquiz.paths import folders
from awsquiz.storage import files
from awsquiz.terminal.conversion import print_conversion, print_written
from awsquiz.terminal.converting import may_retire
from awsquiz.terminal.imported import print_imported

_LARGEST = 256 * files.MB
_NO_NAME = pattern_of(r"[^\w.-]+")
_MOST_IMAGES = 512 * files.MB
"""Bytes of all images of a deck together."""


class ImportedFile(NamedTuple):
    """What a file gives."""

    cards: Sequence[DeckCard]
    told: DeckTold | None = None
    package: Unpacked | None = None


def import_file(
    file: Annotated[
        Path,
        typer.Argument(
            metavar=_("FILE"),
            help=_("A deck of Anki (.apkg, .colpkg), CSV, TSV, GIFT, or Aiken (.aiken)."),
        ),
    ],
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar=_("CONCEPT"),
            help=_("What it is about; by default what its decks are called."),
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=_("Say what would be done, and write nothing."))
    ] = False,
    yes: Yes = False,
    json: Json = False,
) -> None:
    reader = _reader_of(file)
    incoming = reader(_bytes_of(file), file)
    if not incoming.cards and not (incoming.told and incoming.told.own):
        raise RefusedImport.nothing(file)
    name = _NO_NAME.sub("-", file.stem).strip("-.") or "deck"
    place = folders().content / "imported" / f"{name}.md"
    cards, images = _with_images(incoming, place)
    if to is not None:
        title = _title_of(to)
        cards = [DeckCard(each.id, (title,), each.lines, each.images) for each in cards]
    if not cards:
        answers = _take_history(file, incoming, {}, dry_run=dry_run)
        _say_that_all_is_there(incoming, answers, json=json)
        return
    text, places = deck_note(file.stem, cards)
    done = convert_notes(
        (),
        beside={place: text.encode(), **images},
        dry_run=dry_run,
        may_retire=lambda many: may_retire(many, dry_run or yes),
    )
    outcomes = outcomes_of(done.conversion, side_by_side)
    found = facts_at(places, outcomes[0])
    answers = 0 if done.stopped else _take_history(file, incoming, found, dry_run=dry_run)
    if json:
        counts = _counts(incoming, len(cards), answers)
        data = conversion_data(done, outcomes, dry_run=dry_run)
        print_json("import", {**data, **counts}, unplaced_lines(done.conversion))
    else:
        print_conversion(done.conversion, outcomes)
        _print(incoming, answers)
        if done.stopped:
            print(_("Nothing was written."))
        else:
            print_written(done.written, dry_run)
    if done.stopped:
        raise typer.Exit(ExitCode.PROBLEMS)


def _take_history(
    file: Path, incoming: ImportedFile, facts: Mapping[str, str], *, dry_run: bool
) -> int:
    """Brings what was answered in Anki into the journal, once; says how many answers it was."""
    told = incoming.told
    if told is None:
        return 0
    with opened(journal=False) as index:
        library = index.library()
    own = {each.guid: each.guid for each in told.own if library.fact(each.guid)}
    written = journal()
    answers = list(answers_in_anki(told.notes, {**facts, **own}, known_answers(written)))
    return len(answers) if dry_run else written.unite(device_of(file.stem), answers)


def _counts(incoming: ImportedFile, cards: int, answers: int) -> dict[str, int]:
    left_out = _left_out(incoming)
    return {"card_count": cards, "left_out_count": left_out, "answer_count": answers}


def _say_that_all_is_there(incoming: ImportedFile, answers: int, *, json: bool) -> None:
    """Of a deck that awsquiz wrote itself."""
    if json:
        counts = _counts(incoming, 0, answers)
        print_json("import", {"dry_run": False, "notes": [], "written": [], **counts})
    else:
        _print(incoming, answers)
        print(_("No card changes."))


def _title_of(word: str) -> str:
    """What the concept is called; what there is not yet is called so from now on."""
    with opened(journal=False) as index:
        try:
            return concepts_named(index, index.library(), [word])[0].title
        except NoSuchConcept:
            return word


def _bytes_of(file: Path) -> bytes:
    try:
        return files.read(file, _LARGEST)
    except FileNotFoundError:
        raise NoSuchFile(file) from None
    except OSError as error:
        raise FileFailure(file, error.strerror) from error


def _reader_of(file: Path) -> Callable[[bytes, Path], ImportedFile]:
    for endings, reader in _READERS.items():
        if file.name.casefold().endswith(endings):
            return reader
    known = [ending for endings in _READERS for ending in endings]
    raise NoSuchName("format", file.suffix or file.name, known)


def _deck(data: bytes, file: Path) -> ImportedFile:
    try:
        package = unpacked(data)
        told = told_by(read_collection(package.database))
    except RefusedDeck as error:
        raise RefusedImport.of(file, error.why) from None
    return ImportedFile(told.cards, told, package)


def _table(data: bytes, file: Path) -> ImportedFile:
    return ImportedFile(table_cards(_text(data, file)))


def _gift(data: bytes, file: Path) -> ImportedFile:
    items = read_gift(_text(data, file))
    return ImportedFile(
        [
            DeckCard("", tuple(filter(None, each.category.split("/"))), item_lines(each))
            for each in items
        ]
    )


def _aiken(data: bytes, file: Path) -> ImportedFile:
    return ImportedFile(
        [DeckCard("", (), item_lines(each)) for each in read_aiken(_text(data, file))]
    )


def _text(data: bytes, file: Path) -> str:
    try:
        return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        raise RefusedImport.of(file, "damaged") from None


_READERS: dict[tuple[str, ...], Callable[[bytes, Path], ImportedFile]] = {
    (".apkg", ".colpkg"): _deck,
    (".csv", ".tsv", ".tab"): _table,
    (".gift", ".gift.txt"): _gift,
    (".aiken", ".aiken.txt"): _aiken,
}


def _with_images(incoming: ImportedFile, place: Path) -> tuple[list[DeckCard], dict[Path, bytes]]:
    """The cards with their images as they are called beside the note, and what is in them."""
    images: dict[Path, bytes] = {}
    called: dict[str, str] = {}
    cards = []
    for card in incoming.cards:
        for name in card.images:
            if name in called or not name.casefold().endswith(ENDINGS):
                continue
            data = image_in(incoming.package, name) if incoming.package else None
            if data and sum(map(len, images.values())) + len(data) <= _MOST_IMAGES:
                own = image_name(name, data)
                called[name] = f"{place.stem}/{own}"
                images[place.parent / place.stem / own] = data
        shown = tuple(called[name] for name in card.images if name in called)
        cards.append(DeckCard(card.id, card.deck, card.lines, shown))
    return cards, images


def _left_out(incoming: ImportedFile) -> int:
    return incoming.told.pictures + incoming.told.empty if incoming.told else 0


def _print(file: ImportedFile, answers: int) -> None:
    if file.told:
        print_imported(file.told.pictures, file.told.empty, len(file.told.own), answers)

"""Files of other programs as cards of notes: by the ending of a file it is known who reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from awsquiz.cli.loading import opened
from awsquiz.cli.moments import study_day_of
from awsquiz.core.text.regexes import pattern_of
from awsquiz.errors.failures import FileFailure, RefusedImport
from awsquiz.errors.wrong_use import NoSuchFile, NoSuchName
from awsquiz.formats.anki.deck_cards import DeckTold, told_by
from awsquiz.formats.anki.reading import read_collection
from awsquiz.formats.anki.unpacking import Package, RefusedDeck
from awsquiz.formats.carried_media import ENDINGS, image_name
from awsquiz.formats.deck_note import DeckCard, item_lines
from awsquiz.formats.quizzes.aiken_file import read_aiken
from awsquiz.formats.quizzes.gift_file import read_gift
from awsquiz.formats.table_cards import table_cards
from awsquiz.paths import SERVICES, both
from awsquiz.storage import files, servicefile

_LARGEST_TEXT = 256 * files.MB
_LARGEST_DECK = 4096 * files.MB
"""Of a deck only what is needed is read, piece by piece."""
_NO_NAME = pattern_of(r"[^\w.-]+")
_LONGEST_NAME = 80
_UNNAMED = "Default"
"""The deck that every collection of Anki has."""


class IncomingFile(NamedTuple):
    """What a file gives."""

    cards: Sequence[DeckCard]
    told: DeckTold | None = None
    """Of a deck of Anki what else there is to tell."""
    images: Mapping[str, bytes] = {}
    """Those that the cards show, by the names that they have in the file."""


def read_incoming(file: Path) -> IncomingFile:
    """What a file gives. Raises NoSuchName, NoSuchFile, FileFailure and RefusedImport."""
    read = _reader_of(file)
    try:
        return read(file)
    except FileNotFoundError:
        raise NoSuchFile(file) from None
    except OSError as error:
        raise FileFailure(file, error.strerror) from error


def notes_of(
    incoming: IncomingFile, title: str, to: str | None
) -> dict[str, tuple[str, list[DeckCard]]]:
    """Name of a note → its title and its cards: one for each of the outermost decks.

    So a collection that has another name today is the same notes. `to` is what all is about.
    """
    notes: dict[str, tuple[str, list[DeckCard]]] = {}
    for card in incoming.cards:
        deck = card.deck if card.deck[:1] != (_UNNAMED,) else (title, *card.deck[1:])
        above = deck[0] if incoming.told and deck else title
        name = _NO_NAME.sub("-", above).strip("-.")[:_LONGEST_NAME] or "deck"
        placed = DeckCard(card.id, deck if to is None else (to,), card.lines, card.images)
        notes.setdefault(name, (to or above, []))[1].append(placed)
    return notes


def with_images(
    cards: Iterable[DeckCard], images: Mapping[str, bytes], place: Path
) -> tuple[list[DeckCard], dict[Path, bytes]]:
    """The cards with their images as they are called beside the note, and what is in them."""
    beside: dict[Path, bytes] = {}
    found = []
    for card in cards:
        shown = []
        for name in card.images:
            if data := images.get(name):
                own = image_name(name, data)
                shown.append(f"{place.stem}/{own}")
                beside[place.parent / place.stem / own] = data
        found.append(DeckCard(card.id, card.deck, card.lines, tuple(shown)))
    return found, beside


def _reader_of(file: Path) -> Callable[[Path], IncomingFile]:
    for endings, reader in _READERS.items():
        if file.name.casefold().endswith(endings):
            return reader
    known = [ending for endings in _READERS for ending in endings]
    raise NoSuchName("format", file.suffix or file.name, known)


def _deck(file: Path) -> IncomingFile:
    with opened(journal=False) as index:
        library = index.library()
    services = servicefile.load(both(SERVICES))

    def service_named(words: str) -> str | None:
        row = services.named(words)
        return row.id if row else None

    try:
        with files.reading(file, _LARGEST_DECK) as data:
            package = Package(data)
            told = told_by(
                read_collection(package.database, study_day_of),
                lambda fact: library.fact(fact) is not None or fact in _scenarios(library),
                service_named,
            )
            named = (name for card in told.cards for name in card.images)
            wanted = [name for name in named if name.casefold().endswith(ENDINGS)]
            return IncomingFile(told.cards, told, dict(package.images(wanted)))
    except RefusedDeck as error:
        raise RefusedImport.of(file, error.why) from None


def _table(file: Path) -> IncomingFile:
    return IncomingFile(table_cards(_text(file)))


def _gift(file: Path) -> IncomingFile:
    items = read_gift(_text(file))
    return IncomingFile(
        [
            DeckCard("", tuple(filter(None, each.category.split("/"))), item_lines(each))
            for each in items
        ]
    )


def _aiken(file: Path) -> IncomingFile:
    return IncomingFile([DeckCard("", (), item_lines(each)) for each in read_aiken(_text(file))])


def _text(file: Path) -> str:
    data = files.read(file, _LARGEST_TEXT)
    try:
        return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        raise RefusedImport.of(file, "damaged") from None


_READERS: dict[tuple[str, ...], Callable[[Path], IncomingFile]] = {
    (".apkg", ".colpkg"): _deck,
    (".csv", ".tsv", ".tab"): _table,
    (".gift", ".gift.txt"): _gift,
    (".aiken", ".aiken.txt"): _aiken,
}

"""The files that `awsquiz import` reads, by their endings: what each gives as cards of a note."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from awsquiz.cli.incoming_deck import deck_in
from awsquiz.core.text import UNSEEN, unified
from awsquiz.core.text.regexes import pattern_of
from awsquiz.errors.failures import FileFailure, RefusedImport
from awsquiz.errors.wrong_arguments import WrongArguments
from awsquiz.errors.wrong_use import NoSuchFile, NoSuchName
from awsquiz.formats.anki.deck_cards import DeckTold
from awsquiz.formats.deck_note import DeckCard, as_markdown_item, item_lines
from awsquiz.formats.quizzes.aiken_file import read_aiken
from awsquiz.formats.quizzes.gift_file import read_gift
from awsquiz.formats.quizzes.quiz_item import QuizItem
from awsquiz.formats.table_cards import COLUMN_NAMES, UnknownColumn, table_cards
from awsquiz.storage import files

_LARGEST = 256 * files.MB
_GIFT = pattern_of(r"(?<!\\)\{[^{}]*[=~#]|(?<!\\)\{\s*(?:T|F|TRUE|FALSE)\s*[#}]")
_AIKEN = pattern_of(r"^ANSWER:\s*[A-Z]\s*$", 8)  # MULTILINE
_KOREAN = "cp949"
"""What Excel writes in Korean Windows where nobody asks for UTF-8."""


class ImportedFile(NamedTuple):
    """What a file gives."""

    cards: Sequence[DeckCard]
    left_out: int = 0
    """How many of its questions or rows cannot be asked."""
    told: DeckTold | None = None
    """Of a deck of Anki what else there is to tell."""
    images: Mapping[str, bytes] = {}
    """Those that the cards show, by the names that they have in the file."""


def incoming(file: Path, columns: Sequence[str] | None = None) -> ImportedFile:
    """What the file holds; `columns` are what those of a table hold. Raises AwsquizError."""
    reader = _reader_of(file)
    if columns is not None and reader not in (_table, _plain_text):
        raise WrongArguments.no_columns(file)
    try:
        return reader(file, columns)
    except FileNotFoundError:
        raise NoSuchFile(file) from None
    except OSError as error:
        raise FileFailure(file, error.strerror) from error


_Reader = Callable[[Path, Sequence[str] | None], ImportedFile]


def _reader_of(file: Path) -> _Reader:
    for endings, reader in _READERS.items():
        if file.name.casefold().endswith(endings):
            return reader
    known = [ending for endings in _READERS for ending in endings]
    if not file.suffix:
        raise WrongArguments.no_ending(file, known)
    raise NoSuchName("format", file.suffix, known)


def _deck(file: Path, _columns: Sequence[str] | None) -> ImportedFile:
    told, images = deck_in(file)
    return ImportedFile(told.cards, sum(told.left_out.values()), told, images)


def _table(file: Path, columns: Sequence[str] | None) -> ImportedFile:
    return _tabled(_text(file), file, columns)


def _tabled(text: str, file: Path, columns: Sequence[str] | None) -> ImportedFile:
    try:
        read = table_cards(text, columns)
    except UnknownColumn as error:
        offered = [*COLUMN_NAMES][:_TOLD_COLUMNS]
        raise NoSuchName("column", str(error), [*offered, "a", "b", "-"]) from None
    except csv.Error:
        raise RefusedImport.of(file, "damaged") from None
    return ImportedFile(read.cards, read.left_out)


def _gift(file: Path, _columns: Sequence[str] | None) -> ImportedFile:
    return _asked(read_gift(_text(file)))


def _aiken(file: Path, _columns: Sequence[str] | None) -> ImportedFile:
    return _asked(read_aiken(_text(file)))


def _asked(items: Iterator[QuizItem | None]) -> ImportedFile:
    found = list(items)
    cards = [
        DeckCard(
            "", tuple(filter(None, each.category.split("/"))), item_lines(as_markdown_item(each))
        )
        for each in found
        if each is not None
    ]
    return ImportedFile(cards, len(found) - len(cards))


def _plain_text(file: Path, columns: Sequence[str] | None) -> ImportedFile:
    """Moodle writes GIFT and Aiken so, and other programs tables: what is in it tells."""
    text = _text(file)
    if columns is None and _AIKEN.search(text):
        return _asked(read_aiken(text))
    if columns is None and _GIFT.search(text):
        return _asked(read_gift(text))
    return _tabled(text, file, columns)


def _text(file: Path) -> str:
    """UTF-8, UTF-16 with a mark of byte order, or what Korean Windows writes; without what a
    terminal would obey."""
    data = files.read(file, _LARGEST)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", _KOREAN)
    for encoding in encodings if b"\0" not in data or encodings == ("utf-16",) else ():
        try:
            return UNSEEN.sub("", unified(data.decode(encoding)))
        except UnicodeDecodeError:
            continue
    raise RefusedImport.of(file, "damaged")


_READERS: dict[tuple[str, ...], _Reader] = {
    (".apkg", ".colpkg"): _deck,
    (".csv", ".tsv", ".tab"): _table,
    (".gift", ".gift.txt"): _gift,
    (".aiken", ".aiken.txt"): _aiken,
    (".txt",): _plain_text,
}
_TOLD_COLUMNS = 4
"""Of the kinds of columns those that a person tells."""

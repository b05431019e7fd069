"""All cards of some folders together; a card of an earlier folder goes before a later one's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from awsquiz.core.model import Concept, Library
from awsquiz.storage import cardfile
from awsquiz.storage.cardfile import CardFile, Problem
from awsquiz.storage.cardwriter import render, schema
from awsquiz.storage.files import write_atomically


@dataclass(frozen=True)
class Shelf:
    """The card files that were read, and the library that they make."""

    files: tuple[CardFile, ...]
    library: Library

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read, file by file."""
        return tuple(problem for file in self.files for problem in file.problems)

    def file_of(self, concept_id: str) -> CardFile | None:
        """The file in which the concept of the library stands."""
        holders = (*self.library.ancestors(concept_id), self.library.by_id[concept_id])
        top = holders[0].id
        return next((file for file in self.files if file.card and file.card.id == top), None)

    def place(self, concept_id: str, fact_id: str | None = None) -> tuple[Path, int]:
        """The file and the line from 1 at which a concept or one of its facts stands."""
        file = self.file_of(concept_id)
        if file is None:
            return Path(), 1
        spot = file.places.get(fact_id or concept_id)
        return file.path, spot.line + 1 if spot else 1


def card_files(path: Path) -> list[Path]:
    """The card files of a folder, in the order of their names; or the one file."""
    if path.is_file():
        return [path]
    return sorted(
        file for file in path.glob("*.y*ml") if file.suffix in (".yaml", ".yml") and file.is_file()
    )


def load(folders: Iterable[Path]) -> Shelf:
    """Reads all card files of the folders; one that is missing has no cards."""
    files = [cardfile.read(path) for folder in folders for path in card_files(folder)]
    return Shelf(tuple(files), Library(_without_shadowed(files)))


def _without_shadowed(files: Sequence[CardFile]) -> tuple[Concept, ...]:
    """The cards as the notes have them, without the concepts that an earlier card has already."""
    taken: set[str] = set()
    cards = []
    for file in files:
        if file.card is not None and (card := _pruned(file.card, taken)) is not None:
            cards.append(card)
            taken.update(concept.id for concept in card.walk())
    return tuple(sorted(cards, key=lambda card: (card.note or "", card.line or 0, card.id)))


def _pruned(concept: Concept, taken: set[str]) -> Concept | None:
    if concept.id in taken:
        return None
    kept = tuple(sub for each in concept.concepts if (sub := _pruned(each, taken)) is not None)
    return concept if kept == concept.concepts else replace(concept, concepts=kept)


def save(cards: Iterable[Concept], shelf: Shelf, folder: Path) -> list[Path]:
    """Writes the cards that changed into the folder, and the schema beside them.

    All texts are made before the first file is touched. Returns the files written.
    """
    before = {file.card.id: file for file in shelf.files if file.card is not None}
    texts: list[tuple[Path, bytes]] = []
    for card in cards:
        file = before.get(card.id)
        if file is not None and file.card == card and file.path.parent == folder:
            continue
        path = file.path if file and file.path.parent == folder else folder / f"{card.id}.yaml"
        texts.append((path, render(card, file).encode()))
    beside = folder / cardfile.SCHEMA
    if texts and (not beside.exists() or beside.read_bytes() != schema()):
        texts.append((beside, schema()))
    for path, data in texts:
        write_atomically(path, data)
    return [path for path, _ in texts if path != beside]

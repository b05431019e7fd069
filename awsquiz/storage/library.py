"""All cards and scenarios of some folders together; what is in an earlier one goes first."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from awsquiz.core.lint.finding import Finding
from awsquiz.core.model import Concept, Library
from awsquiz.storage import cardfile, scenariofile
from awsquiz.storage.cardfile import CardFile
from awsquiz.storage.cardwriter import render, schema
from awsquiz.storage.files import write_atomically
from awsquiz.storage.scenariofile import ScenarioFile


class Shelf(Struct, frozen=True):
    """The files that were read, and the library that they form."""

    files: tuple[CardFile, ...]
    library: Library
    scenario_files: tuple[ScenarioFile, ...] = ()

    @property
    def all_files(self) -> tuple[CardFile | ScenarioFile, ...]:
        """Files of cards, then those of scenarios."""
        return (*self.files, *self.scenario_files)

    @property
    def problems(self) -> tuple[Finding, ...]:
        """What could not be read, file by file."""
        return tuple(problem for file in self.all_files for problem in file.problems)

    def file_of(self, concept_id: str) -> CardFile | None:
        """The file in which the concept of the library stands."""
        holders = (*self.library.ancestors(concept_id), self.library.by_id[concept_id])
        top = holders[0].id
        return next((file for file in self.files if file.card and file.card.id == top), None)

    def location(self, concept_id: str, fact_id: str | None = None) -> tuple[Path, int]:
        """The file and the line from 1 at which a concept or one of its facts stands."""
        file = self.file_of(concept_id)
        if file is None:
            return Path(), 1
        spot = file.places.get(fact_id or concept_id)
        return file.path, spot.line + 1 if spot else 1


def yaml_files(path: Path) -> list[Path]:
    """The YAML files of a folder, in the order of their names; or the one file.

    What is called so and is no file is among them, and so is a folder that cannot be looked into:
    whoever reads them names them.
    """
    if not path.is_dir():
        return [path] if path.exists() else []
    try:
        names = sorted(os.listdir(path))
    except OSError:
        return [path]
    found = (path / name for name in names if name.endswith((".yaml", ".yml")))
    # Hidden ones are what editors leave.
    return [file for file in found if file.name[0] != "." and not file.is_dir()]


def load(
    cards: Iterable[Path],
    scenarios: Iterable[Path] = (),
    read: Callable[[Path], CardFile] = cardfile.read,
) -> Shelf:
    """Reads all files of the folders; one that is missing holds nothing.

    `read` for whoever has read some of the cards already.
    """
    files = [read(path) for folder in cards for path in yaml_files(folder)]
    written = [scenariofile.read(path) for folder in scenarios for path in yaml_files(folder)]
    found = (scenario for file in written for scenario in file.scenarios)
    whole = in_force([(file.path.parent, file.card) for file in files])
    library = Library(tuple(card for _at, card in whole), tuple(found))
    return Shelf(tuple(files), library, tuple(written))


def in_force(read: Sequence[tuple[Path, Concept | None]]) -> list[tuple[int, Concept]]:
    """The cards as the notes have them, without the concepts that an earlier card has already.

    Takes the folder and the card of each file, in order; gives the file's place among them with
    what is left of its card. Sub-concepts go before only those of later folders: within one folder
    two of the same id are a slip, and a card without one of them must not be written back.
    """
    last: Path | None = None
    taken: set[str] = set()
    here: set[str] = set()
    cards = []
    for at, (folder, read_card) in enumerate(read):
        if folder != last:
            last = folder
            taken |= here
        if read_card is None or read_card.id in here:
            continue
        if (card := _pruned(read_card, taken)) is not None:
            cards.append((at, card))
            here.update(concept.id for concept in card.walk())
    return sorted(cards, key=lambda one: (one[1].note or "", one[1].line or 0, one[1].id))


def _pruned(concept: Concept, taken: set[str]) -> Concept | None:
    if concept.id in taken:
        return None
    kept = tuple(sub for each in concept.concepts if (sub := _pruned(each, taken)) is not None)
    return concept if kept == concept.concepts else replace(concept, concepts=kept)


def rendered(cards: Iterable[Concept], shelf: Shelf, folder: Path) -> dict[Path, bytes]:
    """The files of the folder that hold the cards which are not those of the shelf, as texts.

    With the schema beside them, where there are any.
    """
    unchanged = {card.id: card for card in shelf.library.cards}
    files = {file.card.id: file for file in shelf.files[::-1] if file.card is not None}
    texts: dict[Path, bytes] = {}
    for card in cards:
        if unchanged.get(card.id) == card:
            continue
        file = files.get(card.id)
        own = file is not None and file.path.parent == folder
        path = file.path if file is not None and own else free_path(folder, card.id)
        texts[path] = render(card, file).encode()
    if texts:
        texts[folder / cardfile.SCHEMA] = schema()
    return texts


def save(cards: Iterable[Concept], shelf: Shelf, folder: Path, *, dry: bool = False) -> list[Path]:
    """Writes what is `rendered`; returns the files of cards, which would be written where `dry`."""
    texts = rendered(cards, shelf, folder)
    if not dry:
        for path, data in texts.items():
            write_atomically(path, data)
    return [path for path in texts if path.name != cardfile.SCHEMA]


def free_path(folder: Path, name: str) -> Path:
    """A path for a new card: where a file of that name holds something else, with a number."""
    path = folder / f"{name}.yaml"
    number = 2
    while path.exists():
        path = folder / f"{name}-{number}.yaml"
        number += 1
    return path


def add_schema(folder: Path) -> None:
    """Puts the schema that the cards' first lines name beside them."""
    path = folder / cardfile.SCHEMA
    if not path.exists() or path.read_bytes() != schema():
        write_atomically(path, schema())

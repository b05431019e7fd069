"""All cards and scenarios of some folders together: an earlier one is a layer over the later.

`shelfwriter` writes what is to be changed of them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct, field

from awsquiz.core.layers.partial import PartialConcept
from awsquiz.core.lint.finding import Finding
from awsquiz.core.model import Concept, Library
from awsquiz.storage import cardfile, scenariofile
from awsquiz.storage.cardfile import CardFile
from awsquiz.storage.earlier import earlier_cards
from awsquiz.storage.layered import LayerCard, in_force
from awsquiz.storage.scenariofile import ScenarioFile


class Shelf(Struct, frozen=True):
    """The files that were read, and the library that they form."""

    files: tuple[CardFile, ...]
    library: Library
    scenario_files: tuple[ScenarioFile, ...] = ()
    missing: tuple[Finding, ...] = ()
    """Titles and texts that no layer has."""
    layers: dict[Path, PartialConcept] = field(default_factory=dict)
    """What a file says that lies over or below another one, without what was only copied."""

    @property
    def all_files(self) -> tuple[CardFile | ScenarioFile, ...]:
        """Files of cards, then those of scenarios."""
        return (*self.files, *self.scenario_files)

    @property
    def problems(self) -> tuple[Finding, ...]:
        """What could not be read, file by file."""
        read = [problem for file in self.all_files for problem in file.problems]
        return (*read, *self.missing)

    def concepts_outside(self, folder: Path) -> Iterator[Concept]:
        """All concepts of the cards of other folders, as those have them by themselves."""
        for file in self.files:
            if file.path.parent != folder and (card := file.card) is not None:
                yield from card.walk()

    def location(self, concept_id: str, fact_id: str | None = None) -> tuple[Path, int]:
        """The file and the line from 1 at which a concept or a fact stands: the uppermost one."""
        name = fact_id or concept_id
        file = next((file for file in self.files if name in file.places), None)
        return (Path(), 1) if file is None else (file.path, file.line_of(name))


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
    read_scenarios: Callable[[Path], ScenarioFile] = scenariofile.read,
) -> Shelf:
    """Reads all files of the folders; one that is missing holds nothing.

    `read` and `read_scenarios` for whoever has read some of them already.
    """
    files = [read(path) for folder in cards for path in yaml_files(folder)]
    written = [read_scenarios(path) for folder in scenarios for path in yaml_files(folder)]
    return load_files(files, written)


def load_files(files: Sequence[CardFile], written: Sequence[ScenarioFile] = ()) -> Shelf:
    """The same of files of cards and of scenarios that have been read."""
    found = (scenario for file in written for scenario in file.scenarios)
    together = in_force(
        [
            LayerCard(it.path.parent, it.layer if it.says_more else it.card, it.format)
            for it in files
        ],
        earlier_cards,
    )
    library = Library(tuple(each.card for each in together.cards), tuple(found))
    missing = [
        each
        for at, names in sorted(together.missing.items())
        for each in files[at].missing
        if (each.fact or each.concept) in names
    ]
    layers = {files[at].path: layer for at, layer in together.layers.items()}
    return Shelf(tuple(files), library, tuple(written), tuple(missing), layers)

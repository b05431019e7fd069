"""What belongs to a folder of cards, and is written with them: scenarios of notes, the ledger.

`texts_of` is what has to be written so that the folder says all of it; `together` writes it.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from awsquiz.core.merge.known_notes import KnownNote
from awsquiz.core.model import Concept
from awsquiz.core.scenarios import Scenario
from awsquiz.errors.failures import DamagedCard
from awsquiz.storage import shelfwriter
from awsquiz.storage.ledger import ledger_text
from awsquiz.storage.library import Shelf
from awsquiz.storage.notes import LEDGER
from awsquiz.storage.scenariowriter import rendered_scenarios


def scenarios_beside(cards: Path) -> Path:
    """Where the scenarios of notes are that go with a folder of cards."""
    return cards.parent / "scenarios" if cards.name == "cards" else cards / "scenarios"


def refuse_damaged(shelf: Shelf, folder: Path) -> None:
    """Raises DamagedCard: writing a card that was read in part would lose the rest."""
    for each in shelf.problems:
        if each.path is not None and each.path.parent == folder:
            raise DamagedCard(each)


def texts_of(
    folder: Path,
    shelf: Shelf,
    cards: tuple[Concept, ...],
    scenarios: Iterable[Scenario],
    ledger: Iterable[KnownNote] | None,
) -> dict[Path, bytes | None]:
    """The files by which the folder comes to say these cards and no others; None is to be deleted.

    `scenarios` are all that come from notes; without a `ledger` the one that is there stays.
    Raises DamagedCard where a file of scenarios is in part only read.
    """
    texts = shelfwriter.rendered(cards, shelf, folder)
    texts |= dict.fromkeys(shelfwriter.dropped(cards, shelf, folder))
    texts |= rendered_scenarios(list(scenarios), shelf.scenario_files, scenarios_beside(folder))
    if ledger is not None:
        texts[folder / LEDGER] = ledger_text(ledger)
    return texts

"""A deck of Anki, read from its file: its cards, and the images that they show."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from awsquiz.cli.loading import opened
from awsquiz.cli.moments import day_of
from awsquiz.core.questions.handwritten import id_of
from awsquiz.errors.failures import RefusedImport
from awsquiz.formats.anki.deck_cards import DeckTold, told_by
from awsquiz.formats.anki.reading import read_collection
from awsquiz.formats.anki.unpacking import Package, RefusedDeck
from awsquiz.formats.carried_media import ENDINGS
from awsquiz.paths import SERVICES, both
from awsquiz.storage import files, servicefile

_LARGEST = 4096 * files.MB
"""Of a deck only what is needed is read."""


def deck_in(file: Path) -> tuple[DeckTold, dict[str, bytes]]:
    """What the deck tells, and its images by the names that it has for them.

    Raises RefusedImport, and OSError where the file cannot be read.
    """
    try:
        with files.reading(file, _LARGEST) as data:
            package = Package(data)
            notes = read_collection(package.database, day_of)
            told = told_by(notes, _known(), _service_named())
            named = (name for card in told.cards for name in card.images)
            wanted = [name for name in named if name.casefold().endswith(ENDINGS)]
            return told, dict(package.images(wanted))
    except RefusedDeck as error:
        raise RefusedImport.of(file, error.why) from None


def _known() -> Callable[[str], bool]:
    """Whether a fact, or a question that somebody wrote, is here."""
    with opened(journal=False) as index:
        library = index.library()
    written = {id_of(scenario) for scenario in library.scenarios}
    return lambda named: named in written or library.fact(named) is not None


def _service_named() -> Callable[[str], str | None]:
    services = servicefile.load(both(SERVICES))

    def named(words: str) -> str | None:
        row = services.named(words)
        return row.id if row else None

    return named

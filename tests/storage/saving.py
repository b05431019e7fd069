"""Cards put on disk, as commands that change a card do it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from awsquiz.core.model import Concept
from awsquiz.storage.library import Shelf
from awsquiz.storage.shelfwriter import card_files, rendered, write_cards


def save(cards: Iterable[Concept], shelf: Shelf, folder: Path) -> list[Path]:
    """Writes what changes in the folder; returns the files of cards."""
    texts = rendered(cards, shelf, folder)
    write_cards(texts)
    return card_files(texts, folder)

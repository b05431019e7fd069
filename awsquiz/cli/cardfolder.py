"""The folder of cards into which `convert`, its undo and `forget` write."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from awsquiz.cli.notices import tell
from awsquiz.paths import folders
from awsquiz.storage import locks, together


def card_folder(to: Path | None = None) -> Path:
    """The real place of the folder that was named, or of the user's own cards."""
    return Path(os.path.realpath(to or folders().cards))


@contextmanager
def writing_alone(folder: Path) -> Iterator[None]:
    """No other awsquiz writes into the folder meanwhile; what a killed one left is finished first.

    Raises FolderInUse, and FileFailure.
    """
    with locks.alone(folder):
        for each in together.finish(folder):
            tell(each)
        yield

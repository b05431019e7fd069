"""A collection of the real Anki, for tests that are told by it what a package is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

WHY = "Anki's own package is not installed: pip install --group anki"


def new_collection(folder: Path) -> Any:
    """An empty collection; the test is skipped where there is no Anki."""
    collection = pytest.importorskip("anki.collection", reason=WHY)
    folder.mkdir(parents=True, exist_ok=True)
    return collection.Collection(str(folder / "collection.anki2"))


def taken_in(col: Any, package: Path, *, scheduling: bool = True) -> Any:
    """Imports a package; what Anki says of it: lists of notes by what became of them."""
    from anki.collection import (  # type: ignore[import-not-found, unused-ignore]
        ImportAnkiPackageOptions,
        ImportAnkiPackageRequest,
    )

    options = ImportAnkiPackageOptions(with_scheduling=scheduling)
    request = ImportAnkiPackageRequest(package_path=str(package), options=options)
    return col.import_anki_package(request).log


def note_with(col: Any, guid: str) -> Any:
    """The note of that guid."""
    [number] = col.db.list("select id from notes where guid = ?", guid)
    return col.get_note(number)

"""Notes read by the shipped service list, as `convert` reads them."""

from __future__ import annotations

from functools import cache

from awsquiz.core.notes import Draft, read_note
from awsquiz.core.search.services import Services
from awsquiz.paths import shipped_content
from awsquiz.storage import servicefile
from awsquiz.storage.notes import front_matter


@cache
def services() -> Services:
    """The shipped list."""
    return servicefile.load([shipped_content() / "services.yaml"])


def read_listed(note: str, path: str = "노트.md", known: frozenset[str] = frozenset()) -> Draft:
    """The note as it is read with the shipped list."""
    return read_note(note, path, front_matter=front_matter, known=known, services=services())

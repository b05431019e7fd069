"""Where a fact stands, and whose it may be."""

from __future__ import annotations

from typing import NamedTuple

from awsquiz.core.search.services import Service


class Whose(NamedTuple):
    """The row that a fact is about, if not the one above it; and whether that is uncertain."""

    row: Service | None = None
    unsure: bool = False
    called: str = ""
    """What the note calls the row."""
    label: str | None = None
    """The label that names the row, which the fact then needs no longer."""


ITS_OWN = Whose()
"""The fact is about what stands above it."""


class Place(NamedTuple):
    """Where a fact stands."""

    row_id: str | None
    """The row of the concept above it."""
    is_open: bool
    """Whether that concept is but the title of a note on several things."""
    facet: str
    lists: bool
    """Whether its heading sets things side by side, or gathers those of a field."""
    is_step: bool
    spoken: tuple[str, ...] = ()
    """Rows that the headings above name."""
    called: str = ""
    """What the note calls the concept: Auto Scaling may be that of EC2, and is meant below too."""

"""Options that several commands share, and what they all do first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.errors import WrongUse
from awsquiz.i18n import _
from awsquiz.paths import folders, shipped_content

if TYPE_CHECKING:
    from awsquiz.core.model import Concept, Library
    from awsquiz.storage.library import Shelf

Json = Annotated[bool, typer.Option("--json", help=_("Print JSON for other programs."))]
Plain = Annotated[
    bool, typer.Option("--plain", help=_("No colours, no keys: read answers as lines."))
]
Seed = Annotated[
    int | None, typer.Option("--seed", metavar="S", help=_("The same seed asks the same."))
]


def open_shelf() -> Shelf:
    """All cards, the user's before the shipped ones; what cannot be read is said on stderr."""
    from awsquiz.storage import library
    from awsquiz.terminal.console import warn

    shelf = library.load([folders().cards, shipped_content() / "cards"])
    for file in shelf.files:
        if file.problems:
            said = _("{path}: has problems and is read in part: see “awsquiz check”")
            warn(said.format(path=file.path))
    return shelf


def concept_named(library: Library, word: str) -> Concept:
    """The concept of that id, title or alias. Raises WrongUse, with near ones."""
    from awsquiz.core.names import find

    found = find(library, word)
    if found.concept is not None:
        return found.concept
    said = _("there is no concept “{word}”").format(word=word)
    if found.near:
        near = ", ".join(f"{concept.title} ({concept.id})" for concept in found.near)
        said += ". " + _("Near: {near}").format(near=near)
    raise WrongUse(said)

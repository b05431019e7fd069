"""Several notes, one after another, into one set of cards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from awsquiz.core.merge import Merged, merge
from awsquiz.core.merge.names import names
from awsquiz.core.model import Concept, Library
from awsquiz.core.notes import Draft, ReadFrontMatter, read_note
from awsquiz.core.notes.marks import Emojize
from awsquiz.core.search.services import NO_SERVICES, Services
from awsquiz.core.text import key


@dataclass(frozen=True)
class Converted:
    """A note with what became of it."""

    draft: Draft
    merged: Merged


def convert(
    notes: Mapping[str, str],
    cards: tuple[Concept, ...],
    known: Sequence[Library],
    *,
    emojize: Emojize,
    front_matter: ReadFrontMatter,
    services: Services = NO_SERVICES,
) -> list[Converted]:
    """The notes (path → text) brought into the cards: the last one's cards hold all of them.

    A title that a library of `known` has gives its concept's id, that of the first one first; a new
    concept that none has gets that of `services`, and what they say of it.
    """
    called = _called(known)
    titles = frozenset(called)
    converted: list[Converted] = []
    for path, text in notes.items():
        draft = read_note(
            text,
            path,
            emojize=emojize,
            front_matter=front_matter,
            known=titles,
            services=services,
        )
        merged = merge(
            cards,
            draft,
            PurePath(path).name,
            named=lambda title: called.get(key(title)),
            services=services,
        )
        cards = merged.cards
        converted.append(Converted(draft, merged))
    return converted


def _called(known: Iterable[Library]) -> dict[str, str]:
    found: dict[str, str] = {}
    for library in known:
        found = names(library) | found
    return found

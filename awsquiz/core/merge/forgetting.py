"""Notes taken out of the cards: what came of it goes, what people and other notes said stays."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from typing import NamedTuple

from msgspec.structs import replace

from awsquiz.core.model import Concept, Library


@dataclass(frozen=True)
class Forgotten:
    """The cards without notes."""

    cards: tuple[Concept, ...]
    facts: tuple[str, ...]
    """Ids of the facts that went."""
    concepts: tuple[str, ...]
    """Ids of the concepts that went: of those nothing was left."""


def forget_notes(
    cards: tuple[Concept, ...], notes: Container[str], shipped: Container[str]
) -> Forgotten:
    """The cards without the facts of the notes, and without the concepts that they alone made.

    Nothing goes of what is `shipped` (ids of concepts and facts), nor what people added.
    """
    gone = _Gone(notes, shipped, [], [])
    kept = [_without(card, None, gone) for card in cards]
    left = tuple(card for card in kept if card is not None)
    return Forgotten(left, tuple(gone.facts), tuple(gone.concepts))


def notes_behind(library: Library, shipped: Container[str]) -> frozenset[str]:
    """The notes of which facts are that are not `shipped`."""
    notes = (
        library.note_of(concept, fact)
        for concept in library.by_id.values()
        for fact in concept.facts
        if fact.id not in shipped
    )
    return frozenset(note for note in notes if note)


class _Gone(NamedTuple):
    """What goes, and what has gone so far."""

    notes: Container[str]
    shipped: Container[str]
    facts: list[str]
    concepts: list[str]


def _without(concept: Concept, above: str | None, found: _Gone) -> Concept | None:
    """The concept without what came of the note; None where nothing is left."""
    notes, shipped = found.notes, found.shipped
    home = concept.note or above
    gone = {
        fact.id
        for fact in concept.facts
        if (fact.note or home) in notes and fact.source is not None and fact.id not in shipped
    }
    found.facts.extend(fact.id for fact in concept.facts if fact.id in gone)
    below = (_without(sub, home, found) for sub in concept.concepts)
    concepts = tuple(sub for sub in below if sub is not None)
    facts = tuple(fact for fact in concept.facts if fact.id not in gone)
    if home in notes and not (facts or concepts) and concept.id not in shipped:
        found.concepts.append(concept.id)
        return None
    if concept.note in notes and concept.id not in shipped:
        concept = replace(concept, note=None, heading=None, line=None)
    if not gone and concepts == concept.concepts:
        return concept
    return replace(concept, facts=facts, concepts=concepts)

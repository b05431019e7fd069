"""What the cards have of some notes alone."""

from __future__ import annotations

from collections.abc import Container

from msgspec.structs import replace

from awsquiz.core.model import Concept, Library


def of_notes(library: Library, notes: Container[str]) -> tuple[Concept, ...]:
    """The cards with the facts of these notes alone, without concepts that have none below them."""
    kept = (_of_notes(library, card, notes) for card in library.cards)
    return tuple(card for card in kept if card is not None)


def _of_notes(library: Library, concept: Concept, notes: Container[str]) -> Concept | None:
    below = (_of_notes(library, sub, notes) for sub in concept.concepts)
    concepts = tuple(sub for sub in below if sub is not None)
    facts = tuple(fact for fact in concept.facts if library.note_of(concept, fact) in notes)
    return replace(concept, facts=facts, concepts=concepts) if facts or concepts else None

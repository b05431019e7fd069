"""Facts that a person has asked, never asked, or leaves to the conversion."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from msgspec.structs import replace

from awsquiz.core.layers.changing import with_facts
from awsquiz.core.model import Concept, Fact, Library


def facts_to_change(
    library: Library,
    ask: bool | None,
    *,
    facts: Container[str],
    notes: Container[str] = (),
    concepts: Container[str] = (),
) -> Iterator[tuple[Concept, Fact]]:
    """The facts that are named, of which some may be so already, and those of the notes and of the
    concepts that `ask` would change; in their order, none that has left its note."""
    for concept in library.by_id.values():
        for fact in concept.facts:
            if fact.retired:
                continue
            named = fact.id in facts
            of_them = concept.id in concepts or library.note_of(concept, fact) in notes
            if named or (of_them and is_changed(fact, ask)):
                yield concept, fact


def facts_not_asked(
    library: Library,
    *,
    facts: Container[str] = (),
    notes: Container[str | None] = (),
    concepts: Container[str] = (),
) -> list[tuple[str | None, Concept, Fact]]:
    """Those of these facts, notes and concepts that are not asked, though they are in their notes.

    Each with its note and its concept, in the order of notes and lines.
    """
    found: list[tuple[str | None, Concept, Fact]] = []
    for concept in library.by_id.values():
        for fact in concept.facts:
            note = library.note_of(concept, fact)
            is_meant = fact.id in facts or note in notes or concept.id in concepts
            if is_meant and not fact.retired and not fact.askable:
                found.append((note, concept, fact))
    return sorted(found, key=lambda each: (each[0] or "", each[2].line or 0))


def is_changed(fact: Fact, ask: bool | None) -> bool:
    """Whether the fact would be asked otherwise, or left to the conversion again."""
    if ask is None:
        return fact.ask is not None
    return fact.askable is not ask


def with_ask(
    cards: Iterable[Concept], facts: Container[str], ask: bool | None
) -> tuple[Concept, ...]:
    """The cards in which these facts are asked, are never, or are unless convert says why not."""

    def changed(concept: Concept) -> tuple[Fact, ...]:
        return tuple(replace(it, ask=ask) if it.id in facts else it for it in concept.facts)

    return tuple(with_facts(card, changed) for card in cards)

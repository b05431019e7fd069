"""Facts that a person has asked, never asked, or leaves to the conversion."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from msgspec.structs import replace

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


def is_changed(fact: Fact, ask: bool | None) -> bool:
    """Whether the fact would be asked otherwise, or left to the conversion again."""
    if ask is None:
        return fact.ask is not None
    return fact.askable is not ask


def with_ask(
    cards: Iterable[Concept], facts: Container[str], ask: bool | None
) -> tuple[Concept, ...]:
    """The cards in which these facts are asked, are never, or are unless convert says why not."""
    return tuple(_with(card, facts, ask) for card in cards)


def _with(concept: Concept, facts: Container[str], ask: bool | None) -> Concept:
    changed = replace(
        concept,
        facts=tuple(replace(fact, ask=ask) if fact.id in facts else fact for fact in concept.facts),
        concepts=tuple(_with(sub, facts, ask) for sub in concept.concepts),
    )
    return changed if changed != concept else concept

"""The layer that makes one set of cards of another: what has to be said, and no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import UNSET
from msgspec.structs import replace

from awsquiz.core.layers.partial import (
    CONCEPT_DEFAULTS,
    FACT_DEFAULTS,
    Layer,
    PartialConcept,
    PartialFact,
    is_reworded,
    records_in,
)
from awsquiz.core.model import Concept, Fact

_Cards = tuple[Concept, ...]


def layer_over(lower: _Cards, edited: _Cards, said: Layer = ()) -> Layer:
    """The layer that gives the edited cards over the lower ones.

    A fact of a lower card that the edited ones lack is kept `retired`, with its concept. What the
    layer `said` before and is still so stays said. Cards of which nothing has to be said are left
    out.
    """
    found = _Difference(lower, edited, said)
    layers = (found.concept(card, None) for card in _with_removed(lower, edited))
    return tuple(layer for layer in layers if layer is not None)


class _Difference:
    def __init__(self, lower: _Cards, edited: _Cards, said: Layer) -> None:
        self._low: dict[str, tuple[Concept | Fact, str | None]] = {}
        for record, holder in _placed(lower):
            self._low.setdefault(record.id, (record, holder))
        self._said: dict[str, PartialConcept | PartialFact] = {}
        for each in records_in(said):
            self._said.setdefault(each.id, each)
        self._done: set[str] = set()

    def concept(self, concept: Concept, holder: str | None) -> PartialConcept | None:
        """What has to be said of a concept and of all in it; None where that is nothing."""
        keys = self._keys(concept, holder, CONCEPT_DEFAULTS)
        facts = tuple(
            PartialFact(**says)
            for fact in concept.facts
            if (says := self._keys(fact, concept.id, FACT_DEFAULTS)) is not None
        )
        subs = (self.concept(sub, concept.id) for sub in concept.concepts)
        concepts = tuple(sub for sub in subs if sub is not None)
        if keys is None and not facts and not concepts:
            return None
        return PartialConcept(**keys or {"id": concept.id}, facts=facts, concepts=concepts)

    def _keys(
        self, record: Concept | Fact, holder: str | None, defaults: Mapping[str, Any]
    ) -> dict[str, Any] | None:
        """The keys that have to be said, with the id; None where not even that."""
        low: Concept | Fact | None = None
        place: str | None = None
        before: PartialConcept | PartialFact | None = None
        if record.id not in self._done:  # a second one of an id is wholly itself
            self._done.add(record.id)
            low, place = self._low.get(record.id, (None, None))
            before = self._said.get(record.id)
        # A concept and a fact have no id in common.
        keys: dict[str, Any] = {"id": record.id}
        for name, default in defaults.items():
            value = getattr(record, name)
            stated = getattr(before, name, UNSET)
            if stated is not UNSET and value == (default if stated is None else stated):
                keys[name] = stated
            elif value != (default if low is None else getattr(low, name)):
                keys[name] = value
        if low is not None and isinstance(record, Fact):
            is_said = getattr(before, "checked", UNSET) is not UNSET
            keys = _with_check(keys, record, is_said=is_said)
        is_there = low is not None and place == holder
        return None if is_there and len(keys) == 1 else keys


def _with_check(keys: dict[str, Any], fact: Fact, *, is_said: bool) -> dict[str, Any]:
    """The keys with `checked` where it has to be said; other words are unchecked by themselves."""
    without = {name: value for name, value in keys.items() if name != "checked"}
    if not is_reworded(without):
        return keys
    if fact.checked is None:
        return keys if is_said else without
    return {"checked": fact.checked} | keys


def _placed(cards: Iterable[Concept]) -> Iterator[tuple[Concept | Fact, str | None]]:
    """All concepts and facts, each with the id of the concept in which it stands."""
    for card in cards:
        yield card, None
        for concept in card.walk():
            yield from ((fact, concept.id) for fact in concept.facts)
            yield from ((sub, concept.id) for sub in concept.concepts)


def _with_removed(lower: _Cards, edited: _Cards) -> _Cards:
    """The edited cards with what they lack of the lower ones in its place, retired."""
    there = {record.id for record, _ in _placed(edited)}
    # A lower card of which nothing at all was edited is none that was removed.
    own = [card for card in lower if card.id in there]
    gone: dict[str, list[Concept | Fact]] = {}
    for record, holder in _placed(own):
        if record.id not in there and holder is not None:
            gone.setdefault(holder, []).append(record)
    if not gone:
        return edited
    return tuple(_filled(card, gone, there) for card in edited)


def _filled(concept: Concept, gone: Mapping[str, list[Concept | Fact]], there: set[str]) -> Concept:
    lost = gone.get(concept.id, ())
    facts = [replace(each, retired=True) for each in lost if isinstance(each, Fact)]
    subs = [replace(each, facts=(), concepts=()) for each in lost if isinstance(each, Concept)]
    return replace(
        concept,
        facts=(*concept.facts, *facts),
        concepts=tuple(_filled(sub, gone, there) for sub in (*concept.concepts, *subs)),
    )

"""Several layers as one: records by id, wherever in a tree they stand."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from functools import reduce
from typing import TypeVar

from msgspec.structs import replace

from awsquiz.core.layers.partial import (
    Layer,
    PartialConcept,
    PartialFact,
    is_reworded,
    records_in,
    said,
    stands_alone,
)

_Record = TypeVar("_Record", PartialConcept, PartialFact)


def union(*layers: Layer) -> Layer:
    """What the layers say together, the lowest first.

    Within one layer the first record of an id is meant; further ones stay as they are.
    """
    return reduce(_over, layers, ())


def titled(layers: Sequence[Layer]) -> list[Layer]:
    """The layers without the concepts that no layer gives a title, and all that stands in those.

    What a lower layer has of it so stays where that has it.
    """
    while True:
        found = [concept for layer in layers for card in layer for concept in card.walk()]
        known = {concept.id for concept in found if stands_alone(concept)}
        if all(concept.id in known for concept in found):
            return list(layers)
        layers = [_only(layer, known) for layer in layers]


def _only(cards: Layer, known: Container[str]) -> Layer:
    return tuple(
        replace(card, concepts=_only(card.concepts, known)) for card in cards if card.id in known
    )


def _over(lower: Layer, upper: Layer) -> Layer:
    return _Union(lower, upper).cards if lower and upper else lower or upper


class _Union:
    """A layer over a lower one. What the upper one names has its place there."""

    def __init__(self, lower: Layer, upper: Layer) -> None:
        # Going backwards the first of an id comes last, and stays.
        self._low = {each.id: each for each in reversed([*records_in(lower)])}
        self._up = {each.id: each for each in reversed([*records_in(upper)])}
        self.cards: Layer = self._placed(lower, upper, self._concept, self._shown)

    def _placed(
        self,
        lower: Iterable[_Record],
        upper: tuple[_Record, ...],
        merged: Callable[[_Record], _Record],
        shown: Callable[[_Record], _Record],
    ) -> tuple[_Record, ...]:
        """What stands side by side: of the lower ones those that stay, then the upper ones."""
        here = {each.id: each for each in upper if self._up[each.id] is each}
        placed: list[_Record] = []
        for low in lower:
            if low.id not in self._up:
                placed.append(shown(low))
            elif low.id in here and self._low[low.id] is low:
                placed.append(merged(here.pop(low.id)))
        placed += [merged(up) for up in upper if up.id in here or self._up[up.id] is not up]
        return tuple(placed)

    def _lower(self, up: _Record) -> _Record | None:
        """What the lower layer says of it, where it is the upper one's first of its id."""
        low = self._low.get(up.id)
        return low if self._up[up.id] is up and isinstance(low, type(up)) else None

    def _fact(self, up: PartialFact) -> PartialFact:
        low = self._lower(up)
        if low is None:
            return up
        below, above = said(low), said(up)
        if is_reworded(above):
            below.pop("checked", None)
        return PartialFact(**below | above)

    def _concept(self, up: PartialConcept) -> PartialConcept:
        low = self._lower(up)
        facts, concepts = (low.facts, low.concepts) if low else ((), ())
        return PartialConcept(
            **(said(low) if low else {}) | said(up),
            facts=self._placed(facts, up.facts, self._fact, lambda fact: fact),
            concepts=self._placed(concepts, up.concepts, self._concept, self._shown),
        )

    def _shown(self, low: PartialConcept) -> PartialConcept:
        """What is left of a lower concept that the upper layer does not name."""
        facts = tuple(fact for fact in low.facts if fact.id not in self._up)
        concepts = tuple(self._shown(sub) for sub in low.concepts if sub.id not in self._up)
        if len(facts) == len(low.facts) and concepts == low.concepts:
            return low
        return replace(low, facts=facts, concepts=concepts)

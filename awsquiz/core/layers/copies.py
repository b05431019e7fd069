"""Copies of shipped cards, as awsquiz 0.1 made them: the layer that such a copy stands for.

It said all that the shipped card did, and hid every later correction. What of it is as an earlier
version shipped it was not written by a person, and so is not said by the layer.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from msgspec.structs import replace

from awsquiz.core.layers.difference import layer_over
from awsquiz.core.layers.partial import (
    CONCEPT_DEFAULTS,
    FACT_DEFAULTS,
    PartialConcept,
    ids_within,
)
from awsquiz.core.model import Concept, Fact

_SHARE = 0.5
"""The share of a card's earlier ids from which on another one is a copy of it, and no card that
a person wrote beside it."""


class EarlierVersions(Protocol):
    """What earlier versions shipped."""

    def has(self, name: str) -> bool:
        """Whether there was a concept or a fact of that id."""

    def said(self, name: str, key: str, value: Any) -> bool:
        """Whether that was the value of its key."""


def slimmed(copy: Concept, lower: Concept, earlier: EarlierVersions) -> PartialConcept | None:
    """What a copy of an earlier version of the lower card says by itself; None if it is no copy.

    A person's changes stay, and what they removed stays removed; all that is as it was shipped
    lets the lower card show through.
    """
    there = set(ids_within(copy))
    # Of content that nobody keeps account of it is known what it says now.
    now = [*ids_within(lower)]
    shipped = [name for name in now if earlier.has(name)] or now
    copied = sum(name in there for name in shipped)
    if copied < 2 or copied < _SHARE * len(shipped):
        return None
    own: dict[str, Concept | Fact] = {}
    for each in copy.walk():
        own[each.id] = each
        own.update({fact.id: fact for fact in each.facts})
    made_from = _origin(lower, own, earlier)
    layer = layer_over((made_from,), (copy,))
    return layer[0] if layer else PartialConcept(id=copy.id)


def _origin(
    concept: Concept, own: Mapping[str, Concept | Fact], earlier: EarlierVersions
) -> Concept:
    """What was copied, as far as it can be told: the lower card without its later changes."""
    facts = (fact for fact in concept.facts if fact.id in own or earlier.has(fact.id))
    subs = (sub for sub in concept.concepts if sub.id in own or earlier.has(sub.id))
    return replace(
        concept,
        **_changed_since(concept, own.get(concept.id), CONCEPT_DEFAULTS, earlier),
        facts=tuple(
            replace(fact, **_changed_since(fact, own.get(fact.id), FACT_DEFAULTS, earlier))
            for fact in facts
        ),
        concepts=tuple(_origin(sub, own, earlier) for sub in subs),
    )


def _changed_since(
    record: Concept | Fact,
    copied: Concept | Fact | None,
    defaults: Mapping[str, Any],
    earlier: EarlierVersions,
) -> dict[str, Any]:
    """The keys in which the copy is as it was shipped though the lower card no longer is."""
    if copied is None:
        return {}
    values = {name: getattr(copied, name) for name in defaults}
    return {
        name: value
        for name, value in values.items()
        if value != (now := getattr(record, name))
        and (
            earlier.said(record.id, name, value)
            if value != defaults[name]
            else not earlier.said(record.id, name, now)
        )
    }

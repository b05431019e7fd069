"""A card with other facts."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from awsquiz.core.model import Concept, Fact


def with_facts(card: Concept, change: Callable[[Concept], tuple[Fact, ...]]) -> Concept:
    """The card with the facts that `change` gives for it and each concept below; itself where all
    are as they were."""
    facts = change(card)
    concepts = tuple(with_facts(sub, change) for sub in card.concepts)
    if facts == card.facts and concepts == card.concepts:
        return card
    return replace(card, facts=facts, concepts=concepts)

"""The cards at a glance, by category, and in which order they are learnt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from awsquiz.core.model import Concept

IN_ORDER_OF_LEARNING = (
    *("architecture", "infrastructure", "compute", "storage", "networking", "security", "database"),
    *("cost", "support", "management", "application-integration", "containers", "migration"),
    *("analytics", "machine-learning", "developer-tools", "frontend", "enduser", "business"),
    *("iot", "media", "blockchain", "satellite"),
)
"""The categories of the service list, in the order in which a beginner learns them."""


Order = tuple[int, str, int, str]
"""What cards are sorted by: place of the category, note, line, id."""


def place_in_learning(category: str | None) -> int:
    """The place of a category in that order; what is none of them comes last."""
    return (
        IN_ORDER_OF_LEARNING.index(category)
        if category in IN_ORDER_OF_LEARNING
        else len(IN_ORDER_OF_LEARNING)
    )


def order_of(card: Concept) -> Order:
    """Its place among others: as one learns them, within a category as notes have them."""
    return place_in_learning(card.category), card.note or "", card.line or 0, card.id


class CardCounts(NamedTuple):
    """A card, with all that is below it."""

    id: str
    title: str
    category: str
    """Empty where it has none."""
    concepts: int
    asked: int
    """Facts that may be asked."""


def by_category(cards: Iterable[CardCounts]) -> Mapping[str, Sequence[CardCounts]]:
    """Category → its cards, as they come; in the order of learning, what has none last."""
    found: dict[str, list[CardCounts]] = {}
    for each in cards:
        found.setdefault(each.category, []).append(each)
    order = sorted(found, key=lambda name: (place_in_learning(name), not name, name))
    return {name: found[name] for name in order}

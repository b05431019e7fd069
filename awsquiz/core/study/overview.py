"""The cards at a glance, by category."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple


class CardCounts(NamedTuple):
    """A card, with all that is below it."""

    id: str
    title: str
    category: str
    """Empty where it has none."""
    concepts: int
    asked: int
    """Facts that may be asked."""


def by_category(
    cards: Iterable[CardCounts], order: Sequence[str]
) -> Mapping[str, Sequence[CardCounts]]:
    """Category → its cards, as they come; those in `order` first, what has none last."""
    found: dict[str, list[CardCounts]] = {}
    for each in cards:
        found.setdefault(each.category, []).append(each)
    places = {name: at for at, name in enumerate(order)}
    return {
        name: found[name]
        for name in sorted(found, key=lambda name: (places.get(name, len(places)), not name, name))
    }

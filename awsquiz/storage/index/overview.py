"""The cards at a glance: what each is about, and how much it holds."""

from __future__ import annotations

from collections.abc import Collection

from awsquiz.core.study.overview import CardCounts
from awsquiz.storage.index.database import Database


def overview(db: Database, facts: Collection[str] | None = None) -> list[CardCounts]:
    """All cards in their order; of these `facts` alone those that have some, and so many."""
    rows = db.rows(
        "select concept.id, concept.title, ifnull(concept.category, ''), concept.last + 1,"
        " (select count(*) from fact where fact.card = card.id and askable)"
        " from card join concept on concept.id = card.id order by card.position"
    )
    every = [CardCounts(*row) for row in rows]
    if facts is None:
        return every
    asked: dict[str, int] = {}
    below: dict[str, set[str]] = {}
    for card, concept, fact in db.rows("select card, concept, id from fact where askable"):
        if fact in facts:
            asked[card] = asked.get(card, 0) + 1
            below.setdefault(card, set()).add(concept)
    return [
        each._replace(concepts=len(below[each.id]), asked=asked[each.id])
        for each in every
        if each.id in asked
    ]

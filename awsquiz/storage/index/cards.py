"""What is asked of the cards in the index: whole ones, or where something stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from awsquiz.core.model import Concept
from awsquiz.storage.index.database import Database, placeholders
from awsquiz.storage.index.settling import DECODE_BODY, ids


def cards(db: Database, card_ids: Iterable[str] | None = None) -> tuple[Concept, ...]:
    """The cards with these ids, in their order; all where none are given."""
    if card_ids is None:
        bodies = db.rows("select body from card order by position")
    else:
        wanted = list(card_ids)
        chosen = f"where id in ({placeholders(wanted)})"
        bodies = db.rows(f"select body from card {chosen} order by position", wanted)
    read = (DECODE_BODY.decode(body).card for (body,) in bodies)
    return tuple(card for card in read if card is not None)


def sorted_ids(db: Database, card_ids: Sequence[str]) -> list[str]:
    """Those of the ids that cards have, in the order of the cards."""
    chosen = f"where id in ({placeholders(card_ids)})"
    return [
        name for (name,) in db.rows(f"select id from card {chosen} order by position", card_ids)
    ]


def below(
    db: Database, concepts: Iterable[str], card: str = "fact.card", n: str = "fact.n"
) -> tuple[str, list[Any]]:
    """The condition that something stands in one of the concepts or below it, with its values.

    `card` and `n` are the columns that say where it stands. Empty where there is no such concept.
    """
    ranges: list[str] = []
    values: list[Any] = []
    for concept in concepts:
        for row in db.rows("select card, n, last from concept where id = ?", (concept,)):
            ranges.append(f"({card} = ? and {n} between ? and ?)")
            values += row
    return f"({' or '.join(ranges)})" if ranges else "", values


def cards_holding(db: Database, concept_id: str) -> list[str]:
    """The id of the card in which a concept stands, in a list."""
    return [row[0] for row in db.rows("select card from concept where id = ?", (concept_id,))]


def cards_with_facts(db: Database, facts: Iterable[str]) -> list[str]:
    """Ids of the cards in which these facts stand."""
    names = list(facts)
    sql = f"select distinct card from fact where id in ({placeholders(names)})"
    rows = db.rows(sql, names)
    return [card for (card,) in rows]


def location(db: Database, concept_id: str, fact_id: str | None = None) -> tuple[Path, int]:
    """The card file in which a concept or one of its facts stands, and its line from 1."""
    found = db.rows(
        "select path, line from concept join card on card.id = card where concept.id = ?",
        (concept_id,),
    )
    if not found:
        return Path(), 1
    path, line = found[0]
    if fact_id is not None:
        body = db.value("select body from source where path = ?", (path,))
        line = DECODE_BODY.decode(body).lines.get(fact_id, line)
    return Path(path), line


def own_ids(db: Database) -> set[str]:
    """Ids of all concepts and facts of which the user's own cards say something."""
    bodies = db.rows("select body from source where kind = 'cards' and rank = 0")
    return {name for (body,) in bodies for name in ids(body)}

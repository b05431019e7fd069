"""What is asked of the cards in the index: whole ones, or where something stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from awsquiz.core.model import Concept
from awsquiz.storage.index.database import Database, placeholders
from awsquiz.storage.index.settling import DECODE_BODY, DECODE_CARD, ids


def cards(db: Database, card_ids: Iterable[str] | None = None) -> tuple[Concept, ...]:
    """The cards with these ids, in their order; all where none are given."""
    if card_ids is None:
        bodies = db.rows("select body from card order by position")
    else:
        wanted = list(card_ids)
        chosen = f"where id in ({placeholders(wanted)})"
        bodies = db.rows(f"select body from card {chosen} order by position", wanted)
    read = (DECODE_CARD.decode(body) for (body,) in bodies)
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
    """The card file in which a concept or one of its facts stands, and its line from 1.

    Of several layers the uppermost one that says something of it.
    """
    name = fact_id or concept_id
    rows = db.rows(
        "select path, body from concept join part using (card) join source using (path)"
        " where concept.id = ? order by rank, path",
        (concept_id,),
    )
    for path, body in rows:
        if line := DECODE_BODY.decode(body).lines.get(name):
            return Path(path), line
    return Path(), 1


def files_akin(db: Database, concept_id: str) -> list[Path]:
    """The files of a concept's card, and of all cards that these have to do with, in order."""
    rows = db.rows(
        "with recursive akin(card) as ("
        " select card from concept where id = ? union"
        " select other.card from akin join part on part.card = akin.card"
        " join part as other on other.path = part.path)"
        " select distinct path from akin join part using (card) join source using (path)"
        " order by rank, path",
        (concept_id,),
    )
    return [Path(path) for (path,) in rows]


def holder(db: Database, fact_id: str) -> str | None:
    """The id of the concept in which a fact stands."""
    found = db.value("select concept from fact where id = ?", (fact_id,))
    return None if found is None else str(found)


def facts_beginning(db: Database, beginning: str, most: int) -> list[str]:
    """Ids of facts that begin so, in their order."""
    rows = db.rows(
        "select id from fact where id >= ? and id < ? order by id limit ?",
        (beginning, beginning + "\U0010ffff", most),
    )
    return [name for (name,) in rows]


def own_ids(db: Database) -> set[str]:
    """Ids of all concepts and facts of which the user's own cards say something."""
    bodies = db.rows("select body from source where kind = 'cards' and rank = 0")
    return {name for (body,) in bodies for name in ids(body)}

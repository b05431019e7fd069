"""The rows of a card in the index: its concepts and facts, and what is looked up of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

from awsquiz.core.model import Concept
from awsquiz.core.text import key


def _notes(concept: Concept, above: str | None) -> Iterator[tuple[str, str | None]]:
    """The note behind each concept: its own, else that of the one above it."""
    note = concept.note or above
    yield concept.id, note
    for sub in concept.concepts:
        yield from _notes(sub, note)


def drop_card(connection: sqlite3.Connection, card_id: str) -> None:
    """Deletes all rows of a card."""
    facts = "(select id from fact where card = ?)"
    concepts = "(select id from concept where card = ?)"
    for statement in (
        f"delete from against where fact in {facts}",
        f"delete from valued where fact in {facts}",
        f"delete from called where concept in {concepts}",
        "delete from fact where card = ?",
        "delete from concept where card = ?",
        "delete from card where id = ?",
    ):
        connection.execute(statement, (card_id,))


def put_card(connection: sqlite3.Connection, card: Concept, position: str, body: bytes) -> None:
    """Writes all rows of a card that has none: `position` is its place among all cards."""
    connection.execute("insert into card values(?, ?, ?)", (card.id, position, body))
    concepts: list[tuple[Any, ...]] = []
    facts: list[tuple[Any, ...]] = []
    against: list[tuple[str, str]] = []
    valued: list[tuple[str, str]] = []
    called: list[tuple[str, str]] = []
    notes = dict(_notes(card, None))
    for n, concept in enumerate(card.walk()):
        last = n + sum(1 for _ in concept.walk()) - 1
        category = concept.category or card.category
        concepts.append((concept.id, card.id, n, last, concept.title, category))
        called += [(key(name), concept.id) for name in concept.names]
        rank = 0
        for fact in concept.facts:
            spot = f"{position}\t{len(facts):06}"
            note = fact.note or notes[concept.id]
            facts.append(
                (
                    *(fact.id, concept.id, card.id, n, rank, spot, fact.facet, fact.askable),
                    *(note, fact.line, fact.retired, fact.is_obvious, fact.id),
                )
            )
            rank += fact.askable
            against += [(other, fact.id) for other in fact.false_for or ()]
            if fact.attribute and fact.value:
                valued.append((fact.attribute, fact.id))
    connection.executemany("insert into concept values(?, ?, ?, ?, ?, ?)", concepts)
    connection.executemany(
        "insert into fact values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        " exists(select 1 from memory where fact = ? and met is not null))",
        facts,
    )
    connection.executemany("insert or ignore into against values(?, ?)", against)
    connection.executemany("insert into valued values(?, ?)", valued)
    connection.executemany("insert or ignore into called values(?, ?)", called)

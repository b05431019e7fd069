"""Rows of CSV and TSV as cards: sides by the names of their columns, else the first two."""

from __future__ import annotations

import csv
import io

from awsquiz.core.text import key, unified
from awsquiz.formats.deck_note import DeckCard, card_lines
from awsquiz.formats.tables.delimited import unguarded

_FRONTS = "front question term stem 앞 앞면 질문 문제 용어".split()
_BACKS = "back answer definition text 뒤 뒷면 답 정답 뜻 설명 내용".split()
_DELIMITERS = ",\t;"


def table_cards(text: str) -> list[DeckCard]:
    """A card a row that has both sides; the first row is names where it names one of them."""
    rows = [
        row for row in csv.reader(io.StringIO(unified(text)), delimiter=_delimiter(text)) if row
    ]
    if not rows:
        return []
    names = [key(name) for name in rows[0]]
    front, back = (_column(names, known) for known in (_FRONTS, _BACKS))
    if front is None and back is None:
        front, back = 0, 1
    else:
        rows = rows[1:]
        front = front if front is not None else min({0, 1} - {back})
        back = back if back is not None else min({0, 1} - {front})
    cards = []
    for row in rows:
        if len(row) > max(front, back):
            sides = unguarded(row[front]).strip(), unguarded(row[back]).strip()
            if all(sides):
                cards.append(DeckCard("", (), card_lines(*sides)))
    return cards


def _column(names: list[str], known: list[str]) -> int | None:
    return next((names.index(each) for each in known if each in names), None)


def _delimiter(text: str) -> str:
    """The one of which the first line has most."""
    first = text.split("\n", 1)[0]
    return max(_DELIMITERS, key=first.count)

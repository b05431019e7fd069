"""For each fact what its answers have made of it, folded anew from all its events."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from awsquiz.core.study.memory import (
    Answer,
    Happened,
    Memory,
    Moved,
    Resumed,
    Shaken,
    remembered,
)
from awsquiz.core.study.schedule import MemoryModel, Strength
from awsquiz.storage.index import fitted
from awsquiz.storage.index.database import Database, placeholders
from awsquiz.storage.index.incoming import DUE, SHAKEN, SUSPEND
from awsquiz.storage.progress import Progress

_FOLDED = 500
"""Facts that are folded in one batch."""
DueDay = Callable[[str, Memory, MemoryModel], int | None]
_Ask = Callable[[str, Sequence[Any]], list[tuple[Any, ...]]]
"""Runs a query with its values."""


def fold_facts(
    connection: sqlite3.Connection,
    facts: Iterable[str],
    due: DueDay,
    progress: Progress,
    model: MemoryModel,
) -> None:
    """Works out anew what is known of each of the facts."""
    ordered = sorted(facts)
    for start in range(0, len(ordered), _FOLDED):
        names = ordered[start : start + _FOLDED]
        histories = _histories(lambda *query: connection.execute(*query).fetchall(), names)
        memories = {name: remembered(histories.get(name, ()), model=model) for name in names}
        _write_memories(connection, memories, lambda fact, memory: due(fact, memory, model))
        progress(len(ordered) + start, 2 * len(ordered))


def _histories(ask: _Ask, facts: Sequence[str]) -> dict[str, list[Happened]]:
    """What happened to each of the facts to which anything did, in order."""
    among = f"({placeholders(facts)})"
    rows = ask(
        "select fact, at, id, day, grade, practice, place from review"
        f" where fact in {among} and not undone order by fact, at, id",
        facts,
    )
    marked = ask(
        "select target, at, id, what, value from mark"
        f" where what in (?, ?, ?) and target in {among}"
        " and (what <> ? or value = '') and id not in (select id from undone)",
        (SUSPEND, DUE, SHAKEN, *facts, SUSPEND),
    )
    histories: dict[str, list[Happened]] = defaultdict(list)
    for fact, _at, _id, *what in sorted([*rows, *marked]) if marked else rows:
        histories[fact].append(_happened(*what))
    return histories


def _happened(
    first: Any, second: Any, practice: int | None = None, place: float | None = None
) -> Happened:
    """What a row of an answer (day, grade, practice, place) or of a mark (its kind, value) says."""
    if practice is not None:
        return Answer(first, second, bool(practice), place)
    if first == SUSPEND:
        return Resumed()
    day = int(second) if second else None
    return Shaken(day) if first == SHAKEN and day is not None else Moved(day)


def _write_memories(
    connection: sqlite3.Connection,
    memories: Mapping[str, Memory | None],
    due: Callable[[str, Memory], int | None],
) -> None:
    """Writes what is known of facts; one has been met where the schedule knows it."""
    met = [
        {"met": memory is not None and memory.met is not None, "fact": fact}
        for fact, memory in memories.items()
    ]
    connection.executemany("update fact set met = :met where id = :fact and met is not :met", met)
    gone = [(fact,) for fact, memory in memories.items() if memory is None]
    connection.executemany("delete from memory where fact = ?", gone)
    connection.executemany(
        "insert or replace into memory values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            _row(fact, memory, due(fact, memory))
            for fact, memory in memories.items()
            if memory is not None
        ],
    )


def _row(fact: str, memory: Memory, due: int | None) -> tuple[Any, ...]:
    strength = memory.strength
    known = (strength.stability, strength.difficulty, strength.day) if strength else (None,) * 3
    return (
        *(fact, *known, due, memory.met, memory.reviews, memory.lapses),
        *(memory.leech, memory.asked, memory.grade, memory.due_on, memory.due_by),
        memory.place,
    )


_OF_MEMORY = (
    *("stability", "difficulty", "day", "met", "reviews", "lapses", "leech", "asked", "grade"),
    *("due_on", "due_by", "place"),
)
COLUMNS = ", ".join(f"memory.{name}" for name in _OF_MEMORY)
"""What `memory_of` takes."""


def memory_of(row: Sequence[Any]) -> Memory | None:
    """The memory of a row of `COLUMNS`; None where there is none."""
    stability, difficulty, day, met, reviews, lapses, leech, asked, grade, on, by, place = row
    if asked is None:
        return None
    return Memory(
        strength=None if stability is None else Strength(stability, difficulty, day),
        **{"met": met, "reviews": reviews, "lapses": lapses},
        **{"leech": bool(leech), "asked": asked, "grade": grade, "due_on": on, "due_by": by},
        place=place,
    )


def strengths_before(db: Database, day: int) -> dict[str, Strength]:
    """How well each fact was known when that study day began, of those that the schedule knew."""
    rows = db.rows("select fact, stability, difficulty, day, asked from memory")
    found = {row[0]: Strength(*row[1:4]) for row in rows if row[1] is not None and row[4] < day}
    since = [row[0] for row in rows if row[4] >= day]
    for start in range(0, len(since), _FOLDED):
        names = since[start : start + _FOLDED]
        for fact, history in _histories(db.rows, names).items():
            earlier = [each for each in history if not isinstance(each, Answer) or each.day < day]
            memory = remembered(earlier, model=fitted.model(db))
            if memory is not None and memory.strength is not None:
                found[fact] = memory.strength
    return found


def memories(db: Database) -> Iterator[tuple[str, Memory, int | None]]:
    """All facts of which something is known, with the day on which each is due."""
    for fact, due, *row in db.each(f"select fact, due, {COLUMNS} from memory"):
        if (memory := memory_of(row)) is not None:
            yield fact, memory, due

"""By which weights memories are worked out, those fitted last, and what they are fitted to."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Any

import msgspec

from awsquiz.core.events.weights import DEFAULT_WEIGHTS, Weights
from awsquiz.core.study.fitted_memory.trails import Trail, trails_of
from awsquiz.core.study.memory import Answer, Happened, Moved
from awsquiz.core.study.models import model_of
from awsquiz.core.study.schedule import MemoryModel
from awsquiz.storage.index.database import Database
from awsquiz.storage.index.incoming import DUE, FIT

_NAME = "weights"
_LAST_FIT = (
    "select value, day from mark where what = ? and id not in (select id from undone)"
    " order by at desc, id desc limit 1"
)


def model(db: Database) -> MemoryModel:
    """The learner's model of memory, by which every memory in the table was worked out."""
    return model_of(weights_used(db))


def weights_used(db: Database) -> Weights:
    """The weights by which the memories in the table were worked out."""
    return _weights(db.value("select value from setting where name = ?", (_NAME,)))


def weights_fitted(connection: sqlite3.Connection) -> Weights:
    """The weights that the events say hold for the whole history."""
    row = connection.execute(_LAST_FIT, (FIT,)).fetchone()
    return _weights(row and row[0])


def keep_weights(connection: sqlite3.Connection, weights: Weights) -> None:
    """Notes that memories are worked out by these weights from now on."""
    text = "" if weights == DEFAULT_WEIGHTS else msgspec.json.encode(weights).decode()
    connection.execute("insert or replace into setting values(?, ?)", (_NAME, text))


def _weights(text: Any) -> Weights:
    return msgspec.json.decode(text, type=Weights) if text else DEFAULT_WEIGHTS


def fitted_on(db: Database) -> int | None:
    """The study day on which the weights that hold were fitted; None where the usual ones hold."""
    if weights_used(db) == DEFAULT_WEIGHTS:
        return None
    found = db.rows(_LAST_FIT, (FIT,))
    return int(found[0][1]) if found else None


def reviews_a_day_before(db: Database, day: int) -> int:
    """How many reviews a day had that was studied, in the fortnight before that study day."""
    found = db.value(
        "select ifnull(count(*) * 1.0 / count(distinct day), 0) from review"
        " where day >= ? and day < ? and not undone and not practice",
        (day - 14, day),
    )
    return round(float(found))


def trails(db: Database) -> list[Trail]:
    """What was answered of each fact, as far as it tells of its memory."""
    anew: dict[str, list[tuple[Any, ...]]] = {}
    for fact, at, name in db.rows(
        "select target, at, id from mark where what = ? and value = ''"
        " and id not in (select id from undone)",
        (DUE,),
    ):
        anew.setdefault(fact, []).append((fact, at, name, None, None))
    answers = db.rows(
        "select fact, at, id, day, grade from review where not undone and not practice"
        " order by fact, at, id"
    )
    return trails_of(_histories(answers, anew))


def _histories(
    answers: Iterable[tuple[Any, ...]], anew: Mapping[str, list[tuple[Any, ...]]]
) -> Iterator[list[Happened]]:
    for fact, given in groupby(answers, key=itemgetter(0)):
        rows = sorted([*given, *anew.get(fact, ())], key=itemgetter(1, 2))
        yield [Moved(None) if grade is None else Answer(day, grade) for *_at, day, grade in rows]

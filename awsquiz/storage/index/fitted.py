"""By which weights memories are worked out: those that the journal says were fitted last."""

from __future__ import annotations

import sqlite3
from typing import Any

import msgspec

from awsquiz.core.events.weights import DEFAULT_WEIGHTS, Weights
from awsquiz.core.study.models import model_of
from awsquiz.core.study.schedule import MemoryModel
from awsquiz.storage.index.database import Database
from awsquiz.storage.index.incoming import FIT

_NAME = "weights"


def model(db: Database) -> MemoryModel:
    """The learner's model of memory, by which every memory in the table was worked out."""
    return model_of(weights_used(db))


def weights_used(db: Database) -> Weights:
    """The weights by which the memories in the table were worked out."""
    return _weights(db.value("select value from setting where name = ?", (_NAME,)))


def weights_fitted(connection: sqlite3.Connection) -> Weights:
    """The weights that the events say hold for the whole history."""
    row = connection.execute(
        "select value from mark where what = ? and id not in (select id from undone)"
        " order by at desc, id desc limit 1",
        (FIT,),
    ).fetchone()
    return _weights(row and row[0])


def keep_weights(connection: sqlite3.Connection, weights: Weights) -> None:
    """Notes that memories are worked out by these weights from now on."""
    text = "" if weights == DEFAULT_WEIGHTS else msgspec.json.encode(weights).decode()
    connection.execute("insert or replace into setting values(?, ?)", (_NAME, text))


def _weights(text: Any) -> Weights:
    return msgspec.json.decode(text, type=Weights) if text else DEFAULT_WEIGHTS

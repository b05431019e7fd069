"""An index that is busy, read-only, special or on a full disk: all goes on in memory."""

from __future__ import annotations

import os
import sqlite3
import sys
from pathlib import Path

import pytest

from awsquiz.core.events import Star
from awsquiz.storage.index import Index, database, in_force
from awsquiz.storage.index.incoming import STAR
from awsquiz.storage.journal import Journal, stamp
from tests.storage.index.test_index_journal import NOW


def test_a_locked_index_is_gone_on_with_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a short time, with one line; the events of the file are there, and so are new ones."""
    monkeypatch.setattr(database, "_PATIENCE", 0.05)
    journal, path, told = Journal(tmp_path / "journal"), tmp_path / "index.db", []
    journal.append(Star(**stamp(NOW), target="lambda"))
    with Index(path, {}, journal, warn=told.append) as index:
        index.catch_up()
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("begin immediate")
        journal.append(Star(**stamp(NOW), target="ec2"))
        index.catch_up_journal()
        assert set(index.query(in_force.last_values, STAR)) == {"lambda", "ec2"}
        journal.append(Star(**stamp(NOW), target="ecs"))
        index.catch_up_journal()
        assert set(index.query(in_force.last_values, STAR)) == {"lambda", "ec2", "ecs"}
    assert told == ["another awsquiz is writing to it"]


def test_a_query_that_finds_the_file_gone_bad_is_answered(tmp_path: Path) -> None:
    """Whoever asks outside of `ask` need not know."""
    journal = Journal(tmp_path / "journal")
    journal.append(Star(**stamp(NOW), target="lambda"))
    with Index(tmp_path / "index.db", {}, journal) as index:
        index.catch_up()
        index.db._connection.execute("drop table mark")
        assert index.db.value("select count(*) from mark") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir], ids=["pipe", "folder"])
def test_what_is_no_file_is_not_waited_for(tmp_path: Path, make) -> None:  # type: ignore[no-untyped-def]
    """It is held in memory, and said once."""
    told: list[str] = []
    make(tmp_path / "index.db")
    with Index(tmp_path / "index.db", {}, Journal(tmp_path / "journal"), warn=told.append) as index:
        assert index.catch_up() == set()
    assert told == ["not a file"]

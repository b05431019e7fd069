"""The journal on disk."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from awsquiz.errors import CannotGoOn
from awsquiz.storage.journal import Journal

NOW = datetime(2026, 11, 22, 19, 3, 11, 123000, timezone(timedelta(hours=9)))
ANSWER = {"fact": "lambda.k3f9", "form": "choice", "grade": 3, "ms": 5321, "answer": ["2"]}


def files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*/*.jsonl"))


def test_a_review_is_one_line_with_the_designs_keys(tmp_path: Path) -> None:
    """Time is UTC with the learner's offset beside it, and the file is the month's."""
    event = Journal(tmp_path).review(NOW, **ANSWER)
    [path] = files(tmp_path)
    assert path.name == "2026-11.jsonl"
    assert json.loads(path.read_text("utf-8")) == {
        **{"type": "review", "v": 1, "id": event.id, "at": "2026-11-22T10:03:11.123Z"},
        **{"offset": 540, **ANSWER},
    }


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    """A second journal on the same folder sees the events, in the order of writing."""
    written = [Journal(tmp_path).review(NOW + timedelta(days=n), **ANSWER) for n in range(12)]
    assert Journal(tmp_path).read() == (written, [])
    assert [path.name for path in files(tmp_path)] == ["2026-11.jsonl", "2026-12.jsonl"]


def test_a_torn_line_is_set_aside_and_never_continued(tmp_path: Path) -> None:
    """After a power cut in the middle of a line the next event stands on its own line."""
    journal = Journal(tmp_path)
    first = journal.review(NOW, **ANSWER)
    [path] = files(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole + whole[:40])
    second = journal.review(NOW + timedelta(seconds=5), **ANSWER)
    reviews, unread = journal.read()
    assert reviews == [first, second]
    assert [(torn.path, torn.line) for torn in unread] == [(path, 2)]


def test_events_of_two_devices_unite(tmp_path: Path) -> None:
    """Another device's folder beside this one's is read as well."""
    mine = Journal(tmp_path).review(NOW, **ANSWER)
    other = Journal(tmp_path / "other").review(NOW, **ANSWER)
    [theirs] = files(tmp_path / "other")
    theirs.parent.rename(tmp_path / "tablet")
    assert {event.id for event in Journal(tmp_path).read()[0]} == {mine.id, other.id}


def test_a_full_disk_is_said_and_nothing_is_taken_for_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the line cannot be made safe the error names the folder and the reason."""

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotGoOn, match="No space left on device"):
        Journal(tmp_path).review(NOW, **ANSWER)


def test_a_journal_that_is_not_there_is_empty(tmp_path: Path) -> None:
    """A newcomer's journal has no events and no problems."""
    assert Journal(tmp_path / "none").read() == ([], [])


def test_utc_has_no_offset(tmp_path: Path) -> None:
    """A clock on UTC writes an offset of 0."""
    assert Journal(tmp_path).review(NOW.astimezone(UTC), **ANSWER).offset == 0

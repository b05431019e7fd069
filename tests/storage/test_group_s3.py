"""A group's answers in a bucket: put only if absent, copied here once, taken back by name."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from awsquiz.errors.target_failures import TargetFailure

pytest.importorskip("duckdb")
pytest.importorskip("obstore")
pytest.importorskip("moto")

from awsquiz.storage.group.gathering import gathered
from awsquiz.storage.group.publishing import outgoing, publish, remove_all
from awsquiz.storage.sync.places import MeetingPlace, meeting_at
from tests.storage.test_group import answer, silent
from tests.storage.test_sync_s3 import Line, bucket, line, server

__all__ = ["bucket", "line", "server"]


def put(place: MeetingPlace, *facts: str, who: str = "ann") -> int:
    rows = [answer(who, fact, day=f"2026-11-{at + 1:02}") for at, fact in enumerate(facts)]
    return publish(place, outgoing(place, rows, silent), silent)


@pytest.mark.usefixtures("line")
def test_a_bucket_gets_each_answer_once(bucket: str) -> None:
    """However often it is published, and from whichever device."""
    place = meeting_at(bucket)
    assert put(place, "sqs.a1b2", "sqs.c3d4", "sqs.e5f6") == 3
    assert put(place, "sqs.a1b2", "sqs.c3d4", "sqs.e5f6") == 0
    assert put(place, "sqs.a1b2", "sqs.c3d4", "sqs.e5f6", "sqs.g7h8") == 1
    assert len([*place.listing("answers")]) == 4


def test_what_lies_in_a_bucket_is_copied_once_and_goes_when_it_is_taken_back(
    bucket: str, line: Line, tmp_path: Path
) -> None:
    """The second time only names go over the line; what is gone there is gone here."""
    place = meeting_at(bucket)
    put(place, *(f"sqs.{at:04}" for at in range(12)))
    put(place, "sqs.a1b2", who="bob")
    found, _findings = gathered(place, bucket, tmp_path, silent)
    assert len(found) == 13
    before = line.passed
    gathered(place, bucket, tmp_path, silent)
    assert line.passed - before < 12_000
    assert remove_all(place, "ann", silent).files == 12
    found, _findings = gathered(place, bucket, tmp_path, silent)
    assert [each.what.pseudonym for each in found] == ["bob"]
    assert len([*tmp_path.rglob("*.parquet")]) == 1


def test_a_line_that_is_cut_loses_and_doubles_nothing(bucket: str, line: Line) -> None:
    """Wherever it is cut: the next time goes on behind it."""
    facts = [f"sqs.{at:04}" for at in range(8)]
    for left in (200, 900, 2500, 6000):
        line.left = left
        with suppress(TargetFailure):
            put(meeting_at(bucket), *facts)
        line.mend()
    put(meeting_at(bucket), *facts)
    assert put(meeting_at(bucket), *facts) == 0
    assert len([*meeting_at(bucket).listing("answers")]) == 8

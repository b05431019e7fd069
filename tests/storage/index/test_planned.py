"""What a plan is made of, as the index has it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from awsquiz.core.events import Review
from awsquiz.core.study.memory import fold
from awsquiz.storage.index import folding, planned
from awsquiz.storage.journal import Journal, stamp
from tests.storage.index.conftest import Opened

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY = NOW.date().toordinal()


def review(fact: str, seconds: int, ms: int = 4000, days: int = 0, grade: int = 3) -> Review:
    at = NOW + timedelta(days=days, seconds=seconds)
    return Review(**stamp(at), fact=fact, form="ox", grade=grade, ms=ms, answer=("o",))


def test_the_state_of_a_morning_is_that_before_the_days_answers(
    opened: Opened, tmp_path: Path
) -> None:
    """Whatever has been answered since: a plan of the day stays what it was."""
    journal = Journal(tmp_path / "journal")
    earlier = [review("lambda.a001", 0, days=-9), review("lambda.a002", 9, days=-9, grade=1)]
    journal.append_all([*earlier, review("lambda.a001", 0), review("ec2.c001", 9)])
    with opened() as index:
        found = index.query(folding.strengths_before, DAY)
        assert index.query(planned.answers_before, DAY) == 2
    expected = fold(earlier, 4).facts
    assert found == {fact: memory.strength for fact, memory in expected.items()}


def test_times_are_told_by_form_and_by_first_answers(opened: Opened, tmp_path: Path) -> None:
    """With how long it took to go on, but for pauses; those of today do not count yet."""
    Journal(tmp_path / "journal").append_all(
        [
            review("lambda.a001", 0, days=-2),
            review("lambda.a002", 10, days=-2),
            review("lambda.a001", 2000, ms=2000, days=-2),
            review("ec2.c001", 0),
        ]
    )
    with opened() as index:
        timed = {
            (row.form, row.is_first): (row.answers, row.seconds)
            for row in index.query(planned.timed, DAY)
        }
        assert timed == {("ox", True): (2, 8.0), ("ox", False): (1, 2.0)}
        assert index.query(planned.reading_times, DAY) == (1, 6.0)

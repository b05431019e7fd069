"""What the index knows for exams."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from awsquiz.core.events import Review, Undo
from awsquiz.core.exam.sitting import sittings_of
from awsquiz.core.study.memory import fold
from awsquiz.storage.index import exam_events as exams
from awsquiz.storage.journal import Journal, UnreadLine, stamp
from tests.core.exam.papers import Seat, one
from tests.storage.index.conftest import Opened

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def review(fact: str, days: float = 0, grade: int = 3, **fields: object) -> Review:
    fields = {"form": "choice", "ms": 1000, "answer": ("1",)} | fields
    return Review(**stamp(NOW + timedelta(days=days)), fact=fact, grade=grade, **fields)


def test_sittings_are_those_of_the_journal(opened: Opened, tmp_path: Path) -> None:
    """Whatever else was written meanwhile, and whenever the index was opened."""
    journal, seat = Journal(tmp_path / "journal"), Seat(one("a", "1"), one("b", "1"))
    seat.answers("1", "2")
    for event in seat.written[:3]:
        journal.append(event)
    journal.append(review("lambda.a001"))
    with opened() as index:
        assert len(sittings_of(index.query(exams.events))) == 1
    seat.desk.hand_in()
    journal.append_all(seat.written[3:])
    with opened() as index:
        told = sittings_of(index.query(exams.events))
    assert told == [seat.sitting]
    assert told == sittings_of(
        each for each in journal.events() if not isinstance(each, UnreadLine)
    )


def test_strengths_are_those_of_the_fold(opened: Opened, tmp_path: Path) -> None:
    """Of the facts that the schedule knows."""
    journal = Journal(tmp_path / "journal")
    events = [review("lambda.a001"), review("ec2.c001", practice=True), review("lambda.a001", 9, 1)]
    journal.append_all(events)
    with opened() as index:
        known = index.query(exams.strengths)
    assert known == {"lambda.a001": fold(events, 4).facts["lambda.a001"].strength}


def test_answers_are_in_order_and_whole(opened: Opened, tmp_path: Path) -> None:
    """Flashcards of a fact belong to its history; what was taken back never was."""
    journal = Journal(tmp_path / "journal")
    wrong = review("lambda.a001", 2, 1)
    events = [
        review("lambda.a001", 1, form="flashcard"),
        review("ec2.c001", 0, form="flashcard"),
        wrong,
        review("lambda.a001", 3, practice=True),
        Undo(**stamp(NOW + timedelta(days=4)), event=wrong.id),
    ]
    journal.append_all(events)
    with opened() as index:
        told = index.query(exams.answers)
    assert [(each.fact, each.form, each.practice) for each in told] == [
        ("lambda.a001", "flashcard", False),
        ("lambda.a001", "choice", True),
    ]

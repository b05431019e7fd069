"""Obvious facts leave the queue once they are known, and come back after a mistake."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from awsquiz.core.events import Review
from awsquiz.core.study.choosing import Selection
from awsquiz.storage.index import queue
from awsquiz.storage.journal import Journal, stamp
from tests.storage.index.conftest import Opened

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
LATER = NOW.toordinal() + 400
ALL = Selection()


def answers(folder: Path, *given: tuple[str, float, int]) -> None:
    """Reviews of facts, so many days from now, with their grades."""
    journal = Journal(folder / "journal")
    for fact, days, grade in given:
        when = stamp(NOW + timedelta(days=days))
        said = {"fact": fact, "form": "ox", "grade": grade, "ms": 2000, "answer": ("o",)}
        journal.append(Review(**when, **said))


def due(opened: Opened, chosen: Selection = ALL) -> list[str]:
    """What is due long after."""
    with opened() as index:
        found = [item.fact for item in index.query(queue.due, chosen, LATER, 10)]
        assert index.query(queue.how_many_due, chosen, LATER) == len(found)
        return found


def test_a_definition_right_on_two_days_leaves_the_queue(tmp_path: Path, opened: Opened) -> None:
    """Another fact stays, and so does a definition that was right on one day alone."""
    answers(tmp_path, ("lambda.a001", 0, 3), ("lambda.a001", 0.1, 3), ("lambda.a002", 0, 3))
    assert sorted(due(opened)) == ["lambda.a001", "lambda.a002"]
    answers(tmp_path, ("lambda.a001", 3, 3), ("lambda.a002", 3, 3))
    assert due(opened) == ["lambda.a002"]
    with opened() as index:
        until = index.query(queue.due_by_day, ALL, LATER)
        assert sum(until.values()) == 1
        assert index.query(queue.next_due, NOW.toordinal())[1] == 1


def test_it_returns_by_name(tmp_path: Path, opened: Opened) -> None:
    """Who names its concept is asked for it, and so is who asks for everything."""
    answers(tmp_path, ("lambda.a001", 0, 3), ("lambda.a001", 3, 3))
    assert due(opened) == []
    assert due(opened, Selection(concepts=("lambda",))) == ["lambda.a001"]
    with opened() as index:
        everything = [item.fact for item in index.query(queue.everything, ALL)]
    assert "lambda.a001" in everything


def test_a_mistake_on_its_concept_brings_it_back(tmp_path: Path, opened: Opened) -> None:
    """Not one on another concept; and two right days more let it go again."""
    answers(tmp_path, ("lambda.a001", 0, 3), ("lambda.a001", 3, 3), ("ec2.c001", 4, 1))
    assert "lambda.a001" not in due(opened)
    answers(tmp_path, ("lambda.a002", 5, 1))
    assert "lambda.a001" in due(opened)
    answers(tmp_path, ("lambda.a001", 9, 3), ("lambda.a001", 12, 3))
    assert "lambda.a001" not in due(opened)


def test_a_mistake_brings_it_back_on_the_next_study_day(tmp_path: Path, opened: Opened) -> None:
    """The evening on which it was made stays done; that it comes tomorrow is told."""
    answers(tmp_path, ("lambda.a001", -300, 3), ("lambda.a001", -290, 3), ("lambda.a002", 0, 1))
    evening = NOW.toordinal()
    with opened() as index:
        assert index.query(queue.how_many_due, ALL, evening) == 0
        assert [each.fact for each in index.query(queue.due, ALL, evening + 1, 10)][:1] == [
            "lambda.a001"
        ]
        first, facts = index.query(queue.next_due, evening)
        assert (first, facts) == (evening + 1, index.query(queue.how_many_due, ALL, evening + 1))


def test_a_person_says_what_is_obvious(tmp_path: Path, content: Path, opened: Opened) -> None:
    """A slogan is marked so; of a definition it can be denied."""
    card = content / "lambda.yaml"
    text = card.read_text(encoding="utf-8").replace("format: 1", "format: 2")
    text = text.replace("    kind: definition\n", "    kind: definition\n    obvious: false\n")
    card.write_text(
        text.replace("    facet: 제한\n", "    facet: 제한\n    obvious: true\n"), encoding="utf-8"
    )
    answers(
        tmp_path,
        *(("lambda.a001", 0, 3), ("lambda.a001", 3, 3)),
        *(("lambda.a002", 0, 3), ("lambda.a002", 3, 3)),
    )
    assert due(opened) == ["lambda.a001"]

"""What statistics are made of, from cards and journal."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from awsquiz.core.events import Review, Suspend, Undo
from awsquiz.core.study.choosing import Selection
from awsquiz.core.study.stats import Activity, Branch
from awsquiz.storage.index import queue, statistics
from awsquiz.storage.journal import Journal, stamp

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
TODAY = NOW.toordinal()


def answers(folder: Path, *given: tuple[str, float, int]) -> list[Review]:
    """Reviews of facts, so many days from now, with their grades."""
    journal = Journal(folder / "journal")
    return [
        journal.append(
            Review(
                **stamp(NOW + timedelta(days=days)),
                **{"fact": fact, "form": "ox", "grade": grade, "ms": 2000, "answer": ("o",)},
            )
        )
        for fact, days, grade in given
    ]


def unseen(done: int, total: int) -> None:
    """Shows nothing."""


def test_activity_is_of_all_or_of_a_concept_with_all_below(tmp_path: Path, opened) -> None:
    """Also of facts that no card has any more; not of what was taken back."""
    done = answers(
        tmp_path,
        *(("ec2.c001", -1, 3), ("lambda.a001", 0, 1), ("lambda-edge.b001", 0, 3)),
        *(("gone.0000", 0, 3), ("lambda.a001", 0.01, 3)),
    )
    Journal(tmp_path / "journal").append(Undo(**stamp(NOW), event=done[-1].id))
    with opened() as index:
        assert index.query(statistics.activity, []) == {
            TODAY - 1: Activity(1, 2000),
            TODAY: Activity(3, 6000),
        }
        assert index.query(statistics.activity, ["lambda"]) == {TODAY: Activity(2, 4000)}
        assert index.query(statistics.activity, ["lambda-edge"]) == {TODAY: Activity(1, 2000)}


def test_what_was_remembered_comes_fact_by_fact(tmp_path: Path, opened) -> None:
    """In the order of time, however it stands in the journal; the progress is told."""
    answers(
        tmp_path,
        *(("ec2.c001", 30, 3), ("lambda.a001", 0, 3), ("ec2.c001", 0, 3), ("lambda.a001", 2, 1)),
    )
    told: list[tuple[int, int]] = []
    with opened() as index:
        counted = index.query(statistics.recalled_by_day, [], lambda *one: told.append(one))
        assert counted == {(TODAY + 30, True, True): 1, (TODAY + 2, False, False): 1}
        assert told == [(0, 4)]
        of_one = index.query(statistics.recalled_by_day, ["ec2"], unseen)
        assert of_one == {(TODAY + 30, True, True): 1}


def test_standings_are_those_of_all_facts_that_may_be_asked(tmp_path: Path, opened) -> None:
    """New ones as well; of concepts with all below them."""
    answers(tmp_path, ("lambda.a001", 0, 3))
    with opened() as index:
        found = {each.fact: each for each in index.query(statistics.standings, [])}
        assert sorted(found) == ["ec2.c001", "lambda-edge.b001", "lambda.a001", "lambda.a002"]
        assert found["lambda.a001"].stability == 2.3065
        assert (found["ec2.c001"].stability, found["ec2.c001"].concept) == (None, "ec2")
        below = index.query(statistics.standings, ["lambda-edge"])
        assert [each.fact for each in below] == ["lambda-edge.b001"]


def test_branches_are_the_tree_depth_first(opened) -> None:
    """A concept that was named is at the top, whatever is above it."""
    with opened() as index:
        assert index.query(statistics.branches, []) == [
            Branch("ec2", "EC2", 0, "infrastructure"),
            Branch("lambda", "Lambda", 0, "compute"),
            Branch("lambda-edge", "Lambda@Edge", 1, "compute"),
        ]
        below = index.query(statistics.branches, ["lambda-edge"])
        assert below == [Branch("lambda-edge", "Lambda@Edge", 0, "compute")]


def test_what_is_due_by_day_is_what_will_be_asked(tmp_path: Path, opened) -> None:
    """Without what is suspended, and without what comes later."""
    answers(tmp_path, *((fact, 0, 3) for fact in ("ec2.c001", "lambda.a001", "lambda-edge.b001")))
    Journal(tmp_path / "journal").append(Suspend(**stamp(NOW), target="lambda-edge"))
    with opened() as index:
        assert index.query(queue.due_by_day, Selection(), TODAY + 30) == {TODAY + 2: 2}
        assert index.query(queue.due_by_day, Selection(), TODAY + 1) == {}

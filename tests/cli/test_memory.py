"""`awsquiz memory`: shown, fitted, and taken back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from awsquiz.core.events import Review
from awsquiz.core.events.weights import DEFAULT_WEIGHTS
from awsquiz.storage.journal import Journal, stamp
from tests.cli.journals import events
from tests.conftest import Run, data_of
from tests.core.study.fitted_memory.learners import QUICK, trails


@pytest.fixture
def quick(home: Path) -> None:
    """One who forgets quickly, with 600 answers on facts asked again; the last were yesterday."""
    answered = trails(QUICK, 150)
    last = max(day for trail in answered for day, _grade in trail)
    today = datetime.now(UTC)
    reviews = [
        Review(
            **stamp(today - timedelta(days=last - day + 1)),
            **{"fact": "ec2.a5g3" if not number else f"gone.{number:04}", "form": "ox"},
            **{"grade": grade, "ms": 900, "answer": ("o",)},
        )
        for number, trail in enumerate(answered)
        for day, grade in trail
    ]
    journal = Journal(home / "journal")
    for month in sorted({each.at[:7] for each in reviews}):
        journal.append_all([each for each in reviews if each.at.startswith(month)])


@pytest.mark.usefixtures("quick")
def test_a_fit_reckons_all_answers_anew_and_is_taken_back(run: Run, home: Path) -> None:
    """It is an event of the journal: undo, or --usual, brings the usual memory back."""
    before = data_of(run("memory", "--json"))
    assert (before["is_fitted"], before["answers"], before["missing_answers"]) == (False, 600, 0)
    due = data_of(run("due", "ec2.a5g3", "--json"))["day"]
    done = data_of(run("memory", "fit", "--json"))
    assert (done["kept"], done["all_weights"]) == (True, False)
    after = data_of(run("memory", "--json"))
    assert (after["is_fitted"], after["weights"]) == (True, done["weights"])
    assert after["log_loss"] < after["usual_log_loss"] == before["log_loss"]
    assert data_of(run("due", "ec2.a5g3", "--json"))["day"] < due
    assert run("doctor").returncode == 0  # the index is as the reference fold has it
    assert run("undo").stdout.startswith("Taken back: memory fitted, ")
    assert data_of(run("memory", "--json")) == before
    assert data_of(run("due", "ec2.a5g3", "--json"))["day"] == due
    run("memory", "fit")
    assert data_of(run("memory", "--usual", "--json")) == before
    assert [event["v"] for event in events(home, "fit")] == [2, 2, 2]


@pytest.mark.usefixtures("quick")
def test_the_page_says_what_was_said_and_what_happened(run: Run) -> None:
    """A line a class of chances, and what to do; within the width of the screen."""
    said = run("memory", COLUMNS="60").stdout.splitlines()
    assert said[0] == "What the schedule said, and what was remembered"
    assert said[-1] == "awsquiz memory fit"
    assert max(map(len, said)) <= 60
    told = run("memory", "fit").stdout.splitlines()
    assert told[0].startswith("Fitted to earlier answers and tried on ")
    assert told[1] == "With few answers only the first intervals were fitted."
    assert told[-1] == "awsquiz undo takes it back."


def test_a_newcomer_is_told_what_is_missing(run: Run, home: Path) -> None:
    """Nothing is written."""
    assert run("memory").stdout.startswith("No fact has been asked again yet")
    lacks = "To be fitted to you it lacks 400 answers on facts asked again.\n"
    assert run("memory", "fit").stdout == lacks
    assert data_of(run("memory", "fit", "--json"))["weights"] == []
    assert data_of(run("memory", "--json"))["weights"] == list(DEFAULT_WEIGHTS.values)
    assert not events(home, "fit")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["fti"], "“awsquiz memory” knows no “fti”, but fit"),
        (["fit", "--usual"], "“fit” and --usual exclude each other"),
    ],
)
def test_a_slip_is_named(run: Run, words: list[str], said: str) -> None:
    """And nothing is done."""
    done = run("memory", *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr

"""`awsquiz due`, `remark` and `add`, and their way back."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.cli.journals import events, learnt
from tests.conftest import Run, data_of

FACT = "ec2.a5g3"


def due_of(run: Run, fact: str = FACT) -> str | None:
    """The day on which a fact is due, as other programs are told."""
    found: str | None = data_of(run("due", fact, "--json"))["day"]
    return found


def test_a_fact_is_given_a_day_and_the_next_answer_ends_that(run: Run, home: Path) -> None:
    """It is asked on that day, and undo puts it back to where it was."""
    learnt(home, FACT, days=3)
    before = due_of(run)
    assert run("due", FACT, "9d").returncode == 0
    after = due_of(run)
    assert before is not None
    assert after is not None
    assert date.fromisoformat(after) - date.today() in (timedelta(8), timedelta(9))
    assert run("undo").stdout.startswith("Taken back: EC2: Elastic Compute Cloud의 약자다 — day of")
    assert due_of(run) == before
    assert events(home, "due")[0]["target"] == FACT


def test_a_fact_that_is_reset_is_new_again(run: Run, home: Path) -> None:
    """It waits among the new ones; undo brings all back that was known of it."""
    learnt(home, FACT, days=3)
    new = data_of(run("--json"))["due"]
    assert run("due", FACT, "--reset").stdout.startswith("New: EC2: ")
    assert due_of(run) is None
    assert data_of(run("--json"))["due"] == new - 1
    run("undo")
    assert due_of(run) is not None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["no.0000"], "there is no fact “no.0000”"),
        ([FACT, "soon"], "“soon” is no day to come"),
        ([FACT, "3d"], "it is new, and will be asked among the new ones"),
        ([FACT, "3d", "--reset"], "--reset takes no day"),
    ],
)
def test_what_cannot_be_set_is_refused(run: Run, home: Path, words: list[str], said: str) -> None:
    """In a line that tells why; nothing is written."""
    done = run("due", *words)
    assert done.returncode == 2
    assert said in done.stderr
    assert events(home) == []


def test_a_remark_is_shown_when_its_fact_has_been_answered(run: Run) -> None:
    """In place of the one before, until it is taken away."""
    run("remark", FACT, "C가", "둘이라 C2")
    assert "My remark: C가 둘이라 C2" in run("quiz", "ec2", "-n", "9", input="1\no\n" * 20).stdout
    assert run("remark", FACT).stdout.endswith("  C가 둘이라 C2\n")
    assert data_of(run("remark", FACT, "--remove", "--json")) == {"fact": FACT, "remark": None}
    assert run("undo").stdout.startswith("Taken back: EC2: Elastic Compute Cloud의 약자다 — remark")
    assert data_of(run("remark", FACT, "--json"))["remark"] == "C가 둘이라 C2"


def test_a_fact_of_one_s_own_is_added_to_a_concept(run: Run, home: Path) -> None:
    """Into a layer of one's own, asked as any other; said once it is not added again."""
    said = "스팟 인스턴스는 중단 2분 전에 알린다"
    added = data_of(run("add", "ec2", said, "--json"))
    assert (added["concept"], added["text"]) == ("ec2", said)
    card = (home / "content" / "cards" / "ec2.yaml").read_text("utf-8")
    assert said in card
    assert len(card.splitlines()) < 9  # a layer, and no copy of the shipped card
    assert said in run("show", "ec2").stdout
    again = run("add", "ec2", said)
    assert (again.returncode, added["fact"] in again.stderr) == (2, True)


def test_answers_of_a_clock_that_was_ahead_are_taken_back(run: Run, home: Path) -> None:
    """As `doctor` says: their facts come back years sooner."""
    learnt(home, FACT, days=-3650)
    assert "awsquiz undo" in run("doctor").stdout
    assert due_of(run) is not None
    assert run("undo").stdout.startswith("Taken back: EC2: ")
    assert due_of(run) is None


def test_a_concept_is_no_fact_but_names_its_facts(run: Run) -> None:
    """Where nobody can choose; at a terminal one chooses by number."""
    done = run("remark", "EC2", "헷갈린다")
    assert done.returncode == 2
    assert "“EC2” is a concept: name one of its facts: ec2." in done.stderr


@pytest.mark.parametrize("words", [("config", "new", "-5"), ("break", "-1d")])
def test_a_number_below_zero_is_no_option(run: Run, words: tuple[str, ...]) -> None:
    """It is said that it is too small, not that there is no such option."""
    done = run(*words)
    assert done.returncode == 2
    assert "no number here is below zero" in done.stderr

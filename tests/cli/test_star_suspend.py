"""`awsquiz suspend`, `resume`, `star`, `unstar`, `undo` and `goal`: each leaves stamped events."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from awsquiz.core.events import Review
from awsquiz.storage.journal import Journal, stamp
from tests.cli.journals import events
from tests.conftest import Run, data_of


def targets(home: Path) -> list[tuple[str, str]]:
    """Kind and target of the journal's events."""
    return [(event["type"], event["target"]) for event in events(home)]


def answer(home: Path, fact: str, grade: int = 3, days: float = 0) -> Review:
    """An answer so many days ago."""
    at = datetime.now().astimezone() - timedelta(days=days)
    event = Review(**stamp(at), fact=fact, form="ox", grade=grade, ms=1000, answer=("o",))
    return Journal(home / "journal").append(event)


def asked(run: Run, concept: str) -> int:
    """How many facts of a concept and all below it are asked."""
    listed = data_of(run("list", concept, "--json"))["concepts"]
    return sum(each["askable_count"] for each in listed)


def suspended(run: Run) -> list[str]:
    return [each["id"] for each in data_of(run("suspend", "--list", "--json"))["marked"]]


def test_facts_and_concepts_are_suspended_by_any_name(run: Run, home: Path) -> None:
    """One event for each, however often it is named; `--list` shows them."""
    done = run("suspend", "람다", "Lambda", "ec2.a5g3")
    assert done.stdout == (
        f"Suspended: Lambda ({asked(run, 'lambda')} facts)\n"
        "Suspended: EC2: Elastic Compute Cloud의 약자다\n"
    )
    assert targets(home) == [("suspend", "lambda"), ("suspend", "ec2.a5g3")]
    assert suspended(run) == ["ec2.a5g3", "lambda"]
    assert "lambda   Lambda (" in run("suspend", "--list").stdout


def test_what_carries_the_mark_already_is_said_and_not_written_again(run: Run, home: Path) -> None:
    """And what does not carry it cannot lose it."""
    run("star", "ecs")
    assert run("star", "ecs").stdout.startswith("Is starred already: ECS")
    assert run("unstar", "ec2").stdout.startswith("Is not starred: EC2")
    assert run("resume", "ecs").stdout.startswith("Is not suspended: ECS")
    assert targets(home) == [("star", "ecs")]


@pytest.mark.parametrize("command", ["suspend", "resume", "star", "unstar"])
def test_one_wrong_id_and_nothing_is_written(run: Run, home: Path, command: str) -> None:
    """Exit code 2 and one line, for an unknown fact as for an unknown concept."""
    for wrong, said in (("ec2.zzzz", "no fact “ec2.zzzz”"), ("없는것", "no concept “없는것”")):
        done = run(command, "ec2", wrong)
        assert (done.returncode, done.stdout) == (2, "")
        assert said in done.stderr
        assert done.stderr.count("\n") == 1
    assert not (home / "journal").exists()


def test_resuming_a_concept_resumes_all_below_it(run: Run, home: Path) -> None:
    """Also what was suspended by itself; what is above it is named, for it still holds."""
    run("suspend", "lambda", "lambda-edge", "stateless", "ec2")
    done = run("resume", "lambda-edge")
    assert done.stdout == (
        f"Resumed: Lambda@Edge ({asked(run, 'lambda-edge')} facts)\n"
        "It is still not asked, for “Lambda” is suspended: awsquiz resume lambda\n"
    )
    run("resume", "lambda")
    assert suspended(run) == ["ec2"]
    assert [name for kind, name in targets(home) if kind == "resume"] == [
        *("lambda-edge", "lambda", "stateless")
    ]


def test_a_leech_is_listed_and_resumed_with_its_concept(run: Run, home: Path) -> None:
    """An event for the fact itself, which gives it another chance."""
    for days in range(9):
        answer(home, "ec2.a5g3", 1, 20 - days)
    [leech] = data_of(run("suspend", "--list", "--json"))["marked"]
    assert (leech["id"], leech["leech"]) == ("ec2.a5g3", True)
    assert "forgotten again and again" in run("suspend").stdout
    assert run("resume", "ec2").stdout == "Resumed: EC2: Elastic Compute Cloud의 약자다\n"
    assert events(home)[-1]["target"] == "ec2.a5g3"
    assert suspended(run) == []


def test_what_left_the_cards_can_still_be_resumed(run: Run, home: Path, own_card) -> None:
    """A mark on it is shown by its id."""
    card = own_card()
    run("suspend", "fargate.a1b2")
    run("star", "fargate")
    card.unlink()
    assert "in no card any more" in run("suspend", "--list").stdout
    assert run("resume", "fargate.a1b2").returncode == 0
    assert run("unstar", "fargate").returncode == 0
    assert suspended(run) == []


def test_undo_takes_back_the_latest_answers_of_today(run: Run, home: Path) -> None:
    """The latest first, never one of yesterday, and says which."""
    answer(home, "ecs.0000", days=1.5)
    first = answer(home, "ec2.a5g3", 1, 0.0001)
    second = answer(home, "gone.0000", 3)
    done = run("undo")
    assert done.stdout.startswith("Taken back: in no card any more — Right, ")
    done = run("undo", "-n", "5")
    assert done.stdout.startswith("Taken back: EC2: Elastic Compute Cloud의 약자다 — Wrong, ")
    assert done.stdout.endswith("There is no more of today to take back.\n")
    assert run("undo").stdout == "Nothing to take back: nothing was done today.\n"
    undone = events(home, "undo")
    assert [(event["event"], event["fact"]) for event in undone] == [
        *((second.id, "gone.0000"), (first.id, "ec2.a5g3"))
    ]


def test_a_goal_is_set_moved_shown_and_removed(run: Run) -> None:
    """The soonest first, with the days that are left."""
    day = date.today() + timedelta(days=10)
    run("goal", "dva-c02", (day + timedelta(days=5)).isoformat())
    run("goal", "SAA-C03", day.isoformat())
    how = "a plan wants minutes a day: awsquiz goal saa-c03 --minutes 40"
    assert run("goal", "saa-c03").stdout == f"saa-c03  {day}  in 10 days  {how}\n"
    goals = data_of(run("goal", "--json"))["goals"]
    assert [goal["exam"] for goal in goals] == ["saa-c03", "dva-c02"]
    later = day + timedelta(days=90)
    run("goal", "saa-c03", later.isoformat())
    assert run("goal", "saa-c03").stdout == f"saa-c03  {later}  in 100 days  {how}\n"
    assert run("goal", "saa-c03", "--remove").stdout == "Removed: saa-c03\n"
    assert [goal["exam"] for goal in data_of(run("goal", "--json"))["goals"]] == ["dva-c02"]


def test_a_goal_says_how_much_of_the_exam_has_cards(run: Run) -> None:
    """A family means its newest version, and a date is written as people write dates."""
    said = run("goal", "saa", "1/15")
    assert said.stdout.startswith("saa-c03  2")
    assert "The cards cover" in said.stdout
    assert "With no facts, or too few: " in said.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["saa-c03", "2020-01-01"], "2020-01-01 is past"),
        (["saa-c03", "soon"], "“soon” is no date"),
        (["saa-c03", "2027-02-30"], "“2027-02-30” is no date"),
        (["--remove"], "--remove takes the name of one exam"),
        (["a/b", "2099-01-01"], "there is no exam “a/b”; there are"),
        (["saa-c99", "2099-01-01"], "Did you mean “saa-c03”?"),
        (["saa-c03", "--remove"], "there is no date for “saa-c03”"),
    ],
)
def test_a_goal_that_cannot_be_is_one_line(
    run: Run, home: Path, arguments: list[str], said: str
) -> None:
    """Exit code 2, and nothing is written."""
    done = run("goal", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert not (home / "journal").exists()

"""A slip of a name: what only shows takes what was meant, what changes something asks first."""

from __future__ import annotations

from pathlib import Path

import pytest

from awsquiz.cli import slips
from awsquiz.terminal import prompts
from tests.conftest import Run, data_of, problems_of


@pytest.mark.parametrize("word", ["람더", "렘다", "lmabda", "LAMBDAA"])
def test_what_only_shows_takes_what_was_meant_and_says_so(run: Run, word: str) -> None:
    """In Hangul and in Latin letters: a key wrong, exchanged, or too many."""
    done = run("show", word, "--json")
    assert data_of(done)["id"] == "lambda"
    assert f"there is no “{word}”: “" in done.stderr
    assert [(each["code"], each["level"]) for each in problems_of(done)] == [
        ("taken-for", "notice")
    ]


@pytest.mark.parametrize("word", ["eks", "s3", "dynamodb", "ec3"])
def test_a_word_of_few_keys_and_another_service_are_no_slips(run: Run, word: str) -> None:
    """EKS is no misspelt ECS."""
    assert run("show", word).returncode == 2


def test_a_search_of_a_slip_is_that_of_the_name(run: Run) -> None:
    """The line above its results says so."""
    done = run("search", "람더")
    assert done.stdout == run("search", "람다").stdout
    assert done.stderr == "awsquiz: there is no “람더”: “람다” is taken for it\n"


@pytest.mark.parametrize(
    ("command", "near"),
    [
        (["star", "람더"], "람다 (lambda)"),
        (["suspend", "람더"], "람다 (lambda)"),
        (["edit", "람더"], "람다 (lambda)"),
        (["add", "람더", "새 사실이다"], "람다 (lambda)"),
        (["ask", "람더"], "람다 (lambda)"),
        (["star", "lamdba.qv90"], "“lambda.qv90”"),
        (["due", "lamdba.qv90", "--reset"], "“lambda.qv90”"),
        (["remark", "lamda.qv90", "외울 것"], "“lambda.qv90”"),
        (["doubt", "ox:lamda.qv90"], "“lambda.qv90”"),
    ],
)
def test_what_changes_something_does_nothing_where_nobody_can_be_asked(
    run: Run, home: Path, command: list[str], near: str
) -> None:
    """It names what may have been meant, and ends as wrongly used."""
    done = run(*command)
    assert done.returncode == 2
    assert near in done.stderr
    assert not (home / "journal").exists()
    assert not list(home.rglob("*.yaml"))


@pytest.mark.parametrize("said", [True, False])
def test_in_a_terminal_the_learner_says_whether_it_was_meant(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], said: bool
) -> None:
    """With y or n."""
    monkeypatch.setattr(slips, "interactive", lambda: True)
    monkeypatch.setattr(prompts, "said_yes", lambda: said)
    assert slips.is_taken("ask", "람더", "람다") is said
    assert capsys.readouterr().out == "There is no “람더”: is “람다” meant? y/n\n"


def test_the_day_of_a_fact_is_shown_whose_concept_is_misspelt(run: Run) -> None:
    """It is looked at alone, so nobody is asked."""
    assert data_of(run("due", "lamdba.qv90", "--json"))["fact"] == "lambda.qv90"

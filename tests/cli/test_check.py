"""`awsquiz check` and what bad cards do to the other commands."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import CARD, CONTENT, ROOT, SCENARIOS, Run, problems_of

OwnCard = Callable[..., Path]


OWN_EXAM = """\
format: 1
id: my-exam
title: 내 시험
questions: 10
minutes: 15
pass_mark: 700
forms: {scenario: 100}
domains:
  - {id: secure, title: 보안, weight: 100}
"""


def test_the_shipped_cards_pass(run: Run) -> None:
    """What comes with awsquiz has no problem."""
    done = run("check", AWSQUIZ_CONTENT="")
    assert (done.returncode, done.stderr) == (0, "")
    counts = re.fullmatch(
        r"(\d+) cards, \d+ scenarios, \d exams checked: no problems\n", done.stdout
    )
    assert counts
    assert int(counts[1]) == len([*(ROOT / "content" / "cards").glob("*.yaml")])


def test_a_problem_has_file_line_and_what_to_do(run: Run, own_card: OwnCard) -> None:
    """A slip in a key is found at its line, with the key that was meant; exit code 1."""
    card = own_card(CARD.replace("    text:", "    txet:"))
    done = run("check", card)
    assert done.returncode == 1
    assert "fargate.yaml:8: unknown key “txet”: did you mean “text”?" in done.stdout
    assert done.stdout.endswith("1 card checked: 1 problem\n")


def test_json_lists_the_problems(run: Run, own_card: OwnCard) -> None:
    """Other programs get file, line, code and message of each, and nothing else on stdout."""
    card = own_card(CARD.replace("aliases: [파게이트]\n", ""))
    done = run("check", card, "--json")
    assert problems_of(done) == [
        {
            "code": "no-hangul-alias",
            "message": "“Fargate” has no name in Hangul: add one to aliases",
            "mend": None,
            "level": "advice",
            "notice": False,
            "path": str(card),
            "line": 1,
            "concept": "fargate",
            "fact": None,
            "scenario": None,
        }
    ]
    assert problems_of(run("check", CONTENT / "cards", "--json")) == []


def test_advice_on_ones_own_cards_is_no_problem(run: Run, own_card: OwnCard) -> None:
    """Little of it is shown, much is counted; shipped content is held to it."""
    plain = "format: 1\nid: {0}\ntitle: {0}\nfacts: [{{id: {0}.a1b2, text: 서버 없이 실행한다}}]\n"
    cards = [own_card(plain.format(f"t-{n}"), f"t-{n}.yaml") for n in range(6)]
    done = run("check", *cards[:2])
    assert (done.returncode, done.stdout.count("has no docs")) == (0, 2)
    assert done.stdout.endswith("2 cards checked: no problems, 4 pieces of advice\n")
    said = "6 cards checked: no problems, 12 pieces of advice (see “awsquiz check --advice”)\n"
    assert run("check", *cards).stdout == said
    assert run("check", *cards, "--advice").stdout.count("has no docs") == 6
    content = cards[0].parent.parent
    assert run("check", AWSQUIZ_CONTENT=str(content)).returncode == 1


@pytest.mark.parametrize(
    ("title", "is_told"), [("3.", True), ("Question 9", True), ("SQS", False), ("가시성", False)]
)
def test_a_concept_that_names_nothing_is_a_problem(
    run: Run, own_card: OwnCard, title: str, is_told: bool
) -> None:
    """It came of a heading of a note that numbers its parts, or speaks of itself."""
    card = own_card(CARD.replace("title: Fargate", f"title: {title}\nheading: {title}"))
    assert ("no-concept" in [row["code"] for row in problems_of(run("check", card, "--json"))]) is (
        is_told
    )


def test_one_bad_card_does_not_hide_the_others(run: Run, own_card: OwnCard) -> None:
    """A card that is no YAML at all is named once on stderr; list and quiz go on."""
    own_card("id: [", "broken.yaml")
    own_card()
    for command in (["list"], ["show", "파게이트"], ["quiz", "--seed", "1"]):
        done = run(*command)
        assert done.returncode == 0
        assert done.stderr.count("\n") == 1
        assert "broken.yaml: has problems, and what cannot be read of it is missing" in done.stderr
        assert done.stdout


def test_one_bad_fact_does_not_hide_the_rest_of_its_card(run: Run, own_card: OwnCard) -> None:
    """The other facts of the card are shown."""
    own_card(CARD + "  - id: fargate.c3d4\n    line: 많이\n    text: 나쁜 사실\n")
    shown = run("show", "fargate").stdout
    assert "컨테이너를 서버 없이 실행한다" in shown
    assert "나쁜 사실" not in shown


def test_a_users_card_goes_before_the_shipped_one(run: Run, own_card: OwnCard) -> None:
    """A card of the same id in the user's folder is the one that is shown."""
    own_card(CARD.replace("fargate", "ecs").replace("Fargate", "나의 ECS"), "ecs.yaml")
    assert run("show", "ecs").stdout.startswith("나의 ECS")


def test_files_are_shown_as_text(run: Run, own_card: OwnCard) -> None:
    """Rich markup and terminal escapes in a card are inert."""
    own_card(CARD.replace("컨테이너를 서버 없이 실행한다", r'"[red]빨강[/red] \x1b[31m\x07 끝"'))
    shown = run("show", "fargate").stdout
    assert "[red]빨강[/red] �[31m� 끝" in shown
    assert "\x1b" not in shown
    assert "\x07" not in shown


def test_a_path_that_is_missing_is_wrong_use(run: Run) -> None:
    """Checking what is not there is exit code 2, not a clean bill."""
    done = run("check", "nowhere.yaml")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "awsquiz: nowhere.yaml: there is no such file or folder\n"


def test_a_folder_of_content_is_checked_whole(run: Run, home: Path, own_card: OwnCard) -> None:
    """Cards and exams below it are looked at, so that a broken exam is no clean bill."""
    own_card()
    exam = home / "content" / "exams" / "my-exam.yaml"
    exam.parent.mkdir()
    exam.write_text(OWN_EXAM.replace("questions: 10", "questions: ten"), encoding="utf-8")
    done = run("check", home / "content")
    assert done.returncode == 1
    assert "exams/my-exam.yaml:4: " in done.stdout
    assert done.stdout.endswith("1 card, 1 exam checked: 1 problem\n")


@pytest.mark.parametrize("below", [".", "cards"])
def test_a_folder_without_content_is_wrong_use(run: Run, tmp_path: Path, below: str) -> None:
    """Nothing was checked, which is exit code 2 and not a clean bill."""
    (tmp_path / "empty" / below).mkdir(parents=True)
    done = run("check", tmp_path / "empty")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("empty: there are no cards, scenarios or exams in this folder\n")


def test_scenarios_are_checked_with_the_cards(run: Run, own_scenarios: OwnCard) -> None:
    """Each problem at the line of its option or scenario; a folder may hold both kinds of files."""
    path = own_scenarios(SCENARIOS.replace("a1b2]", "zzzz]").replace("나눈다, why:", "나눈다, wy:"))
    done = run("check", path)
    assert done.stdout.splitlines() == [
        "home/content/scenarios/fargate.yaml:13: unknown key “wy”: did you mean “why”?",
        "1 scenario checked: 1 problem",
    ]
    path.write_text(SCENARIOS.replace("a1b2]", "zzzz]"), encoding="utf-8")
    rows = problems_of(run("check", path, "--json"))
    assert [(row["line"], row["code"], row["scenario"]) for row in rows] == [
        (3, "dangling", "fargate-first")
    ]
    path.write_text(SCENARIOS.replace("여럿으로", "모두"), encoding="utf-8")
    shutil.copy(path.parent.parent / "cards" / "fargate.yaml", path.parent / "card.yaml")
    done = run("check", path.parent)
    assert "fargate.yaml:13: “모두” in an option gives it away" in done.stdout
    assert done.stdout.endswith("1 card, 2 scenarios checked: no problems, 1 piece of advice\n")
    assert done.returncode == 0


def test_one_bad_scenario_does_not_hide_the_others(run: Run, own_scenarios: OwnCard) -> None:
    """It is told on stderr, and the other one is asked."""
    path = own_scenarios(SCENARIOS.replace("kind: single", "kind: one"))
    done = run("questions", "fargate", "--form", "scenario")
    assert f"{path}: has problems, and what cannot be read of it is missing" in done.stderr
    assert "scenario:fargate-steps" in done.stdout


def test_scenarios_of_an_own_exam_pass(run: Run, home: Path, own_scenarios: OwnCard) -> None:
    """Exams are known by their blueprints; a domain that one has not is told with those it has."""
    exam = home / "content" / "exams" / "own.yaml"
    exam.parent.mkdir(parents=True)
    exam.write_text(OWN_EXAM, encoding="utf-8")
    path = own_scenarios(SCENARIOS.replace("{clf: technology}", "{my-exam: secure}"))
    assert run("check", path).stdout == "2 scenarios checked: no problems\n"
    assert run("check").returncode == 0
    path.write_text(SCENARIOS.replace("{clf: technology}", "{my-exam: safe}"), encoding="utf-8")
    assert "my-exam has no domain “safe”; it has secure" in run("check", path).stdout

"""Scenarios written by hand in `quiz` and `questions`: by line and by key."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.journals import events
from tests.conftest import Run, data_of

OwnScenarios = Callable[..., Path]
needs_terminal = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")


STEPS = ["이미지를 올린다", "태스크를 정의한다", "서비스를 만든다", "트래픽을 연결한다"]


@pytest.fixture
def order(run: Run, own_scenarios: OwnScenarios) -> list[str]:
    """The keys of the steps in the right order, as seed 1 shows them."""
    own_scenarios()
    shown = dict(re.findall(r"^  (\d)  (.+)$", run(*ASKED).stdout, re.MULTILINE))
    keys = {text: key for key, text in shown.items()}
    return [keys[step] for step in STEPS]


ASKED = ("quiz", "fargate", "--form", "order", "--seed", "1", "-n", "1")


def test_a_scenario_is_shown_with_what_it_rests_on(run: Run, own_scenarios: OwnScenarios) -> None:
    """JSON has the shape, the reasons of people and that they wrote it; fact and docs are cited."""
    own_scenarios()
    shown = run("questions", "fargate", "--form", "scenario,order", "--seed", "1", "--json")
    questions = {question["id"]: question for question in data_of(shown)["questions"]}
    assert set(questions) == {"scenario:fargate-first", "scenario:fargate-steps"}
    question = questions["scenario:fargate-first"]
    assert (question["shape"], question["level"]) == ("one", "apply")
    assert (question["concept"], question["fact"]) == ("fargate", "fargate.a1b2")
    wrong = [option for option in question["options"] if not option["correct"]]
    assert {option["why_false"] for option in wrong} == {"written"}
    assert {option["reason"] for option in question["options"] if option["correct"]} == {
        "서버를 돌볼 일이 없다"
    }
    assert questions["scenario:fargate-steps"]["shape"] == "sequence"


def test_an_answer_by_line_is_told_with_all_reasons(run: Run, own_scenarios: OwnScenarios) -> None:
    """Why each option is right or wrong, then the fact on which the answer rests."""
    own_scenarios()
    done = run(
        "quiz", "fargate", "--form", "scenario", "--seed", "1", "-n", "2", input="1\n1\n" * 2
    )
    for told in (
        "서버를 돌볼 일이 없다",
        "인스턴스를 돌보아야 한다",
        "컨테이너를 서버 없이 실행한다",
    ):
        assert told in done.stdout


def test_steps_are_answered_in_order(run: Run, home: Path, order: list[str]) -> None:
    """`2,1,3,4`: all of them, each once; all or nothing."""
    wrong = [order[1], order[0], *order[2:]]
    done = run(*ASKED, input="1,2\n" + ",".join(wrong) + "\n")
    assert "Answer with the keys of all steps in their order" in done.stdout
    assert re.search(r"  1\. 이미지를 올린다\n +✕ your answer: 태스크를 정의한다", done.stdout)
    assert "○ 3. 서비스를 만든다" in done.stdout
    run(*ASKED, input=" ".join(order) + "\n")
    assert [(event["answer"], event["grade"]) for event in events(home)] == [
        (wrong, 1),
        (order, 3),
    ]


def test_the_hint_of_steps_is_the_first_one(run: Run, home: Path, order: list[str]) -> None:
    """The grade is Hard then."""
    done = run(*ASKED, input="?\n" + ",".join(order) + "\n")
    assert "It begins with “이미지를 올린다”." in done.stdout
    assert [event["grade"] for event in events(home)] == [2]


@needs_terminal
def test_steps_are_chosen_one_after_another_with_a_way_back(
    environment: dict[str, str], home: Path, order: list[str]
) -> None:
    """u (or ㅕ) takes the last step back; what was placed stays while a hint is shown."""
    from tests.cli.terminal import ENTER, Terminal

    first, second, third, last = order
    terminal = Terminal(*ASKED, environment=environment)
    terminal.wait_for("q leave")
    terminal.press(second)
    terminal.wait_for("u take back")
    terminal.press("ㅕ")
    terminal.press(first)
    terminal.press("?")
    terminal.wait_for("It begins with")
    terminal.press(third)
    terminal.press(second)
    terminal.wait_for("answer so")
    terminal.press("u")
    terminal.press("u")
    for key in (second, third, ENTER):
        terminal.press(key)
    terminal.wait_for("Summary")
    assert terminal.end() == 0
    [event] = events(home)
    assert event["answer"] == [first, second, third, last]
    assert event["grade"] == 2


@needs_terminal
def test_a_matching_can_be_taken_back_as_well(environment: dict[str, str], home: Path) -> None:
    """A key for each concept, the last one follows; enter answers."""
    from tests.cli.terminal import ENTER, Terminal

    terminal = Terminal(
        *("quiz", "--form", "match", "--seed", "1", "-n", "1"), environment=environment
    )
    terminal.wait_for("q leave")
    for key in ("2", "u", "1", "2"):
        terminal.press(key)
    terminal.wait_for("answer so")
    terminal.press(ENTER)
    terminal.leave()
    assert terminal.end() == 0
    [event] = events(home)
    assert event["answer"] == ["1", "2", "3", "4", "5"][: len(event["answer"])]  # type: ignore[arg-type]

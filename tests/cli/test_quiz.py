"""`awsquiz quiz`, line by line and in a terminal."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.cli.journals import events
from tests.conftest import Run

needs_terminal = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")


def test_a_newcomer_is_asked_at_once(run: Run) -> None:
    """Without a card, a home or an option the shipped cards are asked about."""
    done = run("quiz", "--seed", "1")
    assert done.returncode == 0
    assert done.stdout.startswith("\n1/10 ")


def test_input_that_ends_ends_the_quiz_kindly(run: Run) -> None:
    """End of input is no error: the summary says what was answered."""
    done = run("quiz", "--seed", "1", input="")
    assert done.returncode == 0
    assert "No question was answered." in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize("seed", ["1", "2", "3", "4"])
def test_as_many_are_asked_as_were_wished_for(run: Run, home: Path, seed: str) -> None:
    """Where a fact can be asked in a form it is, though not each draw of wrong options gives a
    question."""
    done = run("quiz", "--cram", "--form", "choice", "-n", "6", "--seed", seed, input="1\n" * 18)
    assert len({event["fact"] for event in events(home)}) == 6
    assert "6/6" in done.stdout


def test_the_same_seed_asks_the_same(run: Run) -> None:
    """Two runs with one seed and the same answers print the same."""
    shown = [run("quiz", "--cram", "--seed", seed, "-n", "5").stdout for seed in ("7", "7", "8")]
    assert shown[0] == shown[1] != shown[2]


def test_every_answer_is_told_right_or_wrong_and_counted(run: Run) -> None:
    """Each of the questions gets a verdict, and the summary counts them all."""
    done = run("quiz", "--form", "ox", "--seed", "2", "-n", "6", input="o\n" * 6)
    right = len(re.findall(r"^○ Right$", done.stdout, re.MULTILINE))
    wrong = len(re.findall(r"^✕ Wrong$", done.stdout, re.MULTILINE))
    assert right + wrong == 6
    assert right
    assert wrong
    assert re.search(rf"^{right} of [3456] right", done.stdout, re.MULTILINE)


def test_an_answer_that_is_none_is_asked_for_again(run: Run) -> None:
    """A word that names no option costs nothing."""
    done = run("quiz", "--form", "choice", "-n", "1", input="banana\n\nq\n")
    assert done.stdout.count("Answer with one of") == 2
    assert "No question was answered." in done.stdout


def test_only_the_concepts_that_were_named_are_asked(run: Run) -> None:
    """An alias narrows the quiz to that concept and what is below it."""
    done = run(
        "quiz", "빈스톡", "--form", "ox,choice", "--seed", "3", "-n", "5", input="1\no\n" * 10
    )
    summary = done.stdout.partition("Summary")[2]
    assert "Elastic Beanstalk" in summary
    assert not re.search(r"Lambda +[●✕]", summary)


def test_an_unknown_concept_is_one_line_and_exit_2(run: Run) -> None:
    """A name that nothing has is answered with near ones, on stderr."""
    done = run("quiz", "람다 비용")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("awsquiz: there is no concept “람다 비용”. Near: Lambda (lambda)")
    assert done.stderr.count("\n") == 1


@needs_terminal
def test_a_digit_answers_at_once(environment: dict[str, str]) -> None:
    """In a terminal no enter is needed behind a digit or a letter."""
    from tests.cli.terminal import Terminal

    terminal = Terminal(
        *("quiz", "--form", "ox,choice", "--seed", "8", "-n", "4"), environment=environment
    )
    numbers = ("1/4 ", "2/4 ", "3/4 ", "4/4 ", "Summary")
    for number, following in pairwise(numbers):
        terminal.wait_for(number)
        question = terminal.wait_for("choose ·").rpartition(number)[2]
        terminal.press("o" if " o  " in question else "1")
        if "any key" in terminal.wait_for("any key", following):  # it was wrong
            terminal.press("n")
    terminal.leave()
    assert terminal.end() == 0
    assert "of 4 right" in terminal.screen


@needs_terminal
def test_arrows_and_enter_choose(environment: dict[str, str]) -> None:
    """Down and enter choose the second option."""
    from tests.cli.terminal import DOWN, ENTER, Terminal

    terminal = Terminal(
        *("quiz", "--form", "choice", "--seed", "3", "-n", "1"), environment=environment
    )
    terminal.wait_for("q leave")
    terminal.press(DOWN)
    terminal.press(ENTER)
    screen = terminal.leave()
    assert terminal.end() == 0
    assert re.search(r"(?:key|yours) +2 ", screen)


@needs_terminal
def test_letters_work_with_the_korean_input_method_on(environment: dict[str, str]) -> None:
    """ㅂ lies on the key of q, and leaves."""
    from tests.cli.terminal import Terminal

    terminal = Terminal("quiz", "--form", "ox", "--seed", "3", environment=environment)
    terminal.wait_for("q leave")
    terminal.press("ㅂ")
    terminal.wait_for("No question was answered.")
    assert terminal.end() == 0


@needs_terminal
def test_ctrl_c_shows_the_summary_and_exits_130(environment: dict[str, str]) -> None:
    """An interrupted quiz still says how it went so far, without a traceback."""
    from tests.cli.terminal import CTRL_C, Terminal

    terminal = Terminal("quiz", "--form", "ox", "--seed", "3", environment=environment)
    terminal.wait_for("q leave")
    terminal.press("ㅐ")
    terminal.wait_for("2/10")
    terminal.press_at_once(CTRL_C)
    terminal.wait_for("of 1 right")
    assert terminal.end() == 130
    assert "Traceback" not in terminal.screen


LONG = """\
format: 1
id: fargate
title: 파게이트
docs: https://docs.aws.amazon.com/AmazonECS/
facts:
"""
SAID = [
    (
        "컨테이너마다 필요한 메모리와 프로세서를 정하면 그것을 얹을 인스턴스는 AWS가 고른다",
        "컨테이너를 얹을 인스턴스의 종류와 개수를 미리 정해야 하고 모자라면 늘려야 한다",
    ),
    (
        "같은 작업이라도 다른 작업과 커널을 나누어 쓰지 않도록 저마다 떨어진 경계 안에서 돌아간다",
        "같은 계정의 작업은 모두 한 커널 위에서 돌므로 떨어뜨리려면 계정을 따로 만들어야 한다",
    ),
    (
        "요금은 작업이 시작된 때부터 끝날 때까지 잡아 둔 자원의 양에 따라 초마다 계산되어 나온다",
        "요금은 달마다 정해진 금액으로 나오므로 작업이 없는 달에도 그만큼 내야 한다",
    ),
    (
        "네트워크 인터페이스를 작업마다 하나씩 받으므로 보안 그룹을 작업의 단위로 붙여 쓸 수 있다",
        "네트워크 인터페이스가 호스트마다 하나뿐이라 한 호스트의 작업은 포트를 나누어 써야만 한다",
    ),
    (
        "임시 저장 공간이 작업마다 딸려 오며 끝난 뒤에 남길 것은 파일 시스템을 이어 두고 적는다",
        "임시 저장 공간이 없으므로 파일을 쓰는 작업을 돌리려면 먼저 버킷을 하나 만들어 이어야 한다",
    ),
]


@needs_terminal
@pytest.mark.parametrize("columns", [60, 120])
def test_long_options_are_broken_not_cut(
    environment: dict[str, str], own_card: Callable[..., Path], columns: int
) -> None:
    """At any width each option is read whole, and no line is longer than the screen."""
    from tests.cli.terminal import Terminal

    facts = [
        f"  - {{id: fargate.000{n}, text: {true}, false_text: {false}}}\n"
        for n, (true, false) in enumerate(SAID)
    ]
    own_card(LONG + "".join(facts))
    terminal = Terminal(
        *("quiz", "fargate", "--form", "choice", "--seed", "2", "-n", "1"),
        environment=environment,
        columns=columns,
    )
    screen = terminal.wait_for("leave")
    terminal.press("q")
    terminal.end()
    options = re.findall(r"^ *›? *\d  (.+(?:\n {5}\S.*)*)", screen, re.MULTILINE)
    known = {re.sub(r"\s", "", said) for both in SAID for said in both}
    assert len(options) in (3, 4)
    assert {re.sub(r"\s", "", option) for option in options} <= known
    assert all(cell_len(line) <= columns for line in screen.split("\n"))


def test_answers_are_told_at_the_end_alone(run: Run, home: Path) -> None:
    """Right and wrong ones look alike until then, and nothing returns; no form tells by itself."""
    done = run(
        "quiz", "--all", "--at-end", "--form", "choice", "-n", "4", "--seed", "4", input="1\n" * 20
    )
    before, _summary, after = done.stdout.partition("4/4")
    assert "Right" not in before
    assert "Wrong" not in before
    assert "right so far" not in done.stdout
    assert len(events(home)) == 4
    assert after.count("○ Right") + after.count("✕ Wrong") == 4


def test_at_the_end_needs_a_form_that_does_not_tell(run: Run) -> None:
    """Whoever turns a card has seen its back."""
    assert run("quiz", "--at-end", "--form", "flashcard").returncode == 2

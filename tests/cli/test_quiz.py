"""`awsquiz quiz`, line by line and in a terminal."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
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
    done = run("quiz", "Lamda")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("awsquiz: there is no concept “Lamda”. Near: Lambda (lambda)")
    assert done.stderr.count("\n") == 1


@needs_terminal
def test_a_digit_answers_at_once(environment: dict[str, str]) -> None:
    """In a terminal no enter is needed behind a digit or a letter."""
    from tests.cli.terminal import Terminal

    terminal = Terminal(
        *("quiz", "--form", "ox,choice", "--seed", "3", "-n", "4"), environment=environment
    )
    for number in ("1/4 ", "2/4 ", "3/4 ", "4/4 "):
        terminal.wait_for(number)
        question = terminal.wait_for("choose ·").rpartition(number)[2]
        terminal.press("o" if " o  " in question else "1")
        terminal.settle()
        if "any key" in terminal.seen:  # it was wrong
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
        f"{n}번째 긴 문장은 좁은 터미널에서 한 줄에 다 들어가지 않으므로 낱말 사이에서 줄이 바뀐다",
        f"{n}번째 긴 문장은 좁은 터미널에서 한 줄에 다 들어가지 않으므로 뒷부분이 그냥 잘린다",
    )
    for n in range(1, 6)
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
    assert len(options) == 4
    assert {re.sub(r"\s", "", option) for option in options} <= known
    assert all(cell_len(line) <= columns for line in screen.split("\n"))


def test_answers_are_told_at_the_end_alone(run: Run, home: Path) -> None:
    """Right and wrong ones look alike until then, and nothing returns; no form tells by itself."""
    done = run("quiz", "--all", "--at-end", "--form", "choice", "-n", "4", input="1\n" * 20)
    before, _summary, after = done.stdout.partition("4/4")
    assert "Right" not in before
    assert "Wrong" not in before
    assert "right so far" not in done.stdout
    assert len(events(home)) == 4
    assert after.count("○ Right") + after.count("✕ Wrong") == 4


def test_at_the_end_needs_a_form_that_does_not_tell(run: Run) -> None:
    """Whoever turns a card has seen its back."""
    assert run("quiz", "--at-end", "--form", "flashcard").returncode == 2

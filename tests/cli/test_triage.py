"""`awsquiz triage`: by line and by key, and what of it is in the cards."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.cli.terminal import CTRL_C, ENTER, Terminal
from tests.conftest import Run, data_of

needs_terminal = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
PAGE = "https://aws.amazon.com/sqs/"
NOTE = """\
# SQS

- 메시지를 최대 14일 보관한다
- 순서를 지키지 않는 대기열도 있다
- 받은 메시지는 지울 때까지 남는다
"""


@pytest.fixture
def noted(run: Run, tmp_path: Path, home: Path) -> Path:
    """A note of three facts, converted; its concept has a page."""
    path = tmp_path / "sqs.md"
    path.write_text(NOTE, encoding="utf-8")
    assert run("convert", "sqs.md").returncode == 0
    card = home / "content" / "cards" / "sqs.yaml"
    text = card.read_text("utf-8").replace("title: SQS\n", f"title: SQS\ndocs: {PAGE}\n")
    card.write_text(text, encoding="utf-8")
    return path


def facts(run: Run, concept: str = "sqs") -> list[dict[str, Any]]:
    """The facts of a concept that are from the note."""
    shown = data_of(run("show", concept, "--json"))["facts"]
    return [fact for fact in shown if fact["note"] == "sqs.md"]


def test_decisions_by_line(run: Run, noted: Path) -> None:
    """One letter each; the next session goes on with what is left."""
    done = run("triage", "sqs", input="a\nx\nq\n")
    assert [fact["ask"] for fact in facts(run)] == [True, False, None]
    assert "1/3" in done.stdout
    assert "asked 1 · set aside 1\n1 fact is left\n" in done.stdout
    assert "1/1" in run("triage", input="n\n").stdout
    run("triage", input="ㅁ\n")  # a, with the Korean input method on
    assert run("triage").stdout == "Nothing is left to decide on.\n"


def test_a_letter_that_means_nothing_is_asked_for_again(run: Run, noted: Path) -> None:
    """Nothing is decided by an empty line either."""
    done = run("triage", input="z\n\nq\n")
    assert done.stdout.count("Answer with one of a/x/e/g/c/u/n, or q to leave.") == 2
    assert [fact["ask"] for fact in facts(run)] == [None] * 3


def test_a_fact_is_reworded_and_still_to_be_decided_on(run: Run, noted: Path) -> None:
    """A later conversion keeps the words."""
    run("triage", input="e\n메시지는 14일까지 남는다\na\nq\n")
    run("convert", "sqs.md")
    first = facts(run)[0]
    assert (first["text"], first["ask"]) == ("메시지는 14일까지 남는다", True)


def test_a_fact_given_to_another_concept_stays_there(run: Run, noted: Path) -> None:
    """With its id; a conversion of the note that was changed leaves it there, and brings it in."""
    before = facts(run)[1]["id"]
    run("triage", input="n\ng\n람다\na\nq\n")
    noted.write_text(
        NOTE.replace("지키지 않는 대기열도", "지키지 않는 표준 대기열도"), encoding="utf-8"
    )
    assert run("convert", "sqs.md").returncode == 0
    [moved] = facts(run, "lambda")
    assert (moved["id"], moved["ask"]) == (before, True)
    assert moved["source"] == "순서를 지키지 않는 표준 대기열도 있다"
    assert len(facts(run)) == 2


def test_a_concept_that_there_is_not_is_a_line(run: Run, noted: Path) -> None:
    """And the fact is still to be decided on."""
    done = run("triage", input="g\n없는개념\na\nq\n")
    assert "there is no concept “없는개념”" in done.stdout
    assert facts(run)[0]["ask"] is True


def test_checked_wants_a_page(run: Run, noted: Path) -> None:
    """The one of the concept is offered; the day is today's, and show tells it."""
    page = "https://docs.aws.amazon.com/sqs/quotas.html"
    done = run("triage", input=f"c\n순서\n{page}\nc\n\nc\nq\nq\n")
    first, second, third = facts(run)
    today = date.today().isoformat()
    assert (first["docs"], first["checked"], first["ask"]) == (page, today, True)
    assert second["checked"] == today
    assert second["docs"] == PAGE
    assert f"an empty line takes {PAGE}" in done.stdout
    assert (third["checked"], third["ask"]) == (None, None)
    assert f"✓ checked {today} (2)" in run("show", "sqs").stdout


def test_undo_takes_back_what_was_decided_here(run: Run, noted: Path) -> None:
    """The last first, and what was before this session never."""
    run("triage", input="a\nq\n")
    done = run("triage", input="a\nx\nu\nu\nu\nq\n")
    assert [fact["ask"] for fact in facts(run)] == [True, None, None]
    assert "Nothing has been decided yet" in done.stdout


def test_what_was_set_aside_comes_last_with_its_reason(run: Run, noted: Path, home: Path) -> None:
    """It can be taken back."""
    card = home / "content" / "cards" / "sqs.yaml"
    text = card.read_text("utf-8").replace("    line: 3\n", "    line: 3\n    aside: remark\n", 1)
    card.write_text(text, encoding="utf-8")
    done = run("triage", input="n\nn\na\n")
    asked, reason = done.stdout.split("Set aside: a remark on the note or on learning")
    assert "메시지를 최대 14일" not in asked
    assert "메시지를 최대 14일" in reason
    assert "x leave it set aside · a ask it all the same" in reason
    assert facts(run)[0]["ask"] is True


def test_no_such_note(run: Run, noted: Path) -> None:
    """One line, exit code 2: of a name with what was meant, of a path that nothing is there."""
    for word, says in {"sqs.m": "Did you mean “sqs.md”?", "no.md": "there is no such file"}.items():
        done = run("triage", word)
        assert (done.returncode, done.stdout) == (2, "")
        assert says in done.stderr


@needs_terminal
@pytest.mark.parametrize("columns", [60, 80])
def test_by_key(run: Run, noted: Path, environment: dict[str, str], columns: int) -> None:
    """Enter takes what is offered, letters all else, also with the Korean input method on."""
    terminal = Terminal("triage", environment=environment, columns=columns)
    terminal.wait_for("a  ask it as it stands")
    terminal.press(ENTER)
    terminal.wait_for("2/3")
    terminal.press("x")
    terminal.wait_for("3/3")
    terminal.press("ㅕ")
    terminal.wait_for("Taken back")
    terminal.press("g")
    terminal.wait_for("Esc back")
    terminal.press("람다")
    terminal.wait_for("Lambda  lambda")
    terminal.press(ENTER)
    terminal.wait_for("It stands in Lambda now.")
    terminal.press("c")
    terminal.wait_for("(q goes back)")
    terminal.press(ENTER)
    terminal.wait_for("✓ checked")
    terminal.press("e")
    terminal.wait_for("What it is to say")
    terminal.press(" 지금\r")
    screen = terminal.wait_for("It says now what you wrote.")
    terminal.press(CTRL_C)
    screen = terminal.wait_for("1 fact is left")
    assert terminal.end() == 130
    assert max(map(len, screen.splitlines())) <= columns
    first, last = facts(run)
    assert (first["ask"], last["ask"]) == (True, None)
    assert last["text"] == "받은 메시지는 지울 때까지 남는다 지금"
    [moved] = facts(run, "lambda")
    assert moved["checked"] is not None

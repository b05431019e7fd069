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


@needs_terminal
@pytest.mark.parametrize("key", ["e", "c"])
def test_escape_goes_back_from_a_line(noted: Path, environment: dict[str, str], key: str) -> None:
    """To the same fact, undecided; what is put off is counted."""
    terminal = Terminal("triage", "sqs", environment=environment, cwd=noted.parent)
    terminal.wait_for("1/3")
    terminal.press("n")
    assert "1 put off" in terminal.wait_for("2/3")
    terminal.press(key)
    terminal.wait_for("goes back" if key == "c" else "leaves it")
    terminal.press("\x1b")
    terminal.wait_for_prompt("ask it as it stands")
    terminal.press("q")
    assert "3 facts are left" in terminal.wait_for("left")
    assert terminal.end() == 0


def test_a_letter_that_means_nothing_is_asked_for_again(run: Run, noted: Path) -> None:
    """Nothing is decided by an empty line either."""
    done = run("triage", input="z\n\nq\n")
    assert done.stdout.count("Answer with one of a/x/e/t/c/u/n, or q to leave.") == 2
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
    run("triage", input="n\nt\n람다\na\nq\n")
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
    done = run("triage", input="t\n없는개념\na\nq\n")
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
    """One line, exit code 2: of a path that nothing is there. The slip of a name is taken."""
    done = run("triage", "no.md")
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is no such file" in done.stderr
    assert "“sqs.md” is taken for it" in run("triage", "sqs.m").stderr


@needs_terminal
def test_its_keys_are_whole_at_every_width(noted: Path, environment: dict[str, str]) -> None:
    """Also in a terminal that was made narrower: a line breaks between two of them."""
    terminal = Terminal("triage", "sqs", environment=environment, columns=80)
    terminal.wait_for("ask it as it stands")
    terminal.settle()
    for columns in (60, 40, 100):
        terminal.resize(columns, 40)
        shown = terminal.seen
        for key in ("x set it aside", "t give to another concept", "c checked", "q leave"):
            assert key in shown
    terminal.press("q")
    assert terminal.end() == 0


@needs_terminal
def test_a_double_press_decides_on_one(run: Run, noted: Path, environment: dict[str, str]) -> None:
    """The second key comes before the next fact can be read."""
    terminal = Terminal("triage", "sqs", environment=environment, reflexes=True)
    seen = terminal.wait_for("ask it as it stands")
    assert "Reading" not in seen
    assert "�" not in seen
    terminal.settle()
    terminal.press_at_once("xx")
    terminal.wait_for("2/3")
    terminal.settle()
    terminal.press_at_once("q")
    assert "2 facts are left" in terminal.wait_for("left")
    assert terminal.end() == 0
    assert [fact["ask"] for fact in facts(run)] == [False, None, None]


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
    terminal.press("t")
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
    terminal.wait_for("It says now what you wrote.")
    terminal.wait_for_prompt("ask it as it stands")
    terminal.press(CTRL_C)
    screen = terminal.wait_for("1 fact is left")
    assert terminal.end() == 130
    assert max(map(len, screen.splitlines())) <= columns
    first, last = facts(run)
    assert (first["ask"], last["ask"]) == (True, None)
    assert last["text"] == "받은 메시지는 지울 때까지 남는다 지금"
    [moved] = facts(run, "lambda")
    assert moved["checked"] is not None


# What is proposed as false

DEEDS = """\
# SQS

- 메시지를 여러 가용 영역에 저장한다
- 처리한 메시지를 대기열에서 삭제한다
- 메시지를 최대 14일 보관한다
"""
NOT_STORED = "메시지를 여러 가용 영역에 저장하지 않는다"


@pytest.fixture
def deeds(run: Run, tmp_path: Path) -> Path:
    """A note of which two sentences have a proposal; what is false of the third is sure."""
    path = tmp_path / "sqs.md"
    path.write_text(DEEDS, encoding="utf-8")
    assert run("convert", "sqs.md").returncode == 0
    return path


def test_a_proposal_that_is_accepted_is_asked(run: Run, deeds: Path) -> None:
    """It is the fact's `false_text` from then on, also after a new conversion."""
    done = run("triage", "--proposals", input="p\nn\n")
    assert "Is this false, then?" in done.stdout
    assert "found false 1" in done.stdout
    assert [fact["false_text"] for fact in facts(run)] == [NOT_STORED, None, None]
    deeds.write_text("# SQS\n\n처음 문단이다.\n" + DEEDS.partition("\n")[2], encoding="utf-8")
    run("convert", "sqs.md")
    [stored] = [fact for fact in facts(run) if fact["false_text"]]
    questions = data_of(run("questions", "sqs", "--form", "ox", "--json"))["questions"]
    assert stored["id"] in [question["fact"] for question in questions]


def test_a_proposal_that_is_refused_does_not_come_again(run: Run, deeds: Path) -> None:
    """Nor after a new conversion; the card remembers it."""
    run("triage", "--proposals", input="r\nq\n")
    assert facts(run)[0]["refused"] == [NOT_STORED]
    run("convert", "sqs.md")
    again = run("triage", "--proposals", input="q\n").stdout
    assert NOT_STORED not in again
    assert "1/1" in again


def test_a_proposal_is_written_otherwise(run: Run, deeds: Path) -> None:
    """The person's words are what is false; an empty line takes what was proposed."""
    run("triage", "--proposals", input="w\n메시지를 한 가용 영역에만 저장한다\nw\n\n")
    assert [fact["false_text"] for fact in facts(run)] == [
        "메시지를 한 가용 영역에만 저장한다",
        "처리한 메시지를 대기열에서 삭제하지 않는다",
        None,
    ]


def test_an_answer_to_a_proposal_is_taken_back(run: Run, deeds: Path) -> None:
    """As every decision."""
    run("triage", "--proposals", input="p\nu\nr\nu\nq\n")
    assert [(fact["false_text"], fact["refused"]) for fact in facts(run)] == [(None, [])] * 3


def test_a_fact_is_decided_on_with_its_proposal(run: Run, deeds: Path) -> None:
    """The fact stays open; where all are decided on, what is still proposed is told."""
    done = run("triage", "sqs", input="p\na\na\na\n\n")
    assert [(fact["ask"], bool(fact["false_text"])) for fact in facts(run)] == [
        (True, True),
        (True, False),
        (True, False),
    ]
    assert "awsquiz triage --proposals" in done.stdout
    assert "awsquiz triage --proposals" in run("triage").stdout
    run("triage", "--proposals", input="r\n")
    assert run("triage").stdout == "Nothing is left to decide on.\n"
    assert run("triage", "--proposals").stdout == "Nothing is left to decide on.\n"


def test_proposals_as_json(run: Run, deeds: Path) -> None:
    """Of what is to be decided on, or of what has proposals alone; nothing is asked."""
    every = data_of(run("triage", "--json"))["facts"]
    assert [len(fact["proposals"]) for fact in every] == [1, 1, 0]
    found = data_of(run("triage", "--proposals", "--json"))["facts"]
    assert found == every[:2]
    assert found[0]["proposals"] == [{"text": NOT_STORED, "rule": "action"}]


@needs_terminal
def test_proposals_by_key(run: Run, deeds: Path, environment: dict[str, str]) -> None:
    """Enter accepts, letters do all else, also with the Korean input method on: ㄱ is r."""
    terminal = Terminal("triage", "--proposals", environment=environment)
    terminal.wait_for("p  yes, false")
    terminal.press("ㄱ")
    terminal.wait_for("It is not proposed again.")
    terminal.wait_for("2/2")
    terminal.press("w")
    terminal.wait_for("What is false instead")
    terminal.press(" 결코\r")
    terminal.wait_for("undo")
    terminal.press("u")
    terminal.wait_for("Taken back")
    terminal.press(ENTER)
    terminal.wait_for("finish")
    terminal.press(ENTER)
    terminal.wait_for("found false 1")
    assert [(fact["false_text"], len(fact["refused"])) for fact in facts(run)] == [
        (None, 1),
        ("처리한 메시지를 대기열에서 삭제하지 않는다", 0),
        (None, 0),
    ]

"""A question at the terminal, line by line: what is an answer, and how often it is judged."""

from __future__ import annotations

import io
import sys

import pytest

from awsquiz.core.questions import Question
from awsquiz.core.questions import judge as judging
from awsquiz.core.study import answers
from awsquiz.core.study.desk import OpenQuestion
from awsquiz.terminal.asking.in_lines import AskingInLines
from awsquiz.terminal.asking.reply import Reply
from awsquiz.terminal.console import console
from tests.core.study.seats import Seat

SERVICE = ("Elastic Beanstalk", "빈스톡")


def gap(*accept: str) -> Question:
    return Question(
        id="cloze:ec2.0000",
        form="cloze",
        level="recall",
        concept="ec2",
        fact="ec2.0000",
        stem="빈칸에 들어갈 말은?",
        answer=accept[:1],
        accept=accept,
        explanation="까닭",
    )


def replied(question: Question, typed: str, monkeypatch: pytest.MonkeyPatch) -> object:
    """What comes of a question that is asked in lines."""
    seat = Seat("ec2.0000")
    first = seat.desk.next()
    assert first is not None
    seat.desk._open = OpenQuestion(first.item, question, 0)
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    return AskingInLines(console(plain=True, file=io.StringIO()), seat.desk).ask(list)


@pytest.mark.parametrize(
    ("typed", "verdict", "is_right"),
    [
        ("elastic beanstalk\n", "right", True),
        ("Elastic Beanstlak\ny\n", "near", True),
        ("Elastic Beanstlak\nn\n", "near", False),
        ("Lambda\n", "wrong", False),
        ("\n", "wrong", False),
    ],
)
def test_a_typed_answer_is_judged_once(
    typed: str, verdict: str, is_right: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the line to the answer that is written down."""
    judged: list[str] = []

    def judge(given: str, accept: tuple[str, ...]) -> judging.Judged:
        judged.append(given)
        return judging.judge(given, accept)

    monkeypatch.setattr(answers, "judge", judge)
    reply = replied(gap(*SERVICE), typed, monkeypatch)
    assert isinstance(reply, Reply)
    assert reply.attempt.verdict == verdict
    assert reply.attempt.settled(slip_is_right=reply.slip_is_right).right is is_right
    assert len(judged) == 1


def test_a_key_beside_the_answers_is_one_where_it_is_no_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """`u` takes back, except where U is the term."""
    assert replied(gap("IAM"), "u\n", monkeypatch) == "undo"
    reply = replied(gap("U", "유"), "u\n", monkeypatch)
    assert isinstance(reply, Reply)
    assert reply.attempt.verdict == "right"

"""A question at the terminal, line by line: what is an answer, and how often it is judged."""

from __future__ import annotations

import io
import sys
from typing import Any

import pytest
from msgspec.structs import replace

from awsquiz.core.questions import Question
from awsquiz.core.questions import judge as judging
from awsquiz.core.study import answers
from awsquiz.core.study.desk import OpenQuestion
from awsquiz.terminal.asking.in_lines import AskingInLines
from awsquiz.terminal.asking.reply import Reply
from awsquiz.terminal.asking.side_keys import KeyTold, SideKeys
from awsquiz.terminal.console import console
from tests.core.study.seats import Seat
from tests.terminal.asking.notes import NoNote

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
    return AskingInLines(console(plain=True, file=io.StringIO()), seat.desk, {}).ask(NoNote())


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

    def judge(given: str, accept: tuple[str, ...], *more: Any) -> judging.Judged:
        judged.append(given)
        return judging.judge(given, accept, *more)

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


def test_a_remark_is_made_with_a_key() -> None:
    """From the words that there are on; going back leaves them."""
    seat = Seat("ec2.0000")
    seat.desk.next()
    asked: list[str] = []
    said = iter(["  요금  주의 ", None])

    def words(_about: object, _asked: object, _what_for: object, given: str) -> str | None:
        asked.append(given)
        return next(said)

    side = SideKeys(seat.desk, NoNote(), words, {})
    for _ in range(2):
        act = side.act("ㅡ")
        assert act is not None
        act()
    assert asked == ["", "요금 주의"]
    assert seat.desk.open.question.remark == "요금 주의"


def test_keys_of_ones_own_take_the_place_of_the_usual_ones() -> None:
    """The own one works with the input method on as well; the usual one is told no more."""
    seat = Seat("ec2.0000")
    seat.desk.next()
    side = SideKeys(seat.desk, NoNote(), lambda *_asked: None, {"star": "h"})
    assert side.act("*") is None
    act = side.act("ㅗ")
    assert act is not None
    act()
    assert seat.desk.starred
    assert ("h", "star") in side.named
    assert "*" not in dict(side.named)


def test_pictures_are_opened_that_may_be_seen() -> None:
    """One that the stem shows at once, one behind the answer after it; without any it is said."""
    seat, note = Seat("ec2.0000"), NoNote()
    first = seat.desk.next()
    assert first is not None
    carries = ("![가](a.png)", "![IAM](<b c.png>)")
    question = replace(gap("IAM"), carries=carries)
    seat.desk._open = OpenQuestion(first.item, question, 0)
    side = SideKeys(seat.desk, note, lambda *_asked: None, {})
    for stage in ("open", "answered"):
        side.stage = stage
        act = side.act("i")
        assert act is not None
        act()
    assert note.opened == ["a.png", "a.png", "b c.png"]
    seat.desk._open = OpenQuestion(first.item, gap("IAM"), 0)
    without = SideKeys(seat.desk, note, lambda *_asked: None, {}).act("i")
    assert without is not None
    told = without()
    assert isinstance(told, KeyTold)
    assert "no picture" in str(told.what)

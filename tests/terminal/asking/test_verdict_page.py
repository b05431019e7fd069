"""What came of an answer, where there is little room."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from random import Random

import pytest
from rich.text import Text

from awsquiz.core.questions import FORMS, Option, Pair, Question
from awsquiz.core.study.answers import Attempt
from awsquiz.core.text import plain
from awsquiz.storage.library import load
from awsquiz.terminal.asking.side_keys import SideKeys
from awsquiz.terminal.asking.verdict_page import VerdictPage
from awsquiz.terminal.feedback import feedback
from awsquiz.terminal.layout import laid_out
from awsquiz.terminal.prompts.reflexes import Reflexes
from tests.conftest import CONTENT
from tests.core.study.seats import Seat
from tests.terminal.asking.notes import NoNote

LIBRARY = load([CONTENT / "cards"], [CONTENT / "scenarios"]).library


@cache
def questions(form: str) -> list[Question]:
    """One on each fact that can be asked so."""
    facts = (
        (concept, fact)
        for concept in LIBRARY.by_id.values()
        for fact in concept.facts
        if fact.askable
    )
    asked = (FORMS[form].question_on(LIBRARY, *each, Random(1)) for each in facts)
    return [question for question in asked if question is not None]


def wrong(question: Question) -> tuple[str, ...]:
    """An answer to it that is as wrong as can be."""
    if question.shape == "typed":
        return ("틀린 답",)
    if question.ordered:
        return question.answer[::-1]
    others = [each.key for each in question.options if not each.correct]
    return tuple([*others, *question.answer][: len(question.answer)])


def flat(text: str) -> str:
    return "".join(plain(text).split())


@pytest.mark.parametrize("form", [form for form in FORMS if form != "flashcard"])
def test_verdict_question_key_and_answer_are_seen_together(form: str) -> None:
    """On a screen of 80 by 24; the rest, and the last of many pairs, is a key away."""
    seat = Seat("ec2.0000")
    seat.answers("1")
    side = SideKeys(seat.desk, NoNote(), lambda *_asked: None, {})
    side.stage = "answered"
    for question in questions(form):
        given = wrong(question)
        answered = Attempt.of(question, given).settled()
        page = VerdictPage(answered, [], side, Reflexes(), Text("1/10"))
        seen = flat("".join(line.plain for line in page.lines(79, 24)))
        assert "✕Wrong" in seen
        assert flat(question.stem) in seen
        if question.shape in ("one", "several"):
            for key in {*question.answer, *given}:
                assert flat(question.option(key).text) in seen
        elif question.ordered and "PageDown" not in seen:
            assert all(flat(option.text) in seen for option in question.options)


@pytest.mark.parametrize("form", ["choice", "multi", "match", "scenario"])
@pytest.mark.parametrize(("width", "height"), [(39, 12), (39, 6), (79, 10)])
def test_a_low_screen_still_says_right_or_wrong(form: str, width: int, height: int) -> None:
    """Before how far one has come, for which there is no room then."""
    seat = Seat("ec2.0000")
    seat.answers("1")
    side = SideKeys(seat.desk, NoNote(), lambda *_asked: None, {})
    side.stage = "answered"
    question = questions(form)[0]
    answered = Attempt.of(question, wrong(question)).settled()
    page = VerdictPage(answered, [], side, Reflexes(), Text("1/10"))
    assert page.lines(width, height)[0].plain == "✕ Wrong"


def told(explanation: str, answer: str, options: Sequence[Option], *pairs: Pair) -> list[str]:
    """The lines of what came of an answer to such a question."""
    question = Question(
        **{"id": "x", "form": "match" if pairs else "choice", "level": "recall"},
        **{"concept": "efs", "fact": "efs.0001", "stem": "?", "explanation": explanation},
        options=tuple(options),
        answer=tuple(each.right for each in pairs) or ("1",),
        pairs=pairs,
    )
    found = feedback(Attempt.of(question, answer).settled())
    return [line.plain.strip() for line in laid_out(found, 80)]


def test_what_belongs_nowhere_is_explained_below_its_match() -> None:
    """Not an option that another left side has: that one is told there."""
    options = (
        Option("1", "파일", True, "EFS는 파일을 나눈다"),
        Option("2", "블록", True, "EBS는 블록이다"),
        Option("3", "객체", False, "객체는 S3의 것이다"),
    )
    pairs = (Pair("EFS", "1"), Pair("EBS", "2"))
    lines = told("", "13", options, *pairs)
    at = next(at for at, line in enumerate(lines) if line.endswith("your answer: 객체"))
    assert lines[at + 1] == "객체는 S3의 것이다"
    assert "객체는 S3의 것이다" not in told("", "21", options, *pairs)


def test_the_explanation_does_not_say_the_key_again() -> None:
    """Of the value of an attribute it is the option's text; all else stands below it."""
    options = (Option("1", "복제: 3개 이상", True, ""), Option("2", "복제: 1개", False, ""))
    assert "복제: 3개 이상" not in told("복제: 3개 이상", "2", options)
    assert "세 곳에 나눈다" in told("세 곳에 나눈다", "2", options)


@pytest.mark.parametrize("form", ["choice", "not", "multi", "which", "value", "scenario"])
def test_no_sign_calls_an_option_false(form: str) -> None:
    """○ and ✕ stand in no line of an option: of `not` the one that is false is the key."""
    for question in questions(form):
        if question.shape not in ("one", "several"):
            continue
        told = feedback(Attempt.of(question, wrong(question)).settled(), with_verdict=False)
        text = "".join(line.plain for line in laid_out(told, 80))
        own = "".join(f"{each.text}{each.reason}" for each in question.options)
        assert not {"○", "✕"} & (set(text) - set(own + question.explanation))

"""What came of an answer, where there is little room."""

from __future__ import annotations

from functools import cache
from random import Random

import pytest
from rich.text import Text

from awsquiz.core.questions import FORMS, Question
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
    asked = (FORMS[form].ask(LIBRARY, *each, Random(1)) for each in facts)
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

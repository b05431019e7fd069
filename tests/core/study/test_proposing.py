"""What is proposed as false of the learner's own facts, within their library."""

from __future__ import annotations

from random import Random
from typing import Any

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.study.proposing import (
    in_order_of_notes,
    proposals_on,
    question_with,
    with_proposals,
)


def noted(name: str, text: str, line: int = 1, **more: Any) -> Fact:
    """A fact that came from a note."""
    return Fact(id=f"sqs.{name}", text=text, source=text, line=line, **more)


def library(*facts: Fact, others: tuple[Concept, ...] = ()) -> Library:
    return Library((Concept(id="sqs", title="SQS", note="sqs.md", facts=facts), *others))


STORED = noted("a001", "메시지를 여러 가용 영역에 저장한다")
NOT_STORED = "메시지를 여러 가용 영역에 저장하지 않는다"


def test_a_fact_that_no_rule_makes_false_has_proposals() -> None:
    """And what a rule makes false without doubt has none: nobody has to decide on it."""
    sure = noted("a002", "메시지를 최대 14일 보관한다", 2)
    cards = library(STORED, sure)
    assert [each.text for each in proposals_on(cards, "sqs.a001")] == [NOT_STORED]
    assert proposals_on(cards, "sqs.a002") == ()
    assert proposals_on(cards, "sqs.gone") == ()


def test_what_a_card_says_is_not_proposed_as_false() -> None:
    """Also where a concept below says it."""
    below = Concept(id="fifo", title="FIFO", facts=(noted("b001", NOT_STORED),))
    cards = Library((Concept(id="sqs", title="SQS", facts=(STORED,), concepts=(below,)),))
    assert proposals_on(cards, "sqs.a001") == ()


def test_a_number_that_a_card_names_is_not_proposed() -> None:
    """It may be the true one of what the fact is about."""
    kept = noted("a002", "받은 메시지를 4일 동안 보관한다")
    [alone] = proposals_on(library(kept), "sqs.a002")[:1]
    assert alone.text == "받은 메시지를 5일 동안 보관한다"
    other = noted("a003", "기본 보관 기간은 5일이다", 3)
    assert alone not in proposals_on(library(kept, other), "sqs.a002")


def test_only_own_facts_of_the_notes_that_are_asked() -> None:
    """In the order of their notes; shipped facts and those set aside are no matter of theirs."""
    aside = noted("a003", "실습에서 메시지를 대기열에 저장한다", 3, aside="step")
    later = noted("a004", "처리한 메시지를 대기열에서 삭제한다", 9)
    cards = library(later, STORED, aside)
    own = {"sqs.a001", "sqs.a003", "sqs.a004"}

    def found(own: set[str], notes: list[str] | None) -> list[str]:
        facts = in_order_of_notes(cards, with_proposals(cards, own, notes))
        return [placed.fact.id for placed in facts]

    assert found(own, None) == ["sqs.a001", "sqs.a004"]
    assert found({"sqs.a004"}, ["sqs.md"]) == ["sqs.a004"]
    assert found(own, ["sns.md"]) == []


def test_its_question_shows_the_proposal_as_false() -> None:
    """The one that would be asked, were it accepted."""
    cards = library(STORED)
    [proposal] = proposals_on(cards, "sqs.a001")
    question = question_with(cards, "sqs.a001", proposal, Random(1))
    assert question is not None
    assert (question.form, question.statement) == ("ox", NOT_STORED)
    assert question.answer == ("x",)

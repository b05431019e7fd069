"""Exams that ask for what a person has looked up alone, and those that ask for more."""

from __future__ import annotations

from random import Random

from msgspec.structs import replace

from awsquiz.core.exam.blueprint import Blueprint, Domain
from awsquiz.core.exam.drawing import draw_exam
from awsquiz.core.exam.pool import pool
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.scenarios import Choice, Scenario

DAY = "2026-11-27"
EXAM = Blueprint(
    id="mine",
    title="내 시험",
    questions=20,
    minutes=30,
    pass_mark=720,
    forms={"choice": 50, "scenario": 50},
    domains=(Domain(id="all", title="모두", weight=100),),
)


def a_concept(name: str, checked: str | None) -> Concept:
    facts = tuple(
        Fact(
            id=f"{name}.{at:04}",
            text=f"{name}에 {thing}를 둔다",
            false_text=f"{name}에 {thing}를 두지 않는다",
            source="노트의 줄",
            checked=checked,
        )
        for at, thing in enumerate(("가", "나", "다", "라", "마"))
    )
    return Concept(id=name, title=name.upper(), facts=facts)


def a_scenario(name: str) -> Scenario:
    options = tuple(Choice(text=f"{name} {at}", correct=not at, why="까닭") for at in range(4))
    return Scenario(
        id=f"{name}-scenario",
        kind="single",
        exams={},
        concepts=(name,),
        facts=(f"{name}.0000",),
        stem=f"{name}의 상황",
        options=options,
    )


LIBRARY = Library(
    (a_concept("sqs", DAY), a_concept("sns", None)), (a_scenario("sqs"), a_scenario("sns"))
)


def test_an_exam_of_what_is_reviewed_asks_for_nothing_else() -> None:
    """Neither for a sentence of a note, nor by a scenario that rests on one."""
    reviewed = replace(EXAM, reviewed=True)
    for seed in range(9):
        drawn = draw_exam(LIBRARY, reviewed, 20, Random(seed)).questions
        assert {question.concept for question in drawn} == {"sqs"}
        assert not any(question.own_sentence for question in drawn)
    assert {each.concept for each in pool(LIBRARY, reviewed)} == {"sqs"}


def test_another_exam_says_what_is_not_reviewed() -> None:
    """What it asks for of a note is marked in each question."""
    drawn = draw_exam(LIBRARY, EXAM, 20, Random(1)).questions
    assert {(question.concept, question.own_sentence) for question in drawn} == {
        ("sqs", False),
        ("sns", True),
    }


def test_what_is_reviewed() -> None:
    """What was checked; and what has its page and says of what it is false, as no note does."""
    fact = Fact(id="sqs.aaaa", text="메시지를 둔다")
    assert not fact.reviewed
    assert not replace(fact, docs="https://docs.aws.amazon.com/").reviewed
    assert replace(fact, docs="https://docs.aws.amazon.com/", false_for=()).reviewed
    assert replace(fact, checked=DAY).reviewed

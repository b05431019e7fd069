"""All that is known to be false of a concept, and how it is picked and told."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.wrong import (
    Falsehood,
    concepts_it_is_false_of,
    falsehoods,
    other_values,
    pick_false,
)


def a_fact(name: str, text: str, **more: Any) -> Fact:
    return Fact(id=name, text=text, **more)


ECS = Concept(id="ecs", title="ECS")


def an_owner(fact: Fact, **more: Any) -> Concept:
    return Concept(id="lambda", title="Lambda", facts=(fact,), **more)


def asked(*facts: Fact, **more: Any) -> Concept:
    return Concept(id="ecs", title="ECS", facts=facts, **more)


def test_falsehoods_are_all_that_is_false_and_can_be_asked() -> None:
    """Own facts turned round and others' false facts, without the retired and the unfit."""
    own = a_fact("ecs.aaaa", "컨테이너를 실행한다", false_text="가상 머신을 실행한다")
    facts = (
        a_fact("lambda.aaaa", "코드를 실행한다", false_for=("ecs",)),
        a_fact("lambda.bbbb", "함수를 실행한다", false_for=("ecs",), retired=True),
        a_fact("lambda.cccc", "로직을 실행한다", false_for=("ecs",), ask=False),
        a_fact("lambda.dddd", "빠르게 실행한다"),
        a_fact("lambda.eeee", "코드를 돌리는 서비스", kind="definition"),
    )
    owner = Concept(id="lambda", title="Lambda", facts=facts)
    ecs = asked(own)
    library = Library((ecs, owner))
    assert falsehoods(library, ecs, None, Random(1)) == [
        Falsehood("가상 머신을 실행한다", ecs, own, "mark"),
        Falsehood("코드를 실행한다", owner, facts[0], "false_for"),
    ]
    assert falsehoods(library, ecs, "definition", Random(1)) == [
        Falsehood("코드를 돌리는 서비스", owner, facts[4], "definition")
    ]


def test_other_values_are_those_that_the_concept_cannot_have() -> None:
    """Values of the attribute that neither the concept nor its kin have."""
    own = a_fact("ecs.aaaa", "1시간 실행한다", attribute="시간", value="1시간")
    below = a_fact("fargate.aaaa", "30초 실행한다", attribute="시간", value="30초")
    fargate = Concept(id="fargate", title="Fargate", facts=(below,))
    others = [
        a_fact("lambda.aaaa", "15분 실행한다", attribute="시간", value="15분"),
        a_fact("lambda.bbbb", "한 시간 실행한다", attribute="시간", value="1 시간"),
        a_fact(
            "lambda.cccc", "30초만 실행한다", attribute="시간", value="30초", false_for=("ecs",)
        ),
        a_fact("lambda.dddd", "1GB를 쓴다", attribute="메모리", value="1GB"),
    ]
    owner = Concept(id="lambda", title="Lambda", facts=tuple(others))
    ecs = asked(own, concepts=(fargate,))
    found = other_values(Library((ecs, owner)), ecs, "시간", Random(1))
    assert [(each.fact.id, each.why) for each in found] == [("lambda.aaaa", "value")]


def test_cannot_be_names_the_concepts_and_why() -> None:
    """A fact goes with every concept of which it is false, and with the proof."""
    fact = a_fact("lambda.aaaa", "코드를 실행하는 서비스", kind="definition", false_for=("ecs",))
    owner, ec2 = an_owner(fact), Concept(id="ec2", title="EC2", confusable=("lambda",))
    s3 = Concept(id="s3", title="S3")
    found = concepts_it_is_false_of(Library((owner, ECS, ec2, s3)), owner, fact, Random(1))
    assert {concept.id: why for concept, why in found} == {"ecs": "false_for", "s3": "definition"}
    assert len(found) == 2


def test_what_is_told_is_picked_anew() -> None:
    """Whatever a card tells is taken away until nothing that is picked is told."""
    asked_about: list[int] = []

    def told(number: int) -> bool:
        asked_about.append(number)
        return number < 3

    assert pick_false(lambda left: list(left[:2]), [1, 2, 3, 4, 5], told) == [3, 4]
    assert asked_about == [1, 2, 3, 4]
    assert pick_false(lambda left: list(left[:2]), [1, 2], told) == []


@pytest.mark.parametrize(
    ("kind", "way", "said"),
    [
        (None, "false_for", "Lambda의 설명이다"),
        ("definition", "definition", "Lambda의 정의다"),
        (None, "value", "Lambda의 시간: 15분"),
        (None, "mark", "사실은 이렇다: 15분까지 실행한다"),
    ],
)
def test_a_falsehood_says_what_is_true(kind: Any, way: Any, said: str) -> None:
    """The reason names whose fact it is, its value, or the fact that was turned round."""
    fact = a_fact("lambda.aaaa", "**15분**까지 실행한다", kind=kind, attribute="시간", value="15분")
    assert Falsehood("15분까지 실행한다", an_owner(fact), fact, way).reason == said

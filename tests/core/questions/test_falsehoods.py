"""All that is known to be false of a concept, and how it is picked and told."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.proof import Falsehood, Proof
from awsquiz.core.questions.wrong import (
    concepts_it_is_false_of,
    falsehoods,
    other_values,
)
from awsquiz.core.questions.wrong_options import pick_false


def a_fact(name: str, text: str, **more: Any) -> Fact:
    return Fact(id=name, text=text, **more)


ECS = Concept(id="ecs", title="ECS")
PAGE = "https://docs.aws.amazon.com/"

HAS = a_fact("ecs.aaaa", "오래 실행한다", attribute="시간", value="제한 없음")


def an_owner(*facts: Fact, **more: Any) -> Concept:
    return Concept(id="lambda", title="Lambda", facts=facts, **more)


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
    owner = an_owner(*facts, docs=PAGE)
    ecs = asked(own, docs=PAGE)
    library = Library((ecs, owner))
    assert falsehoods(library, ecs, None, trusted=False, random=Random(1)) == [
        Falsehood("가상 머신을 실행한다", ecs, own, Proof("mark")),
        Falsehood("코드를 실행한다", owner, facts[0], Proof("false_for")),
    ]
    assert falsehoods(library, ecs, "definition", trusted=False, random=Random(1)) == [
        Falsehood("코드를 돌리는 서비스", owner, facts[4], Proof("definition"))
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
    found = other_values(Library((ecs, owner)), ecs, "시간", trusted=False, random=Random(1))
    assert [(each.fact.id, each.proof) for each in found] == [("lambda.aaaa", Proof("value", own))]


def test_cannot_be_names_the_concepts_and_why() -> None:
    """A fact goes with every concept of which it is false, and with the proof."""
    fact = a_fact("lambda.aaaa", "함수로 코드를 돌리는 도구", kind="definition", false_for=("ecs",))
    owner = an_owner(fact, docs=PAGE)
    ec2 = Concept(id="ec2", title="EC2", docs=PAGE, confusable=("lambda",))
    s3 = Concept(id="s3", title="S3", docs=PAGE)
    found = concepts_it_is_false_of(Library((owner, ECS, ec2, s3)), owner, fact, Random(1))
    ways = {concept.id: proof.why for concept, proof in found}
    assert ways == {"ecs": "false_for", "s3": "definition"}
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
    ("kind", "proof", "said"),
    [
        (None, Proof("false_for"), "Lambda의 설명이며, ECS에는 맞지 않는다"),
        ("definition", Proof("false_for"), "Lambda의 정의이며, ECS에는 맞지 않는다"),
        ("definition", Proof("definition"), "Lambda의 정의다"),
        (None, Proof("value", HAS), "시간: ECS는 제한 없음, Lambda는 15분"),
    ],
)
def test_a_falsehood_of_another_concept_says_why(kind: Any, proof: Proof, said: str) -> None:
    """Whose fact it is and that a card says it is false, or the values of both."""
    fact = a_fact("lambda.aaaa", "**15분**까지 실행한다", kind=kind, attribute="시간", value="15분")
    assert Falsehood(fact.text, an_owner(fact), fact, proof).reason(ECS) == said


@pytest.mark.parametrize(
    ("proof", "said"),
    [
        (Proof("mark"), "사실은 이렇다: 15분까지 실행한다"),
        (Proof("number", because="최대 시간은 15분이다"), "최대 시간은 15분이다"),
    ],
)
def test_a_falsehood_of_the_concept_itself_says_why(proof: Proof, said: str) -> None:
    """The fact that was turned round, or why the rule makes it false."""
    fact = a_fact("ecs.aaaa", "**15분**까지 실행한다")
    assert Falsehood("20분까지 실행한다", ECS, fact, proof).reason(ECS) == said

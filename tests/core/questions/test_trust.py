"""Nothing unchecked stands in a question on a checked fact, right or wrong."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import given

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import ask
from awsquiz.core.questions.trust import is_recognised, is_told_apart
from tests.core.questions.checks import LAWS, SEEDS, owned, questions
from tests.core.questions.libraries import libraries

DAY = "2026-11-27"
PAGE = "https://docs.aws.amazon.com/"


THINGS = {"lambda": "함수", "ecs": "태스크", "ec2": "서버", "s3": "객체", "kendra": "문서"}


def a_concept(name: str, *, checked: str | None = None, docs: str | None = None) -> Concept:
    """A concept with a definition, a value, and two facts that are false of the others."""
    thing, others = THINGS[name], tuple(other for other in THINGS if other != name)

    def fact(number: int, text: str, **more: Any) -> Fact:
        return Fact(id=f"{name}.{number:04}", text=text, checked=checked, **more)

    time = f"{[*THINGS].index(name) + 3}분"
    facts = (
        fact(1, f"{thing} 작업을 맡는 서비스", kind="definition"),
        fact(2, f"{thing} 작업을 {time} 동안 한다", attribute="최대 시간", value=time),
        fact(3, f"{thing} 요청을 나누어 보낸다", false_for=others),
        fact(4, f"{thing} 기록을 모아 둔다", false_for=others, false_text=f"{thing} 기록이 없다"),
    )
    return Concept(id=name, title=name.upper(), docs=docs, facts=facts)


CHECKED = tuple(a_concept(name, checked=DAY) for name in ("lambda", "ecs", "ec2", "s3"))
NOTED = a_concept("kendra", docs=PAGE)


@pytest.mark.parametrize("form", ["choice", "which", "value", "match", "multi"])
def test_a_checked_fact_is_asked_among_checked_ones(form: str) -> None:
    """What only a note says is no option, though it is proved to be false."""
    library = Library((*CHECKED, NOTED))
    asked = "lambda.0002" if form in ("value", "match") else "lambda.0003"
    made = [question for seed in range(40) if (question := ask(library, asked, form, Random(seed)))]
    assert made
    for question in made:
        options = {option.concept for option in question.options}
        assert "kendra" not in options | {pair.concept for pair in question.pairs}


def test_a_note_is_asked_among_checked_facts() -> None:
    """A sentence of one's own stands as the right one beside what is checked."""
    library = Library((*CHECKED, NOTED))
    question = ask(library, "kendra.0003", "choice", Random(1))
    assert question is not None
    assert {option.concept for option in question.options if not option.correct} <= {
        *("lambda", "ecs", "ec2", "s3", "kendra")
    }
    assert [option.fact for option in question.options if option.correct] == ["kendra.0003"]


def test_a_note_about_a_checked_concept_proves_nothing_of_checked_facts() -> None:
    """That the concept has another value has to be checked, where the question is."""
    asked = Fact(id="a.aaaa", text="15분까지", attribute="시간", value="15분", checked=DAY)
    others = [
        Concept(
            id=name,
            title=name,
            facts=(
                Fact(id=f"{name}.aaaa", text=f"{value}까지", attribute="시간", value=value),
                Fact(id=f"{name}.bbbb", text=f"{name}의 일", checked=DAY),
            ),
        )
        for name, value in (("b", "30초"), ("c", "1시간"), ("d", "2일"))
    ]
    library = Library((Concept(id="a", title="a", facts=(asked,)), *others))
    assert not any(ask(library, "a.aaaa", "which", Random(seed)) for seed in range(20))


@pytest.mark.parametrize(
    ("concept", "recognised"),
    [
        (Concept(id="a", title="A"), False),
        (Concept(id="a", title="A", docs=PAGE), True),
        (Concept(id="a", title="A", facts=(Fact(id="a.aaaa", text="일", checked=DAY),)), True),
        (
            Concept(
                id="a", title="A", facts=(Fact(id="a.aaaa", text="일", checked=DAY, retired=True),)
            ),
            False,
        ),
        (Concept(id="a", title="A", facts=(Fact(id="a.aaaa", text="일", docs=PAGE),)), False),
    ],
    ids=["unknown", "its page", "a checked fact", "retired", "a link of the note"],
)
def test_what_is_recognised(concept: Concept, recognised: bool) -> None:
    """A concept of which the card names the page, or of which a fact was checked."""
    assert is_recognised(concept) is recognised


@LAWS
@given(libraries(), SEEDS)
def test_nothing_unchecked_stands_in_a_checked_question(library: Library, seed: int) -> None:
    """Neither as an option, nor as a pair, nor as a reason; but what a person wrote by hand."""
    for question in questions(library, seed):
        _, asked = owned(library, question.fact)
        if asked.checked is None or question.form in ("order", "scenario"):
            continue
        cited = [each.fact for each in (*question.options, *question.pairs) if each.fact]
        assert all(owned(library, name)[1].checked for name in cited)
        concepts = [each.concept for each in (*question.options, *question.pairs) if each.concept]
        for name in concepts:
            assert any(fact.checked for fact in library.by_id[name].facts)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("S3 Standard-IA", "EFS IA", False),
        ("S3 One Zone-IA", "S3 Glacier", False),
        ("Amazon SQS", "Amazon SNS", True),
        ("AWS Config", "Amazon Macie", True),
    ],
)
def test_kinds_of_one_name_are_not_told_apart(one: str, other: str, apart: bool) -> None:
    """What a note says of one class of storage may be true of another one; makers tell nothing."""
    definition = Fact(id="x.aaaa", text="드물게 읽는 데이터를 싸게 두는 클래스", kind="definition")
    owner = Concept(id="x", title=one, docs=PAGE, facts=(definition,))
    said = Fact(id="y.aaaa", text="요청을 순서대로 나누는 대기열 서비스", kind="definition")
    concept = Concept(id="y", title=other, docs=PAGE, facts=(said,))
    assert is_told_apart(concept, owner, definition) is apart

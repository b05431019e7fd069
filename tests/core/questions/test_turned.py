"""A concept's own fact turned false: by a person, by its mark, or by a rule."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from msgspec.structs import replace

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import ask
from awsquiz.core.questions.reversal import opposite
from awsquiz.core.questions.turned import own_falsehoods
from awsquiz.core.questions.wrong import falsehoods

LIMIT = Fact(id="lambda.aaaa", text="함수를 최대 15분까지 실행한다")


def a_library(*facts: Fact, **more: Any) -> tuple[Library, Concept]:
    concept = Concept(id="lambda", title="Lambda", facts=facts, **more)
    return Library((concept,)), concept


def test_a_rule_turns_a_fact_that_nobody_has() -> None:
    """Another number where one alone can be true, with the reason."""
    library, concept = a_library(LIMIT)
    found = own_falsehoods(library, concept, LIMIT)
    assert found
    assert {each.proof.why for each in found} == {"number"}
    assert all("15분이다" in each.reason(concept) for each in found)
    assert len({each.text for each in found} - {LIMIT.text}) == len(found)


@pytest.mark.parametrize(
    ("more", "text"),
    [
        ({"false_text": "함수를 최대 하루까지 실행한다"}, "함수를 최대 하루까지 실행한다"),
        ({"mark": "o", "text": "최대 15분 실행 ○"}, "최대 15분 실행 ✕"),
    ],
)
def test_a_person_goes_before_rules(more: dict[str, Any], text: str) -> None:
    """Where a person wrote the opposite, or the note's mark gives it, no rule is asked."""
    fact = replace(LIMIT, **more)
    library, concept = a_library(fact)
    assert [(each.text, each.proof.why) for each in own_falsehoods(library, concept, fact)] == [
        (text, "mark")
    ]


def asked_as_ox(fact: Fact) -> set[tuple[str | None, str]]:
    """What is shown of it, and what is right to say, over many draws."""
    library, _concept = a_library(fact)
    drawn = (ask(library, fact.id, "ox", Random(seed)) for seed in range(40))
    return {(each.statement, each.answer[0]) for each in drawn if each}


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("서버를 직접 관리해야 한다. ✕", {("서버를 직접 관리해야 한다", "x")}),
        (
            "실행 중인 서버에 로그인할 수 있다 ✕",
            {
                ("실행 중인 서버에 로그인할 수 있다", "x"),
                ("실행 중인 서버에 로그인할 수 없다", "o"),
            },
        ),
        ("올린 코드를 고칠 수 없다 ✕", set()),  # nobody knows what that means
    ],
)
def test_a_sentence_that_the_note_calls_false_is_shown_without_its_sign(
    text: str, asked: set[tuple[str, str]]
) -> None:
    """As false, or negated as true, where a rule can negate it; nothing in it is asked for."""
    fact = replace(LIMIT, text=text, mark="x")
    assert asked_as_ox(fact) == asked
    library, _concept = a_library(replace(fact, text=f"{LIMIT.text} ✕"))
    assert ask(library, fact.id, "cloze", Random(1)) is None


def test_an_opposite_that_says_the_same_is_left_to_no_rule() -> None:
    """A false text that says what the text says is a slip of a person, and not mended by rule."""
    fact = replace(LIMIT, false_text=f"{LIMIT.text}.")
    library, concept = a_library(fact)
    assert own_falsehoods(library, concept, fact) == []


def test_rules_make_nothing_of_what_is_unsure() -> None:
    """A sentence that may be about another concept makes nothing false of this one."""
    fact = replace(LIMIT, unsure=True)
    library, concept = a_library(fact)
    assert own_falsehoods(library, concept, fact) == []


def test_what_a_card_states_is_left_out() -> None:
    """Of several falsehoods those remain that no card states of the concept."""
    library, concept = a_library(LIMIT)
    others = [each.text for each in own_falsehoods(library, concept, LIMIT)]
    stated = [Fact(id=f"lambda.{at:04}", text=text) for at, text in enumerate(others[1:])]
    library, concept = a_library(LIMIT, *stated)
    for seed in range(9):
        found = opposite(library, concept, LIMIT, Random(seed))
        assert found is not None
        assert found.text == others[0]


def test_rules_are_asked_where_too_little_is_proved() -> None:
    """A choice takes ruled falsehoods where too few are proved, and one of each fact."""
    facts = tuple(
        Fact(id=f"lambda.{at:04}", text=f"{thing} 최대 {at * 5}개까지 둔다")
        for at, thing in enumerate(("층을", "별칭을", "환경 변수를", "함수를"), 1)
    )
    library, concept = a_library(*facts)
    assert falsehoods(library, concept, None, trusted=False, random=Random(1)) == []
    ruled = falsehoods(library, concept, None, trusted=False, random=Random(1), ruled=True)
    assert {each.fact.id for each in ruled} == {fact.id for fact in facts}
    question = ask(library, "lambda.0001", "choice", Random(1))
    assert question is not None
    wrong = [option for option in question.options if not option.correct]
    assert {(option.why_false, option.certainty) for option in wrong} == {("number", "ruled")}
    assert len({option.fact for option in question.options}) == len(question.options)

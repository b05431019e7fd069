"""In which way a fact can be asked."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import FORMS, ask
from awsquiz.core.questions.ways import Ways
from tests.core.questions.checks import LAWS, SEEDS
from tests.core.questions.libraries import libraries

FACTS = (
    Fact(id="sqs.aaaa", text="메시지를 14일까지 보관한다", false_text="메시지를 90일까지 보관한다"),
    Fact(id="sqs.bbbb", text="메시지를 지우기까지 30초를 기다린다"),
    Fact(id="sqs.cccc", text="보낸 쪽과 받는 쪽을 나눈다"),
    Fact(id="sqs.dddd", text="다음 주에 다시 본다", aside="remark"),
)
LIBRARY = Library((Concept(id="sqs", title="SQS", facts=FACTS),))


@pytest.mark.parametrize(
    ("fact", "way"),
    [("sqs.aaaa", "options"), ("sqs.bbbb", "typed"), ("sqs.cccc", "turned"), ("sqs.dddd", None)],
)
def test_the_first_way_is_told(fact: str, way: str | None) -> None:
    """Options go before typing, and a card can be turned over for any fact that is asked."""
    assert Ways(LIBRARY).of(fact) == way


def test_an_unknown_fact_is_a_slip() -> None:
    """As where questions are asked."""
    with pytest.raises(KeyError):
        Ways(LIBRARY).of("sqs.zzzz")


@LAWS
@given(libraries(), SEEDS)
def test_it_is_what_the_forms_themselves_give(library: Library, seed: int) -> None:
    """It is told without making every question, and is what making it would tell."""
    ways = Ways(library)
    chosen = [form.id for form in FORMS.values() if form.chance]
    for concept in library.by_id.values():
        for fact in concept.facts:
            way = ways.of(fact.id)
            if ask(library, fact.id, "choice", Random(seed)):
                assert way == "options"
            if way == "options":  # some forms are refused now and then, for balance
                tries = ((form, Random(seed + n)) for n in range(20) for form in chosen)
                assert any(ask(library, fact.id, form, random) for form, random in tries)

"""In which way a fact can be asked."""

from __future__ import annotations

import pytest

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.ways import way_of

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
    assert way_of(LIBRARY, fact) == way


def test_an_unknown_fact_is_a_slip() -> None:
    """As where questions are asked."""
    with pytest.raises(KeyError):
        way_of(LIBRARY, "sqs.zzzz")

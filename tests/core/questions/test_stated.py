"""What a note's own fact states, as an option among sentences says it."""

from __future__ import annotations

import pytest

from awsquiz.core.model import Concept, Fact
from awsquiz.core.questions.standing import in_full, stated

DNS = Concept(id="route53", title="Route 53")


def fact(text: str, facet: str | None = None, **more: str) -> Fact:
    return Fact(id="route53.abcd", text=text, source=text, facet=facet, **more)


def test_a_phrase_of_doing_is_a_sentence() -> None:
    """It needs no label then, which sentences have not."""
    text = "도메인의 레코드를 관리"
    assert in_full(fact(text, "특징"), text, DNS) == "도메인의 레코드를 관리한다"


@pytest.mark.parametrize("facet", ["사용 사례", "이점", "개요 › 주요 장점", "Use cases"])
def test_a_headline_among_uses_is_no_label(facet: str) -> None:
    """The sentence behind it says what the service is good for."""
    text = "규제 준수 유지: 데이터가 인터넷을 통과하지 않도록 한다"
    assert stated(fact(text, facet), text) == "데이터가 인터넷을 통과하지 않도록 한다"


@pytest.mark.parametrize(
    ("text", "facet"),
    [
        ("규제 준수 유지: 데이터가 인터넷을 통과하지 않도록 한다", "유형"),
        ("Failover Control: 요청을 다른 리전으로 전환한다", "사용 사례"),
        ("규제 준수: 데이터 보호, 감사와 기록, 통제", "사용 사례"),
    ],
)
def test_a_label_stays(text: str, facet: str) -> None:
    """Elsewhere, and where it names a thing or has no sentence behind it, it is needed."""
    assert stated(fact(text, facet), text) == text


def test_what_is_checked_stays() -> None:
    """A person has seen to it."""
    text = "도메인의 레코드를 관리"
    assert stated(fact(text, checked="2026-11-28"), text) == text

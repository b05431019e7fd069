"""When the cards may have nothing about a query."""

from __future__ import annotations

import pytest

from awsquiz.core.model import Concept, Fact
from awsquiz.core.search.glossary import Everyday
from awsquiz.core.search.search import find
from tests.core.search.test_search import Held

SCALING = Concept(
    id="auto-scaling",
    title="Auto Scaling",
    facts=(
        Fact(id="a.a001", text="수요가 급증하면 Neptune의 복제본 수를 자동으로 늘린다"),
        Fact(id="a.a002", text="안정적으로 용량을 교체한다"),
    ),
)
OTHER = Concept(id="ecs", title="ECS", facts=(Fact(id="e.a001", text="태스크를 배치한다"),))


def test_a_service_without_a_card_is_named() -> None:
    """A card that speaks of it is shown, and said not to be on it."""
    found = find(Held(SCALING, OTHER), "Neptune 복제본", 5)
    assert [hit.id for hit in found.hits] == ["auto-scaling"]
    assert (found.unsure, found.exact, found.absent) == (True, False, ("Neptune",))


def test_a_longer_query_that_a_fact_answers_is_not_about_the_service_in_it() -> None:
    """All words stand in one fact."""
    found = find(Held(SCALING, OTHER), "Neptune 복제본 수 자동으로", 5)
    assert (found.unsure, found.absent) == (False, ())


def test_little_is_shown_and_said_to_be_doubtful() -> None:
    """Three of five words are in no card."""
    found = find(Held(SCALING, OTHER), "휴대폰 배터리 충전 용량 교체한다", 5)
    assert ([hit.id for hit in found.hits], found.unsure) == (["auto-scaling"], True)


@pytest.mark.parametrize(("query", "unsure"), [("몰리면", True), ("급증", False)])
def test_what_is_only_guessed_to_be_meant_is_doubtful(query: str, unsure: bool) -> None:
    """몰리다 may mean 급증."""
    tables = Held(SCALING, OTHER, everyday=(Everyday(("몰리다",), ("급증",)),))
    found = find(tables, query, 5)
    assert ([hit.id for hit in found.hits], found.unsure) == (["auto-scaling"], unsure)


def test_a_slip_of_nothing_near_is_no_evidence() -> None:
    """What of the weather is in the cards is the word 오늘."""
    today = Concept(id="a", title="Cost", facts=(Fact(id="a.a001", text="오늘 쓴 나이를 센다"),))
    found = find(Held(today, OTHER), "오늘 서울 날씨", 5)
    assert found.unsure or not found.hits


def test_half_of_a_word_is_no_evidence() -> None:
    """블록체인 is neither a block nor a chain."""
    blocks = Concept(id="a", title="EBS", facts=(Fact(id="a.a001", text="블록 스토리지다"),))
    chains = Concept(id="b", title="SDK", facts=(Fact(id="b.a001", text="공급자 체인을 찾는다"),))
    found = find(Held(blocks, chains), "블록체인", 5)
    assert found.unsure or not found.hits

"""What is typed into a gap, and what is left to flashcards and to forms with options."""

from __future__ import annotations

from typing import Any

import pytest

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.terms import key_term
from awsquiz.core.text.wordbook import NamedThing, Wordbook, named_by_keys

THINGS = (
    NamedThing(("EKS", "Amazon Elastic Kubernetes Service")),
    NamedThing(("EFS", "Elastic File System")),
    NamedThing(("웜 풀", "warm pool")),
    NamedThing(("SQS", "Simple Queue Service")),
)
WORDS = Wordbook(lambda: [named_by_keys(THINGS)])


def typed(text: str, title: str = "Batch", *beside: str, **more: Any) -> str | None:
    """The typed gap of a fact, among facts with these other texts."""
    fact = Fact(id="own.aaaa", text=text, **more)
    others = tuple(Fact(id=f"other.{at:04}", text=each) for at, each in enumerate(beside))
    own = Concept(id="own", title=title, facts=(fact,))
    held = Library((own, Concept(id="other", title="다른 것", facts=others)), words=WORDS)
    found = key_term(held, own, fact, title, typed=True)
    return found.text if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("함수는 최대 15분까지 실행된다", "15분"),
        ("메시지를 큐에서 SQS로 옮겨 차례로 처리한다", "SQS"),
        ("미리 초기화한 서버를 **웜 풀**에 두었다가 쓴다", "웜 풀"),
        ("요청에 ConsistentRead를 적으면 최신 값을 읽는다", "ConsistentRead"),
        ("대상 유형을 **ip**로 지정해야 태스크에 연결된다", "ip"),
    ],
)
def test_what_only_it_can_be_is_typed(text: str, expected: str) -> None:
    """A quantity, a name or term that is known, an identifier, a Latin word that is marked."""
    assert typed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "대상에 보내기 전에 이벤트를 걸러 **보강**할 수 있다",
        "큰 문서는 SQS에 알리고 **비동기** 작업으로 처리한다",
        "오래 보관할 문서를 JSON 대신 다른 형식으로 저장한다",
        "데이터가 기기가 아니라 **AWS**에 남아 안전하다",
    ],
)
def test_an_ordinary_word_is_not_typed(text: str) -> None:
    """Others would fit as well; and what stands beside it is not asked for in its place."""
    assert typed(text) is None


def test_a_vague_amount_is_not_typed() -> None:
    """몇십 분 and 수십 분 and 30분: nobody can tell which."""
    assert typed("목표는 대체로 몇십 분이다", attribute="목표", value="몇십 분") is None
    assert typed("목표는 대체로 30분이다", attribute="목표", value="30분") == "30분"


def test_a_word_of_the_concept_s_own_name_is_not_typed() -> None:
    """Below EKS the K tells Kubernetes."""
    text = "같은 **Kubernetes** 구성 요소를 내려받아 쓴다"
    assert typed(text, "EKS") is None
    assert typed(text, "Batch") == "Kubernetes"


def test_a_name_whose_words_stand_beside_it_is_not_typed() -> None:
    """파일 시스템 and File System beside the gap of EFS say it."""
    assert typed("여러 태스크가 함께 쓸 File 저장은 EFS에 둔다") is None
    assert typed("여러 태스크가 함께 쓸 것은 EFS에 둔다") == "EFS"


def test_a_name_that_the_next_word_calls_for_is_not_typed() -> None:
    """Before 대기열 everybody fills in SQS where the cards say it always."""
    often = ("SQS 대기열을 만든다", "SQS 대기열을 지운다", "SQS 대기열에 넣는다")
    assert typed("작업자는 SQS 대기열의 메시지를 받는다", "Batch", *often) is None
    assert typed("작업자는 SQS 대기열의 메시지를 받는다") == "SQS"

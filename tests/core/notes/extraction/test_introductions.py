"""Definitions, names and terms among the facts of a concept."""

from __future__ import annotations

import pytest

from awsquiz.core.notes import DraftConcept, read_note
from tests.core.notes.services import SERVICES


def concept(note: str) -> DraftConcept:
    (only,) = read_note(note, "노트.md", services=SERVICES).concepts
    return only


def kinds(note: str) -> list[tuple[str | None, str | None]]:
    return [(fact.kind, fact.facet) for fact in concept(note).facts]


def test_sentence_that_names_its_concept() -> None:
    """It is the definition, wherever it stands and by whichever name it calls it."""
    note = "# Lambda\n\n- 최대 15분\n\n## 개요\n\n람다는 서버 없이 코드를 실행하는 서비스이다.\n"
    assert kinds(note) == [(None, None), ("definition", None)]


def test_first_sentence_below_the_heading() -> None:
    """It defines what the heading names without naming it again."""
    assert kinds("# SQS\n\n완전 관리형 메시지 대기열 서비스.\n\n- 초당 요청에 한도가 없다\n") == [
        ("definition", None),
        (None, None),
    ]


@pytest.mark.parametrize("topic", ["SQS의 SNS", "SQS와 함께 쓰는 Amazon SNS", "SQS-SNS"])
def test_first_sentence_whose_topic_ends_in_another_service(topic: str) -> None:
    """The last noun is what the sentence is about."""
    notes = read_note(
        f"# SQS\n\n{topic}는 구독자에게 알림을 보내는 서비스이다.\n", "노트.md", services=SERVICES
    )
    facts = [fact for each in notes.concepts for fact in each.facts if each.service == "sqs"]
    assert [fact.kind for fact in facts if fact.kind] == []


def test_first_sentence_whose_topic_ends_in_the_concept() -> None:
    """Whatever stands before its name."""
    assert kinds("# SQS\n\n아마존 웹의 SQS는 메시지를 담아 두는 대기열 서비스이다.\n") == [
        ("definition", None)
    ]


def test_first_sentence_on_another_service() -> None:
    """A definition of something else is none of the concept."""
    sqs, sns = read_note(
        "# SQS\n\nSNS는 구독자에게 알림을 보내는 서비스이다.\n\n- 대기열\n",
        "노트.md",
        services=SERVICES,
    ).concepts
    assert [(fact.kind, fact.text) for fact in sqs.facts] == [(None, "대기열")]
    assert [fact.kind for fact in sns.facts] == ["definition"]


def test_expansion_below_the_heading() -> None:
    """What the abbreviation stands for is its name."""
    made = concept("# EKS\n\nElastic Kubernetes Service\n\n- 컨테이너를 돌린다\n")
    assert (made.name, [fact.kind for fact in made.facts]) == (
        "Elastic Kubernetes Service",
        ["name", None],
    )


def test_defined_term_becomes_a_concept() -> None:
    """With what stands below it in the list."""
    made = concept(
        "# SQS\n\n- **가시성 제한 시간**: 꺼낸 메시지를 다른 소비자에게 감추는 기능\n"
        "  - 기본 30초\n- 지연 대기열을 쓴다\n"
    )
    (term,) = made.concepts
    assert (term.title, [(fact.kind, fact.under, fact.text) for fact in term.facts]) == (
        "가시성 제한 시간",
        [
            ("definition", (), "**가시성 제한 시간**: 꺼낸 메시지를 다른 소비자에게 감추는 기능"),
            (None, (), "기본 30초"),
        ],
    )
    assert [fact.text for fact in made.facts] == ["지연 대기열을 쓴다"]


@pytest.mark.parametrize(
    "line",
    [
        "**장점**: 서버를 관리하지 않아도 되는 편리한 서비스",
        "요금: 요청 수와 데이터 전송량에 따라 달라진다",
        "2024-3-4: 메시지 대기열과 가시성 제한 시간의 개념",
        "버킷 생성: 정적 웹 사이트를 올려 둘 수 있는 저장소",
    ],
)
def test_labels_that_are_no_terms(line: str) -> None:
    """Aspects, dates and acts stay labels of facts."""
    made = concept(f"# SQS\n\n- {line}\n- 다른 사실\n")
    assert (len(made.facts), made.concepts) == (2, [])


def test_parts_of_a_design_are_no_terms() -> None:
    """What a service does in one design does not define it."""
    made = concept("# 주문 시스템 아키텍처\n\n- SQS: 들어온 주문을 쌓아 두는 대기열\n- 다른 사실\n")
    assert [fact.kind for fact in made.facts] == [None, None]

"""What reads as a definition, a term, or what an abbreviation stands for."""

from __future__ import annotations

import pytest

from awsquiz.core.notes.extraction.definitions import (
    abbreviates,
    defines,
    ends_as_definition,
    expansion,
    is_term,
    term_and_meaning,
)


def is_sns(name: str) -> bool:
    return name.lower() in ("sns", "amazon sns", "simple notification service", "알림 서비스")


@pytest.mark.parametrize(
    "text",
    [
        "SNS는 구독자에게 메시지를 밀어 보내는 서비스이다.",
        "Amazon SNS는 주제로 메시지를 퍼뜨리는 관리형 서비스입니다.",
        "SNS란 여러 구독자에게 한꺼번에 알리는 방식",
        "SNS (Simple Notification Service)은 구독자에게 알림을 보내는 기능임",
        "SNS: 애플리케이션 사이의 알림 서비스",
        "SNS is a managed service that delivers messages to subscribers.",
    ],
)
def test_sentences_that_define(text: str) -> None:
    """A sentence that begins with the name and ends in what the thing is defines it."""
    assert defines(text, is_sns)


@pytest.mark.parametrize(
    "text",
    [
        "SQS는 메시지를 쌓아 두었다가 꺼내 가는 대기열 서비스이다.",
        "SNS는 리전 서비스이다.",
        "SNS는 구독자에게 메시지를 밀어 보낸다.",
        "SNS는 메시지를 저장하지 않으므로 SQS와 함께 쓰는 방식이다.",
        "구독자는 SNS가 보내는 메시지를 받는 엔드포인트이다.",
        "SNS는 실패하면 다시 보낼 것이다.",
        "SNS는 알림을 보내는 서비스인가?",
    ],
)
def test_sentences_that_do_not_define(text: str) -> None:
    """Neither what is said of another thing, nor a mere statement, is a definition."""
    assert not defines(text, is_sns)


@pytest.mark.parametrize(
    ("said", "is_one"),
    [
        ("메시지를 쌓아 두는 관리형 대기열 서비스", True),
        ("EC2 인스턴스에 붙이는 블록 스토리지이다. 스냅샷을 뜰 수 있다.", True),
        ("3주차 강의를 듣고 다시 정리함", False),
        ("글로벌 서비스", False),
        ("배치 작업, 개발/테스트 환경", False),
        ("DNS, 라우팅 정책", False),
        ("완전 관리형, 서버리스 NoSQL 데이터베이스 서비스", True),
        ("이번 주에 공부한 내용과 느낀 점", False),
    ],
)
def test_definition_without_a_name(said: str, is_one: bool) -> None:
    """Without its subject only what ends in a kind of service is a definition."""
    assert ends_as_definition(said, named=False) == is_one


@pytest.mark.parametrize(
    ("text", "term", "said"),
    [
        ("리전: 데이터 센터의 모음", "리전", "데이터 센터의 모음"),
        ("ENI - 가상 네트워크 카드", "ENI", "가상 네트워크 카드"),
        ("스냅샷(Snapshot) : 복사본", "스냅샷(Snapshot)", "복사본"),
    ],
)
def test_term_and_what_is_said_of_it(text: str, term: str, said: str) -> None:
    """A colon or a dash parts a term from its definition."""
    assert term_and_meaning(text) == (term, said)


@pytest.mark.parametrize("text", ["arn:aws:s3", "09:30에 시작", "https://a.example", "그냥 글"])
def test_no_label(text: str) -> None:
    """Colons of addresses and times part nothing."""
    assert term_and_meaning(text) is None


@pytest.mark.parametrize(
    "text",
    ["리전", "읽기 속도", "스냅샷 이미지", "탄력적 IP(Elastic IP)", "Connection Draining", "L7"],
)
def test_terms(text: str) -> None:
    """Short nouns may be terms."""
    assert is_term(text)


@pytest.mark.parametrize(
    "text",
    ["장점", "역할", "2024-3-4", "라우팅 테이블을 수정", "버킷 생성", "두 개의 서브넷", "요청하면"],
)
def test_no_terms(text: str) -> None:
    """Aspects, dates, acts, clauses and numbers of things are none."""
    assert not is_term(text)


@pytest.mark.parametrize(
    ("title", "text", "full"),
    [
        ("EKS", "Elastic Kubernetes Service", "Elastic Kubernetes Service"),
        ("EKS", "Amazon EKS(Elastic Kubernetes Service)", "Elastic Kubernetes Service"),
        ("IAM", "Identity and Access Management의 약자", "Identity and Access Management"),
        ("S3", "S3: Simple Storage Service", "Simple Storage Service"),
        ("EKS", "Elastic Container Service", None),
        ("EKS", "쿠버네티스를 관리한다", None),
        ("서브넷", "Sub Net", None),
    ],
)
def test_expansions(title: str, text: str, full: str | None) -> None:
    """What an abbreviation stands for begins with its letters."""
    assert expansion(title, text) == full


def test_figures_in_abbreviations() -> None:
    """A figure says how often its letter stands."""
    assert abbreviates("EC2", "Amazon Elastic Compute Cloud")
    assert not abbreviates("EC2", "Elastic Compute")

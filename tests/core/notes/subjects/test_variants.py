"""Features, kinds and parts below a service: what is said of them is not said of the whole."""

from __future__ import annotations

import pytest

from tests.core.notes.listed import read_listed


def _held(note: str) -> dict[str, tuple[str, bool]]:
    """Text → what holds the fact, and whether it is unsure."""
    return {
        fact.text: (concept.service or concept.title, fact.unsure)
        for concept in read_listed(note, "a.md").walk()
        for fact in concept.facts
    }


@pytest.mark.parametrize(
    ("note", "owner"),
    [
        ("# VPC\n- NACL\n  - 거부 규칙이 있다\n", "nacl"),
        ("# VPC\n- **NACL**\n  - 거부 규칙이 있다\n", "nacl"),
        ("# VPC\n## 구성 요소\n- NACL\n  - 거부 규칙이 있다\n", "nacl"),
        ("# S3\n## 보호\n- Object Lock\n  - 거부 규칙이 있다\n", "s3-object-lock"),
        ("# EBS\n- 스냅샷\n  - 거부 규칙이 있다\n", "ebs-snapshot"),
    ],
)
def test_label_that_names_a_feature(note: str, owner: str) -> None:
    """What stands below a feature of the list is the feature's, however the label is written."""
    assert _held(note)["거부 규칙이 있다"] == (owner, False)


def test_label_of_a_moved_fact_is_still_a_label() -> None:
    """A bullet that names what stands below it is set aside though that went elsewhere."""
    note = "# EC2\n## 구매 옵션\n- 예약 인스턴스\n  - 1년을 약정한다\n"
    facts = [
        (fact.text, fact.aside)
        for concept in read_listed(note, "a.md").walk()
        for fact in concept.facts
    ]
    assert ("예약 인스턴스", "label") in facts


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("NACL은 거부 규칙을 둘 수 있다", "nacl"),
        ("NACL: 거부 규칙을 둘 수 있다", "nacl"),
        ("**NACL** - 거부 규칙을 둘 수 있다", "nacl"),
        ("NACL (거부 규칙을 둘 수 있음)", "nacl"),
        ("VPC는 리전 하나에 속한다", "vpc"),
    ],
)
def test_line_that_begins_with_a_feature(line: str, owner: str) -> None:
    """A topic or a term at the beginning of a line is what the line is on."""
    assert _held(f"# VPC\n- {line}\n")[line] == (owner, False)


@pytest.mark.parametrize(
    "note",
    [
        "# DynamoDB\n## 용량\n- 주문형 모드\n  - 쓴 만큼 낸다\n",
        "# DynamoDB\n## Turbo 모드\n- 쓴 만큼 낸다\n",
        "# 라우팅 정책 - 새벽형\n- 쓴 만큼 낸다\n",
        "# DynamoDB\n- 모드(Mode) : 둘 가운데 하나를 고른다\n  - 쓴 만큼 낸다\n",
        "# DynamoDB\n## 두 번째로 볼 것은 Turbo 이다\n- 쓴 만큼 낸다\n",
    ],
)
def test_variant_that_the_list_does_not_know(note: str) -> None:
    """What is said of a kind, a part, or what a facet states is not surely true of the whole."""
    assert _held(note)["쓴 만큼 낸다"][1] is True


@pytest.mark.parametrize(
    "facet",
    [
        "암호화",
        "백업",
        "가용성",
        "요금",
        "특징",
        "데이터 암호화",
        "Encryption",
        "장점 3가지",
        "보존",
        "쓰기",
    ],
)
def test_aspect_is_of_the_whole(facet: str) -> None:
    """What a service does or has is said of itself."""
    assert _held(f"# DynamoDB\n## {facet}\n- 쓴 만큼 낸다\n")["쓴 만큼 낸다"] == ("dynamodb", False)


def test_label_of_a_feature_above_a_line_on_another_service() -> None:
    """A line that begins with another service below a feature's label is sure of neither."""
    assert _held("# VPC\n- NACL\n  - EC2는 그 뒤에 있다\n")["EC2는 그 뒤에 있다"][1] is True


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("# SQS\n## 대기열 만들기\n- 암호화: 아니요 (개발용)\n", "암호화: 아니요 (개발용)"),
        ("# Lambda\n- Ruby는 느리게 시작한다\n", "Ruby는 느리게 시작한다"),
        ("# IAM 정책\n- 한 사용자는 여러 그룹에 속한다\n", "한 사용자는 여러 그룹에 속한다"),
        (
            "# Lambda\n- 널리 사용되는 Ruby는 느리게 시작한다\n",
            "널리 사용되는 Ruby는 느리게 시작한다",
        ),
        ("# EBS\n- 종료된 EC2 인스턴스는 볼륨을 지운다\n", "종료된 EC2 인스턴스는 볼륨을 지운다"),
    ],
)
def test_lab_and_other_topics_are_unsure(note: str, text: str) -> None:
    """What is chosen in a lab, and a topic that is not what stands above."""
    assert _held(note)[text][1] is True


def test_feature_that_is_used() -> None:
    """`X를 사용하면 …` tells what the feature does."""
    line = "NACL을 사용하면 서브넷을 지킬 수 있다"
    assert _held(f"# VPC\n- {line}\n")[line] == ("nacl", False)
    assert _held(f"# EC2\n- {line}\n")[line] == ("ec2", True)


def test_facet_of_a_variant_is_of_that_variant() -> None:
    """장점 below a kind of volume are those of that kind alone."""
    note = "# EBS\n## 처리량 HDD 볼륨\n### 장점\n- 싸게 많이 둔다\n## 장점\n- 볼륨을 암호화한다\n"
    held = _held(note)
    assert held["싸게 많이 둔다"] == ("ebs", True)
    assert held["볼륨을 암호화한다"] == ("ebs", False)

"""Kinds of notes in which facts used to stand on the wrong service."""

from __future__ import annotations

import pytest

from awsquiz.core.notes import Draft, DraftFact
from tests.core.notes.listed import read_listed


def _facts(draft: Draft) -> dict[str, tuple[str, DraftFact]]:
    """Text → the concept's service (or title), and the fact."""
    return {
        fact.text: (concept.service or concept.title, fact)
        for concept in draft.walk()
        for fact in concept.facts
    }


def _titles(text: str, path: str = "정리/노트.md") -> list[str]:
    return [concept.title for concept in read_listed(text, path).walk()]


def test_parallel_lists_say_nothing_of_one_another() -> None:
    """A table whose columns are all names gives whole rows, unsure whom they are about."""
    table = "| 글로벌 서비스 | 리전 서비스 |\n|--|--|\n| IAM | EC2 |\n| CloudFront | Lambda |\n"
    facts = _facts(read_listed(f"# 범위\n\n{table}", "정리/범위.md"))
    assert {owner for owner, _ in facts.values()} == {"범위"}
    assert all(fact.unsure and fact.attribute is None for _, fact in facts.values())


def test_column_of_names_is_no_attribute() -> None:
    """In a table on services a column of other services stays unsure, and the others are kept."""
    table = (
        "| 서비스 | 용도 | 유사 서비스 |\n|--|--|--|\n"
        "| S3 | 객체 저장 | EFS |\n| EBS | 블록 저장 | Instance Store |\n"
    )
    facts = _facts(read_listed(f"# 저장\n\n{table}", "정리/저장.md"))
    assert facts["용도: 객체 저장"][0] == "s3"
    assert all(fact.unsure for text, (_, fact) in facts.items() if "유사" in text)


def test_statements_below_a_name_that_the_list_does_not_know() -> None:
    """Under two names each column speaks of its own; where one is unknown the rows are unsure."""
    table = "| Data Streams | MSK |\n|--|--|\n| 메시지 최대 1MB이다 | 기본 1MB이다 |\n"
    facts = _facts(read_listed(f"# Kinesis\n\n{table}", "정리/kinesis.md"))
    assert [(owner, fact.unsure) for owner, fact in facts.values()] == [("kinesis", True)]


@pytest.mark.parametrize(
    "label", ["핵심 개념", "관련 노트", "레벨 2", "Fargate + EFS", "object_name"]
)
def test_label_words_are_no_concepts(label: str) -> None:
    """What says of what kind a line is, counts, or joins defines no term."""
    assert _titles(f"# ECS\n\n**{label}**: 컨테이너를 관리하는 서비스\n") == ["ECS"]


def test_word_before_many_colons_is_a_label() -> None:
    """What stands before three colons of a note is no term that each of them defines."""
    said = "".join(f"- 힌트: {what} 저장하는 서비스\n" for what in ("객체를", "블록을", "파일을"))
    assert _titles(f"# ECS\n\n{said}") == ["ECS"]


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("db/7-2. RDS vs Aurora Restore/README.md", "RDS vs Aurora Restore"),
        ("24-monitoring/keyword.md", "monitoring"),
        ("17-messaging/summary.md", "messaging"),
        ("k8s/how_to_edit_pods.md", "how to edit pods"),
        ("k8s/exam03/README.md", "k8s"),
        ("docs/21-db/quiz.md", "db"),
    ],
)
def test_file_names_that_say_nothing(path: str, title: str) -> None:
    """Where a file is called as many are, its folder says what the note is on."""
    assert _titles("- 한 가지 사실이 있다\n", path) == [title]


def test_heading_that_bears_the_file_s_name() -> None:
    """Of several H1 the one on the file's service is what the concept is headed by."""
    draft = read_listed("# SQS\n- 대기열이다\n# 다른 것\n- 사실이 있다\n", "정리/sqs.md")
    assert [(each.title, each.heading) for each in draft.concepts] == [("SQS", "SQS")]


@pytest.mark.parametrize(
    ("said", "unsure"),
    [
        ("EC2 인스턴스가 메시지를 읽는다", True),
        ("Lambda **최대 실행 시간 15분**", True),
        ("Lambda에서 메시지를 읽을 수 있다", False),
        ("S3 버킷의 이벤트를 SQS로 보낸다", False),
        ("EC2, Lambda, ECS와 함께 쓴다", False),
        ("RDS와 DynamoDB는 데이터를 저장한다", True),
    ],
)
def test_sentence_that_begins_with_another_service(said: str, unsure: bool) -> None:
    """What another service does or has below SQS is unsure; what is done with it is SQS's."""
    (fact,) = [
        fact
        for concept in read_listed(f"# SQS\n\n## 특징\n\n- {said}\n", "정리/sqs.md").walk()
        for fact in concept.facts
    ]
    assert fact.unsure is unsure


def test_service_below_a_heading_that_only_gathers() -> None:
    """A service below 핵심 개념 is a concept of its own, not a part of the one above."""
    text = "# VPC\n\n## 핵심 개념\n\n### Direct Connect\n\n- 전용선으로 연결한다\n"
    facts = _facts(read_listed(text, "정리/vpc.md"))
    owner, fact = facts["전용선으로 연결한다"]
    assert (owner, fact.unsure) == ("direct-connect", False)


def test_sign_within_a_bracket_parts_no_term() -> None:
    """A colon within a bracket does not part a term from what it is."""
    text = "# IAM\n\n- **단일 로그인(SSO: Single Sign-On)** 서비스\n"
    assert _titles(text, "정리/iam.md") == ["IAM"]


def test_way_through_a_console_is_no_concept() -> None:
    """A heading of clicks is a step, whatever it names."""
    text = "# S3\n\n## EC2 > 인스턴스 > 시작\n\n- 이름을 적는다\n"
    assert _titles(text, "정리/s3.md") == ["S3"]


@pytest.mark.parametrize(
    ("note", "row"),
    [
        ("# Aurora\n## Auto Scaling\n- 읽기 복제본 인스턴스를 늘린다\n", "aurora-auto-scaling"),
        ("# Aurora\n## 오토스케일링\n- 복제본을 늘린다\n", "aurora-auto-scaling"),
        ("# DynamoDB\n## Auto Scaling 설정\n- 용량을 늘린다\n", "dynamodb-auto-scaling"),
        ("# ECS\n## 오토 스케일링\n- 태스크를 늘린다\n", "ecs-service-auto-scaling"),
        ("# EC2\n## Auto Scaling\n- 인스턴스를 늘린다\n", "ec2-auto-scaling"),
        (
            "# 정리\n## Auto Scaling\n- EC2를 조절한다\n- Auto Scaling은 ELB에 EC2를 둔다\n",
            "ec2-auto-scaling",
        ),
        ("# Route 53 & DNS\n## 상태 확인 (Health Check)\n- 확인한다\n", "route53-health-check"),
        ("# ALB\n## 상태 확인 (Health Check)\n- 확인한다\n", "elb-health-check"),
        ("# NAT\n## NAT 인스턴스\n- 직접 관리한다\n", "nat-instance"),
        ("# AWS Inspector\n- 취약점을 찾는다\n", "inspector"),
        ("# IAM\n## 그룹 (Group)\n- 사용자를 모은다\n", "iam-group"),
        ("# S3\n## 그룹 (Group)\n- 객체를 모은다\n", "s3"),
        ("# How Amazon SQS Works\n- 메시지를 지운다\n", "sqs"),
        ("# EC2 (1)\n- 서버를 빌린다\n", "ec2"),
        ("# EC2 (1) : 소개\n- 서버를 빌린다\n", "ec2"),
        ("# 데이터베이스\n## 4.3 AWS DynamoDB  *중요*\n- 키로 찾는다\n", "dynamodb"),
        ("# Amazon ElasticCache\n- 메모리에 둔다\n", "elasticache"),
        ("# Elastic Beantalk\n- 배포한다\n", "elastic-beanstalk"),
        ("# 배포\n## Elastic Beantsalk\n- 올린다\n", "elastic-beanstalk"),
    ],
)
def test_name_that_its_place_tells(note: str, row: str) -> None:
    """What several rows are called is the one of the service above; a common word needs kin."""
    assert {owner for owner, _ in _facts(read_listed(note)).values()} == {row}


@pytest.mark.parametrize(
    ("note", "path", "owner"),
    [
        ("## Amazon MSK\n- 토픽이 있다\n# memo\n- 받아 온다\n", "aws/kafka.md", "msk"),
        ("# 정리\n- 토픽이 있다\n", "aws/kafka.md", "kafka"),
        ("# Purchasing Options\n- 고른다\n", "3. 컴퓨팅/3-1. EC2/3-1-5. 구매/README.md", "ec2"),
        ("# Endpoint Types\n- 고른다\n", "8. 앱/8-3. API Gateway/8-3-1/README.md", "api-gateway"),
        ("# 버킷 생성하기\n- 고른다\n", "s3/01 실습.md", "s3"),
    ],
)
def test_note_whose_own_title_names_nothing(note: str, path: str, owner: str) -> None:
    """A common word of a file's name counts where the note says so; folders own facets."""
    assert owner in {found for found, _ in _facts(read_listed(note, path)).values()}


def test_words_of_a_service_s_parts_are_its_parts() -> None:
    """Users and policies that a note on IAM defines are rows of the list, in either language."""
    said = "- 정책(Policy): 권한을 설명하는 JSON 문서\n- Roles: 서비스가 맡는 임시 권한\n"
    owners = {owner for owner, _ in _facts(read_listed(f"# IAM\n{said}", "정리/iam.md")).values()}
    assert owners == {"iam-policy", "iam-role"}


def test_line_of_a_table_of_contents_is_no_fact() -> None:
    """A link to a heading of the page, however deep in the list, is set aside."""
    toc = "- [EC2](#ec2)\n  - [인스턴스 유형](#type)\n    - [Compute Optimized](#compute)\n"
    facts = _facts(read_listed(f"# EC2\n{toc}\n## 유형\n- 여러 유형이 있다\n", "정리/ec2.md"))
    assert [text for text, (_, fact) in facts.items() if not fact.aside] == ["여러 유형이 있다"]


@pytest.mark.parametrize(
    "title", ["AWS Cloud", "IAM:Users & Groups", "Compute Optimized", "Amazon EFX", "EC3 인스턴스"]
)
def test_what_is_no_misspelling(title: str) -> None:
    """A figure more or less, and a slip in a short name, are other names."""
    assert {concept.service for concept in read_listed(f"# {title}\n- 말한다\n").walk()} == {None}


def test_feature_that_the_service_above_has_too() -> None:
    """Below S3, which deletes with MFA, a heading `MFA` may be on that; below IAM it is IAM's."""
    for note, unsure in (
        ("# S3\n## MFA\n- 필요하다\n", True),
        ("# IAM\n## MFA\n- 필요하다\n", False),
    ):
        ((owner, fact),) = _facts(read_listed(note)).values()
        assert (owner, fact.unsure) == ("mfa", unsure)

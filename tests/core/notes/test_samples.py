"""Samples of other people's habits, each as a whole: its concepts and how many facts they have."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from awsquiz.core.notes import DraftConcept
from awsquiz.storage.notes import read_note_file
from tests.conftest import DATA
from tests.core.notes.listed import read_listed


def counts(concepts: Sequence[DraftConcept]) -> dict[str, int]:
    found: dict[str, int] = {}
    for concept in concepts:
        found[concept.title] = len(concept.facts)
        found |= counts(concept.concepts)
    return found


@pytest.mark.parametrize(
    ("name", "concepts"),
    [
        ("code-and-images", {"EC2": 24}),
        (
            "english",
            {
                "AWS SAA-C03 revision notes": 29,
                "EC2": 1,
                "instance store": 1,
                "Lambda": 3,
                "Elastic Beanstalk": 1,
                "AWS Batch": 1,
                "EBS": 1,
                "EFS": 1,
                "VPC peering": 2,
                "Gateway endpoints": 1,
                "Interface endpoints": 1,
                "subnet": 2,
                "RDS Multi-AZ": 1,
                "S3 storage classes": 2,
            },
        ),
        (
            "jekyll",
            {
                "[AWS] 스토리지와 데이터베이스: S3부터 DynamoDB까지": 6,
                "S3": 9,
                "정적 웹 사이트 호스팅": 2,
                "EBS": 0,
                "gp3": 2,
                "io2": 2,
                "st1": 2,
                "RDS": 4,
                "DynamoDB": 3,
            },
        ),
        (
            "no-headings",
            {
                "no-headings": 26,
                "EC2 인스턴스": 1,
                "S3": 1,
                "EBS": 2,
                "EFS": 1,
                "퍼블릭 서브넷": 1,
                "프라이빗 서브넷": 1,
                "보안 그룹": 1,
                "Direct Connect": 1,
                "Site-to-Site VPN": 1,
                "Aurora": 1,
                "DynamoDB": 1,
                "ElastiCache": 1,
                "SQS 표준 대기열": 1,
                "긴 폴링": 1,
            },
        ),
        (
            "notion-export",
            {
                "notion-export": 9,
                "EC2": 16,
                "보안 그룹": 1,
                "S3": 13,
                "EFS": 5,
                "서브넷": 1,
                "라우팅 테이블": 1,
                "NACL": 3,
                "VPC 흐름 로그": 5,
                "RDS": 2,
                "DynamoDB": 8,
                "Aurora": 2,
            },
        ),
        (
            "numbered-headings",
            {
                "numbered-headings": 6,
                "EC2": 11,
                "인스턴스 유형": 12,
                "온디맨드": 1,
                "예약 인스턴스": 2,
                "스팟": 3,
                "전용 호스트": 1,
                "전용 인스턴스": 1,
                "인스턴스 스토어": 3,
                "EBS": 6,
                "gp3": 1,
                "io2": 1,
                "st1": 1,
                "sc1": 1,
                "VPC": 9,
                "보안 그룹": 1,
                "NACL": 2,
                "RDS": 1,
                "다중 AZ 배포": 1,
                "읽기 전용 복제본": 1,
                "DynamoDB": 3,
            },
        ),
        (
            "obsidian",
            {
                "AWS 컴퓨팅과 데이터": 1,
                "Lambda": 10,
                "예약된 동시성": 1,
                "프로비저닝된 동시성": 1,
                "S3": 4,
                "객체 잠금(Object Lock)": 3,
                "Transfer Acceleration": 1,
                "미리 서명된 URL": 1,
                "DynamoDB": 5,
                "DAX": 1,
                "전역 테이블": 1,
                "VPC": 4,
                "NAT 게이트웨이": 2,
            },
        ),
        (
            "prose",
            {
                "prose": 5,
                "EC2": 10,
                "Auto Scaling": 7,
                "조정 정책": 1,
                "예약 조정": 1,
                "로드 밸런서": 6,
                "ALB": 1,
                "S3": 10,
                "RDS": 9,
                "VPC": 6,
                "NAT 게이트웨이": 1,
            },
        ),
        (
            "setext-and-rules",
            {
                "setext-and-rules": 2,
                "S3": 11,
                "액세스 포인트": 1,
                "객체 소유권": 1,
                "동일 리전 복제": 1,
                "EBS 스냅샷": 4,
                "VPC": 11,
                "인터넷 게이트웨이": 2,
                "NAT 게이트웨이": 2,
                "게이트웨이 엔드포인트": 1,
                "인터페이스 엔드포인트": 2,
                "DynamoDB 시점 복구": 1,
                "DynamoDB 온디맨드 백업": 1,
            },
        ),
        (
            "skipped-levels",
            {
                "AWS 서비스 정리": 1,
                "EC2": 5,
                "Lambda": 7,
                "S3": 7,
                "EBS": 3,
                "VPC": 2,
                "CloudFront": 4,
                "RDS": 4,
                "DynamoDB": 4,
                "Route 53": 1,
            },
        ),
        (
            "tables",
            {
                "AWS 비교표 모음": 17,
                "S3": 5,
                "S3 스토리지 클래스": 4,
                "INTELLIGENT_TIERING": 4,
                "STANDARD_IA": 4,
                "ONEZONE_IA": 4,
                "DEEP_ARCHIVE": 4,
                "GLACIER": 4,
                "EBS": 5,
                "EFS": 5,
                "로드 밸런서": 5,
                "ALB": 4,
                "NLB": 4,
                "GWLB": 4,
                "보안 그룹": 4,
                "네트워크 ACL": 4,
                "RDS 읽기 전용 복제본": 1,
                "AMI": 1,
                "ENI": 1,
                "EIP": 1,
                "ASG": 1,
            },
        ),
        (
            "windows",
            {
                "AWS 네트워크와 데이터베이스": 4,
                "VPC": 9,
                "서브넷": 1,
                "기본 VPC": 1,
                "라우팅 테이블": 1,
                "보안 그룹": 3,
                "NACL": 2,
                "ELB": 1,
                "ALB": 1,
                "NLB": 1,
                "EFS": 1,
                "RDS": 2,
                "읽기 전용 복제본": 1,
                "DynamoDB": 2,
            },
        ),
    ],
)
def test_sample(name: str, concepts: dict[str, int]) -> None:
    """A note of another habit gives these concepts, in this order, with so many facts each."""
    path = DATA / "notes" / f"{name}.md"
    draft = read_listed(read_note_file(path), path.name)
    found = counts(draft.concepts)
    assert found == concepts
    assert list(found) == list(concepts)


def test_headings_of_the_first_level_only() -> None:
    """Each H1 of a note that has no other headings is a concept."""
    path = DATA / "notes" / "no-front-matter-h1-only.md"
    draft = read_listed(read_note_file(path), path.name)
    assert (draft.count_concepts(), draft.count_facts(), draft.carried) == (26, 50, ())

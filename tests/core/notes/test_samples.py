"""Samples of other people's habits, each as a whole: its concepts and how many facts they have."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from awsquiz.core.notes import DraftConcept, read_note
from awsquiz.storage.notes import front_matter, read_note_file
from tests.conftest import DATA


def counts(concepts: Sequence[DraftConcept]) -> dict[str, int]:
    found: dict[str, int] = {}
    for concept in concepts:
        found[concept.title] = len(concept.facts)
        found |= counts(concept.concepts)
    return found


@pytest.mark.parametrize(
    ("name", "concepts"),
    [
        ("code-and-images", {"EC2 접속 실습": 24}),
        ("english", {"AWS SAA-C03 revision notes": 59}),
        (
            "jekyll",
            {
                "[AWS] 스토리지와 데이터베이스: S3부터 DynamoDB까지": 2,
                **{"S3": 11, "EBS": 3, "RDS": 4, "DynamoDB": 3, "네트워크에서 접근하기": 4},
            },
        ),
        ("no-headings", {"no-headings": 41}),
        (
            "notion-export",
            {
                "AWS 정리 3f2a9c1e5b7d4e60": 2,
                **{"EC2": 18, "스토리지": 21, "네트워크": 12, "데이터베이스": 12},
            },
        ),
        (
            "numbered-headings",
            {
                **{"EC2의 개념": 3, "인스턴스 유형 읽는 법": 13, "구매 옵션": 13},
                **{"Savings Plans": 3, "EBS": 5, "SSD": 2, "HDD": 3, "인스턴스 스토어": 3},
                **{"VPC": 9, "퍼블릭 서브넷을 만드는 순서": 5, "보안 그룹 vs NACL": 3},
                **{"RDS": 3, "DynamoDB": 3},
            },
        ),
        (
            "obsidian",
            {
                **{"AWS 컴퓨팅과 데이터": 1, "Lambda": 12, "S3": 9},
                **{"DynamoDB": 7, "NAT 게이트웨이": 2, "할 일": 4},
            },
        ),
        (
            "prose",
            {
                **{"들어가며": 3, "EC2": 10, "Auto Scaling": 9, "로드 밸런서는 왜 필요할까": 7},
                **{"S3": 11, "RDS": 10, "VPC": 7, "마치며": 3},
            },
        ),
        (
            "setext-and-rules",
            {
                **{"AWS 스토리지와 네트워크": 20, "여러 줄로 된 setext 제목": 1},
                **{"게이트웨이": 8, "엔드포인트": 4, "데이터베이스 백업": 5},
                "컴퓨팅 한 줄 정리": 1,
            },
        ),
        (
            "skipped-levels",
            {
                **{"이 문서에 대해": 1, "EC2": 5, "Lambda": 7, "S3": 7, "EBS": 3, "VPC": 2},
                **{"CloudFront": 4, "RDS": 4, "DynamoDB": 4, "Route 53": 1},
            },
        ),
        ("tables", {"AWS 비교표 모음": 23, "스토리지 비교": 16, "데이터베이스 고르기": 10}),
        (
            "windows",
            {"VPC": 15, "ELB": 3, "컴퓨팅과 스토리지": 5, "RDS": 3, "DynamoDB": 2},
        ),
    ],
)
def test_sample(name: str, concepts: dict[str, int]) -> None:
    """A note of another habit gives these concepts, in this order, with so many facts each."""
    path = DATA / "notes" / f"{name}.md"
    draft = read_note(read_note_file(path), path.name, front_matter=front_matter)
    found = counts(draft.concepts)
    assert found == concepts
    assert list(found) == list(concepts)


def test_headings_of_the_first_level_only() -> None:
    """Each H1 of a note that has no other headings is a concept."""
    path = DATA / "notes" / "no-front-matter-h1-only.md"
    draft = read_note(read_note_file(path), path.name)
    assert (draft.count_concepts(), draft.count_facts(), draft.carried) == (24, 50, ())

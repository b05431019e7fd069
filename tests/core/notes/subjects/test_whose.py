"""Comparisons: the side that a note is on is as sure as the other one, where it is named."""

from __future__ import annotations

import pytest

from awsquiz.core.notes import DraftFact
from tests.core.notes.listed import read_listed


def _facts(note: str) -> dict[str, tuple[str | None, DraftFact]]:
    return {
        fact.text: (concept.service, fact)
        for concept in read_listed(note).walk()
        for fact in concept.facts
    }


@pytest.mark.parametrize("heading", ["인스턴스 스토어 vs EBS", "EBS와 인스턴스 스토어의 차이"])
@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("- EBS: 스냅샷을 만든다.", "EBS: 스냅샷을 만든다."),
        ("- **EBS** - 스냅샷을 만든다.", "**EBS** - 스냅샷을 만든다."),
        ("- **EBS**\n  - 스냅샷을 만든다.", "스냅샷을 만든다."),
        ("- EBS는 인스턴스 스토어보다 오래 간다.", "EBS는 인스턴스 스토어보다 오래 간다."),
    ],
)
def test_own_side_by_its_label(heading: str, line: str, text: str) -> None:
    """A label or a topic that names the note's own side makes the fact sure."""
    owner, fact = _facts(f"# EBS\n## {heading}\n{line}\n")[text]
    assert (owner, fact.unsure) == ("ebs", False)


@pytest.mark.parametrize(
    "table",
    [
        "| 구분 | Global Accelerator | CloudFront |\n|--|--|--|\n| 캐시 | 없음 | 있음 |\n",
        "| Global Accelerator | CloudFront |\n|--|--|\n| 캐시가 없다 | 캐시가 있다 |\n",
    ],
)
def test_own_side_by_its_column(table: str) -> None:
    """A column that names the note's own side makes its cells sure."""
    facts = _facts(f"# CloudFront\n## CloudFront vs Global Accelerator\n{table}")
    assert [(owner, fact.unsure) for owner, fact in facts.values()] == [
        ("cloudfront", False),
        ("global-accelerator", False),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "오래 간다.",
        "EBS와 인스턴스 스토어는 볼륨이다.",
        "EBS는 오래 가고, 인스턴스 스토어는 사라진다.",
    ],
)
def test_what_names_no_side_or_both_stays_unsure(line: str) -> None:
    """What does not say which side it is on, or speaks of both, is not asked with options."""
    (owner, fact), *others = _facts(f"# EBS\n## 인스턴스 스토어 vs EBS\n- {line}\n").values()
    assert not others
    assert (owner, fact.unsure) == ("ebs", True)

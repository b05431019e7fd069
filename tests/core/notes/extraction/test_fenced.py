"""Prose in fences: what people want to stand out is no code."""

from __future__ import annotations

import pytest

from awsquiz.core.notes import read_note
from awsquiz.core.notes.extraction.fenced import is_prose


def test_prose_in_a_fence_is_facts() -> None:
    """A line is a fact, without its bullet; the fence itself is carried."""
    draft = read_note(
        "## EC2\n```\n인스턴스는 가상 서버이다.\n\n- 끄면 요금이 멈춘다\n```\n", "노트.md"
    )
    assert [(fact.line, fact.text) for fact in draft.concepts[0].facts] == [
        (3, "인스턴스는 가상 서버이다."),
        (5, "끄면 요금이 멈춘다"),
    ]
    assert [(line.line, line.what) for line in draft.carried] == [(2, "fence"), (6, "fence")]


def test_fence_with_a_language_is_code() -> None:
    """Who names the language means code, whatever stands in it."""
    draft = read_note("## EC2\n- 하나\n```text\n서버를 빌린다.\n```\n", "노트.md")
    assert [fact.text for fact in draft.concepts[0].facts] == ["하나"]


@pytest.mark.parametrize(
    "fenced",
    [
        "aws s3 ls\n목록을 본다.",
        '{"Effect": "Allow"}\n허용한다.',
        "사용자 -> ALB -> EC2\n요청이 간다.",
        "VPC\n├── 서브넷이다\n└── 게이트웨이이다",
        "# 설치한다\nsudo yum install",
        "2024-01-01 10:00:00 시작했다",
        "if a == b:\n    같다",
        "Region and AZ\nVPC\n서브넷이다.",
        "제목\n항목",
    ],
)
def test_what_is_no_prose(fenced: str) -> None:
    """Commands, JSON, drawings, trees, logs, programs and mere words are none."""
    assert not is_prose(fenced)


def test_indented_prose() -> None:
    """Sentences that are only indented are prose as well, below their label."""
    draft = read_note(
        "## EC2\n- 하나\n\n**스팟이란?**\n\n    남는 용량을 싸게 파는 구매 방식이다.\n\n"
        "    출처: https://a.example/b\n",
        "노트.md",
    )
    (top,) = draft.concepts
    (term,) = top.concepts
    assert (term.title, [(fact.line, fact.kind) for fact in term.facts]) == (
        "스팟",
        [(6, "definition")],
    )
    assert [(fact.line, fact.under) for fact in top.facts] == [(2, ()), (8, ("스팟이란?",))]
    assert draft.unplaced == ()

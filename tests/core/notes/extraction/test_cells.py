"""Cells of tables: whose attribute each of them is, and which are asked alone."""

from __future__ import annotations

import pytest

from awsquiz.core.notes import Draft, DraftConcept, DraftFact, read_note
from tests.core.notes.services import SERVICES


def read(note: str) -> Draft:
    return read_note(note, "노트.md", services=SERVICES)


def found(note: str) -> dict[str, list[DraftFact]]:
    """The facts of each concept by its title."""
    by_title: dict[str, list[DraftFact]] = {}

    def walk(concepts: tuple[DraftConcept, ...] | list[DraftConcept]) -> None:
        for concept in concepts:
            by_title[concept.title] = concept.facts
            walk(concept.concepts)

    walk(read(note).concepts)
    return by_title


def cells(facts: list[DraftFact]) -> list[tuple[str | None, str | None, str]]:
    return [(fact.attribute, fact.value, fact.text) for fact in facts]


BY_COLUMN = """# VPC

## 방화벽

| 구분 | 보안 그룹 | NACL |
|---|---|---|
| 상태 | **상태 저장** | 상태 비저장 |
| 적용 단위 | ENI | 서브넷 |
"""


def test_columns_that_are_services() -> None:
    """Each row is an attribute, with a value for each service."""
    facts = found(BY_COLUMN)
    assert cells(facts["보안 그룹"]) == [
        ("상태", "상태 저장", "상태: **상태 저장**"),
        ("적용 단위", "ENI", "적용 단위: ENI"),
    ]
    assert [fact.line for fact in facts["NACL"]] == [7, 8]


def test_source_of_a_cell_is_the_table_cut_down_to_it() -> None:
    """What another column says changes nothing in the source of a cell."""
    (first, _) = found(BY_COLUMN)["NACL"]
    assert first.source == "| 구분 | NACL |\n| 상태 | 상태 비저장 |"


def test_rows_that_are_services() -> None:
    """Each column is an attribute, with a value for each service."""
    facts = found(
        "# 메시징\n\n| 서비스 | 모델 | 요금 |\n|---|---|---|\n| SQS | 대기열 | 요청 수 |\n"
        "| [SNS](sns.md) | 게시 구독 | 알림 수 |\n"
    )
    assert cells(facts["SQS"]) == [
        ("모델", "대기열", "모델: 대기열"),
        ("요금", "요청 수", "요금: 요청 수"),
    ]
    assert [fact.value for fact in facts["SNS"]] == ["게시 구독", "알림 수"]


def test_cell_that_explains_a_service_defines_it() -> None:
    """Under 설명 stands what the service is, if it reads so."""
    facts = found(
        "# 메시징\n\n| 이름 | 설명 |\n|---|---|\n| SQS | 메시지를 쌓아 두는 관리형 대기열 |\n"
        "| SNS | 빠르다 |\n"
    )
    assert [(fact.kind, fact.text) for fact in (*facts["SQS"], *facts["SNS"])] == [
        ("definition", "메시지를 쌓아 두는 관리형 대기열"),
        (None, "설명: 빠르다"),
    ]


def test_table_about_the_section() -> None:
    """항목 and 값: what the heading names has these values."""
    facts = found(
        "# SQS\n\n| 항목 | 값 |\n|---|---|\n| 보존 기간 | 최대 14일 |\n| 특징 | 느슨한 결합 |\n"
    )
    assert cells(facts["SQS"]) == [
        ("보존 기간", "최대 14일", "보존 기간: 최대 14일"),
        (None, None, "특징: 느슨한 결합"),
    ]


def test_two_sides_without_attributes() -> None:
    """Where every header is a service, each cell is said of its column."""
    facts = found(
        "# VPC\n\n| 보안 그룹 | NACL |\n|---|---|\n| 허용 규칙만 둔다 | 거부 규칙도 둔다 |\n"
    )
    assert cells(facts["보안 그룹"]) == [(None, None, "허용 규칙만 둔다")]
    assert facts["NACL"][0].source == "| NACL |\n| 거부 규칙도 둔다 |"


@pytest.mark.parametrize(
    ("yes", "no"),
    [
        ("O", "X"),
        ("✅", "❌"),
        ("예", "아니오"),
        (":o:", ":x:"),
        ("Yes", "No"),
        ("○", "✕"),
        ("✔️", "✗"),
    ],
)
def test_marks_in_cells(yes: str, no: str) -> None:
    """O and X, however they are written, mark the attribute as a statement."""
    facts = found(f"# 저장소\n\n| 구분 | S3 | EBS |\n|---|---|---|\n| 다중 AZ | {yes} | {no} |\n")
    assert [(fact.mark, fact.text, fact.value) for fact in (*facts["S3"], *facts["EBS"])] == [
        ("o", "다중 AZ ○", "○"),
        ("x", "다중 AZ ✕", "✕"),
    ]


def test_cells_that_say_nothing() -> None:
    """A dash, an empty cell and N/A give no fact; the row's other cells do."""
    facts = found(
        "# 저장소\n\n| 구분 | S3 | EBS | EFS |\n|---|---|---|---|\n| 범위 | - | 가용 영역 | N/A |\n"
    )
    assert list(facts) == ["EBS"]


def test_cells_that_no_fact_says_are_in_the_account() -> None:
    """Their words are told of, and a row of nothing else is not lost."""
    draft = read(
        "# 저장소\n\n| 구분 | S3 | EBS |\n|---|---|---|\n| 범위 | N/A | 가용 영역 |\n"
        "| 가격 | N/A | TBD |\n| 유형 | 객체 | 블록 |\n"
    )
    assert [line.line for line in draft.carried if line.what == "cells"] == [5, 6]
    assert draft.unplaced == ()


def test_image_in_a_cell() -> None:
    """An image is carried by the first fact of its row."""
    facts = found("# 저장소\n\n| 구분 | S3 | EBS |\n|---|---|---|\n| 구조 | ![a](a.png) | 블록 |\n")
    assert [(fact.text, fact.carries) for fact in facts["EBS"]] == [("구조: 블록", ["![a](a.png)"])]


def test_rows_that_name_nothing_known() -> None:
    """A row of a table without known names is one fact."""
    (fact,) = found("# 규칙\n\n| 조건 | 예 | 뒤 |\n|---|---|---|\n| 경로 | /a | 둘 |\n")["규칙"]
    assert (fact.text, fact.attribute) == ("경로 — 예: /a, 뒤: 둘", None)


def test_glossary() -> None:
    """용어 and 뜻: each row that says something is a term with its definition."""
    facts = found("# 네트워크\n\n| 용어 | 뜻 |\n|---|---|\n| ENI | 가상 카드 |\n| 빈칸 | |\n")
    assert [(fact.kind, fact.text) for fact in facts["ENI"]] == [("definition", "ENI: 가상 카드")]
    assert [fact.text for fact in facts["네트워크"]] == ["빈칸"]


@pytest.mark.parametrize(
    ("attribute", "one", "other"),
    [
        ("특징", "빠름", "느림"),
        ("지원 엔진", "MySQL, PostgreSQL", "Oracle"),
        ("범위", "리전", "리전(One Zone 제외)"),
        ("저장 방식", "파일 또는 객체", "블록"),
    ],
)
def test_values_that_may_hold_at_once(attribute: str, one: str, other: str) -> None:
    """What may be true of both is no attribute: the other value would not be wrong."""
    facts = found(
        f"# 저장소\n\n| 구분 | S3 | EBS |\n|---|---|---|\n| {attribute} | {one} | {other} |\n"
    )
    assert cells([*facts["S3"], *facts["EBS"]]) == [
        (None, None, f"{attribute}: {one}"),
        (None, None, f"{attribute}: {other}"),
    ]


@pytest.mark.parametrize(
    "note",
    [
        "# 웹 서버 실습\n\n| 서비스 | 설정 |\n|---|---|\n| S3 | 버전 관리 |\n| EBS | gp3 |\n",
        "# 주문 처리\n\n| 서비스 | 역할 |\n|---|---|\n| SQS | 주문 보관 |\n| SNS | 주문 알림 |\n",
    ],
)
def test_what_services_do_in_one_place(note: str) -> None:
    """In a lab, and under 역할, nothing is said of the services themselves."""
    (concept,) = read(note).concepts
    assert not concept.concepts
    assert all(fact.attribute is None for fact in concept.facts)


def test_own_column_stays_with_its_concept() -> None:
    """A column that names what the heading names makes no concept within it."""
    facts = found("# S3\n\n| 구분 | S3 | EBS |\n|---|---|---|\n| 유형 | 객체 | 블록 |\n")
    assert [fact.text for fact in facts["S3"]] == ["유형: 객체"]
    assert [fact.text for fact in facts["EBS"]] == ["유형: 블록"]


def test_row_of_more_cells_stays_whole() -> None:
    """What has no column of its own stays with its row."""
    facts = found(
        "# 저장소\n\n| 구분 | S3 | EBS |\n|---|---|---|\n| 유형 | 객체 | 블록 | 덧붙임 |\n"
    )
    assert [fact.text for fact in facts["저장소"]] == ["유형 — S3: 객체, EBS: 블록, 덧붙임"]


@pytest.mark.parametrize("header", ["| 항목 | 값 | 비고 |", "| | 제한 | 참고 |"])
def test_values_with_remarks(header: str) -> None:
    """A table of values with a column of remarks: each remark is a fact beside its value."""
    rows = "| 보존 기간 | 최대 14일 | 기본 4일이다 |\n| 지연 | 15분 | |\n"
    note = f"# SQS\n\n{header}\n|--|--|--|\n{rows}"
    remark = header.split("|")[3].strip()
    assert cells(found(note)["SQS"]) == [
        ("보존 기간", "최대 14일", "보존 기간: 최대 14일"),
        (None, None, f"보존 기간 — {remark}: 기본 4일이다"),
        ("지연", "15분", "지연: 15분"),
    ]


def test_remark_that_names_a_service() -> None:
    """A value is unsure where its remark is but a service: it may be that one's."""
    table = (
        "| 항목 | 값 | 비고 |\n|--|--|--|\n| 보존 기간 | 14일 | S3 |\n| 지연 | 15분 | 기본 0 |\n"
    )
    facts = found(f"# SQS\n\n{table}")["SQS"]
    assert [fact.unsure for fact in facts] == [True, True, False, False]


def test_third_column_that_is_no_remark() -> None:
    """Two columns of values are no value and its remark: the row stays whole."""
    note = "# SQS\n\n| 항목 | 값 | 한도 |\n|--|--|--|\n| 보존 기간 | 4일 | 14일 |\n"
    assert cells(found(note)["SQS"]) == [(None, None, "보존 기간 — 값: 4일, 한도: 14일")]

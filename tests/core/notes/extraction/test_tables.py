"""Tables: a row is a fact, with its column headers."""

from __future__ import annotations

from awsquiz.core.notes import Draft, DraftFact, read_note

BODY = "| 구분 | S3 | EBS |\n| :--- | :-: | ---: |\n"


def read(body: str) -> Draft:
    return read_note(f"## 비교\n{body}", "노트.md")


def facts(body: str) -> list[DraftFact]:
    (concept,) = read(body).concepts
    return concept.facts


def texts(body: str) -> list[str]:
    return [fact.text for fact in facts(body)]


def test_row_is_a_fact_with_its_headers() -> None:
    """The text says header and value of each cell; the source is header and row."""
    draft = read(BODY + "| 범위 | 리전 | 가용 영역 |\n| 유형 | 객체 | 블록 |\n")
    assert [(fact.line, fact.text) for fact in draft.concepts[0].facts] == [
        (4, "범위 — S3: 리전, EBS: 가용 영역"),
        (5, "유형 — S3: 객체, EBS: 블록"),
    ]
    first = draft.concepts[0].facts[0]
    assert first.source == "| 구분 | S3 | EBS |\n| 범위 | 리전 | 가용 영역 |"
    assert [(line.line, line.what) for line in draft.carried] == [
        (2, "table header"),
        (3, "table header"),
    ]


def test_without_outer_pipes() -> None:
    """Tables need no pipes at the ends of their lines."""
    assert texts("구분 | ALB\n--- | ---\n계층 | L7\n") == ["계층 — ALB: L7"]


def test_pipes_in_cells() -> None:
    """An escaped pipe belongs to its cell."""
    body = "| 조건 | 예 |\n|---|---|\n| 메서드 | `GET \\| HEAD` |\n"
    assert texts(body) == ["메서드 — 예: `GET | HEAD`"]


def test_breaks_and_links_in_cells() -> None:
    """Line breaks and links in cells are read as elsewhere."""
    body = "| 이름 | 메모 |\n|--|--|\n| [RDS](RDS%204c.md) | 사본 6개,<br>복제본 15개 |\n"
    assert texts(body) == ["RDS — 메모: 사본 6개, 복제본 15개"]


def test_missing_and_empty_cells() -> None:
    """A cell that is not there is not spoken of."""
    assert texts(BODY + "| 범위 | | 가용 영역 |\n| 유형 |\n| | 객체 | |\n") == [
        "범위 — EBS: 가용 영역",
        "유형",
        "S3: 객체",
    ]


def test_more_cells_than_headers() -> None:
    """Cells beyond the last column, which Markdown leaves out, are kept."""
    assert texts(BODY + "| 범위 | 리전 | AZ | 덧붙임 |\n") == ["범위 — S3: 리전, EBS: AZ, 덧붙임"]
    assert texts("구분 | ALB\n--- | ---\n계층 | L7 | 넘침\n") == ["계층 — ALB: L7, 넘침"]
    assert texts("> | 구분 | ALB |\n> |---|---|\n> | 계층 | L7 | 넘침 |\n") == [
        "계층 — ALB: L7, 넘침"
    ]


def test_header_without_a_first_name() -> None:
    """The corner of a table may be empty."""
    assert texts("| | 강한 일관성 |\n|---|---|\n| GSI | ❌ |\n") == ["GSI — 강한 일관성: ✕"]


def test_mark_of_a_cell_is_not_the_rows() -> None:
    """○ or ✕ in one cell says nothing of the whole row."""
    (fact,) = facts("| 기능 | S3 |\n|---|---|\n| 마운트 | :x: |\n")
    assert (fact.text, fact.mark) == ("마운트 — S3: ✕", None)


def test_table_in_a_bullet() -> None:
    """A table below a bullet's text is read like any other, and the bullet is a fact."""
    body = "* 적용 위치가 다르다\n\n  | 항목 | NACL |\n  |:--|:--|\n  | 대상 | 서브넷 |\n\n* 다음\n"
    assert texts(body) == ["적용 위치가 다르다", "대상 — NACL: 서브넷", "다음"]


def test_row_of_signs_is_carried() -> None:
    """A row without a word in its cells teaches nothing."""
    draft = read(BODY + "| | - | - |\n| 유형 | 객체 | 블록 |\n")
    assert [fact.line for fact in draft.concepts[0].facts] == [5]
    assert (4, "signs") in [(line.line, line.what) for line in draft.carried]


def test_header_alone() -> None:
    """A table without rows is in the account, and is no concept."""
    draft = read(BODY)
    assert draft.concepts == ()
    assert [line.line for line in draft.carried] == [2, 3]

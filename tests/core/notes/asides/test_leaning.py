"""What leans on the line above, names what to do, or is said of a course or an option."""

from __future__ import annotations

import pytest

from awsquiz.core.model import Aside
from tests.core.notes.listed import read_listed


def _aside(line: str, above: str = "# SQS\n- 메시지를 나흘 동안 보관한다\n") -> Aside | None:
    """Why the last line of a note on SQS is set aside."""
    draft = read_listed(f"{above}- {line}\n", "a.md")
    facts = [fact for concept in draft.walk() for fact in concept.facts]
    return max(facts, key=lambda fact: fact.line).aside


@pytest.mark.parametrize(
    "line",
    [
        "하지만 순서가 뒤섞인다",
        "따라서 두 번 처리한다",
        "단, 비용이 더 든다",
        "But it costs more",
        "however, 순서가 뒤섞인다",
    ],
)
def test_contrast_without_a_subject(line: str) -> None:
    """Of what a contrast or a consequence is, the line above tells."""
    assert _aside(line) == "fragment"


@pytest.mark.parametrize(
    "line",
    [
        "하지만 대기열은 순서를 지키지 않는다",
        "단, 메시지는 256KB를 넘지 못한다",
        "단일 소비자가 읽는다",
        "대신호를 보내 소비자를 깨운다",
        "But a FIFO queue keeps the order",
    ],
)
def test_contrast_with_a_subject_of_its_own(line: str) -> None:
    """A sentence that names what it is about stands alone."""
    assert _aside(line) is None


@pytest.mark.parametrize(
    "line", ["새 대기열 생성하기", "권한 정책 붙이기", "콘솔에서 대기열 만들기"]
)
def test_task(line: str) -> None:
    """A list of what to do teaches nothing."""
    assert _aside(line) == "step"


def test_task_as_good_practice() -> None:
    """Where a facet says what they are, what to do is advice."""
    above = "# SQS\n## 모범 사례\n- 긴 폴링을 쓴다\n"
    assert _aside("죽은 편지 대기열 설정하기", above) is None


def test_name_below_a_statement() -> None:
    """A bare name goes on with the sentence above it; below a kind it is one of them."""
    statement = "# SQS\n- 대기열은 두 서비스를 느슨하게 잇는다.\n  "
    assert _aside("소비자 그룹", statement) in ("label", "fragment")
    assert _aside("소비자 그룹", "# SQS\n- 장점\n  ") is None


def test_name_below_a_facet_that_only_gathers() -> None:
    """개요 does not say what a name below it is, as 구성 요소 does."""
    assert _aside("대기열", "# SQS\n## 개요\n- 메시지를 보관한다\n") == "label"
    assert _aside("대기열", "# SQS\n## 구성 요소\n- 소비자\n") is None


@pytest.mark.parametrize(
    ("line", "aside"),
    [
        ("기출에 자주 보인다", "remark"),
        ("Almost certain to come up on the exam", "remark"),
        ("앞의 강의에서 들은 것을 기억하실 겁니다", "remark"),
        ("마치 우체통 같은 것", "example"),
        ("아무튼 대기열은 싸다", "remark"),
        ("대기열 이름을 적어줍시다", "remark"),
        ("TBD: dead letters", "todo"),
        ("Runs within a VPC", None),
        ("메시지 흐름도 그리기 (todo)", "todo"),
        ("대기열 목록 확인", "label"),
        ("❌ 순서를 언제나 보장한다", "wrong option"),
        ("(X) 순서를 언제나 보장한다", "wrong option"),
        ("❌ 루트 사용자로 쓰지 않는다", None),
    ],
)
def test_what_is_no_statement(line: str, aside: Aside | None) -> None:
    """Advice on an exam, likenesses, tasks, looks, and what the note may mean to be false."""
    assert _aside(line) == aside


def test_row_of_a_diary() -> None:
    """A row that begins with a date tells what was done then."""
    table = (
        "| 날짜 | 문제 풀이 | 강의 |\n|--|--|--|\n| 2024-05-06 | O | X |\n| 2024-05-07 | O | O |\n"
    )
    facts = [
        fact
        for concept in read_listed(f"# 기록\n\n{table}", "a.md").walk()
        for fact in concept.facts
    ]
    assert {fact.aside for fact in facts} == {"date"}


@pytest.mark.parametrize(
    ("line", "text"),
    [("✅ 순서를 보장한다", "순서를 보장한다"), ("(O) 순서를 보장한다", "순서를 보장한다")],
)
def test_yes_before_a_statement(line: str, text: str) -> None:
    """A sign that calls a statement right is no part of it."""
    draft = read_listed(f"# SQS\n- 메시지를 보관한다\n- {line}\n", "a.md")
    assert text in [fact.text for concept in draft.walk() for fact in concept.facts]


def test_lines_below_a_bullet() -> None:
    """Sentences in lines of their own, glued to a bullet, are facts of their own."""
    note = "# SQS\n- 메시지를 나흘 동안 보관한다\n긴 폴링은 비용을 줄인다\n순서는 지키지 않는다\n"
    facts = [fact for concept in read_listed(note, "a.md").walk() for fact in concept.facts]
    assert sorted((fact.line, fact.text) for fact in facts) == [
        (2, "메시지를 나흘 동안 보관한다"),
        (3, "긴 폴링은 비용을 줄인다"),
        (4, "순서는 지키지 않는다"),
    ]


def test_columns_on_a_course() -> None:
    """How often an exam asked, and in which lesson, teaches nothing of a service."""
    table = "| 서비스 | 용도 | 출제 횟수 |\n|--|--|--|\n| S3 | 객체 저장 | 25회 |\n"
    facts = {
        fact.attribute: fact.aside
        for concept in read_listed(f"# 표\n\n{table}", "a.md").walk()
        for fact in concept.facts
    }
    assert facts == {"용도": None, "출제 횟수": "remark"}

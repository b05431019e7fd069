"""Tables of questions and answers, and chains of steps in one line."""

from __future__ import annotations

import pytest

from awsquiz.core.notes.exercises import find_exercises, only_exercise

TABLE = """| 질문 | 답 | 해설 |
|---|---|---|
| S3 객체의 최대 크기는? | 5TB | 부분으로 올린다 |
| 버킷 이름은 어디에서 고유한가? | 모든 계정 | |
"""


def test_rows_are_questions() -> None:
    """Each row of a table of questions and answers is a question with its answer."""
    first, second = find_exercises(TABLE)
    assert (first.stem, first.answer, first.why) == (
        "S3 객체의 최대 크기는?",
        "5TB",
        "부분으로 올린다",
    )
    assert (second.answer, second.why) == ("모든 계정", None)
    assert [first.lines, second.lines] == [(1, 2, 3), (4,)]


def test_a_row_alone() -> None:
    """A row says by its source what it asks, for it keeps the head of its table."""
    (_, second) = find_exercises(TABLE)
    again = only_exercise(second.source)
    assert again is not None
    assert again.answer == "모든 계정"


def test_other_tables() -> None:
    """A table of problems and their mends asks nothing."""
    assert find_exercises("| 문제 | 해결 |\n|---|---|\n| 느리다 | 캐시를 쓴다 |\n") == []


@pytest.mark.parametrize("head", ["O/X", "OX", "정오", "참/거짓", "정답", "T/F"])
def test_statements_with_marks(head: str) -> None:
    """A column of ○ and ✕ beside statements is the key of as many questions."""
    text = f"| 문장 | {head} |\n|---|---|\n| 함수는 상태를 저장한다 | X |\n| 요청만큼 낸다 | O |\n"
    first, second = find_exercises(text)
    assert first.stem == "다음 설명은 맞는가? 함수는 상태를 저장한다"
    assert [each.text for each in first.options] == ["맞다", "틀리다"]
    assert (first.kind, first.answer, second.answer) == ("choice", "틀리다", "맞다")
    again = only_exercise(second.source)
    assert again is not None
    assert again.answer == "맞다"


def test_statements_with_marks_and_reasons() -> None:
    """The reason beside the mark is that of the right answer."""
    text = (
        "| 번호 | 내용 | 정답 | 해설 |\n|---|---|---|---|\n"
        "| 1 | NACL은 상태를 저장한다 | ❌ | 무상태이다 |\n"
    )
    (found,) = find_exercises(text)
    assert [each.why for each in found.options] == [None, "무상태이다"]


@pytest.mark.parametrize(
    "text",
    [
        "| 기능 | O/X |\n|---|---|\n| 자동 백업 | O |\n| 읽기 전용 복제본 | X |\n",
        "| 문장 | O/X |\n|---|---|\n| 함수는 상태를 저장한다 | 가끔 |\n",
        "| 구분 | S3 | EBS |\n|---|---|---|\n| 버킷을 만든다 | O | X |\n",
    ],
)
def test_marks_of_features(text: str) -> None:
    """Marks beside names of features, other words, and marks by service ask nothing."""
    assert find_exercises(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "- 복제 절차: 버전 관리를 켠다 → 역할을 만든다 → 규칙을 만든다\n",
        "**복제 순서:** 버전 관리를 켠다 -> 역할을 만든다 -> 규칙을 만든다\n",
        "## 복제를 시작하는 순서\n\n버전 관리를 켠다 → 역할을 만든다 → 규칙을 만든다\n",
    ],
)
def test_chain_of_steps(text: str) -> None:
    """Arrows below a label that speaks of an order put steps in order."""
    (found,) = find_exercises(text)
    assert found.steps == ("버전 관리를 켠다", "역할을 만든다", "규칙을 만든다")


@pytest.mark.parametrize(
    "text",
    [
        "- 요금: 표준 → IA → Glacier\n",
        "- 설정 절차: 콘솔을 연다 → 버튼을 클릭 → 이름을 입력\n",
        "- 전환 순서: 표준 → IA\n",
        "## 실습 순서\n\nVPC → 서브넷 → 인스턴스\n",
    ],
)
def test_other_chains(text: str) -> None:
    """Paths, clicks, pairs and steps of a lab are no steps to be put in order."""
    assert find_exercises(text) == []


def test_chapters_with_ticks() -> None:
    """A numbered heading that asks nothing is a chapter, and ticks below it are its signs."""
    text = "## 3. 요금 구조\n\n거래 수수료:\n\n- 기본: 2%\n- ✅ 특별: 0%\n"
    assert find_exercises(text) == []


def test_features_with_ticks() -> None:
    """Bullets that are all ticked below what asks nothing are features."""
    text = (
        "### 2. 주요 기능\n\n이 서비스가 하는 일이다.\n\n- ✅ 알림을 보낸다\n- ✅ 기록을 남긴다\n"
    )
    assert find_exercises(text) == []

"""Questions in GIFT, as Moodle writes them."""

from __future__ import annotations

import pytest

from awsquiz.core.notes.exercises import find_exercises


@pytest.mark.parametrize(
    "block",
    [
        "::Q1:: 순서를 지키는 대기열은? {=FIFO 대기열 ~표준 대기열 ~토픽}",
        "순서를 지키는 대기열은? {\n=FIFO 대기열\n~표준 대기열\n~토픽\n}",
        "::Q1:: 순서를 지키는 대기열은?\n{\n=FIFO 대기열#순서를 지킨다\n~표준 대기열\n~토픽\n}",
    ],
)
def test_block_of_gift(block: str) -> None:
    """What stands behind `=` is right, behind `~` wrong, behind `#` why."""
    (found,) = find_exercises(f"# 연습\n\n{block}\n\n- 메시지를 보관한다\n")
    assert (found.kind, found.stem) == ("choice", "순서를 지키는 대기열은?")
    assert [(option.text, option.right) for option in found.options] == [
        ("FIFO 대기열", True),
        ("표준 대기열", False),
        ("토픽", False),
    ]


@pytest.mark.parametrize(
    "text", ["설정은 {a=b, c=d} 꼴이다", "{\n=FIFO 대기열\n", "질문은? {=하나만}", "{=가 ~나}"]
)
def test_braces_that_are_no_question(text: str) -> None:
    """Code in braces, an open brace, a single option, and options without a stem."""
    assert not [each for each in find_exercises(f"# 연습\n\n{text}\n") if each.kind == "choice"]

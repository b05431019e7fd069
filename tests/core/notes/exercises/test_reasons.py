"""Why an option is right or wrong: what a note says behind the key belongs to the question."""

from __future__ import annotations

import pytest

from awsquiz.core.notes.exercises import Exercise, find_exercises

QUESTION = """### Q1. 로그를 싸게 오래 두려면 어느 클래스를 쓰는가?
- A) S3 Standard
- B) S3 Glacier Deep Archive

**정답:** B
"""


def only(text: str) -> Exercise:
    """The only exercise of a note."""
    (found,) = find_exercises(text)
    return found


def whys(found: Exercise) -> list[str | None]:
    """What is said of each option."""
    return [option.why for option in found.options]


@pytest.mark.parametrize(
    "reasons",
    [
        "**선지별 해설:**\n- **A) S3 Standard:** 자주 쓸 때 쓴다.\n"
        "- **B) 딥 아카이브 (정답):** 가장 싸다.",
        "**해설:**\n\n**(A)** : 자주 쓸 때 쓴다.\n\n**(B) 정답** : 가장 싸다.",
        "A) 오답: 자주 쓸 때 쓴다.\n\nB) 정답: 가장 싸다.",
        "### 보기별 설명\n\n- (A): 자주 쓸 때 쓴다. → [요금](/s3#price)\n- (B): 가장 싸다.",
    ],
)
def test_reasons_of_options(reasons: str) -> None:
    """What begins with an option's label is that option's reason, however it is written."""
    found = only(f"{QUESTION}\n{reasons}\n\n---\n\n다음 글\n")
    assert found.key == (1,)
    assert whys(found) == ["자주 쓸 때 쓴다.", "가장 싸다."]


def test_concept_beside_a_question() -> None:
    """A line that sums up what the question was about is its explanation."""
    found = only(f"{QUESTION}\n**해설:** 가장 싸다.\n\n**핵심 개념:** Deep Archive — 장기 보관\n")
    assert found.why == "가장 싸다.\n**핵심 개념:** Deep Archive — 장기 보관"


def test_reasons_against_the_key() -> None:
    """A question whose reasons call another option right than its key has no sure key."""
    found = only(f"{QUESTION}\n**(A) 정답** : 자주 쓸 때 쓴다.\n\n**(B)** : 늦다.\n")
    assert found.kind == "open"


def test_reasons_end_at_the_next_question() -> None:
    """The options of a following question without a heading are not reasons."""
    second = "백업을 다른 계정에 두려면 무엇을 써야 하는가?\n\nA) AWS Backup\nB) EFS\n\n정답: A\n"
    assert [each.key for each in find_exercises(f"{QUESTION}\n{second}")] == [(1,), (0,)]

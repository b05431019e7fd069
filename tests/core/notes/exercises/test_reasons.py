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


def test_reasons_in_a_fold() -> None:
    """All that is folded away with the key says why: paragraphs, lists, small headings."""
    folded = (
        "정답: B\n\n싸다.\n\n1. **오래** 둔다\n2. 드물게 쓴다\n\n#### 더\n\n- 12시간 안에 꺼낸다\n"
    )
    text = QUESTION.replace(
        "**정답:** B", f"<details>\n<summary>정답 보기</summary>\n\n{folded}\n</details>"
    )
    found = only(f"{text}\n다른 글이다.\n")
    assert found.why is not None
    for part in ("싸다.", "**오래** 둔다", "12시간 안에 꺼낸다"):
        assert part in found.why
    assert "다른 글" not in found.why


def test_reasons_below_their_heading() -> None:
    """A heading that says that the reason follows holds all below it, deeper headings too."""
    reasons = "### 다른 보기\n\n- **A** - 비싸다.\n- **B** - 가장 싸다.\n"
    text = QUESTION.replace("### Q1.", "## Q1.")
    found = only(f"{text}\n## 해설\n\n싸다.\n\n오래 둔다.\n\n{reasons}\n## 로그\n\n파일이다.\n")
    assert found.why is not None
    assert found.why.startswith("싸다.\n오래 둔다.")
    assert whys(found) == ["비싸다.", "가장 싸다."]
    assert "파일" not in found.source


def test_note_in_small_letters() -> None:
    """A heading of the lowest level below a question says why."""
    found = only(
        "#### Q1. 가장 싼 것은 무엇인가?\n\n- 표준\n- **딥 아카이브**\n- 드문 액세스\n\n"
        "###### → 오래 두는 값이 가장 싸다.\n\n① 끝\n"
    )
    assert (found.key, found.why) == ((1,), "오래 두는 값이 가장 싸다.")


@pytest.mark.parametrize("side", ["A -> {}", "Option A: {}", "A 오답 → {}", "보기 A: {}"])
def test_ways_to_name_an_option(side: str) -> None:
    """However a reason names its option, it is that one's."""
    first, second = (
        side.format("비싸다."),
        side.replace("A", "B").replace("오답", "정답").format("싸다."),
    )
    assert whys(only(f"{QUESTION}\n해설:\n{first}\n{second}\n")) == ["비싸다.", "싸다."]

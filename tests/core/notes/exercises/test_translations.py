"""A question in two languages is one question, and labels of its parts are no words of it."""

from __future__ import annotations

import pytest

from awsquiz.core.notes.exercises import Exercise, find_exercises

ENGLISH = """### Q7. Which service stores session data with low latency?
**Options:**
- A) Amazon S3
- B) A cache in memory.

**Answer:** B
"""


def only(text: str) -> Exercise:
    """The only exercise of a note."""
    (found,) = find_exercises(text)
    return found


@pytest.mark.parametrize("label", ["**Options:**", "**선지:**", "보기", "<보기>", "[선택지]"])
def test_label_of_options(label: str) -> None:
    """A label that says that the options follow is no part of the question."""
    found = only(f"문제 2. 공유 파일에 쓰는 것은?\n\n{label}\n\n① EBS\n② EFS\n\n정답: ②\n")
    assert (found.stem, found.key) == ("공유 파일에 쓰는 것은?", (1,))
    assert len(found.lines) == 5


def test_translation_of_the_stem() -> None:
    """A translation stays below the question, without its label."""
    found = only(
        "### Q3. Which is shared?\n\n**한글 번역:** 공유하는 것은?\n\n"
        "**선지:**\n- A) EBS\n- B) EFS\n\n**정답:** B\n"
    )
    assert found.stem == "Which is shared?\n\n공유하는 것은?"


@pytest.mark.parametrize(
    "translated",
    [
        "> **문제:** 세션을 두는 것은?\n\n"
        "| 선지 | 번역 |\n|---|---|\n| A | Amazon S3 |\n| B | 메모리 캐시. |",
        "**번역:** 세션을 두는 것은?\n\nA) Amazon S3\nB) 메모리 캐시.",
    ],
)
def test_translation_with_options(translated: str) -> None:
    """A question whose translation stands below its key is one question with one key."""
    found = only(
        f"{ENGLISH}\n**해설:**\n\n{translated}\n\n**(A)** : 느리다.\n\n**(B) 정답** : 빠르다.\n"
    )
    assert found.key == (1,)
    assert found.stem.endswith("latency?\n\n세션을 두는 것은?")
    assert [option.text for option in found.options] == [
        "Amazon S3",
        "A cache in memory. (메모리 캐시)",
    ]
    assert [option.why for option in found.options] == ["느리다.", "빠르다."]


def test_next_question_is_no_translation() -> None:
    """A question in another language with other options is one of its own."""
    text = f"{ENGLISH}\n**문제:** 파일을 나누는 것은?\n\nA) EBS\nB) EFS\nC) S3\n\n정답: B\n"
    assert [each.key for each in find_exercises(text)] == [(1,), (1,)]


def test_translation_of_the_stem_below_the_key() -> None:
    """Reasons that follow a translated stem at once are no options of it."""
    found = only(f"{ENGLISH}\n> **문제:** 세션을 두는 것은?\n\n(A): 느리다.\n\n(B) 정답: 빠르다.\n")
    assert found.stem.endswith("세션을 두는 것은?")
    assert [option.text for option in found.options] == ["Amazon S3", "A cache in memory."]
    assert [option.why for option in found.options] == ["느리다.", "빠르다."]


@pytest.mark.parametrize(
    "table",
    [
        "| 보기 | 내용 |\n|---|---|\n| A | EBS |\n| B | EFS |",
        "| 번호 | 내용 | 정답 |\n|---|---|---|\n| ① | EBS | |\n| ② | EFS | ✅ |",
        "| A. EBS | B. EFS |\n|---|---|",
    ],
)
def test_options_in_cells(table: str) -> None:
    """Options may stand in the cells of a table, with or without a cell that marks them."""
    given = "" if "✅" in table else "\n정답: B\n"
    found = only(f"### 문제 4. 여러 인스턴스가 함께 쓰는 것은?\n\n{table}\n{given}")
    assert [option.text for option in found.options] == ["EBS", "EFS"]
    assert found.key == (1,)


def test_table_is_no_question() -> None:
    """A table whose rows are numbered is not one of options where nothing is asked."""
    assert find_exercises("## 비교\n\n| 1 | EBS |\n|---|---|\n| 2 | EFS |\n\n정답이 없다.\n") == []

"""A question that a note numbers, and one answer below it without options."""

from __future__ import annotations

import pytest

from awsquiz.core.notes.exercises import Exercise, find_exercises


def only(text: str) -> Exercise:
    """The only exercise of a note."""
    (found,) = find_exercises(text)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "## Question 4\n\n큰 파일을 올릴 때 쓰는 것은 무엇일까요?\n\n- 멀티파트 업로드\n",
        "### 문제 2: 큰 파일을 올릴 때 쓰는 것은 무엇일까요?\n멀티파트 업로드\n",
        "질문: 큰 파일을 올릴 때 쓰는 것은 무엇일까요?\n\n멀티파트 업로드\n",
        "**Q.** 큰 파일을 올릴 때 쓰는 것은 무엇일까요? **A.** 멀티파트 업로드\n",
        "## Question 4:\n큰 파일을 올릴 때 쓰는 것은 무엇일까요?\n\n✓ 멀티파트 업로드\n",
    ],
)
def test_one_answer(text: str) -> None:
    """A single bullet or paragraph below a question answers it."""
    found = only(text)
    assert found.kind == "answer"
    assert found.stem == "큰 파일을 올릴 때 쓰는 것은 무엇일까요?"
    assert found.answer == "멀티파트 업로드"


def test_answer_with_a_reason() -> None:
    """What stands below the bullet, or in a second one after 참 or 거짓, is the reason."""
    first, second = find_exercises(
        "## Question 1:\n몇 분까지 실행되나요?\n- 15분\n  - 그보다 길면 ECS를 쓴다\n"
        "## Question 2:\n보안 그룹은 한 인스턴스에만 연결된다.\n- 거짓\n- 여럿에 연결할 수 있다.\n"
    )
    assert (first.answer, first.why) == ("15분", "그보다 길면 ECS를 쓴다")
    assert (second.answer, second.why) == ("거짓", "여럿에 연결할 수 있다.")


@pytest.mark.parametrize(
    "below",
    [
        "- 표준\n- 대량\n- 즉시\n",
        "- .\n",
        "",
        "- 이것이 가장 싼 방법입니다.\n",
        "- ? 표준\n- ? 대량\n",
    ],
)
def test_without_a_key(below: str) -> None:
    """Several items, nothing at all or the reason of an answer that is not there are no key."""
    found = only(
        f"## Question 8\n\n가장 늦은 검색 방식은 무엇인가요?\n\n{below}\n\n## 메모\n\n글\n"
    )
    assert found.kind == "open"
    assert found.stem.startswith("가장 늦은 검색 방식은 무엇인가요?")


def test_all_that_is_not_asked_for() -> None:
    """A list of what holds is no answer to what does not."""
    text = "## Question 3\n\n지원하지 않는 프로토콜을 고르세요.\n\n- NFS, SMB, iSCSI를 지원한다.\n"
    assert only(text).kind == "open"


@pytest.mark.parametrize(
    "options",
    [
        "- X EBS\n- ✓ EFS\n- X S3\n",
        "- X EBS\n- EFS\n- X S3\n",
        "- O EFS\n- X EBS\n",
        "- [ ] • EBS\n- [ ] • EFS v\n- [ ] • S3\n",
        "- EBS\n- **EFS**\n- S3\n",
    ],
)
def test_letters_as_marks(options: str) -> None:
    """X, O, v, bold and a tick beside bullets say which is right, and are no words of theirs."""
    found = only(f"## Question 5\n\n여럿이 함께 쓰는 파일 시스템은?\n\n{options}")
    assert [option.text.strip("*") for option in found.options if option.right] == ["EFS"]
    assert {option.text.strip("*") for option in found.options} <= {"EBS", "EFS", "S3"}


def test_crosses_where_what_is_not_so_is_asked_for() -> None:
    """Crosses alone may mark what is not so: then they are no key."""
    text = "## Question 7\n\n검색 방식이 아닌 것은?\n\n- X 긴급\n- 표준\n- 대량\n"
    assert only(text).kind == "open"


@pytest.mark.parametrize(
    "text",
    [
        "## Lambda란 무엇인가?\n\n서버 없이 코드를 실행하는 서비스이다.\n",
        "### 문제 1: 비용이 크다\n\n- 예약 인스턴스를 쓴다\n",
        "## 1. 왜 쓰는가?\n\n- 관리할 서버가 없다\n",
    ],
)
def test_headings_of_notes(text: str) -> None:
    """A heading that asks, or tells of a problem, is no question of a quiz."""
    assert find_exercises(text) == []

"""Questions that a note answers in words, and cards of other programs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.notes.exercises import Exercise, find_exercises, only_exercise

FORMS = (
    "Q. {}\nA. {}",
    "Q: {}\nA: {}",
    "**Q:** {}\n\n**A:** {}",
    "질문: {}\n답: {}",
    "질문) {}\n답변) {}",
    "문제 1. {}\n\n정답: {}",
    "### Q3) {}\n\n정답) {}",
    "- Q. {}\n- A. {}",
    "> Q. {}\n> A. {}",
    "<details><summary>{}</summary>{}</details>",
    "<details>\n<summary>Q. {}</summary>\n\n- {}\n\n</details>",
    "{} :: {}",
    "- {} ::: {}",
    "{}\n?\n{}",
    "{}\n??\n{}",
)


def only(text: str) -> Exercise:
    (found,) = find_exercises(text)
    return found


@given(
    form=st.sampled_from(FORMS),
    question=st.sampled_from(("기본 보존 기간은?", "대기열은 왜 쓰는가?", "What is SQS?")),
    answer=st.sampled_from(("4일", "느슨하게 잇기 위해 쓴다", "`SendMessage`를 부른다", "EFS")),
)
def test_question_and_answer_in_any_form(form: str, question: str, answer: str) -> None:
    """Both come back as they were written, also from the source alone."""
    found = only(f"# SQS\n\n다른 글이다.\n\n{form.format(question, answer)}\n\n또 다른 글이다.\n")
    assert (found.kind, found.stem, found.answer) == ("answer", question, answer)
    again = only_exercise(found.source)
    assert again is not None
    assert (again.stem, again.answer) == (question, answer)


@pytest.mark.parametrize("answer", ["X", "(O)", "거짓", "참", "False"])
def test_a_statement_that_is_true_or_false_is_a_question(answer: str) -> None:
    """A false one would else be taught as a fact."""
    found = only(f"# S3\n\nS3는 블록 스토리지다.\n정답: {answer}\n")
    assert (found.kind, found.stem, found.answer) == ("answer", "S3는 블록 스토리지다.", answer)


def test_a_reason_goes_with_the_answer() -> None:
    """풀이 behind the answer is why."""
    found = only("```\n문제 1. 보존 기간은?\n\n정답) 4일\n풀이) 기본값이다\n```\n")
    assert (found.answer, found.why) == ("4일", "기본값이다")


def test_the_real_answer_goes_before_a_mistaken_one() -> None:
    """찐정답 below 정답 is what is right."""
    found = only("```\n1. 보존 기간은?\n\n정답) 7일\n풀이) 찍었다\n\n찐정답) 4일\n```\n")
    assert found.answer == "4일"


@pytest.mark.parametrize(
    "text",
    [
        "## 1번\n![문제](q1.png)\n\n정답: B\n",
        "정답: 3번\n",
    ],
)
def test_a_key_without_its_question_is_set_aside(text: str) -> None:
    """Of a question that is a picture only the key is there: it teaches nothing."""
    assert [each.kind for each in find_exercises(text)] == ["open"]


@pytest.mark.parametrize(
    "text",
    [
        "- `std::vector :: size` 는 코드다\n",
        "- AWS::S3::Bucket 은 리소스 유형이다\n",
        "<details>\n<summary>접은 글</summary>\n\n- 접힌 항목이다\n\n</details>\n",
        "왜 쓰는가?\n\n느슨하게 잇기 위해 쓴다.\n",
        "A. 가용 영역은 둘 이상의 데이터 센터다.\n",
    ],
)
def test_other_texts_are_no_questions(text: str) -> None:
    """Names with colons, folded lists, questions that prose answers."""
    assert find_exercises(text) == []


@pytest.mark.parametrize(
    ("given", "answer"),
    [
        ("A. 4일\n- FIFO 대기열은 순서를 지킨다", "4일"),
        ("- A. 4일\n- FIFO 대기열은 순서를 지킨다", "4일"),
        ("A. 4일\n  - 늘릴 수 있다", "4일, 늘릴 수 있다"),
        ("A. 둘이다:\n- 표준\n- FIFO", "둘이다:, 표준, FIFO"),
        ("A. 다음과 같다.\n- 표준\n- FIFO", "다음과 같다., 표준, FIFO"),
        ("A.\n- 표준\n- FIFO", "표준, FIFO"),
    ],
)
def test_a_list_is_of_the_answer_where_that_is_not_whole(given: str, answer: str) -> None:
    """Bullets beside a whole answer say things of their own; indented or announced, they are it."""
    assert only(f"# SQS\n\nQ. 대기열은 어떠한가?\n{given}\n").answer == answer

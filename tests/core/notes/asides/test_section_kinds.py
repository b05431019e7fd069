"""What headings say of the facts below them."""

from __future__ import annotations

import pytest

from awsquiz.core.notes.asides.section_kinds import (
    SectionKind,
    label_kind,
    names_a_task,
    section_kind,
)


@pytest.mark.parametrize(
    ("headings", "kind"),
    [
        (["SQS 실습"], "lab"),
        (["Hands-on: SQS"], "lab"),
        (["시작하기"], "lab"),
        (["Question 12"], "exam"),
        (["3번 문제"], "exam"),
        (["오답 노트"], "exam"),
        (["문제 4", "해설"], "answer"),
        (["C) 표준 대기열"], "option"),
        (["2주차 과제"], "course"),
        (["참고 자료"], "links"),
        (["변경 이력"], "history"),
        (["마치며"], "talk"),
        (["성공 사례"], "case"),
        (["SQS"], None),
        (["표준 대기열", "사용 사례"], None),
        (["일정한 처리량"], None),
        (["시나리오별 비용"], None),
    ],
)
def test_kinds(headings: list[str], kind: SectionKind | None) -> None:
    """By the words in which a heading ends, or which it is."""
    assert section_kind(headings) == kind


def test_heading_within_a_question() -> None:
    """A heading below a question's is on what it names."""
    assert section_kind(["문제 4", "가시성 시간"]) is None


def test_heading_within_a_lab() -> None:
    """All of a lab is one."""
    assert section_kind(["SQS 실습", "정책"]) == "lab"


def test_what_was_learnt_for_a_course() -> None:
    """A section below the heading of an exercise, or of a course, is what was learnt for it."""
    assert section_kind(["2주차 과제", "SQS"]) is None
    assert section_kind(["README", "SQS"]) is None


def test_labels() -> None:
    """A short label counts, a sentence is none."""
    assert label_kind(["예시"]) == "case"
    assert label_kind(["이 문장은 예시라는 말로 끝나는 긴 예시"]) is None


@pytest.mark.parametrize("heading", ["대기열 생성", "접속하기", "메시지 전송 방법"])
def test_tasks(heading: str) -> None:
    """A heading that ends in something to be done."""
    assert names_a_task(heading)
    assert not names_a_task("대기열")


@pytest.mark.parametrize("heading", ["lambda exam!", "S3 for exam", "SQS exam notes"])
def test_what_an_exam_asks_of_a_service_is_no_exam(heading: str) -> None:
    """Below a heading that names both stand facts."""
    assert section_kind([heading]) is None


@pytest.mark.parametrize("heading", ["Practice exam 2", "AWS SAA-C03 Mock Exam", "Exam", "S3 quiz"])
def test_exams_are_exams(heading: str) -> None:
    """What names an exam alone has questions below it."""
    assert section_kind([heading]) == "exam"


@pytest.mark.parametrize(
    "heading", ["Incorrect Answers", "틀린 보기", "오답 보기", "Wrong options:", "오답 선택지들"]
)
def test_wrong_options_are_named(heading: str) -> None:
    """What stands below is not true."""
    assert section_kind([heading]) == "option"

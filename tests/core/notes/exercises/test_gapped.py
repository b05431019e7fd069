"""Reasons below cards and below sentences with gaps."""

from __future__ import annotations

import pytest

from awsquiz.core.notes import read_note
from awsquiz.core.notes.exercises import find_exercises, only_exercise


@pytest.mark.parametrize(
    "text",
    [
        "S3는 {{c1::객체}}를 저장한다\n해설: 버킷에 담는다",
        "- S3는 {{c1::객체::무엇}}를 저장한다\n  - 해설: 버킷에 담는다",
        "S3는 {{c1::객체}}를 저장한다\nExplanation: 버킷에 담는다",
    ],
)
def test_a_sentence_with_gaps_has_its_reason(text: str) -> None:
    """It is no fact of its own, and the sentence is asked by its gaps."""
    [found] = find_exercises(f"# S3\n\n{text}\n\n다른 문장이다.")
    assert (found.answer, found.gaps) == ("S3는 객체를 저장한다", ("객체",))
    assert (found.stem, found.why) == ("", "버킷에 담는다")
    again = only_exercise(found.source)
    assert again is not None
    assert again.why == found.why


@pytest.mark.parametrize(
    "text",
    [
        "무엇을 담는가? :: 객체\n해설: 버킷에\n담는다",
        "무엇을 담는가?\n?\n객체\n해설: 버킷에\n담는다",
    ],
)
def test_a_card_has_its_reason(text: str) -> None:
    """To where its paragraph ends."""
    [found] = find_exercises(f"{text}\n\n다른 문장이다.")
    assert (found.stem, found.answer, found.why) == ("무엇을 담는가?", "객체", "버킷에\n담는다")


def test_a_gap_without_a_reason_is_a_sentence_like_others() -> None:
    """It is read where it stands, below its labels."""
    assert find_exercises("- S3는 {{c1::객체}}를 저장한다\n- 버킷에 담는다") == []


def test_a_long_card_says_that_it_is_one() -> None:
    """By a sign in a line of its own; within a line `::` may mean anything."""
    front = "한 회사가 " + "여러 지역의 자료를 모으려 한다. " * 40
    assert find_exercises(f"{front} :: S3") == []
    [found] = find_exercises(f"{front}\n?\nS3")
    assert found.answer == "S3"


def test_hashcards_gaps_stand_in_brackets() -> None:
    """To where the paragraph or the card ends; links and images are none."""
    text = (
        "C: 제한 시간은 기본 [30초],\n최대 [12시간]이다\nQ: 몇 초?\nA: 30초\n\nC: ![](a) [문서](b)"
    )
    first, *_rest = find_exercises(text)
    assert (first.answer, first.gaps) == (
        "제한 시간은 기본 30초, 최대 12시간이다",
        ("30초", "12시간"),
    )
    assert [each.stem for each in find_exercises(text)] == ["", "몇 초?"]
    [concept] = read_note("# SQS\n\nC: 최대 [12시간]이다\n", "sqs.md").concepts
    assert [(fact.text, fact.gaps) for fact in concept.facts] == [("최대 12시간이다", ("12시간",))]

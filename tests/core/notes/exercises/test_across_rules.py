"""Cards of Mochi's: a question, a rule, and what answers it."""

from __future__ import annotations

import pytest

from awsquiz.core.notes import read_note
from awsquiz.core.notes.exercises import find_exercises


def sides(text: str) -> list[tuple[str, str]]:
    return [(each.stem, each.answer) for each in find_exercises(text)]


@pytest.mark.parametrize(
    "text",
    [
        "보관은 며칠?\n---\n최대 14일",
        "# 보관은 며칠?\n\n---\n\n최대 14일\n",
        "# SQS\n\n보관은 며칠?\n\n***\n\n최대 14일\n\n---\n\n## 다음",
    ],
)
def test_a_rule_parts_a_question_from_its_answer(text: str) -> None:
    """In a file of its own, under a heading, and as one card of several."""
    assert sides(text) == [("보관은 며칠?", "최대 14일")]


def test_an_answer_may_be_a_list() -> None:
    """Its items are told one after another, and the whole stays one fact."""
    text = "Which kinds are there?\n\n---\n\n- Standard\n- FIFO\n"
    assert sides(text) == [("Which kinds are there?", "Standard, FIFO")]
    [concept] = read_note(text, "sqs.md").concepts
    assert [(fact.question, fact.text) for fact in concept.facts] == [
        ("Which kinds are there?", "Standard, FIFO")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "큐에 담는다\n\n---\n\n최대 14일",
        "큐에 담는다.\n\n며칠일까?\n\n---\n\n최대 14일",
        "며칠일까?\n\n---\n\n최대 14일\n\n더 있다",
        "며칠일까?\n\n---\n\n## 다음\n\n최대 14일",
        "며칠일까?\n\n---\n\n왜 그럴까?",
    ],
)
def test_a_rule_between_sections_parts_no_card(text: str) -> None:
    """Where more stands on a side than a paragraph, or nothing is asked."""
    assert sides(text) == []

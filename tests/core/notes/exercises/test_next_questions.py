"""One question after another: where each ends, and which key is whose."""

from __future__ import annotations

import pytest

from awsquiz.core.notes import read_note


def kept(note: str) -> list[tuple[str | None, str]]:
    """The questions that have a key, with their answers."""
    facts = [fact for concept in read_note(note, "q.md").walk() for fact in concept.facts]
    return [(fact.question, fact.text) for fact in facts if fact.question and not fact.aside]


OPTIONS = "A. 태그\nB. 예산\nC. 한도\nD. 보고서\n"


def test_questions_without_numbers_part_at_their_stems() -> None:
    """What asks below a key is the next question, and its options are no reasons."""
    note = (
        f"지출을 나누는 것은 무엇입니까?\n{OPTIONS}\n정답 : A\n\n나누어 보인다.\n\n"
        f"지출을 막는 것은 무엇입니까?\n{OPTIONS}\n정답 : C\n"
    )
    assert kept(note) == [
        ("지출을 나누는 것은 무엇입니까?", "태그"),
        ("지출을 막는 것은 무엇입니까?", "한도"),
    ]


@pytest.mark.parametrize(
    "key", ["정답은: B", "정답은 : B", "답은: B", "The answer is B", "Correct answer is: B"]
)
def test_a_key_may_be_said_in_a_sentence(key: str) -> None:
    """정답은 with a colon, and as English says it."""
    (found,) = kept(f"## 1.\n\n지출을 알리는 것은?\n\n{OPTIONS}\n{key}\n")
    assert found[1] == "예산"


def test_a_key_with_another_in_a_bracket_is_none() -> None:
    """Its author doubted it, and so it is not asked."""
    assert kept(f"## 1.\n\n지출을 알리는 것은?\n\n{OPTIONS}\n정답은: B, (C: 그렇게도 나옴)\n") == []


@pytest.mark.parametrize(
    ("both", "answers"),
    [("- TRUE\n- **FALSE**", ["FALSE"]), ("- **참**\n- 거짓", ["참"]), ("- TRUE\n- FALSE", [])],
)
def test_of_true_and_false_the_stressed_one_is_the_key(both: str, answers: list[str]) -> None:
    """The first of them is no answer whose reason the second would be."""
    found = kept(f"## Question 24\n\nS3 is a block store and EBS an object store.\n\n{both}\n")
    assert [answer for _question, answer in found] == answers


def test_ticked_lists_without_blank_lines() -> None:
    """A number that follows a list at once begins the next question."""
    first = "1. 지출을 알리는 것은?\n  - [ ] 태그\n  - [x] 예산\n"
    note = first + "2. 지출을 나누는 것은?\n  - [x] 태그\n  - [ ] 예산\n"
    assert [answer for _question, answer in kept(note)] == ["예산", "태그"]


@pytest.mark.parametrize("gap", ["____", r"\_\_\_\_"])
def test_gap_in_a_stem(gap: str) -> None:
    """A stem asks for what is left out of it."""
    ((question, answer),) = kept(
        f"#### Q3. 지출은 {gap}로 알린다.\n\n- 태그\n- **예산**\n- 한도\n\n① 끝\n"
    )
    assert (question, answer) == (f"지출은 {gap.replace(chr(92), '')}로 알린다.", "예산")

"""One question after another: where each ends, and which key is whose."""

from __future__ import annotations

import pytest

from awsquiz.core.notes import read_note
from awsquiz.core.notes.exercises import find_exercises


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


@pytest.mark.parametrize("head", ["1. **{}**", "- {}", "* **{}**"])
def test_questions_nested_below_what_heads_them(head: str) -> None:
    """Each of a list heads a question, below which its options stand with letters."""
    note = "".join(
        f"{head.format(name)}\n   - {name}을 쓰는 이유로 알맞은 것은?\n"
        f"     - A) 값이 싸서 {right}\n     - B) 남는 시간이 많아서\n     - C) 이름이 짧아서\n\n"
        for name, right in (("예산", "✅"), ("태그", "✅"), ("한도", "✅"))
    )
    found = find_exercises(f"## 문제 유형\n{note}")
    assert [each.key for each in found] == [(0,), (0,), (0,)]
    assert [len(each.options) for each in found] == [3, 3, 3]


def test_list_told_between_options_and_key() -> None:
    """A numbered list before the key is none of options: the letters of the key are above it."""
    note = (
        "## 7.\n지출을 미리 알리는 것은 무엇인가?\n\nA. 예산\nB. 태그\nC. 한도\n\n**하는 일**\n"
        "1. 금액을 정한다\n2. 넘으면 알린다\n\n정답 : A\n"
    )
    (found,) = find_exercises(note)
    assert [(each.text, each.right) for each in found.options] == [
        *(("예산", True), ("태그", False), ("한도", False)),
    ]


def test_right_options_below_the_key_each_with_its_reasons() -> None:
    """정답 may stand above the right options, a little shorter, with lines that say why."""
    note = (
        "## 8.\n지출을 줄이려면 어떻게 하는가? (2개 선택)\n\n"
        "A. 모든 부서의 예산을 매달 새로 정합니다.\n"
        "B. 쓰지 않는 서버를 밤마다 모두 끕니다.\nC. 서버를 한 대 더 켭니다.\n\n정답 :\n\n"
        "A. 모든 부서의 예산을 매달 새로 정함\n\n넘으면 바로 알 수 있다.\n\n"
        "B. 쓰지 않는 서버를 밤마다 모두 끔\n켜진 시간만큼 낸다.\n"
    )
    (found,) = find_exercises(note)
    assert (found.kind, found.key) == ("choice", (0, 1))


def test_reasons_of_all_options_below_the_key_are_no_key() -> None:
    """Where more options follow than are asked for, it is not known which are right."""
    note = (
        "## 8.\n지출을 줄이려면 어떻게 하는가? (2개 선택)\n\n"
        "A. 모든 부서의 예산을 매달 새로 정합니다.\n"
        "B. 쓰지 않는 서버를 밤마다 모두 끕니다.\nC. 서버를 한 대 더 켭니다.\n\n정답 :\n\n"
        "A. 모든 부서의 예산을 매달 새로 정함\n\n맞다.\n\n"
        "B. 쓰지 않는 서버를 밤마다 모두 끔\n맞다.\n\nC. 서버를 한 대 더 켭니다.\n틀리다.\n"
    )
    (found,) = find_exercises(note)
    assert found.kind == "open"


@pytest.mark.parametrize("language", ["English", "EN", "한글"])
def test_label_of_options_in_a_language(language: str) -> None:
    """`Choices (English)` introduces options as `Choices` does, also as a heading."""
    note = (
        f"## Question 1\n\n### **Question ({language})**\nWhich one tells of a budget?\n\n"
        f"### **Choices ({language})**\nA. Tags\nB. Budgets\n\n"
        "### **Correct Answer**\n**B. Budgets**\n"
    )
    (found,) = find_exercises(note)
    assert (found.stem, found.key) == ("Which one tells of a budget?", (1,))

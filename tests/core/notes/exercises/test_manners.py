"""Emphasis and ticks beside the items of a list: a key in a quiz, stress anywhere else."""

from __future__ import annotations

import pytest

from awsquiz.core.notes.exercises import find_exercises

FACTS = (
    "- **메시지를 잠시 담아 두는 큐**\n- 가져갈 때까지 보관한다\n- 순서가 필요하면 FIFO를 쓴다\n",
    "- 메시지를 담아 두는 큐 ✅\n- 받는 쪽이 가져간다\n- 알림을 뿌리는 일 ❌\n",
    "1. **메시지를 담아 두는 큐**\n2. 받는 쪽이 가져간다\n3. 한 번에 열 개까지 받는다\n",
)


@pytest.mark.parametrize("facts", FACTS)
@pytest.mark.parametrize(
    "title",
    [
        *("SQS란?", "Amazon SQS가 뭐야?", "언제 쓰나?", "SQS는 무엇인가요?", "왜 필요할까?"),
        *("What is SQS?", "1. SQS란?", "2️⃣ 언제 써야 할까?", "모든 리전에서 쓸 수 있나요?"),
    ],
)
def test_title_that_asks_has_facts_below(title: str, facts: str) -> None:
    """What is stressed below a heading that asks is no key, and the rest is not wrong."""
    assert not [each for each in find_exercises(f"## {title}\n\n{facts}") if each.kind == "choice"]


def test_titles_that_ask_are_no_quiz_however_many() -> None:
    """A page of them, each with a bold line, is one of frequently asked questions."""
    note = "".join(f"## {n}. 서비스 {n}란 무엇인가요?\n\n{FACTS[0]}\n" for n in range(1, 6))
    assert find_exercises(note) == []


def test_statement_above_a_list_is_no_question() -> None:
    """Ticks below a label that follows a question are those of a list."""
    note = "어느 것을 고를까?\n\n**돌고 있는 것:**\n- ✅ 복제본\n- ❌ 로드 밸런서\n- ❌ 인스턴스\n"
    assert not [each for each in find_exercises(note) if each.kind == "choice"]


QUIZ = (
    ("큐에 메시지가 머무는 기간은 최대 며칠일까요?", ("4일", "14일", "30일"), 1),
    ("한 번에 받는 메시지는 최대 몇 개일까요?", ("10개", "100개", "1개"), 0),
    ("순서를 지키려면 어느 큐여야 할까요?", ("표준", "지연", "FIFO"), 2),
)


def sheet(lead: str, mark: str, count: int) -> str:
    """So many questions that are led in one way, with keys that are marked in one manner."""
    texts = []
    for number, (asked, options, right) in enumerate(QUIZ[:count], 1):
        marked = [mark.format(each) if at == right else each for at, each in enumerate(options)]
        texts.append(
            lead.format(number, asked) + "\n\n" + "".join(f"- {each}\n" for each in marked)
        )
    return "\n".join(texts)


@pytest.mark.parametrize("mark", ["**{}**", "{} ✅"])
@pytest.mark.parametrize("lead", ["### Q{}. {}", "Q{}. {}", "**문제 {}.** {}"])
def test_three_questions_in_one_manner_are_a_quiz(lead: str, mark: str) -> None:
    """Led as questions, with short options, they have their keys beside these."""
    found = find_exercises(sheet(lead, mark, 3))
    assert [each.key for each in found] == [(1,), (0,), (2,)]


def test_two_of_them_are_not_enough() -> None:
    """Then nothing is asked of them, with these options, rather than something false."""
    found = find_exercises(sheet("Q{}. {}", "**{}**", 2))
    assert [each.kind for each in found if each.kind == "choice"] == []


def test_first_line_is_always_stressed() -> None:
    """Where it is, it sums up the others."""
    note = "\n".join(
        f"Q{n}. 서비스 {n}를 어떻게 고르나요?\n\n- **값**\n- 속도\n- 범위\n" for n in range(1, 6)
    )
    assert not [each for each in find_exercises(note) if each.kind == "choice"]


def test_explained_key() -> None:
    """A line that says 해설 below the options tells a quiz as well."""
    (found,) = find_exercises(sheet("Q{}. {}", "**{}**", 1) + "\n해설: 기본값은 4일이다.\n")
    assert (found.key, found.why) == ((1,), "기본값은 4일이다.")


@pytest.mark.parametrize(
    "stem",
    ["다음 중 순서를 지키는 것은?", "순서를 지키는 큐를 고르시오.", "Choose the ordered queue."],
)
def test_stem_that_lets_pick(stem: str) -> None:
    """It is a quiz for sure, also alone and below a heading."""
    (found,) = find_exercises(f"## {stem}\n\n- 표준\n- FIFO ✅\n- 지연\n")
    assert found.key == (1,)


@pytest.mark.parametrize(
    ("options", "key"),
    [
        ("- 표준\n- [x] FIFO\n- 지연\n", (1,)),
        ("- 표준\n- [x] **FIFO**\n- 지연\n", (1,)),
        ("- **표준**\n- [x] FIFO\n- 지연\n", ()),
        ("- **표준**\n- [x] **FIFO**\n- 지연\n", ()),
    ],
)
def test_ticked_and_bold(options: str, key: tuple[int, ...]) -> None:
    """A tick beside the right one alone is a key; where another is bold, it is in doubt."""
    (found,) = find_exercises(f"[3] Q. 다음 중 순서를 지키는 것은 무엇입니까?\n\n{options}")
    assert found.key == key

"""Keys that stand apart from their questions: on a list, in a table, by their numbers."""

from __future__ import annotations

import pytest

from awsquiz.core.notes.exercises import find_exercises, only_exercise

OPTIONS = "A. 볼륨\nB. 파일 시스템\nC. 버킷\n"
FIRST = f"### 문제 1\n여러 인스턴스가 함께 쓰는 것은?\n\n{OPTIONS}\n"
SECOND = f"### 문제 2\n객체를 담는 것은?\n\n{OPTIONS}\n"


def keys(text: str) -> list[tuple[int, ...]]:
    """The keys of the questions with options, in order; () of one without a key."""
    return [found.key for found in find_exercises(text) if found.options]


@pytest.mark.parametrize(
    "given",
    [
        "## 정답\n\n1. B\n2. C\n",
        "## Answer Key\n\n1. B\n2. C\n",
        "## 정답 및 해설\n\n1. **B** - 함께 쓴다.\n2. **C** - 객체이다.\n",
        "## 정답\n\n1. B. 파일 시스템\n2. C. 버킷\n",
        "---\n\nQ1: B\nQ2: C\n".replace("---", "## Answers"),
        "정답: 1-B, 2-C\n",
        "**정답**: 1-B 2-C\n",
        "<details>\n<summary>정답 확인</summary>\n\n1. B\n2. C\n\n</details>\n",
        "**1번 정답: B**\n함께 쓴다.\n\n**2번 정답: C**\n객체이다.\n",
        "**문제 1 정답: B**\n\n**문제 2 정답: C**\n",
        "## 정답 및 해설\n\n### 문제 1\n정답: B\n해설: 함께 쓴다.\n\n### 문제 2\n정답: C\n",
        "| 문제 | 정답 |\n|---|---|\n| 1 | B |\n| 2 | C |\n",
        "## Answers\n\n| # | Answer | Of |\n|---|---|---|\n| Q1 | B | x |\n| Q2 | **C** | x |\n",
        "| 번호 | 1 | 2 |\n|---|---|---|\n| 정답 | B | C |\n",
    ],
)
def test_key_by_the_number_of_the_question(given: str) -> None:
    """However a list is written, each question gets its own key of it."""
    assert keys(f"{FIRST}{SECOND}{given}") == [(1,), (2,)]


def test_list_of_each_part() -> None:
    """Where numbers begin anew, each question has its key of the next list below."""
    note = f"## 1부\n{FIRST}{SECOND}정답: 1-B, 2-C\n\n## 2부\n{FIRST}{SECOND}정답: 1-C, 2-A\n"
    assert keys(note) == [(1,), (2,), (2,), (0,)]


def test_list_of_another_part() -> None:
    """A part without a list does not get the keys of the next one."""
    assert keys(f"## 1부\n{FIRST}## 2부\n{FIRST}정답: 1-B\n\n## 정답\n1. B\n") == [(), (1,)]


@pytest.mark.parametrize(
    "given",
    ["## 정답\n\n1. B\n1. C\n", "## 정답\n\n1. F\n", "## 정답\n\n1. B/C\n", "## 정답\n\n3. B\n"],
)
def test_list_that_does_not_tell(given: str) -> None:
    """Two keys of one number, an option that is not there, another number: no key."""
    assert keys(f"{FIRST}{given}") == [()]


def test_numbers_as_labels() -> None:
    """Options with numbers below a numbered question are its options, where a list has the key."""
    note = "1. 첫째는 무엇인가?\n① 가\n② 나\n\n2. 둘째는 무엇인가?\n① 다\n② 라\n\n정답: 1-②, 2-①\n"
    assert keys(note) == [(1,), (0,)]


def test_reason_on_the_list() -> None:
    """What a list says behind a key is the reason of that question."""
    first, second = find_exercises(
        f"{FIRST}{SECOND}## 정답\n\n1. B - 함께 쓴다.\n   - NFS로 잇는다.\n2. C\n"
    )
    assert first.why == "함께 쓴다.\nNFS로 잇는다."
    assert second.why is None


def test_source_tells_the_key() -> None:
    """The lines of the list stand in the source, so that it gives the same key by itself."""
    for found in find_exercises(f"{FIRST}{SECOND}## 정답\n\n1. B\n2. C\n"):
        alone = only_exercise(found.source)
        assert alone is not None
        assert (alone.stem, alone.key) == (found.stem, found.key)


def test_keys_without_questions() -> None:
    """A table of keys alone teaches nothing: Q7 is no question, and B no answer."""
    note = "# Keys\n\n| Q | Answer | Of |\n|---|---|---|\n| Q1 | B | x |\n| Q2 | A, C | x |\n"
    assert {found.kind for found in find_exercises(note)} <= {"open"}


def test_letters_that_are_words() -> None:
    """A sentence that begins with a letter is no key: A 레코드, A사."""
    note = f"{FIRST}## 정답\n\n1. A 레코드를 쓰는 것이 아니다\n"
    assert keys(note) == [()]


@pytest.mark.parametrize(
    ("labels", "answer"),
    [(("i.", "ii.", "iii."), "ii"), (("(I)", "(II)", "(III)"), "II"), (("A.", "B.", "C."), "Bc")],
)
def test_roman_labels_and_keys_of_both_cases(labels: tuple[str, ...], answer: str) -> None:
    """Roman numbers label options as letters do; a key may go on in small letters."""
    options = "".join(f"{label} 대기열 {at}호\n" for at, label in enumerate(labels))
    (found,) = find_exercises(f"순서를 지키는 대기열은?\n\n{options}\n정답: {answer}\n")
    assert found.kind == "choice"
    assert found.key == ((1, 2) if answer == "Bc" else (1,))

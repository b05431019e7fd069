"""Options without labels, sorted below `Correct Answers` and `Incorrect Answers`."""

from __future__ import annotations

import pytest

from awsquiz.core.notes.exercises import Exercise, find_exercises

STEM = "Question {}\nA team needs a file system that many servers share. Which one fits?\n\n"


def sheet(right: str, wrong: str, number: int = 3) -> str:
    """A question with the options below two labels."""
    return (
        f"{STEM.format(number)}{right}\nSelected\nAmazon EFS\n\nRationale: It is shared.\n\n"
        f"{wrong}\nAmazon EBS\n\nRationale: It has one server.\n\n"
        "An instance store\n\nRationale: It is gone when the server is.\n"
    )


def options(found: Exercise) -> list[tuple[str, bool, str | None]]:
    """What is offered, whether it is right, and why."""
    return [(each.text, each.right, each.why) for each in found.options]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("Correct Answers", "Incorrect Answers"),
        ("#### Correct Answer", "#### Incorrect Answers"),
        ("**Correct answer(s)**", "**Incorrect answer(s)**"),
        ("Right options:", "Wrong options:"),
        ("정답 보기", "오답 보기"),
        ("올바른 선택지", "틀린 선택지"),
    ],
)
def test_sorted_options(right: str, wrong: str) -> None:
    """What stands below the first label is right, what stands below the second is wrong."""
    (found,) = find_exercises(sheet(right, wrong))
    assert found.kind == "choice"
    assert found.stem.endswith("Which one fits?")
    assert options(found) == [
        ("Amazon EFS", True, "It is shared."),
        ("Amazon EBS", False, "It has one server."),
        ("An instance store", False, "It is gone when the server is."),
    ]


def test_questions_one_after_another() -> None:
    """Each has its own options."""
    note = sheet("Correct Answer", "Incorrect Answers", 3) + "\n\n"
    found = find_exercises(note + sheet("Correct Answer", "Incorrect Answers", 4))
    assert [each.key for each in found] == [(0,), (0,)]
    assert [len(each.options) for each in found] == [3, 3]


def test_what_the_learner_says_below_is_no_option() -> None:
    """Options that have reasons end where a line has none."""
    note = sheet("Correct Answers", "Incorrect Answers") + "\n이 문제는 공유하는지를 묻는다.\n"
    (found,) = find_exercises(note)
    assert len(found.options) == 3


def test_another_number_is_asked_for() -> None:
    """Then the key is in doubt."""
    note = sheet("Correct Answers", "Incorrect Answers").replace("fits?", "fits? (Choose two)")
    (found,) = find_exercises(note)
    assert found.kind == "open"


def test_wrong_options_alone_are_no_facts() -> None:
    """Without what is right, and without a question, they are kept and never taught."""
    note = "# EFS\n\nIncorrect Answers\nA disk is shared by all.\n\nA disk has no size.\n"
    (found,) = find_exercises(note)
    assert (found.kind, len(found.lines)) == ("open", 3)


def test_reasons_below_the_options_of_a_stem() -> None:
    """정답 and 오답 below options that stand with the stem say why, and offer nothing."""
    note = (
        "## 3.\n함께 쓰는 파일 시스템은?\n- (정답) EFS\n- EBS\n- S3\n\n"
        "정답\n- 여러 서버가 함께 쓴다\n오답\n- EBS -> 서버 하나의 것이다\n"
    )
    (found,) = find_exercises(note)
    assert [each.text for each in found.options] == ["EFS", "EBS", "S3"]


def test_reasons_behind_the_wrong_options_alone() -> None:
    """What is said of wrong options behind a colon is their reason, and no part of them."""
    note = (
        "객체를 두는 서비스는 무엇인가?\n\n정답\n- S3\n\n"
        "오답\n- EBS: 블록을 둔다\n- EFS: 파일을 둔다\n"
    )
    (found,) = find_exercises(note)
    assert [(option.text, option.right, option.why) for option in found.options] == [
        ("S3", True, None),
        ("EBS", False, "블록을 둔다"),
        ("EFS", False, "파일을 둔다"),
    ]


def test_image_between_a_question_and_its_options() -> None:
    """An image that a question shows is one of its lines."""
    note = "그림에서 빠진 것은?\n\n![그림](img/a.png)\n\nA. 게이트웨이\nB. 서브넷\n\n정답: A\n"
    (found,) = find_exercises(note)
    assert found.kind == "choice"
    assert 3 in found.lines

"""A quiz under way, and what a typed answer means."""

from __future__ import annotations

import pytest

from awsquiz.core.questions import Option, Question
from awsquiz.core.quiz import Answered, Quiz, understand


def a_question(keys: str, answer: str, concept: str = "ecs") -> Question:
    return Question(
        id=f"{concept}:{keys}",
        form="choice",
        level="recognise",
        concept=concept,
        fact=f"{concept}.aaaa",
        stem="옳은 것은?",
        options=tuple(Option(key, f"보기 {key}", key in answer, "") for key in keys),
        answer=tuple(answer),
        explanation="까닭",
    )


OX = a_question("ox", "o")
FOUR = a_question("1234", "2")


def test_questions_come_in_order_until_none_is_left() -> None:
    """Each answer brings the next question, and after the last there is none."""
    quiz = Quiz([OX, FOUR])
    assert quiz.current is OX
    quiz.answer(["o"])
    assert quiz.current is FOUR
    quiz.answer(["1"])
    assert quiz.current is None


def test_answers_are_judged_all_or_nothing() -> None:
    """Of several right options all have to be given and no other, in any order."""
    several = a_question("12345", "24")
    assert Answered(several, ("4", "2")).right
    assert not Answered(several, ("2",)).right
    assert not Answered(several, ("2", "3", "4")).right
    assert not Answered(several, ()).right


def test_the_score_counts_right_answers_and_keeps_mistakes() -> None:
    """Right answers are counted, wrong ones kept with what was given."""
    quiz = Quiz([OX, FOUR])
    quiz.answer(["o"])
    wrong = quiz.answer(["3"])
    assert quiz.right == 1
    assert quiz.mistakes == [wrong]
    assert wrong.given == ("3",)


def test_the_score_by_concept_is_in_the_order_of_asking() -> None:
    """Each concept has its right answers and how many were asked."""
    quiz = Quiz([a_question("ox", "o", name) for name in ("lambda", "ecs", "lambda")])
    for given in "oxx":
        quiz.answer([given])
    assert list(quiz.by_concept().items()) == [("lambda", (1, 2)), ("ecs", (0, 1))]


@pytest.mark.parametrize(
    "typed", [*"o O ｏ Ｏ ○ ◯ 〇 ⭕ ⭕️ ㅇ ㅐ 맞다 맞음 참 o. (o)".split(), "  o\t"]
)
def test_many_ways_to_say_true(typed: str) -> None:
    """O is understood as a letter, a circle, a word and with the Korean input method on."""
    assert understand(OX, typed) == ("o",)


@pytest.mark.parametrize("typed", "x X ｘ Ｘ ✕ ✖ ✖️ ✗ × ❌ ㅌ 틀리다 틀림 거짓".split())
def test_many_ways_to_say_false(typed: str) -> None:
    """X is understood as a letter, a cross, a word and with the Korean input method on."""
    assert understand(OX, typed) == ("x",)


@pytest.mark.parametrize(
    ("typed", "key"),
    list(zip("1234", "1234", strict=True))
    + list(zip("１２３４", "1234", strict=True))
    + list(zip("①②③④", "1234", strict=True))
    + list(zip("abcd", "1234", strict=True))
    + list(zip("ABCD", "1234", strict=True))
    + list(zip("ａｂｃｄ", "1234", strict=True))
    + list(zip("ㅁㅠㅊㅇ", "1234", strict=True))
    + [("2.", "2"), ("2)", "2"), ("(2)", "2"), ("2번", "2")],
)
def test_many_ways_to_choose(typed: str, key: str) -> None:
    """Options are chosen by digit or letter, full width or not, in either input method."""
    assert understand(FOUR, typed) == (key,)


@pytest.mark.parametrize("typed", ["1,3", "3 1", "1，3", "1、3", "a c", "1, 3, 1"])
def test_several_are_set_apart_by_spaces_or_commas(typed: str) -> None:
    """Several keys on a line are all meant, each once."""
    given = understand(FOUR, typed)
    assert given is not None
    assert sorted(given) == ["1", "3"]


@pytest.mark.parametrize(
    "typed", ["", "  ", ",", "5", "e", "o", "13", "1 9", "람다", "-1", "\x1b[A"]
)
def test_nonsense_means_nothing(typed: str) -> None:
    """What names no option of this question is not taken for an answer, not even in part."""
    assert understand(FOUR, typed) is None


@pytest.mark.parametrize("typed", ["1", "a", "d", "ㅁ", "ox", "y", "."])
def test_digits_mean_nothing_to_true_or_false(typed: str) -> None:
    """A question of O and X has no first option."""
    assert understand(OX, typed) is None


def test_an_option_beyond_the_fourth_has_its_letter() -> None:
    """The fifth and sixth option are e and f, also with the Korean input method on."""
    six = a_question("123456", "1")
    assert understand(six, "e ㄹ") == ("5", "6")

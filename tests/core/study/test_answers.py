"""What an answer is worth, how a quiz goes, and what a typed answer means."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from awsquiz.core.questions import Option, Pair, Question
from awsquiz.core.study.answers import Answered, Attempt
from awsquiz.core.study.tally import Tally
from awsquiz.core.study.typed import understand
from tests.core.exam.papers import several


def a_question(keys: str, answer: str, concept: str = "ecs", form: str = "choice") -> Question:
    return Question(
        id=f"{concept}:{keys}",
        form=form,
        level="recognise",
        concept=concept,
        fact=f"{concept}.aaaa",
        stem="옳은 것은?",
        options=tuple(Option(key, f"보기 {key}", key in answer, "") for key in keys),
        answer=tuple(answer),
        explanation="까닭",
    )


def replace_event(answered: Answered, event: str) -> Answered:
    return replace(answered, event=event)


def verdict(question: Question, given: tuple[str, ...]) -> str:
    return Attempt.of(question, given).verdict


def answer(question: Question, given: list[str], **how: bool) -> Answered:
    return Attempt.of(question, given).settled(**how)


OX = a_question("ox", "o")
FACT = replace(OX, fact="ecs.cccc")
FOUR = a_question("1234", "2")


def test_answers_are_judged_all_or_nothing() -> None:
    """Of several right options all have to be given and no other, in any order."""
    several = a_question("12345", "24", form="multi")
    assert verdict(several, ("4", "2")) == "right"
    assert verdict(several, ("2",)) == "wrong"
    assert verdict(several, ("2", "3", "4")) == "wrong"
    assert verdict(several, ()) == "wrong"


TYPED = replace(a_question("", "", form="cloze"), answer=("15분",), accept=("15분", "십오 분"))
NAMED = replace(TYPED, answer=("Elastic Beanstalk",), accept=("Elastic Beanstalk", "빈스톡"))
MATCHED = replace(
    a_question("123", "", form="match"),
    pairs=tuple(Pair(f"개념 {key}", key, "ecs", "ecs.aaaa") for key in "312"),
    answer=("3", "1", "2"),
)
CARD = replace(a_question("", "", form="flashcard"), answer=("뒷면",))
ORDER = replace(a_question("123", "123", form="order"), answer=("2", "3", "1"))
SEVERAL = a_question("12345", "24", form="multi")


@pytest.mark.parametrize(
    ("question", "shape"),
    [
        (OX, "one"),
        (FOUR, "one"),
        (SEVERAL, "several"),
        (MATCHED, "pairs"),
        (ORDER, "sequence"),
        (TYPED, "typed"),
        (CARD, "graded"),
    ],
)
def test_a_question_knows_how_it_is_answered(question: Question, shape: str) -> None:
    """By one option, several, pairs, an order, a typed text or the learner's own grade."""
    assert question.shape == shape


def test_an_order_is_right_in_that_order_alone() -> None:
    """All steps, each in its place: all or nothing."""
    assert verdict(ORDER, ("2", "3", "1")) == "right"
    assert verdict(ORDER, ("1", "2", "3")) == "wrong"
    assert verdict(ORDER, ("2", "3")) == "wrong"
    assert understand(ORDER, "2,3,1") == ("2", "3", "1")
    assert understand(ORDER, "b c a") == ("2", "3", "1")
    assert understand(ORDER, "2,3") is None
    assert understand(ORDER, "2,3,3") is None
    assert understand(ORDER, "2,3,1,1") is None


@pytest.mark.parametrize(
    ("question", "given", "worth"),
    [
        (TYPED, ("15 분",), "right"),
        (TYPED, ("십오분",), "right"),
        (TYPED, ("16분",), "wrong"),
        (TYPED, ("",), "wrong"),
        (TYPED, (), "wrong"),
        (NAMED, ("elastic beanstalk",), "right"),
        (NAMED, ("Elastic Beanstlak",), "near"),
        (NAMED, ("Beanstalk",), "near"),
        (replace(NAMED, others=("Beanstalk",)), ("Beanstalk",), "wrong"),
        (MATCHED, ("3", "1", "2"), "right"),
        (MATCHED, ("1", "3", "2"), "wrong"),
        (CARD, ("1",), "wrong"),
        (CARD, ("2",), "right"),
        (CARD, ("4",), "right"),
    ],
)
def test_every_kind_of_answer_has_its_verdict(
    question: Question, given: tuple[str, ...], worth: str
) -> None:
    """Typed answers may be near, a matching keeps its order, a flashcard is the learner's own."""
    assert verdict(question, given) == worth


@pytest.mark.parametrize(("taken", "right"), [(True, True), (False, False)])
def test_a_near_answer_is_right_where_the_learner_says_so(taken: bool, right: bool) -> None:
    """A slip of a key is decided by the learner; a wrong answer cannot be talked right."""
    assert answer(NAMED, ["Elastic Beanstlak"], slip_is_right=taken).right is right
    assert not answer(NAMED, ["Lambda"], slip_is_right=taken).right


def test_a_guess_is_kept_among_the_mistakes() -> None:
    """A right answer that was guessed is to be looked at again."""
    guessed = answer(OX, ["o"], guess=True, hint=True)
    assert (guessed.right, guessed.guess, guessed.hint) == (True, True, True)
    assert Tally([guessed]).mistakes == [guessed]


@pytest.mark.parametrize(
    ("question", "given", "how", "grade"),
    [
        (OX, "o", {}, 3),
        (OX, "x", {}, 1),
        (OX, "o", {"guess": True}, 1),
        (OX, "o", {"hint": True}, 2),
        (CARD, "1", {}, 1),
        (CARD, "4", {}, 4),
    ],
)
def test_an_answer_has_its_grade(
    question: Question, given: str, how: dict[str, bool], grade: int
) -> None:
    """Again or Good where it is judged; on a flashcard what the learner says."""
    assert answer(question, [given], **how).grade == grade


def test_the_score_by_form_counts_each_form() -> None:
    """Each form has its right answers and how many were asked."""
    other = replace(TYPED, fact="ecs.bbbb")
    tally = Tally([answer(FACT, ["o"]), answer(NAMED, ["빈스톡"]), answer(other, ["16분"])])
    assert tally.by_form() == {"choice": (1, 1), "cloze": (1, 2)}


@pytest.mark.parametrize(
    ("question", "typed", "given"),
    [
        (TYPED, " 15분 ", ("15분",)),
        (TYPED, "", ("",)),
        (MATCHED, "3 1 2", ("3", "1", "2")),
        (MATCHED, "3 1", None),
        (MATCHED, "3 1 1", None),
        (MATCHED, "3 3 1 2", None),
        (CARD, "3", ("3",)),
        (CARD, "5", None),
        (FOUR, "1 2", None),
    ],
)
def test_a_line_is_understood_by_its_form(
    question: Question, typed: str, given: tuple[str, ...] | None
) -> None:
    """Text for a gap, a key for each concept of a matching, a grade for a flashcard."""
    assert understand(question, typed) == given


def test_the_score_counts_right_answers_and_keeps_mistakes() -> None:
    """Right answers are counted, wrong ones kept with what was given."""
    wrong = answer(FOUR, ["3"])
    tally = Tally([answer(FACT, ["o"]), wrong])
    assert tally.right == 1
    assert tally.mistakes == [wrong]
    assert wrong.given == ("3",)


def test_a_fact_that_returned_counts_by_its_first_answer() -> None:
    """Right the second time is a mistake all the same, and one question."""
    tally = Tally([answer(OX, ["x"]), answer(OX, ["o"])])
    assert (len(tally.first), tally.right) == (1, 0)
    assert [each.given for each in tally.mistakes] == [("x",)]


def test_an_answer_that_is_taken_back_is_forgotten() -> None:
    """The next one counts in its place."""
    wrong = replace_event(answer(OX, ["x"]), "e1")
    tally = Tally([wrong, replace_event(answer(OX, ["o"]), "e2")])
    tally.take_back("e1")
    assert (tally.right, tally.mistakes) == (1, [])


def test_the_score_by_concept_is_in_the_order_of_asking() -> None:
    """Each concept has its right answers and how many were asked."""
    asked = [a_question("ox", "o", name) for name in ("lambda", "ecs", "lambda")]
    asked[2] = replace(asked[2], fact="lambda.bbbb")
    tally = Tally([answer(each, [given]) for each, given in zip(asked, "oxx", strict=True)])
    assert list(tally.by_concept().items()) == [("lambda", (1, 2)), ("ecs", (0, 1))]


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
    given = understand(a_question("1234", "13", form="multi"), typed)
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
    six = a_question("123456", "12", form="multi")
    assert understand(six, "e ㄹ") == ("5", "6")


@pytest.mark.parametrize(
    ("typed", "given"),
    [("1,3", ("1", "3")), ("① ３번", ("1", "3")), ("a c", None), ("ㅁ", None), ("1 6", None)],
)
def test_an_exam_is_answered_by_digits(typed: str, given: tuple[str, ...] | None) -> None:
    """In all their spellings; letters are commands there."""
    assert understand(several("a"), typed, letters=False) == given

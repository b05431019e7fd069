"""The forms one by one, and `ask`: what is asked, and when it is not."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from msgspec.structs import replace

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import FORMS, Question, ask


def a_fact(name: str, text: str, **more: Any) -> Fact:
    return Fact(id=name, text=text, **more)


LIMIT = a_fact(
    "lambda.aaaa",
    "Lambda는 함수를 15분까지 실행한다",
    line=12,
    false_text="Lambda는 함수를 하루까지 실행한다",
    false_for=("ecs", "ec2", "s3", "rds"),
    why="그보다 긴 일은 나눈다",
    docs="https://docs.aws.amazon.com/lambda/limits",
)
LAMBDA = Concept(
    id="lambda",
    title="Lambda",
    note="aws.md",
    docs="https://docs.aws.amazon.com/lambda/",
    facts=(LIMIT,),
)
OTHERS = tuple(
    Concept(
        id=name,
        title=name.upper(),
        facts=(a_fact(f"{name}.aaaa", f"{name.upper()}는 {job}", false_for=("lambda",)),),
    )
    for name, job in (
        ("ecs", "컨테이너를 돌린다"),
        ("ec2", "서버를 빌려준다"),
        ("s3", "객체를 저장한다"),
        ("rds", "표를 보관한다"),
    )
)
LIBRARY = Library((LAMBDA, *OTHERS))


def asked(form: str, library: Library = LIBRARY, seed: int = 1) -> Question | None:
    return ask(library, "lambda.aaaa", form, Random(seed))


def without(*names: str) -> Library:
    return Library((LAMBDA, *(other for other in OTHERS if other.id not in names)))


def test_a_fact_that_a_person_added_has_no_source() -> None:
    """Without a line there is no source; the concept's documentation and the text stand in."""
    fact = replace(LIMIT, line=None, why=None, docs=None)
    question = asked("ox", Library((replace(LAMBDA, facts=(fact,)),)))
    assert question is not None
    assert question.source is None
    assert question.docs == "https://docs.aws.amazon.com/lambda/"
    assert question.explanation == fact.text


def test_ox_asks_the_fact_or_its_opposite() -> None:
    """Over many seeds both come, about as often, each with the answer that it has."""
    seen = [asked("ox", seed=seed) for seed in range(200)]
    pairs = [(question.statement, question.answer) for question in seen if question]
    assert set(pairs) == {(LIMIT.text, ("o",)), (LIMIT.false_text, ("x",))}
    assert 70 <= pairs.count((LIMIT.text, ("o",))) <= 130


def test_ox_says_what_is_true_of_a_false_statement() -> None:
    """Who takes a false statement for true is told the fact."""
    seen = [question for seed in range(9) if (question := asked("ox", seed=seed))]
    false = next(question for question in seen if question.answer == ("x",))
    assert false.option("o").reason == f"사실은 이렇다: {LIMIT.text}"
    assert false.option("o").why_false == "mark"
    assert false.option("x").why_false is None


def test_ox_says_that_a_true_statement_is_stated() -> None:
    """Who takes a true statement for false is told by which fact of a card it is true."""
    seen = [question for seed in range(9) if (question := asked("ox", seed=seed))]
    denied = next(question for question in seen if question.answer == ("o",)).option("x")
    assert (denied.why_false, denied.certainty, denied.fact) == ("stated", "proved", LIMIT.id)


def test_ox_needs_an_opposite() -> None:
    """A fact that cannot be turned round would be true whenever it is asked: it is not."""
    assert (
        asked("ox", Library((replace(LAMBDA, facts=(replace(LIMIT, false_text=None),)),))) is None
    )


def test_choice_asks_for_the_statement_among_others() -> None:
    """The stem names the concept, so that neither the fact nor three others' facts name any."""
    question = next(filter(None, (asked("choice", seed=seed) for seed in range(20))))
    assert question.stem == "Lambda에 대한 설명으로 옳은 것은?"
    assert question.option(question.answer[0]).text == "함수를 15분까지 실행한다"
    wrong = [option for option in question.options if not option.correct]
    assert len(wrong) == 3
    jobs = {"컨테이너를 돌린다", "서버를 빌려준다", "객체를 저장한다", "표를 보관한다"}
    assert {option.text for option in wrong} <= jobs
    assert {option.reason for option in wrong} <= {
        f"{other.title}의 설명이며, Lambda에는 맞지 않는다" for other in OTHERS
    }
    assert {option.why_false for option in wrong} == {"false_for"}


def test_which_asks_for_the_concept() -> None:
    """The statement hides the concept's name; the options are titles."""
    question = asked("which")
    assert question is not None
    assert question.statement == "○○은(는) 함수를 15분까지 실행한다"
    assert question.option(question.answer[0]).text == "Lambda"
    assert {option.text for option in question.options} <= {"Lambda", "ECS", "EC2", "S3", "RDS"}
    assert len(question.options) == 4


def test_three_options_will_do() -> None:
    """With two sound wrong options there are three; with one there is no question."""
    three = asked("which", without("s3", "rds"))
    assert three is not None
    assert len(three.options) == 3
    assert asked("which", without("ec2", "s3", "rds")) is None


def test_which_tells_what_the_wrong_concept_is() -> None:
    """The reason of a wrong concept is its definition, or where it has none that it is not meant:
    whatever else its card says has nothing to do with what is asked."""
    definition = a_fact("ecs.bbbb", "컨테이너 서비스", kind="definition")
    ecs = replace(OTHERS[0], facts=(*OTHERS[0].facts, definition))
    question = asked("which", Library((LAMBDA, ecs, OTHERS[1])))
    assert question is not None
    reasons = {option.concept: option.reason for option in question.options if not option.correct}
    assert reasons == {"ecs": "ECS: 컨테이너 서비스", "ec2": "EC2에는 맞지 않는 설명이다"}


def test_which_leaves_out_concepts_that_the_statement_names() -> None:
    """A concept named in the statement would be ruled out by that alone."""
    fact = replace(LIMIT, text="ECS의 클러스터 없이 실행한다")
    library = Library((replace(LAMBDA, facts=(fact,)), *OTHERS))
    for seed in range(9):
        question = asked("which", library, seed)
        assert question is not None
        assert {option.text for option in question.options} == {"Lambda", "EC2", "S3", "RDS"}


def test_which_offers_no_title_twice() -> None:
    """Two concepts of one title give one option, and none like the right one."""
    twins = tuple(replace(other, title="lambda") for other in OTHERS[:2])
    again = tuple(replace(other, title="S3") for other in OTHERS[2:])
    assert asked("which", Library((LAMBDA, *twins, *again))) is None


def test_what_is_nothing_but_a_name_is_not_asked() -> None:
    """A statement of which only ○○ is left says nothing: neither which nor choice asks it."""
    library = Library((replace(LAMBDA, facts=(replace(LIMIT, text="Lambda"),)), *OTHERS))
    assert asked("which", library) is None
    assert asked("choice", library) is None


def test_an_abbreviation_is_not_asked_by_its_letters() -> None:
    """What it stands for has them: `Lambda Compute Service` can be LCS alone."""
    fact = replace(LIMIT, kind="name", text="Lambda Compute Service의 약자다")
    concept = replace(LAMBDA, title="LCS", name="Lambda Compute Service", facts=(fact,))
    assert asked("which", Library((concept, *OTHERS))) is None


def of_functions(word: str, facts: int) -> Library:
    """Lambda with so many facts, all of which have the word, among others of which none has."""
    more = (a_fact(f"lambda.{at:04}", f"{word}는 {at}분을 넘지 않는다") for at in range(facts - 1))
    first = replace(
        LIMIT, text=f"{word} 하나는 두 번 다시 시도된다", false_for=("ecs", "ec2", "s3")
    )
    return Library((replace(LAMBDA, facts=(first, *more)), *OTHERS))


def test_which_offers_nobody_of_whom_the_words_are_not() -> None:
    """A word in which one card speaks all along tells whose the statement is, known or not; of a
    short card that is chance."""
    assert asked("which", of_functions("함수", 9)) is None
    assert asked("which", of_functions("함수", 4)) is not None


@pytest.mark.parametrize("form", ["choice", "which"])
def test_confusable_concepts_are_not_offered(form: str) -> None:
    """Where all but one other are confusable there is no question."""
    lambda_ = replace(LAMBDA, confusable=("ecs", "ec2", "s3"))
    assert asked(form, Library((lambda_, *OTHERS))) is None


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("more", [{"ask": False}, {"retired": True}])
def test_what_may_not_be_asked_is_not(form: str, more: dict[str, Any]) -> None:
    """Retired and unfit facts are asked in no form."""
    library = Library((replace(LAMBDA, facts=(replace(LIMIT, **more),)), *OTHERS))
    assert asked(form, library) is None


def test_unknown_facts_and_forms_are_key_errors() -> None:
    """Who asks for what there is not is told so."""
    with pytest.raises(KeyError, match=r"lambda\.zzzz"):
        ask(LIBRARY, "lambda.zzzz", "ox", Random(1))
    with pytest.raises(KeyError, match="riddle"):
        ask(LIBRARY, "lambda.aaaa", "riddle", Random(1))

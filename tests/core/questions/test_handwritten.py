"""Scenarios as questions: what people wrote, in random order, each once in a draw."""

from __future__ import annotations

from random import Random

import pytest
from msgspec.structs import replace

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import OBJECTIVE, Question, Source, ask, draw, draw_facts
from awsquiz.core.questions.handwritten import SCENARIO
from awsquiz.core.scenarios import Choice, Match, Scenario, Step

FACTS = tuple(
    Fact(id=f"ec2.{at}000", text=f"인스턴스에 **기능 {at}**을 붙인다", line=at, why="까닭")
    for at in range(1, 4)
)
EC2 = Concept(id="ec2", title="EC2", note="aws.md", docs="https://aws.amazon.com/", facts=FACTS)
COMMON = {"exams": {"clf": "billing"}, "concepts": ("ec2",)}
SINGLE = Scenario(
    id="one",
    kind="single",
    facts=("ec2.1000", "ec2.2000"),
    stem="알맞은 방법은?",
    options=(
        Choice(text="스팟을 쓴다", correct=True, why="싸기 때문이다"),
        Choice(text="예약을 쓴다", why="약정하기 때문이다"),
        Choice(text="전용 호스트를 쓴다"),
        Choice(text="온디맨드를 쓴다", why="비싸기 때문이다"),
    ),
    docs="https://docs.aws.amazon.com/spot",
    **COMMON,
)
STEPS = Scenario(
    id="steps",
    kind="order",
    facts=("ec2.2000",),
    stem="순서대로 나열한 것은?",
    steps=tuple(Step(text=text, why=f"{text}의 까닭") for text in ("처음", "다음", "끝")),
    **COMMON,
)
PAIRS = Scenario(
    id="pairs",
    kind="match",
    facts=("ec2.3000",),
    stem="짝을 지으시오.",
    pairs=tuple(Match(left=f"요구 {at}", right=f"방법 {at}", why="까닭") for at in "가나다"),
    **COMMON,
)
MULTIPLE = Scenario(
    id="two",
    kind="multiple",
    facts=("ec2.3000",),
    stem="방법은? (두 가지 선택)",
    options=tuple(Choice(text=f"방법 {at}", correct=at < 2) for at in range(5)),
    **COMMON,
)
LIBRARY = Library((EC2,), (SINGLE, STEPS, PAIRS, MULTIPLE))


def asked(fact: str, form: str = "scenario", library: Library = LIBRARY) -> dict[str, Question]:
    """By scenario, what is asked for the fact with many seeds; the last one of each."""
    made = (ask(library, f"ec2.{fact}", form, Random(seed)) for seed in range(40))
    return {question.id: question for question in made if question}


def test_a_scenario_is_asked_with_its_reasons_and_its_fact() -> None:
    """The stem and docs are its own; the fact and its note's line are those asked for."""
    question = asked("1000")["scenario:one"]
    assert (question.form, question.shape, question.level) == ("scenario", "one", "apply")
    assert (question.concept, question.fact, question.stem) == ("ec2", "ec2.1000", SINGLE.stem)
    assert (question.source, question.docs) == (Source("aws.md", 1), SINGLE.docs)
    assert question.explanation == "인스턴스에 기능 1을 붙인다"
    reasons = {option.text: option.reason for option in question.options}
    assert reasons["스팟을 쓴다"] == "싸기 때문이다"
    assert reasons["전용 호스트를 쓴다"]


def test_an_exercise_of_a_note_is_answered_by_its_key() -> None:
    """Where it gives no reasons: its key is what is known; what it explains stands below."""
    fact = Fact(id="ec2.9000", text="전용 호스트", question="무엇을 쓰는가?", why="싸서 그렇다")
    library = Library((Concept(id="ec2", title="EC2", facts=(fact,)),))
    exercise = replace(SINGLE, id="noted", facts=("ec2.9000",), note="aws.md")
    bare = replace(exercise, options=tuple(replace(each, why=None) for each in exercise.options))
    question = SCENARIO.as_question(library, library.cards[0], fact, bare, Random(1))
    told = {(option.reason, option.why_false) for option in question.options}
    assert told == {("노트의 답이다", None), ("노트의 답이 아니다", "written")}
    assert question.explanation == "싸서 그렇다"


def test_a_person_vouches_for_wrong_options() -> None:
    """They are wrong by its key, and name no fact; the right one cites the fact."""
    for option in asked("1000")["scenario:one"].options:
        assert option.why_false == (None if option.correct else "written")
        assert option.certainty == (None if option.correct else "proved")
        assert option.fact == ("ec2.1000" if option.correct else None)


def test_a_scenario_is_asked_for_its_main_fact() -> None:
    """It is one review of that; the further facts on which it rests are named beside it."""
    assert list(asked("1000")) == ["scenario:one"]
    assert list(asked("2000")) == ["scenario:steps"]
    assert asked("1000")["scenario:one"].also == ("ec2.2000",)


def test_options_stand_in_any_order() -> None:
    """The right option's place is drawn."""
    made = [ask(LIBRARY, "ec2.1000", "scenario", Random(seed)) for seed in range(40)]
    assert {question.answer for question in made if question} == {("1",), ("2",), ("3",), ("4",)}


def test_several_are_right_in_a_multiple_one() -> None:
    """The answer is the keys of all that are right."""
    question = asked("3000")["scenario:two"]
    assert question.shape == "several"
    assert {question.option(key).text for key in question.answer} == {"방법 0", "방법 1"}


def test_pairs_are_matched() -> None:
    """Each left side has the key of its own right side; they rest on no other concept's fact."""
    question = asked("3000")["scenario:pairs"]
    assert question.shape == "pairs"
    for pair in question.pairs:
        assert question.option(pair.right).text == pair.left.replace("요구", "방법")
        assert (pair.concept, pair.fact) == (None, None)
    assert question.answer == tuple(pair.right for pair in question.pairs)


@pytest.mark.parametrize("form", ["scenario", "order"])
def test_steps_are_never_shown_in_the_right_order(form: str) -> None:
    """Any other order comes; the answer is the keys as the steps follow each other."""
    orders = set()
    for seed in range(200):
        question = ask(LIBRARY, "ec2.2000", form, Random(seed))
        if question and question.id == "scenario:steps":
            assert question.shape == "sequence"
            assert [question.option(key).text for key in question.answer] == ["처음", "다음", "끝"]
            orders.add(tuple(option.text for option in question.options))
    assert len(orders) == 5
    assert ("처음", "다음", "끝") not in orders


def test_order_asks_nothing_else() -> None:
    """Of the scenarios on a fact only those of kind order; None where there is none."""
    assert list(asked("2000", "order")) == ["scenario:steps"]
    assert asked("1000", "order") == {}


def test_what_is_not_sound_is_not_asked() -> None:
    """Without a right option nobody could answer it."""
    wrong = tuple(Choice(text=f"{at}번") for at in range(4))
    broken = Scenario(id="x", kind="single", facts=("ec2.1000",), stem="?", options=wrong, **COMMON)
    assert asked("1000", library=Library((EC2,), (broken,))) == {}


@pytest.mark.parametrize("forms", [["scenario"], ["scenario", "order"], OBJECTIVE])
def test_a_draw_asks_no_scenario_twice(forms: list[str]) -> None:
    """Though two facts share it, and both forms ask it; the other scenario of a fact is used."""
    for seed in range(30):
        drawn = draw(LIBRARY, [EC2], 9, Random(seed), forms)
        again = draw_facts(LIBRARY, [fact.id for fact in FACTS], 9, Random(seed), forms)
        for questions in (drawn, again):
            ids = [question.id for question in questions]
            assert len(ids) == len(set(ids))


def test_a_draw_takes_another_scenario_of_the_fact() -> None:
    """When the one it shares has been asked, the fact is asked by the one it has alone."""
    for seed in range(30):
        facts = ["ec2.1000", "ec2.2000"]
        drawn = draw_facts(LIBRARY, facts, 9, Random(seed), ["scenario"])
        assert [question.id for question in drawn] == ["scenario:one", "scenario:steps"]


def test_options_in_fixed_order_stay_as_they_stand() -> None:
    """By the key `order`; in a note also where one speaks of the others."""
    leaning = (*SINGLE.options[:3], Choice(text="위의 모두"))
    for scenario in (
        replace(SINGLE, order="fixed"),
        replace(SINGLE, note="aws.md", options=leaning),
    ):
        library = Library((EC2,), (scenario,))
        for seed in range(8):
            made = ask(library, "ec2.1000", "scenario", Random(seed))
            assert made is not None
            assert [each.text for each in made.options] == [each.text for each in scenario.options]

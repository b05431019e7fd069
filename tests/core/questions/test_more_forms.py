"""The forms with several truths, with values, pairs and typed answers: what they show."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from msgspec.structs import replace

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import FORMS, OBJECTIVE, Question, Source, ask

BY_HAND = ("order", "scenario")
TIMES = {"lambda": "15분", "ecs": "제한 없음", "ec2": "1년", "edge": "30초", "batch": "14일"}


def _what(name: str) -> str:
    """A definition that shares no word with others."""
    return f"작업{TIMES[name]}의 길이{TIMES[name]}인 서비스"


def a_concept(name: str, /, *facts: Fact, **more: Any) -> Concept:
    """A concept with a definition, a value and further facts."""
    others = tuple(other for other in TIMES if other != name)
    title = "Lambda@Edge" if name == "edge" else name.upper()
    own = (
        Fact(id=f"{name}.dddd", text=f"{title}는 {_what(name)}", kind="definition"),
        Fact(
            id=f"{name}.tttt",
            text=f"한 번에 최대 {TIMES[name]} 동안 작업을 이어 갈 수 있다",
            line=7,
            why="공식 할당량이다",
            docs=f"https://docs.aws.amazon.com/{name}",
            attribute="최대 실행 시간",
            value=TIMES[name],
            false_text=f"{title}는 {TIMES[name]}보다 오래 실행할 수 있다",
            false_for=others,
        ),
    )
    return Concept(
        id=name,
        title=title,
        note="aws.md",
        docs=f"https://aws.amazon.com/{name}",
        facts=(*own, *facts),
        **more,
    )


TRUE = tuple(Fact(id=f"lambda.{at}000", text=f"LAMBDA는 기능 {at}을 갖춘다") for at in "123")
FULL = Fact(id="lambda.nnnn", text="Lightweight Agile의 약자다", kind="name")
LAMBDA = a_concept("lambda", *TRUE, FULL, name="Amazon Lightweight Agile")
OTHERS = tuple(a_concept(name) for name in TIMES if name != "lambda")
LIBRARY = Library((LAMBDA, *OTHERS))


def asked(form: str, fact: str = "lambda.tttt", seed: int = 1, library: Library = LIBRARY) -> Any:
    return ask(library, fact, form, Random(seed))


def some(form: str) -> list[Question]:
    """The question with many seeds."""
    return [question for seed in range(40) if (question := asked(form, seed=seed))]


@pytest.mark.parametrize("form", [form for form in FORMS if form not in ("name", *BY_HAND)])
def test_a_question_carries_its_source(form: str) -> None:
    """Every question knows its fact, its note and line, the documentation and the reason; and says
    the fact with it where the question does not show that."""
    question = some(form)[0]
    assert (question.form, question.concept, question.fact) == (form, "lambda", "lambda.tttt")
    assert question.source == Source("aws.md", 7)
    assert question.docs == "https://docs.aws.amazon.com/lambda"
    unseen = "한 번에 최대 15분 동안 작업을 이어 갈 수 있다. " if form in ("value", "match") else ""
    assert question.explanation == f"{unseen}공식 할당량이다"


def test_forms_know_how_hard_they_are() -> None:
    """To type, to match or to choose several is to recall; a flashcard alone is not objective."""
    assert FORMS["choice"].level == FORMS["ox"].level == "recognise"
    assert {FORMS[form].level for form in ("cloze", "match", "multi")} == {"recall"}
    assert "flashcard" not in OBJECTIVE


def test_not_asks_for_what_is_false() -> None:
    """The fact turned round is the answer and says what is so; the word in the stem is marked."""
    for question in some("not"):
        assert question.stem == "LAMBDA에 대한 설명으로 옳지 **[않은]** 것은?"
        answer = question.option(question.answer[0])
        assert answer.text == "15분보다 오래 실행할 수 있다"
        assert answer.reason == f"사실은 이렇다: {LAMBDA.facts[1].text}"
        true = {option.text for option in question.options if not option.correct}
        assert true == {f"기능 {at}을 갖춘다" for at in "123"}


def test_not_needs_two_truths() -> None:
    """With one other fact there is nothing to choose from."""
    short = replace(LAMBDA, facts=(LAMBDA.facts[1], TRUE[0]))
    assert asked("not", library=Library((short, *OTHERS))) is None


@pytest.mark.parametrize("can", [True, False])
def test_not_stands_among_what_is_as_sure(can: bool) -> None:
    """Where others say 할 수 있다 and one alone does not, that is the one."""
    ends = {True: "할 수 있다", False: "한다"}
    false = f"볼륨을 서로 바꾸어 사용{ends[can]}"
    asked_of = Fact(id="lambda.zzzz", text="볼륨을 하나 사용할 수 있다", false_text=false)
    others = tuple(
        Fact(id=f"lambda.{name}{at}aa", text=f"{thing} {at}번 조정{ends[sure]}")
        for name, sure in (("s", True), ("t", False))
        for at, thing in enumerate(("요청을", "서버를", "로그를", "키를", "색인을"), 2)
    )
    library = Library((a_concept("lambda", asked_of, *others),))
    for seed in range(12):
        question = asked("not", "lambda.zzzz", seed, library)
        assert all(("수 있다" in option.text) == can for option in question.options)


def test_value_asks_for_the_attribute() -> None:
    """The options are the siblings' values; a wrong one says whose it is."""
    for question in some("value"):
        assert question.stem == "LAMBDA의 최대 실행 시간은?"
        assert question.option(question.answer[0]).text == "15분"
        wrong = [option for option in question.options if not option.correct]
        assert len(wrong) == 3
        assert {option.text for option in wrong} <= {"제한 없음", "1년", "30초", "14일"}
        for option in wrong:
            title = LIBRARY.by_id[option.concept or ""].title
            assert option.reason == f"{title}의 최대 실행 시간: {option.text}"


def test_multi_says_how_many_are_right() -> None:
    """Two of five or three of six, as the stem says."""
    seen = {
        (question.stem[-11:], len(question.answer), len(question.options))
        for question in some("multi")
    }
    assert seen == {("을 두 개 고르시오.", 2, 5), ("을 세 개 고르시오.", 3, 6)}


def test_multi_takes_what_is_said_twice_once() -> None:
    """Two facts in the same words are one right option."""
    again = tuple(replace(fact, id=f"{fact.id}x", text=f"{fact.text}.") for fact in TRUE)
    library = Library((replace(LAMBDA, facts=(*LAMBDA.facts, *again)), *OTHERS))
    for seed in range(40):
        question = asked("multi", seed=seed, library=library)
        texts = [option.text.rstrip(".") for option in question.options]
        assert len(texts) == len(set(texts))


def test_match_pairs_concepts_with_values() -> None:
    """Five concepts, each with the key of its value; the answer is in the order of the pairs."""
    question = asked("match")
    assert question.stem == "개념마다 최대 실행 시간으로 알맞은 것을 고르시오."
    assert {pair.concept: question.option(pair.right).text for pair in question.pairs} == TIMES
    assert question.answer == tuple(pair.right for pair in question.pairs)
    for pair in question.pairs:
        option = question.option(pair.right)
        assert option.correct
        assert option.reason.startswith(f"{pair.left}의 최대 실행 시간: {option.text}")


def test_definitions_are_not_matched() -> None:
    """Names tell them, and their last word sorts services from features."""
    assert asked("match", "lambda.dddd") is None


def test_what_a_person_calls_obvious_is_not_asked_by_its_name() -> None:
    """Neither by a value to be matched nor as what some concept is; a note's definitions are,
    which nobody has called so."""
    facts = tuple(replace(each, obvious=True) for each in LAMBDA.facts)
    library = Library((replace(LAMBDA, facts=facts), *OTHERS))
    for form, fact in (("match", "lambda.tttt"), ("which", "lambda.dddd")):
        assert asked(form, fact) is not None
        assert asked(form, fact, library=library) is None


def test_what_a_person_calls_obvious_is_no_other_side_of_a_match() -> None:
    """Its name would tell it there as well."""
    others = [
        replace(each, facts=tuple(replace(fact, obvious=True) for fact in each.facts))
        for each in OTHERS
    ]
    assert asked("match", library=Library((LAMBDA, *others))) is None


def test_match_leaves_out_what_would_be_true_of_two() -> None:
    """Of concepts with the same value, of one title, or kin, only one can stand in a match."""
    twin = replace(OTHERS[0], id="twin", title="TWIN", facts=())
    same = replace(OTHERS[0].facts[1], id="twin.tttt", false_for=())
    namesake = a_concept("edge")
    renamed = replace(namesake, id="namesake", title="ecs", facts=())
    library = Library((LAMBDA, OTHERS[0], replace(twin, facts=(same,)), renamed, OTHERS[1]))
    for seed in range(20):
        question = asked("match", seed=seed, library=library)
        concepts = {pair.concept for pair in question.pairs} if question else set()
        assert not {"ecs", "twin"} <= concepts
    kin = replace(OTHERS[0], concepts=(OTHERS[1],))
    assert asked("match", library=Library((LAMBDA, kin))) is None


def test_cloze_hides_the_value() -> None:
    """The value is typed into the gap; whatever else the fact says stays."""
    question = asked("cloze")
    assert question.stem == "LAMBDA에 대한 설명이다. 빈칸에 알맞은 말을 쓰시오."
    assert question.statement == "한 번에 최대 (      ) 동안 작업을 이어 갈 수 있다"
    assert question.accept == ("15분",)


def test_name_is_typed_with_or_without_the_maker() -> None:
    """What an abbreviation stands for is accepted with AWS or Amazon before it and without."""
    question = asked("name", "lambda.nnnn")
    assert question.stem == "LAMBDA는 무엇의 약자인가? 풀어서 쓰시오."
    assert question.accept == ("Lightweight Agile", "Amazon Lightweight Agile")
    assert asked("name") is None


def test_name_is_chosen_where_wrong_expansions_are_known() -> None:
    """Its own turned round, those that a person gave, and others' that are false of it."""
    full = replace(FULL, false_text="Large Agile의 약자다", false_names=("Light Area", "LAMBDA"))
    other = Fact(
        id="ecs.nnnn", text="Elastic Container의 약자다", kind="name", false_for=("lambda",)
    )
    unproved = replace(other, id="ec2.nnnn", false_for=())
    facts = tuple(full if fact is FULL else fact for fact in LAMBDA.facts)
    ecs = a_concept("ecs", other, name="Amazon Elastic Container")
    ec2 = a_concept("ec2", unproved, name="Amazon Elastic Compute")
    library = Library((replace(LAMBDA, facts=facts), ecs, ec2))
    made = [asked("name", "lambda.nnnn", seed, library) for seed in range(40)]
    chosen = [question for question in made if question.shape == "one"]
    assert 8 < len(chosen) < 32
    for question in chosen:
        assert question.option(question.answer[0]).text == "Lightweight Agile"
        assert {(option.text, option.why_false) for option in question.options} == {
            ("Lightweight Agile", None),
            ("Large Agile", "mark"),
            ("Light Area", "mark"),
            ("Elastic Container", "false_for"),
        }


@pytest.mark.parametrize(
    ("wrong", "shown"),
    [
        (("Large Agile", "Large Area", "Lightweight Area", "Live Area", "Long Area"), 3),
        (("Large Area", "Live Area", "Long Area"), 0),
        (("Large Agile", "Live Agile", "Long Area"), 3),
    ],
)
def test_no_word_of_an_expansion_stands_alone(wrong: tuple[str, ...], shown: int) -> None:
    """Each with each, where all of that is known to be wrong; none where the others all end in the
    same word and the right one in another."""
    full = replace(FULL, false_names=wrong)
    facts = tuple(full if fact is FULL else fact for fact in LAMBDA.facts)
    library = Library((replace(LAMBDA, facts=facts), *OTHERS))
    made = [asked("name", "lambda.nnnn", seed, library) for seed in range(20)]
    chosen = [{it.text for it in each.options} for each in made if each.shape == "one"]
    assert all(len(texts) == shown + 1 for texts in chosen)
    assert bool(chosen) == bool(shown)
    if len(wrong) > 3:
        assert all(sum("Agile" in text for text in texts) == 2 for texts in chosen)


def test_name_is_typed_where_only_one_wrong_expansion_is_known() -> None:
    """Two options would be a coin."""
    full = replace(FULL, false_text="Large Agile의 약자다")
    facts = tuple(full if fact is FULL else fact for fact in LAMBDA.facts)
    library = Library((replace(LAMBDA, facts=facts), *OTHERS))
    shapes = {asked("name", "lambda.nnnn", seed, library).shape for seed in range(20)}
    assert shapes == {"typed"}


@pytest.mark.parametrize("name", [None, "AWS LAMBDA", "Lambda"])
def test_what_is_no_abbreviation_is_not_asked_for(name: str | None) -> None:
    """Where the full name is the title itself the question would tell its answer."""
    library = Library((replace(LAMBDA, name=name), *OTHERS))
    assert asked("name", "lambda.nnnn", library=library) is None


@pytest.mark.parametrize(
    ("fact", "front", "statement"),
    [
        ("lambda.dddd", "LAMBDA는 무엇인가?", None),
        ("lambda.nnnn", "LAMBDA는 무엇의 약자인가?", None),
        ("lambda.1000", "LAMBDA", "LAMBDA는 기능 1을 …"),
        ("lambda.tttt", "LAMBDA의 최대 실행 시간은?", None),
    ],
)
def test_a_flashcard_has_a_front_and_a_back(fact: str, front: str, statement: str | None) -> None:
    """In front what is asked for, a term hidden where there is one; behind it the fact."""
    question = asked("flashcard", fact)
    assert (question.stem, question.statement) == (front, statement)
    assert question.answer == (LIBRARY.fact(fact)[1].text,)  # type: ignore[index]


def test_a_flashcard_does_not_tell_its_term_by_its_place() -> None:
    """A term that stands in the headings above the fact is not hidden in vain."""
    fact = replace(LAMBDA.facts[1], facet="제한 사항", under=("**15분** 규칙",))
    library = Library((replace(LAMBDA, facts=(fact,)),))
    question = asked("flashcard", library=library)
    assert question.stem == "LAMBDA › 제한 사항 › 15분 규칙"
    assert question.statement == "한 번에 최대 15분 동안 작업을 …"


@pytest.mark.parametrize("form", ["choice", "multi", "which", "value", "match"])
@pytest.mark.parametrize("said", ["한 번에  최대 1년 동안 작업을 이어 갈 수 있다.", "LAMBDA는 {}"])
def test_what_a_card_tells_is_no_wrong_option(form: str, said: str) -> None:
    """A statement that two cards make is no wrong option to either, however they word it."""
    text = OTHERS[1].facts[1].text
    same = Fact(id="lambda.ssss", text=said.format(text))
    lambda_ = replace(LAMBDA, facts=(*LAMBDA.facts, same))
    library = Library((lambda_, *OTHERS[:3]))
    for seed in range(30):
        question = asked(form, seed=seed, library=library)
        used = (
            [option.fact for option in question.options if not option.correct] if question else []
        )
        assert "ec2.tttt" not in used
        if form == "match" and question:
            assert "ec2.tttt" not in [pair.fact for pair in question.pairs]
    asked_of_ec2 = [asked("which", "ec2.tttt", seed, library) for seed in range(30)]
    for question in filter(None, asked_of_ec2):
        assert "lambda" not in [option.concept for option in question.options]

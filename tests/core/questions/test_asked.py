"""Facts that a note itself asks for, and facts of which it is not sure whose they are."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from msgspec.structs import replace

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import FORMS, OBJECTIVE, ask
from awsquiz.core.questions.asked import spellings
from awsquiz.core.questions.question import Question
from awsquiz.core.scenarios import Choice, Scenario, Step
from tests.core.questions.checks import LAWS, SEEDS
from tests.core.questions.libraries import libraries


def asked(question: str, text: str, **more: object) -> Library:
    """A library of one concept with one fact that its note asks for."""
    fact = Fact(id="sqs.a1b2", text=text, question=question, **more)  # type: ignore[arg-type]
    return Library((Concept(id="sqs", title="SQS", facts=(fact,)),))


def test_a_flashcard_shows_the_question_and_turns_to_the_text() -> None:
    """The front is what the note asks, with the concept where it does not tell itself."""
    library = asked("기본 보존 기간은?", "4일")
    card = ask(library, "sqs.a1b2", "flashcard", Random(1))
    assert card is not None
    assert (card.stem, card.answer) == ("SQS: 기본 보존 기간은?", ("4일",))


def test_a_statement_keeps_its_forms_beside_a_question_of_its_own() -> None:
    """Of which is written what is false: the question is the front of its card."""
    library = asked(
        "SQS 메시지의 기본 보존 기간은?",
        "메시지를 기본으로 4일 동안 보존한다",
        false_text="메시지를 기본으로 14일 동안 보존한다",
    )
    card = ask(library, "sqs.a1b2", "flashcard", Random(1))
    assert card is not None
    assert card.stem == "SQS 메시지의 기본 보존 기간은?"
    shown = {(q.statement, q.answer) for q in every(library, "ox")}
    assert shown == {
        ("메시지를 기본으로 4일 동안 보존한다", ("o",)),
        ("메시지를 기본으로 14일 동안 보존한다", ("x",)),
    }


def test_what_was_looked_up_is_sure() -> None:
    """Whoever held it against its page knows what it is about, whatever the note let one doubt."""
    text, false = "메시지를 기본으로 4일 동안 보존한다", "메시지를 기본으로 14일 동안 보존한다"
    fact = Fact(id="sqs.a1b2", text=text, false_text=false, unsure=True)
    assert not fact.states
    assert replace(fact, checked="2026-11-28").states


def test_what_is_left_out_is_typed_to_the_question() -> None:
    """Its gap is what the question asks for."""
    text, false = "메시지를 기본으로 4일 동안 보존한다", "메시지를 기본으로 14일 동안 보존한다"
    library = asked("메시지의 기본 보존 기간은?", text, false_text=false, gaps=("4일",))
    [typed] = every(library, "cloze")
    assert (typed.stem, typed.statement) == ("SQS: 메시지의 기본 보존 기간은?", None)
    assert typed.answer == ("4일",)


def test_what_the_card_accepts_is_what_its_question_asks_for() -> None:
    """Not another number of the sentence: that would take 12시간 for an hour."""
    text = "세션은 기본으로 1시간 지속되며 최대 12시간까지 늘릴 수 있다"
    false = "세션은 기본으로 12시간 지속되며 최대 30일까지 늘릴 수 있다"
    accept = ("12시간", "12")
    library = asked(
        "세션은 최대 몇 시간까지 늘릴 수 있는가?", text, false_text=false, accept=accept
    )
    [typed] = every(library, "cloze")
    assert (typed.statement, typed.answer, typed.accept) == (None, ("12시간",), accept)


def every(library: Library, form: str) -> list[Question]:
    """The different questions of a form on the one fact."""
    made = (ask(library, "sqs.a1b2", form, Random(seed)) for seed in range(8))
    return [*{question.id: question for question in made if question}.values()]


def test_a_short_answer_is_typed() -> None:
    """The question is asked in the form of gaps, and the answer typed."""
    typed = ask(asked("SQS의 기본 보존 기간은?", "4일"), "sqs.a1b2", "cloze", Random(1))
    assert typed is not None
    assert (typed.stem, typed.accept, typed.shape) == ("SQS의 기본 보존 기간은?", ("4일",), "typed")


def test_an_answer_with_its_short_name_may_be_typed_as_either() -> None:
    """Of `Server Name Indication (SNI)` each half will do."""
    library = asked("SQS는 무엇인가?", "Simple Queue Service (SQS)")
    typed = ask(library, "sqs.a1b2", "cloze", Random(1))
    assert typed is not None
    assert {"Simple Queue Service", "SQS"} <= set(typed.accept)


@pytest.mark.parametrize("text", ["메시지를 나누어 받는 곳마다 대기열을 하나씩 둔다", "SQS, SNS"])
def test_a_long_answer_is_only_turned_over(text: str) -> None:
    """What could be worded otherwise, or is several things, is not typed."""
    library = asked("왜 쓰는가?", text)
    assert ask(library, "sqs.a1b2", "cloze", Random(1)) is None
    assert ask(library, "sqs.a1b2", "flashcard", Random(1)) is not None


def test_a_question_with_options_is_not_typed_and_shows_them_on_its_card() -> None:
    """Which of these cannot be asked without these."""
    scenario = Scenario(
        id="sqs-a1b2",
        kind="single",
        concepts=("sqs",),
        facts=("sqs.a1b2",),
        stem="다음 중 대기열은?",
        note="시험.md",
        options=(Choice(text="SNS"), Choice(text="SQS", correct=True)),
    )
    library = Library(asked("다음 중 대기열은?", "SQS").cards, (scenario,))
    assert ask(library, "sqs.a1b2", "cloze", Random(1)) is None
    card = ask(library, "sqs.a1b2", "flashcard", Random(1))
    assert card is not None
    assert card.statement == "- SNS\n- SQS"
    chosen = ask(library, "sqs.a1b2", "scenario", Random(1))
    assert chosen is not None
    assert [option.text for option in chosen.options if option.correct] == ["SQS"]


def test_steps_of_a_note_may_be_up_to_eight() -> None:
    """What a note puts in order is asked as an order."""
    steps = tuple(Step(text=f"{at}째 일을 한다") for at in range(1, 8))
    scenario = Scenario(
        id="sqs-a1b2",
        kind="order",
        concepts=("sqs",),
        facts=("sqs.a1b2",),
        stem="순서",
        note="순서.md",
        steps=steps,
    )
    library = Library(asked("순서", "1째 → 2째").cards, (scenario,))
    question = ask(library, "sqs.a1b2", "order", Random(1))
    assert question is not None
    assert len(question.answer) == 7


def test_the_note_s_own_gaps_are_asked() -> None:
    """What a cloze leaves out is typed, and hidden on the card."""
    fact = Fact(id="lambda.a1b2", text="최대 15분 동안 실행한다", gaps=("15분",))
    library = Library((Concept(id="lambda", title="Lambda", facts=(fact,)),))
    typed = ask(library, "lambda.a1b2", "cloze", Random(1))
    assert typed is not None
    assert typed.statement == "최대 (      ) 동안 실행한다"
    assert typed.accept == ("15분",)


@LAWS
@given(libraries(), SEEDS)
def test_what_is_no_sure_statement_stands_in_no_options(library: Library, seed: int) -> None:
    """Neither right nor wrong: a fact with a question, nor one that is unsure."""
    random = Random(seed)
    marked: set[str] = set()

    def spoilt(concept: Concept) -> Concept:
        facts = []
        for fact in concept.facts:
            how = random.choice(({}, {"question": "무엇인가?"}, {"unsure": True}))
            if how:
                marked.add(fact.id)
            facts.append(replace(fact, **how))
        return replace(concept, facts=tuple(facts), concepts=tuple(map(spoilt, concept.concepts)))

    spoilt_library = Library(tuple(map(spoilt, library.cards)))
    for fact_id in {fact.id for each in spoilt_library.by_id.values() for fact in each.facts}:
        for form in OBJECTIVE:
            question = ask(spoilt_library, fact_id, form, random)
            if question is None or question.shape == "typed":
                continue
            cited = {option.fact for option in question.options if form != "which"}
            found = [spoilt_library.fact(each)[1] for each in cited if each]  # type: ignore[index]
            assert all(fact.states for fact in found)
            asked_for = spoilt_library.fact(fact_id)
            assert asked_for is not None
            assert asked_for[1].states
    assert set(FORMS) >= set(OBJECTIVE)


def test_what_else_will_do_stands_in_brackets() -> None:
    """In brackets, one or several, beside another spelling alone."""
    assert spellings("서울 (또는 Seoul, 서울특별시)")[1:] == ("서울", "Seoul", "서울특별시")
    assert spellings("15분 (900초)")[1:] == ("15분", "900초")

"""The front of a flashcard asks for one thing, and no two cards ask the same."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import Question, ask

GAP = "(      )"


def card(*facts: Fact, title: str = "SQS", concepts: tuple[Concept, ...] = ()) -> Library:
    return Library((Concept(id="sqs", title=title, facts=facts, concepts=concepts),))


def fact(at: int, text: str, **more: object) -> Fact:
    return Fact(id=f"sqs.{at:04}", text=text, **more)  # type: ignore[arg-type]


def turned(library: Library, at: int) -> Question | None:
    return ask(library, f"sqs.{at:04}", "flashcard", Random(1))


def front(library: Library, at: int) -> tuple[str, str | None]:
    question = turned(library, at)
    assert question is not None
    return question.stem, question.statement


def lit(library: Library, at: int) -> list[str]:
    question = turned(library, at)
    assert question is not None
    return [question.answer[0][start:end] for start, end in question.lit]


def test_an_attribute_is_asked_for_and_its_value_lit() -> None:
    """The statement itself is all on the back."""
    library = card(
        fact(0, "메시지 하나는 256KB를 넘을 수 없다", attribute="최대 메시지 크기", value="256KB")
    )
    assert front(library, 0) == ("SQS의 최대 메시지 크기는?", None)
    assert lit(library, 0) == ["256KB"]


@pytest.mark.parametrize(
    ("attribute", "value", "stem"),
    [
        ("순서 보장", "○", "SQS — 순서 보장: ○인가, ✕인가?"),
        ("용도", "느슨한 결합", "SQS는 무엇에 쓰는가?"),
        ("Use case", "decoupling", "SQS는 무엇에 쓰는가?"),
        ("설명", "메시지를 담는 대기열", "SQS는 무엇인가?"),
        ("메시지 저장", "여러 서버에 나눔", "SQS의 메시지 저장은 어떻게 되는가?"),
        ("기본값", "30초", "SQS의 기본값은?"),
        ("비고", "예전 것", "SQS"),
    ],
)
def test_the_wording_fits_the_attribute(attribute: str, value: str, stem: str) -> None:
    """A mark, a use, what it is, something done, a value; what nobody understands is not asked."""
    library = card(fact(0, f"{attribute}: {value}", attribute=attribute, value=value))
    assert front(library, 0)[0] == stem


def test_two_facts_with_one_attribute_begin_on_the_front() -> None:
    """One question for both would not tell which is meant."""
    library = card(
        fact(0, "표준 대기열의 처리량은 거의 끝이 없다", attribute="처리량", value="무제한"),
        fact(1, "FIFO 대기열의 처리량은 정해져 있다", attribute="처리량", value="정해진 값"),
    )
    assert front(library, 0) == ("SQS의 처리량은?", "표준 대기열의 …")
    assert front(library, 1) == ("SQS의 처리량은?", "FIFO 대기열의 …")


def test_a_question_that_tells_its_answer_is_not_asked() -> None:
    """Where the value stands in the question the statement is asked for."""
    library = card(fact(0, "순서를 지키려면 FIFO를 고른다", attribute="FIFO 대기열", value="FIFO"))
    assert front(library, 0) == ("SQS", f"순서를 지키려면 {GAP}를 고른다")


def test_several_definitions_begin_on_the_front() -> None:
    """Each is asked as what the concept is."""
    library = card(
        fact(0, "메시지를 담아 두는 완전관리형 대기열", kind="definition"),
        fact(1, "보내는 쪽과 받는 쪽을 떼어 놓는 서비스", kind="definition"),
    )
    assert [front(library, at)[0] for at in (0, 1)] == ["SQS는 무엇인가?"] * 2
    assert front(library, 1)[1] == "보내는 쪽과 받는 …"


def test_a_term_is_a_gap_and_lit() -> None:
    """The gap's word is what the back shows at once."""
    library = card(fact(0, "실패한 메시지는 **배달 못한 편지** 대기열로 옮긴다", facet="오류"))
    assert front(library, 0) == ("SQS › 오류", "실패한 메시지는 …")
    library = card(fact(0, "메시지는 기본적으로 4일 동안 남는다", facet="보관"))
    assert front(library, 0) == ("SQS › 보관", f"메시지는 기본적으로 {GAP} 동안 남는다")
    assert lit(library, 0) == ["4일"]


def test_what_stands_behind_a_label_is_asked_by_it() -> None:
    """Not the label, which anybody could guess."""
    library = card(
        fact(0, "**Long Polling**: 빈 응답을 줄이려고 기다린다", facet="수신"),
        fact(1, "**Short Polling**: 곧바로 답한다", facet="수신"),
    )
    assert front(library, 0) == ("SQS › 수신", "Long Polling: …")
    assert lit(library, 0) == ["빈 응답을 줄이려고 기다린다"]


def test_one_of_a_list_is_asked_beside_the_others() -> None:
    """The list stands on both sides: with a gap, and with what was missing lit."""
    library = card(
        *(fact(at, text, under=("대기열",)) for at, text in enumerate(["표준", "선입선출"]))
    )
    assert front(library, 1) == (
        "SQS › 대기열: 두 가지 가운데 빠진 것은?",
        f"- 표준\n- {GAP}",
    )
    question = turned(library, 1)
    assert question is not None
    assert question.answer == ("- 표준\n- 선입선출",)
    assert lit(library, 1) == ["선입선출"]


def test_of_a_list_with_something_set_aside_none_is_missing() -> None:
    """Nobody could say how many there are."""
    library = card(
        fact(0, "표준", under=("대기열",)),
        fact(1, "선입선출", under=("대기열",)),
        fact(2, "나중에 더 찾아보기", under=("대기열",), aside="todo"),
    )
    assert front(library, 0) == ("SQS › 대기열", "ㅍㅈ")


@pytest.mark.parametrize(
    ("facet", "stem", "statement"),
    [
        ("용도", "SQS는 무엇에 쓰는가?", None),
        ("요금", "SQS의 요금은?", None),
        ("실행 위치", "SQS의 실행 위치는?", None),
        ("특징", "SQS › 특징", "요청이 몰릴 때 …"),
        ("왜 큐를 두는지 알아보자", "SQS › 왜 큐를 두는지 알아보자", "요청이 몰릴 때 …"),
    ],
)
def test_a_heading_asks_where_it_asks_for_one_thing(
    facet: str, stem: str, statement: str | None
) -> None:
    """Else it tells where the statement stands, which begins below it."""
    library = card(fact(0, "요청이 몰릴 때 잠시 담아 둔다", facet=facet))
    assert front(library, 0) == (stem, statement)


def test_a_repeat_has_a_number() -> None:
    """Two facts that say the same at the same place are asked both, and told apart."""
    library = card(*(fact(at, "순서를 지킨다", facet="FIFO") for at in range(3)))
    assert [front(library, at)[0] for at in range(3)] == [
        "SQS › FIFO",
        "SQS › FIFO (2)",
        "SQS › FIFO (3)",
    ]


def test_the_same_gap_twice_is_not_asked_twice() -> None:
    """Two statements that differ in the hidden word alone begin on the front."""
    library = card(
        fact(0, "앞의 4일 동안 남는다 (표준)", facet="보관"),
        fact(1, "앞의 8일 동안 남는다 (표준)", facet="보관"),
    )
    assert front(library, 0) != front(library, 1)


TEXTS = st.sampled_from(
    [
        *("표준", "선입선출", "순서", "메시지는 4일 동안 남는다", "메시지는 8일 동안 남는다"),
        *("Default: 30초", "Default: 60초", "큐에 쌓이면 늘린다", "FIFO는 순서를 지킨다"),
        *("표준 큐는 순서를 지키지 않는다", "Messages are kept", "✕", "메시지를 담는 대기열"),
    ]
)
LABELS = st.sampled_from(["요금", "용도", "제한", "큐", "보관 기간"])


@st.composite
def libraries(draw: st.DrawFn) -> Library:
    """Cards of other titles, with sub-concepts that may be called as headings are."""
    number = iter(range(1000))

    def facts() -> tuple[Fact, ...]:
        return tuple(
            Fact(
                id=f"x.{next(number):04}",
                text=draw(TEXTS),
                kind=draw(st.sampled_from([None, None, None, "definition", "name"])),
                facet=draw(st.none() | LABELS),
                under=tuple(draw(st.lists(LABELS, max_size=2))),
                attribute=draw(st.none() | LABELS),
                value=draw(st.sampled_from(["4일", "없음"])),
                question=draw(st.sampled_from([None, None, None, "대기열은 무엇인가?"])),
                aside=draw(st.sampled_from([None, None, None, "todo"])),
            )
            for _ in range(draw(st.integers(1, 6)))
        )

    def concept(title: str, below: int) -> Concept:
        name = f"c{next(number)}"
        is_known = draw(st.booleans())  # what the service list has is one concept
        return Concept(
            id=name,
            title=f"{title} {name}" if is_known else title,
            docs="https://docs.aws.amazon.com/" if is_known else None,
            facts=facts(),
            concepts=tuple(concept(draw(LABELS), 0) for _ in range(below)),
        )

    return Library((concept("SQS", 2), concept("SNS", 1)))


@settings(max_examples=150)
@given(libraries())
def test_no_two_cards_have_the_same_front(library: Library) -> None:
    """Each fact that is asked has one, and what a learner is asked differs; notes' own questions,
    which may stand in two notes, differ within a card."""
    seen = set()
    for concept in library.by_id.values():
        card_id = (*library.ancestors(concept.id), concept)[0].id
        for each in concept.facts:
            question = ask(library, each.id, "flashcard", Random(1))
            assert (question is not None) == each.askable
            if question is not None:
                shown = (question.stem, question.statement, each.question and card_id)
                assert shown not in seen
                seen.add(shown)


@settings(max_examples=80)
@given(libraries())
def test_what_is_lit_is_not_on_the_front(library: Library) -> None:
    """Fronts do not tell what they ask for."""
    for concept in library.by_id.values():
        for each in concept.facts:
            question = ask(library, each.id, "flashcard", Random(1))
            if question is not None and each.kind is None and question.lit:
                lit = "".join(question.answer[0][start:end] for start, end in question.lit)
                assert lit not in (question.statement or "").replace(GAP, "").split("\n")
                assert not question.stem.endswith(lit)

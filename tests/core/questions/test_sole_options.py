"""Numbers that stand beside one that alone can be true."""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import Any

import pytest

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import Question, ask
from awsquiz.core.text.units import measures


def library(*texts: str, below: tuple[str, ...] = (), **given: Any) -> Library:
    """A concept with these facts, the first with what is given, and one below it."""
    facts = [Fact(id="queue.aaa0", text=texts[0], **given)]
    facts += [Fact(id=f"queue.aaa{at}", text=text) for at, text in enumerate(texts[1:], 1)]
    under = Concept(
        id="fifo",
        title="FIFO 대기열",
        facts=tuple(Fact(id=f"fifo.aaa{at}", text=text) for at, text in enumerate(below)),
    )
    return Library((Concept(id="queue", title="대기열", facts=tuple(facts), concepts=(under,)),))


def questions(cards: Library, times: int = 60) -> list[Question]:
    asked = (ask(cards, "queue.aaa0", "value", Random(seed)) for seed in range(times))
    return [question for question in asked if question is not None]


def options(cards: Library, times: int = 60) -> set[str]:
    """All that ever stands beside the true value."""
    return {
        option.text
        for question in questions(cards, times)
        for option in question.options
        if not option.correct
    }


def test_the_statement_is_shown_with_a_gap_in_place_of_its_number() -> None:
    """Among numbers of its unit, with the reason why each is false."""
    question = questions(library("메시지는 최대 14일 동안 보관된다"))[0]
    assert question.stem == "대기열에 대한 설명이다. 빈칸에 들어갈 값은?"
    assert question.statement == "메시지는 최대 (      ) 동안 보관된다"
    right = question.option(question.answer[0])
    assert right.text == "14일"
    wrong = [option for option in question.options if not option.correct]
    assert len(wrong) == 3
    assert {option.why_false for option in wrong} == {"number"}
    assert {option.reason for option in wrong} == {f"{it.text}이 아니라 14일이다" for it in wrong}


def test_a_cell_is_asked_by_its_attribute() -> None:
    """Where no other concept has a value of it."""
    cards = library("최대 크기: 256KB", attribute="최대 크기", value="256KB")
    question = questions(cards)[0]
    assert (question.stem, question.statement) == ("대기열의 최대 크기는?", None)
    assert question.option(question.answer[0]).text == "256KB"


def test_a_count_is_asked_without_its_members() -> None:
    """Who counts them would know it."""
    question = questions(library("대기열 유형은 세 가지다: 표준, FIFO, 지연"))[0]
    assert question.statement == "대기열 유형은 (      )다"
    assert {option.why_false for option in question.options} == {"count", None}


def test_labels_stand_above_the_gap() -> None:
    """As above a gap that is typed."""
    question = questions(library("최대 14일", under=("보관 기간",)))[0]
    assert question.statement == "보관 기간: 최대 (      )"


@pytest.mark.parametrize("above", ["최대 14일 보관", "Retention: 336시간"])
def test_what_stands_beside_the_gap_does_not_tell_it(above: str) -> None:
    """In whatever unit."""
    assert not questions(library("최대 14일", under=(above, "보관 기간")))


def test_the_true_number_has_any_rank_as_often() -> None:
    """The smallest, the greatest and those in the middle win nothing."""
    asked = questions(library("대기 시간은 최대 30초이다"), 400)
    ranks = Counter(
        sorted(question.options, key=lambda option: measures(option.text)[0].amount).index(
            question.option(question.answer[0])
        )
        for question in asked
    )
    assert sorted(ranks) == [0, 1, 2, 3]
    assert min(ranks.values()) > 70


def test_one_without_smaller_ones_is_asked_less_often() -> None:
    """It would be the smallest of all whenever it is asked."""
    assert len(questions(library("파티션은 기본 1개이다"), 400)) < 150


@pytest.mark.parametrize(
    ("texts", "below"),
    [
        (("메시지는 최대 14일 동안 보관된다", "기록은 30일 동안 보관된다"), ()),
        (("메시지는 최대 14일 동안 보관된다", "기록은 720시간 보관된다"), ()),
        (("메시지는 최대 14일 동안 보관된다",), ("30일까지 둔다",)),
    ],
)
def test_numbers_that_cards_name_of_the_concept_stand_nowhere(
    texts: tuple[str, ...], below: tuple[str, ...]
) -> None:
    """Nor what they name of its kin: it might be of the same thing."""
    assert "30일" not in options(library(*texts, below=below))
    assert "21일" in options(library(*texts, below=below))


def test_numbers_of_other_things_may_stand() -> None:
    """Many things are counted; only those of the same name are meant."""
    cards = library("그룹은 최대 5개의 파티션을 갖는다", "버킷 6개에 나눈다", "파티션 7개를 쓴다")
    assert "6개" in options(cards)
    assert "7개" not in options(cards)


def test_the_same_random_numbers_ask_the_same() -> None:
    """With the same id, so that a sitting can be shown again."""
    one, other = (questions(library("메시지는 최대 14일 동안 보관된다")) for _ in range(2))
    assert one == other
    assert len({question.id for question in one}) > 1

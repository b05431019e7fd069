"""Values of an attribute: on one scale they exclude each other, free text only fits or not."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from msgspec.structs import replace

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import Question, ask


def table(attribute: str, *values: str, **given: Any) -> Library:
    """A concept a value, as a row of a note's table gives it."""
    return Library(
        tuple(
            Concept(
                id=f"one-{at}",
                title=f"{'가나다라마'[at]} 서비스",
                docs="https://docs.aws.amazon.com/",
                facts=(
                    Fact(
                        id=f"one-{at}.aaaa",
                        text=f"{attribute}: {value}",
                        attribute=attribute,
                        value=value,
                        **given,
                    ),
                ),
            )
            for at, value in enumerate(values)
        )
    )


def asked(library: Library, form: str) -> list[Question]:
    made = (ask(library, "one-0.aaaa", form, Random(seed)) for seed in range(40))
    return [question for question in made if question is not None]


@pytest.mark.parametrize(
    ("attribute", "values", "stem"),
    [
        ("최소 보관 기간", ("90일", "30일", "180일"), "최소 보관 기간이 90일인 것은?"),
        ("AZ 수", ("1", "3", "2"), "AZ 수가 1인 것은?"),
        ("SNI", ("✕", "지원", "○"), "SNI가 ‘✕’인 것은?"),
        ("최소 보관", ("없음", "30일", "90일"), "최소 보관이 ‘없음’인 것은?"),
        ("적용 계층", ("L7", "L4", "L3"), "적용 계층이 L7인 것은?"),
    ],
)
def test_a_value_of_a_closed_scale_is_asked_by(
    attribute: str, values: tuple[str, ...], stem: str
) -> None:
    """Whose it is, among those whose value it cannot be."""
    question = asked(table(attribute, *values), "which")[0]
    assert (question.stem, question.statement) == (stem, None)
    assert question.option(question.answer[0]).text == "가 서비스"
    assert len(question.options) == 3


@pytest.mark.parametrize(
    "values",
    [
        ("90일", "3개월 이상", "자주"),
        ("5분 이하", "1분 이하", "3분"),
        ("1시간", "60분", "3600초"),
        ("높음", "매우 높음", "high"),
        ("L4, L7", "L7", "L4"),
    ],
)
def test_values_that_may_both_be_true_are_no_wrong_options(values: tuple[str, ...]) -> None:
    """A bound within a bound, the same in another unit, a member of several."""
    library = table("성질", *values)
    assert not asked(library, "which")
    others = {option.concept for each in asked(library, "value") for option in each.options}
    assert others <= {"one-0"}


def test_free_text_is_asked_as_what_fits_best() -> None:
    """Not for, as more than one of them may be true, and never as a statement that is false."""
    library = table("용도", "분석", "백업", "로그 저장", source="| 서비스 | 용도 |\n| 가 | 분석 |")
    assert {each.stem for each in asked(library, "which")} == {"다음에 가장 알맞은 것은?"}
    assert {each.stem for each in asked(library, "match")} == {
        "개념마다 용도로 가장 알맞은 것을 고르시오."
    }
    for form in ("value", "choice", "ox", "not"):
        assert not asked(library, form)


def test_free_text_of_several_tables_is_not_compared() -> None:
    """`사용량 기반` in one table and `시간당` in another may be true of either."""
    library = table("비용", "사용량 기반", "시간당", "전송량 기준")
    assert not any(asked(library, form) for form in ("which", "match", "value"))


def test_values_that_people_checked_are_the_values() -> None:
    """Whatever they are: each of them is asked for."""
    library = table("용도", "분석", "백업", "로그 저장", checked="2026-11-26")
    assert asked(library, "value")
    assert {each.stem for each in asked(library, "which")} == {"다음은 무엇에 대한 설명인가?"}


def test_two_words_for_one_value_do_not_stand_side_by_side() -> None:
    """One of them would do."""
    library = table("유형", "파일", "객체", "Object", "블록", "block storage")
    for question in asked(library, "value"):
        texts = {option.text for option in question.options}
        assert not {"객체", "Object"} <= texts


def test_the_right_number_has_any_rank_among_those_of_others() -> None:
    """The smallest, the greatest and those in the middle win nothing."""
    library = table("보관", "30일", "7일", "10일", "14일")
    assert len(asked(library, "value")) < 25  # as the greatest only, and among numbers of no one
    middle = table("보관", "30일", "7일", "10일", "14일", "90일")
    places = {
        sorted(int(it.text[:-1]) for it in question.options).index(30)
        for question in asked(middle, "value")
    }
    assert places >= {2, 3}


def compared(attribute: str, *values: str, checked: str | None = None) -> Library:
    """A table that sets things beside one another, each with a column."""
    given = table(attribute, *values).cards
    return Library(
        tuple(
            replace(
                card,
                facts=(
                    replace(
                        card.facts[0],
                        source=f"| 구분 | {card.title} |\n| {attribute} | {card.facts[0].value} |",
                        line=5,
                        checked=checked,
                    ),
                ),
            )
            for card in given
        )
    )


@pytest.mark.parametrize(
    ("attribute", "values"),
    [
        ("상태", ("Stateful", "Stateless")),
        ("적용 단위", ("인스턴스", "서브넷")),
        ("서버 관리", ("불필요", "필요")),
    ],
)
def test_two_things_compared_are_told_true_or_false(
    attribute: str, values: tuple[str, str]
) -> None:
    """What the other one has in its place is false, with both values as the reason."""
    questions = asked(compared(attribute, *values), "ox")
    assert {question.statement for question in questions} == {
        f"{attribute}: {value}" for value in values
    }
    false = next(each for each in questions if each.answer == ("x",))
    reason = f"{attribute}: 가 서비스는 {values[0]}, 나 서비스는 {values[1]}"
    assert (false.option("x").reason, false.option("o").why_false) == (reason, "value")


@pytest.mark.parametrize("values", [("객체 단위", "버킷마다 다름"), ("Stateful", "Stateful")])
def test_free_text_and_equal_values_are_not_told_so(values: tuple[str, str]) -> None:
    """Both may be true of either, or are."""
    assert asked(compared("상태", *values), "ox") == []


def test_values_of_different_tables_are_not_told_so() -> None:
    """The same word at the head may mean something else elsewhere."""
    assert asked(table("상태", "Stateful", "Stateless", source="상태"), "ox") == []

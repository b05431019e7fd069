"""What is found on attributes."""

from __future__ import annotations

import pytest

from awsquiz.core.lint.attributes import lint_attributes, true_together, valued
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.text.wordbook import Attribute, Wordbook


def library(*values: str, exclusive: bool | None = None) -> Library:
    """A concept for each value of the attribute 한도, all checked."""
    cards = tuple(
        Concept(
            id=f"c{at}",
            title=f"C{at}",
            facts=(
                Fact(
                    id=f"c{at}.0000",
                    text=f"한도는 {value}이다",
                    attribute="한도",
                    value=value,
                    docs="https://docs.aws.amazon.com/x",
                    checked="2026-11-26",
                ),
            ),
        )
        for at, value in enumerate(values)
    )
    rows = [Attribute(name="한도", exclusive=exclusive)]
    return Library(cards, words=Wordbook(attributes=lambda: rows))


@pytest.mark.parametrize(
    ("values", "exclusive", "found"),
    [
        (("15분", "30초"), None, None),
        (("기본 실행 형식", "직접 설치"), None, ("기본 실행 형식", "직접 설치")),
        (("기본 실행 형식", "직접 설치"), True, None),
        (("지원", "지원하지 않음"), True, None),
        (("지원", "10GB까지 지원", "지원하지 않음"), True, ("지원", "10GB까지 지원")),
        (("인스턴스 수", "EC2 인스턴스 수"), True, ("인스턴스 수", "EC2 인스턴스 수")),
        (("인스턴스 수", "EC2 인스턴스 수"), False, None),
        (("인스턴스 수", "인스턴스 수"), None, None),
    ],
)
def test_values_that_may_be_true_together(
    values: tuple[str, ...], exclusive: bool | None, found: tuple[str, str] | None
) -> None:
    """Numbers exclude each other; of words somebody has to say so, and one never holds another."""
    cards = library(*values, exclusive=exclusive)
    assert true_together(cards, "한도", valued(cards)["한도"]) == found


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("{은/는} 얼마까지인가?", []),
        ("{서비스}의 크기는?", ["no-such-particle"]),
        ("{}의 이미지는 어떻게 쓰이는가?", []),
        ("{}에 이미지 하나를 올리려면 무엇을 하는가?", ["question-tells"]),
        ("{}에 넣을 수 있는가?", ["question-yes-no"]),
        ("{}에 넣을 수 있습니까?", ["question-yes-no"]),
        ("{}에는 얼마나 넣을 수 있는가?", []),
    ],
)
def test_questions_of_attributes(question: str, codes: list[str]) -> None:
    """Places are particles, no word stands in one of the values alone, and what they are is asked:
    not whether there is any."""
    row = Attribute(name="한도", question=question)
    found = lint_attributes([row], library("이미지 하나", "없음", "코드 둘"))
    assert [each.code for each in found] == codes


def test_a_question_of_yes_or_no_has_such_values() -> None:
    """Also where they say more, as on what it depends."""
    row = Attribute(name="한도", question="{}에 밖에서 연결할 수 있는가?")
    values = library("가능", "보안 그룹이 허용하면 가능", "지원하지 않음", "직접 받을 수 없음")
    assert lint_attributes([row], values) == []


def test_of_what_nobody_speaks_plain_overlaps_alone_are_named() -> None:
    """Without a row the values of one's own cards are left alone, but for those that overlap."""
    words = library("기본 실행 형식", "직접 설치")
    bare = Library(words.cards)
    assert true_together(bare, "한도", valued(bare)["한도"]) is None
    overlap = Library(library("인스턴스 수", "EC2 인스턴스 수").cards)
    assert true_together(overlap, "한도", valued(overlap)["한도"]) is not None


def test_an_attribute_stands_once() -> None:
    """A second row of the same name is named."""
    found = lint_attributes([Attribute(name="한도"), Attribute(name="한도")], library())
    assert [each.code for each in found] == ["duplicate-attribute"]

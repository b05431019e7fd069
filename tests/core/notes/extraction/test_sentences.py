"""Prose into sentences."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awsquiz.core.notes.extraction.sentences import sentences


def said(paragraph: str) -> list[str]:
    return [sentence for _, sentence in sentences(paragraph)]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("S3는 객체를 둔다. 버킷은 통이다.", ["S3는 객체를 둔다.", "버킷은 통이다."]),
        ("왜 쓸까? 싸다! 그래서 쓴다", ["왜 쓸까?", "싸다! 그래서 쓴다"]),
        ("객체를 둔다. 이는 버킷에 담긴다. 끝", ["객체를 둔다. 이는 버킷에 담긴다.", "끝"]),
        ("It stores. This is durable. EC2 runs.", ["It stores. This is durable.", "EC2 runs."]),
        ("S3는 객체를 둔다\n버킷은 통이다", ["S3는 객체를 둔다", "버킷은 통이다"]),
        ("✔ 객체를 두는 곳\n✔ 버킷에 담는 것", ["✔ 객체를 두는 곳", "✔ 버킷에 담는 것"]),
        ("가용성은 99.99%이다. 끝", ["가용성은 99.99%이다.", "끝"]),
        ("DB(예: RDS. Aurora) 가운데 하나", ["DB(예: RDS. Aurora) 가운데 하나"]),
        ("**먼저. 다음**을 본다. 끝", ["**먼저. 다음**을 본다.", "끝"]),
        ("`a. b`를 쓴다. 끝", ["`a. b`를 쓴다.", "끝"]),
        ("DB e.g. RDS를 쓴다", ["DB e.g. RDS를 쓴다"]),
        ("in the U.S. East Region. Next", ["in the U.S. East Region.", "Next"]),
        ("1. 먼저 한다. 2. 다음", ["1. 먼저 한다.", "2. 다음"]),
        ("Q. 왜 쓸까?\nA. 싸다.", ["Q. 왜 쓸까?", "A. 싸다."]),
        ("① 키-값\n② 400KB", ["① 키-값", "② 400KB"]),
        ("한 줄로\n이어 쓴 글", ["한 줄로\n이어 쓴 글"]),
        ("(안에서 끝난다.) 다음", ["(안에서 끝난다.)", "다음"]),
    ],
)
def test_where_a_sentence_ends(paragraph: str, expected: list[str]) -> None:
    """A sentence ends at a full stop that belongs to no number, abbreviation or bracket."""
    assert said(paragraph) == expected


def test_emoji_belongs_to_the_sentence_before() -> None:
    """What has no word is no sentence of its own."""
    assert said("한 번 해 보자. 🚀") == ["한 번 해 보자. 🚀"]


def test_attribute_belongs_to_the_sentence_before() -> None:
    """A Kramdown attribute below a paragraph is no sentence of its own."""
    assert said("쓰임새로 나눈다.\n{: .notice--info}") == ["쓰임새로 나눈다.\n{: .notice--info}"]


def test_lines_are_counted() -> None:
    """Each sentence comes with the number of line breaks before it."""
    assert sentences("첫째.\n둘째는\n길다. 셋째.\n넷째") == [
        (0, "첫째."),
        (1, "둘째는\n길다."),
        (2, "셋째."),
        (3, "넷째"),
    ]


@settings(max_examples=150)
@given(st.text(alphabet="가a1.?!()[]`*\n 😀\"'①", max_size=60))
def test_nothing_but_space_is_cut_away(paragraph: str) -> None:
    """The sentences together are the paragraph, but for white space."""
    assert "".join("".join(said(paragraph)).split()) == "".join(paragraph.split())

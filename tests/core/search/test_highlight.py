"""What is lit."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.keystrokes import keys
from awsquiz.core.search.highlight import lit
from awsquiz.core.search.measured import quantities


@pytest.mark.parametrize(
    ("text", "spelling", "shown"),
    [
        ("Lambda 함수를 쓴다", "함수", ["함수"]),
        ("Lambda 함수를 쓴다", "lambda", ["Lambda"]),
        ("오토 스케일링 그룹", "오토스케일링", ["오토", "스케일링"]),
        ("예측 확장", "확자", ["확장"]),
        ("람다 :x: 람다", "람다", ["람다", "람다"]),
        ("아무것도 없다", "람다", []),
    ],
)
def test_whole_syllables_are_lit(text: str, spelling: str, shown: list[str]) -> None:
    """What was typed is lit in the original text, spaces and signs apart."""
    spans = lit(text, [keys(spelling)])
    assert [word for a, b in spans for word in text[a:b].split()] == shown


@pytest.mark.parametrize(
    ("text", "word", "shown"),
    [
        ("서버를 관리한다", "서버", ["서버"]),
        ("웹서버를 둔다", "서버", ["서버"]),
        ("새로 구축 구성한다", "축구", []),
        ("Docker컨테이너", "컨테이너", ["컨테이너"]),
    ],
)
def test_what_only_meets_between_two_words_is_not_lit(
    text: str, word: str, shown: list[str]
) -> None:
    """구축 구성 has no 축구."""
    assert [text[a:b] for a, b in lit(text, [keys(word)])] == shown


def test_a_quantity_is_lit_however_it_is_written() -> None:
    """500 메가 was asked for, and the text has 500MB."""
    text = "크기는 500MB까지다"
    [(_begin, _end, word)] = quantities("500 메가")
    assert [text[a:b] for a, b in lit(text, [word])] == ["500MB"]


@given(st.text(max_size=30), st.text(max_size=4))
def test_spans_are_within_the_text_and_in_order(text: str, spelling: str) -> None:
    """Whatever the text, spans neither touch nor leave it."""
    spans = lit(unicodedata.normalize("NFC", text), [keys(spelling)])
    ends = [end for span in spans for end in span]
    assert ends == sorted(set(ends))
    assert all(0 <= end <= len(text) for end in ends)

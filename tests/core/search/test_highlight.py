"""What is lit."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.keystrokes import keys
from awsquiz.core.search.highlight import lit


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


@given(st.text(max_size=30), st.text(max_size=4))
def test_spans_are_within_the_text_and_in_order(text: str, spelling: str) -> None:
    """Whatever the text, spans neither touch nor leave it."""
    spans = lit(unicodedata.normalize("NFC", text), [keys(spelling)])
    ends = [end for span in spans for end in span]
    assert ends == sorted(set(ends))
    assert all(0 <= end <= len(text) for end in ends)

"""Amounts in words, in Korean and English."""

from __future__ import annotations

import pytest

from awsquiz.core.text.spoken import in_digits


@pytest.mark.parametrize(
    ("said", "digits"),
    [
        ("하루", "1일"),
        ("열흘 동안", "10일"),
        ("두 달", "2달"),
        ("열두 시간", "12시간"),
        ("한 시간 반", "90분"),
        ("삼백 초", "300초"),
        ("만 개", "10000개"),
        ("a week", "1 week"),
        ("Half an hour", "30 minutes"),
        ("1만 개", "10000개"),
        ("1.5만 건", "15000건"),
        ("8만", "80000"),
        ("오천 달러", "5000달러"),
        ("25만 6천", "256000"),
        ("1만5000개", "15000개"),
    ],
)
def test_an_amount_in_words(said: str, digits: str) -> None:
    """Native and Chinese numerals with a unit, names of days, halves and English words."""
    assert in_digits(said) == digits


@pytest.mark.parametrize(
    "said", ["태스크", "이벤트", "사용자", "이오 분", "분", "두", "15분", "5천 6천", ""]
)
def test_any_other_text_stays(said: str) -> None:
    """What is no amount in words is left as it is."""
    assert in_digits(said) == said

"""Formulas as one reads them in a line of text."""

from __future__ import annotations

import pytest

from awsquiz.core.notes.markup.formulas import words_of


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        (r"99.999\%", "99.999%"),
        (r"처리량 = 배치 \times 초", "처리량 = 배치 × 초"),
        (r"10^{3} \le x^2", "10³ ≤ x²"),
        (r"\frac{\text{요청}}{초}", "요청 / 초"),
        (r"N_{max} = 2^{k-1}", "Nmax = 2^(k-1)"),
        (r"\{a\_b\}", "{a_b}"),
        (r"\alpha + \left(1\right)", "alpha + (1)"),
    ],
)
def test_words(formula: str, words: str) -> None:
    """Signs for their names, fractions and powers on the line, no braces."""
    assert words_of(formula) == words

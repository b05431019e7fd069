"""Words as keys, and what can be told of keys alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.keystrokes import keys
from awsquiz.core.search.words import (
    divisions,
    in_wrong_layout,
    initials,
    only_consonants,
    syllables,
    words,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("람다 엣지", ["FKAEK", "DPTWL"]),
        ("Lambda@Edge", ["lambda", "edge"]),
        ("인프라 :x: 액세스", ["DLSVMFK", "DORTPTM"]),
        ("ＥＣ２", ["ec2"]),
        ("서버_리스", ["TJQJ", "FLTM"]),
        ("!!! 😀", []),
    ],
)
def test_words_are_keys_without_signs(text: str, found: list[str]) -> None:
    """Punctuation, shortcodes, width and case are gone."""
    assert words(text) == found


@pytest.mark.parametrize(
    ("word", "first"),
    [("람다", "ㄹㄷ"), ("의외", "ㅇㅇ"), ("값이", "ㄱㅇ"), ("EC2 인스턴스", "ec2ㅇㅅㅌㅅ")],
)
def test_initials(word: str, first: str) -> None:
    """Each syllable leaves its first consonant; Latin stays."""
    assert initials("".join(words(word))) == keys(first)


@given(st.text(st.characters(min_codepoint=ord("가"), max_codepoint=ord("힣")), max_size=8))
def test_every_syllable_has_an_initial(text: str) -> None:
    """However syllables meet, there are as many initials as syllables."""
    assert len(initials(keys(text))) == len(text) == syllables(keys(text))


@pytest.mark.parametrize(("text", "whether"), [("ㅅㅂㄹㅅ", True), ("서버", False), ("ㅅ", False)])
def test_only_consonants(text: str, whether: bool) -> None:
    """초성 are two consonants and more, and nothing else."""
    assert only_consonants(keys(text)) is whether


@pytest.mark.parametrize(
    ("typed", "whether"),
    [
        *(("fkaek", True), ("ㅣ므ㅠㅇㅁ", True), ("ㄷㅊ2", True), ("tjqjfltm", True)),
        *(("개ㅕㅅㄷ53", True), ("요ㅜ므ㅐ유", True), ("왜", False), ("값을", False)),
        *(("람다", False), ("lambda", False), ("ec2", False), ("", False)),
    ],
)
def test_the_wrong_layout_is_suspected(typed: str, whether: bool) -> None:
    """Latin that makes syllables, and Hangul that makes none, may have been meant otherwise."""
    assert in_wrong_layout(keys(typed)) is whether


def test_divisions_are_between_syllables_and_scripts() -> None:
    """Neither part is shorter than two syllables or two Latin letters."""
    assert divisions(keys("람다요금")) == [(keys("람다"), keys("요금"))]
    assert (keys("ec2"), keys("요금")) in divisions(keys("ec2요금"))
    assert divisions(keys("람다")) == []
    assert divisions("lambdaedge") == []

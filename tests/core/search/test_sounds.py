"""Words of English by their sound."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.keystrokes import keys
from awsquiz.core.search.sounds import consonants, sound_alike


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        *(("키바나", "kibana"), ("하둡", "hadoop"), ("스파크", "spark"), ("바인팩", "binpack")),
        *(("데스티네이션", "destination"), ("카산드라", "cassandra"), ("버킷", "bucket")),
        *(("그라비톤", "graviton"), ("에이전트", "agent"), ("매니페스트", "manifest")),
        *(
            ("몽고DB", "mongodb"),
            ("클러스터", "cluster"),
            ("트래픽", "traffic"),
            ("텔레메트리", "telemetry"),
        ),
    ],
)
def test_hangul_is_how_a_word_of_english_is_said(hangul: str, latin: str) -> None:
    """By its consonants, and the vowels between them."""
    assert consonants(keys(hangul)) == consonants(latin)
    assert sound_alike(keys(hangul), latin)


@pytest.mark.parametrize(("hangul", "latin"), [("도메인", "daemon"), ("키바나", "cabin"), ("", "")])
def test_other_vowels_are_another_word(hangul: str, latin: str) -> None:
    """Though 도메인 and daemon have the same consonants."""
    assert not (hangul and sound_alike(keys(hangul), latin))


@pytest.mark.parametrize("word", ["", "ec2", "s3", "클라우드9", "DDoS", "l" * 100])
def test_what_is_in_neither_script_alone_has_no_sound(word: str) -> None:
    """Nor has what is too long to be a word."""
    assert consonants(keys(word) if word != "DDoS" else word) == ""


@given(st.text(max_size=60))
def test_any_text_may_be_asked(text: str) -> None:
    """Keys of any text, also of half a syllable."""
    word = keys(text)
    assert set(consonants(word)) <= set("kptcnlmsh")

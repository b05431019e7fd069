"""Letters that are called by their names."""

from __future__ import annotations

import pytest

from awsquiz.core.keystrokes import keys
from awsquiz.core.search.letters import spoken_letters


@pytest.mark.parametrize(
    ("said", "letters"),
    [
        *(("이아이피", "eip"), ("에스쓰리", "s3"), ("브이피씨", "vpc"), ("케이엠에스", "kms")),
        *(("에이씨엘", "acl"), ("더블유에이에프", "waf"), ("람다", ""), ("이", ""), ("eip", "")),
        *(("디비관리", ""), ("", "")),
    ],
)
def test_names_of_letters_are_read(said: str, letters: str) -> None:
    """The longest name is meant: 에이 is A, not E and I; a word of anything else is none."""
    assert spoken_letters(keys(said)) == letters


def test_a_long_word_is_read_at_once() -> None:
    """However often a name is repeated."""
    assert spoken_letters(keys("에이" * 2000)) == "a" * 2000

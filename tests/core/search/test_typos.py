"""Slips of the finger."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.keystrokes import keys
from awsquiz.core.search.typos import distance, nearest, slips_allowed

WORD = st.text(string.ascii_lowercase, min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        *(("beanstlak", "beanstalk", 1), ("lamda", "lambda", 1), ("lambad", "lambda", 1)),
        *(("abc", "abc", 0), ("abc", "xyz", 3), ("", "ab", 2)),
    ],
)
def test_distance(one: str, other: str, slips: int) -> None:
    """A key wrong, missing, too many, or exchanged with the next is one slip."""
    assert distance(one, other, 9) == slips


@given(WORD, WORD, st.integers(0, 4))
def test_distance_is_symmetric_and_bounded(one: str, other: str, most: int) -> None:
    """More slips than asked about are one more than that."""
    slips = distance(one, other, most)
    assert slips == distance(other, one, most)
    assert 0 <= slips <= most + 1
    assert slips == min(distance(one, other, 99), most + 1)


@given(WORD, st.data())
def test_one_slip_is_a_distance_of_one_at_most(word: str, data: st.DataObject) -> None:
    """Whatever key is exchanged for another."""
    at = data.draw(st.integers(0, len(word) - 1))
    slipped = word[:at] + data.draw(st.sampled_from(string.ascii_lowercase)) + word[at + 1 :]
    assert distance(word, slipped, 5) <= 1


def test_nearest_is_what_was_meant() -> None:
    """서버라스 is 서버리스; a word that is like nothing is meant for nothing."""
    known = [keys(word) for word in ("서버리스", "서버", "람다", "빈스톡")]
    assert [word for word, _like in nearest(keys("서버라스"), known, 3)] == [keys("서버리스")]
    assert nearest(keys("김치찌개"), known, 3) == []


def test_short_words_are_not_typos() -> None:
    """EC2 is no slip of ECS."""
    assert slips_allowed(3) == 0
    assert nearest("ec2", ["ecs"], 3) == []

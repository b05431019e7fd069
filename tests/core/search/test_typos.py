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


@given(WORD, st.lists(WORD, unique=True, max_size=20), st.integers(0, 3))
def test_nearest_are_all_that_few_slips_make(word: str, known: list[str], most: int) -> None:
    """None is passed over for what it shares with the word: the distance alone decides."""

    def bound(other: str) -> int:
        return min(most, slips_allowed(min(len(word), len(other))))

    meant = {each for each in known if each != word and distance(word, each, 9) <= bound(each)}
    assert {each for each, _like in nearest(word, known, 20, most)} == meant


@given(WORD, st.data())
def test_what_a_few_slips_made_of_a_word_is_found(word: str, data: st.DataObject) -> None:
    """Two keys exchanged, one left out and one put in, each anywhere."""
    slipped = word
    for _ in range(data.draw(st.integers(0, 3))):
        at = data.draw(st.integers(0, len(slipped) - 1)) if slipped else 0
        one, two, rest = slipped[at : at + 1], slipped[at + 1 : at + 2], slipped[at + 2 :]
        slipped = (
            slipped[:at]
            + data.draw(st.sampled_from([two + one, two, f"q{one}{two}", f"q{two}"]))
            + rest
        )
    allowed = slips_allowed(min(len(word), len(slipped)))
    found = [each for each, _like in nearest(word, [slipped], 1)]
    is_near = slipped != word and distance(word, slipped, 9) <= min(3, allowed)
    assert found == ([slipped] if is_near else [])

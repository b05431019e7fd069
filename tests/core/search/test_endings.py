"""Particles and verb endings."""

from __future__ import annotations

import pytest

from awsquiz.core.keystrokes import keys
from awsquiz.core.search.endings import is_circumstance, is_question_word, stems


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("람다는", "람다"),
        ("람다에서는", "람다"),
        ("람다가", "람다"),
        ("빈스톡이란", "빈스톡"),
        ("EC2에서", "ec2"),
        ("실행되나요", "실행"),
        ("관리하지", "관리"),
        ("늘리려면", "늘리"),
        ("앱을", "앱"),
    ],
)
def test_the_stem_is_among_what_is_left(word: str, stem: str) -> None:
    """Particles and endings come off, one after the other."""
    assert keys(stem) in stems(keys(word))


@pytest.mark.parametrize("word", ["람다", "서버리스", "lambda", "이미지", "컨테이너", "ㄹㄷ", ""])
def test_a_word_without_an_ending_stays(word: str) -> None:
    """Nothing is cut off that is no ending."""
    assert stems(keys(word)) == []


def test_a_contracted_verb_is_found() -> None:
    """올리면 has a stem with which 올려 and 올린 begin."""
    last = stems(keys("올리면"))[-1]
    assert keys("올려").startswith(last)
    assert keys("올린").startswith(last)


@pytest.mark.parametrize(
    ("word", "nothing"),
    [
        *(("뭐야", True), ("있나요", True), ("the", True), ("오나요", True), ("쓰려면", True)),
        *(("머에요", True), ("멀", True), ("머신", False), ("멀티", False), ("먼저", False)),
        *(("람다가", False), ("크기", False), ("화면", False), ("요금", False), ("", False)),
    ],
)
def test_words_of_the_question_say_nothing(word: str, nothing: bool) -> None:
    """What only asks need not be found."""
    assert is_question_word(keys(word)) is nothing


@pytest.mark.parametrize("word", ["안에서", "한꺼번에", "EC2처럼", "여러개"])
def test_what_is_said_beside_another_word_is_known(word: str) -> None:
    """Where, when, how, how many, and like what."""
    assert is_circumstance(keys(word))


def test_a_noun_is_no_circumstance() -> None:
    """안내 begins as 안에 does."""
    assert not is_circumstance(keys("안내"))

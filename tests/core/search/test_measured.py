"""Quantities as words of their own."""

from __future__ import annotations

import pytest

from awsquiz.core.keystrokes import keys
from awsquiz.core.search.measured import asked_for, asks_how_much, quantity_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(("500MB", "500 메가"), ("15분", "15min"), ("0.5초", "500ms"), ("10,240MB", "10기가")),
        *(("24시간", "1일"), ("30초까지", "30 sec"), ("200GiB", "200gb"), ("50%", "50퍼센트")),
        *(("한 시간", "1시간"), ("열두시간 안에", "12h"), ("십오 분", "15분"), ("두 번", "2번")),
        *(("400킬로바이트", "400KB"),),
    ],
)
def test_one_quantity_is_one_word(one: str, other: str) -> None:
    """In any spelling and unit."""
    assert quantity_words(one) == quantity_words(other) != []


@pytest.mark.parametrize("text", ["", "EC2와 S3", "포트 2049", "us-east-1", "다른 시간", "이 분"])
def test_what_is_no_quantity_gives_no_word(text: str) -> None:
    """A number without a unit is found as it is written."""
    assert quantity_words(text) == []


@pytest.mark.parametrize(
    ("spoken", "begun"),
    [("몇시간", ("zqtimex",)), ("크기", ("zqsizex",)), ("최대", ("zq",)), ("람다", ())],
)
def test_a_question_wants_a_quantity(spoken: str, begun: tuple[str, ...]) -> None:
    """Of a dimension where it names one."""
    assert asked_for([keys(spoken)]) == begun


@pytest.mark.parametrize(
    ("said", "outright"), [("몇분까지", True), ("얼마까지", True), ("크기", False), ("몇", False)]
)
def test_what_only_a_quantity_answers_is_known(said: str, outright: bool) -> None:
    """몇 alone may ask for the number of a port."""
    spoken = [keys(said), keys("몇분")] if said == "몇분까지" else [keys(said)]
    assert asks_how_much(spoken, asked_for(spoken)) is outright

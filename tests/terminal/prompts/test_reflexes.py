"""Keys that are too quick to be meant."""

from __future__ import annotations

import pytest

from awsquiz.terminal.prompts.reflexes import Reflexes


class Clock:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(("after", "quick"), [(0.0, True), (0.2, True), (0.3, False), (9.0, False)])
def test_a_key_right_after_the_drawing_is_no_answer(after: float, quick: bool) -> None:
    """What it answers has not been read."""
    reflexes = Reflexes(clock := Clock())
    reflexes.something_new()
    reflexes.drawn()
    clock.now += after
    reflexes.drawn()  # drawn again: that is nothing new
    assert reflexes.too_quick("1") is quick


def test_a_key_before_the_drawing_is_no_answer() -> None:
    """However long ago the last thing was drawn."""
    reflexes = Reflexes(clock := Clock())
    reflexes.drawn()
    clock.now += 60
    reflexes.something_new()
    assert reflexes.too_quick("1")


def test_a_held_key_is_none_until_it_is_let_go() -> None:
    """Each of its repetitions is after the one before."""
    reflexes = Reflexes(clock := Clock())
    reflexes.drawn()
    clock.now += 1
    told = []
    for _at in range(20):
        told.append(reflexes.too_quick("space"))
        clock.now += 0.03
    assert told == [False, *[True] * 19]
    clock.now += 0.3
    assert not reflexes.too_quick("space")


def test_another_key_may_follow_quickly() -> None:
    """As 1 and 3 do where two are chosen."""
    reflexes = Reflexes(clock := Clock())
    reflexes.drawn()
    clock.now += 1
    assert [reflexes.too_quick(key) for key in ("1", "3", "enter")] == [False] * 3


@pytest.mark.parametrize("key", ["up", "down", "pagedown", "q", "escape"])
def test_what_answers_nothing_is_never_too_quick(key: str) -> None:
    """Arrows may be held, and leaving needs no patience."""
    reflexes = Reflexes(Clock())
    assert [reflexes.too_quick(key) for _at in range(3)] == [False] * 3

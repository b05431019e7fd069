"""Events and what is told from them."""

from __future__ import annotations

import pytest

from awsquiz.core.events import AGAIN, GOOD, HARD, Review, grade, mistakes


def review(fact: str, second: int, given: int) -> Review:
    at = f"2026-11-22T10:00:{second:02}.000Z"
    return Review(
        v=1, id=f"{second}", at=at, offset=0, fact=fact, form="ox", grade=given, ms=1, answer=("o",)
    )


@pytest.mark.parametrize(
    ("right", "guess", "hint", "expected"),
    [
        (True, False, False, GOOD),
        (False, False, False, AGAIN),
        (True, True, False, AGAIN),
        (True, False, True, HARD),
        (False, False, True, AGAIN),
    ],
)
def test_objective_forms_give_again_or_good(
    right: bool, guess: bool, hint: bool, expected: int
) -> None:
    """A guess is not known, a hint caps at Hard."""
    assert grade(right, guess=guess, hint=hint) == expected


def test_mistakes_are_the_facts_last_answered_wrong() -> None:
    """A fact that was right since is no mistake any more; the latest mistake comes first."""
    events = [
        review("a.0001", 1, AGAIN),
        review("b.0002", 2, AGAIN),
        review("c.0003", 3, AGAIN),
        review("b.0002", 4, GOOD),
        review("a.0001", 5, AGAIN),
    ]
    assert mistakes(events) == ["a.0001", "c.0003"]


def test_the_order_of_files_does_not_matter() -> None:
    """Events are ordered by their time, wherever they were read first."""
    events = [review("a.0001", 2, GOOD), review("a.0001", 1, AGAIN)]
    assert mistakes(events) == mistakes(events[::-1]) == []

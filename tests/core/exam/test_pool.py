"""What an exam may ask, and how often each of it is to be expected."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.exam.drawing import draw_exam
from awsquiz.core.exam.pool import in_turn, pool
from awsquiz.core.model import Library
from tests.core.exam.cards import blueprint, library


def test_domains_weigh_what_the_blueprint_says() -> None:
    """All together are one."""
    items = pool(library(), blueprint())
    weights: Counter[str] = Counter()
    for item in items:
        weights[item.domain] += item.weight  # type: ignore[assignment]
    assert weights == pytest.approx({"cost": 0.5, "safe": 0.3, "rest": 0.2})


def test_cards_are_expected_as_often_as_they_are_drawn() -> None:
    """The pool is what many draws give, on the average."""
    small, large = library(cards=3, scenarios=0), library(cards=1, facts=30, subs=3, scenarios=0)
    cards = Library((*small.cards[1:], large.cards[0]))
    exam = blueprint(forms={"choice": 100})
    expected: Counter[str] = Counter()
    for item in pool(cards, exam):
        expected[item.concept] += 10 * item.weight  # type: ignore[assignment]
    draws = 150
    asked = Counter(
        question.concept
        for seed in range(draws)
        for question in draw_exam(cards, exam, 10, Random(seed)).questions
    )
    for concept, count in expected.items():
        assert asked[concept] / draws == pytest.approx(count, abs=0.35)


def test_a_guess_is_worth_what_the_shape_gives() -> None:
    """One of four, two of five, and the forms of the blueprint on the average."""
    items = pool(library(), blueprint(forms={"scenario": 50, "choice": 25, "multi": 25}))
    chances = {round(item.chance, 4) for item in items}
    assert chances == {0.25, 0.1, 0.175}


def test_no_cards_give_no_pool() -> None:
    """Nothing to divide by."""
    assert pool(Library(), blueprint()) == []


@given(st.dictionaries(st.text(max_size=3), st.integers(0, 9), max_size=6), st.floats(0, 40))
def test_turns_give_what_there_is_and_no_more(sizes: dict[str, int], count: float) -> None:
    """Nobody gives more than it has, and a smaller group never more than a larger one."""
    taken = in_turn(sizes, count)
    assert sum(taken.values()) == pytest.approx(min(count, sum(sizes.values())), abs=1e-6)
    assert all(taken[name] <= sizes[name] + 1e-6 for name in taken)
    for one in taken:
        for other in taken:
            if sizes[one] <= sizes[other]:
                assert taken[one] <= taken[other] + 1e-6

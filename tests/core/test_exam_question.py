"""Questions as the journal keeps them."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.exam_question import ExamQuestion, shuffled
from tests.core.exam.papers import matching, one, ordering, several

KINDS = [one("a"), several("b"), matching("c"), ordering("d")]


@pytest.mark.parametrize(
    ("question", "right", "wrong"),
    [
        (one("a", "2"), [["2"]], [["1"], []]),
        (several("b", "13"), [["1", "3"], ["3", "1"]], [["1"], ["1", "2"], ["1", "2", "3"]]),
        (matching("c", "231"), [["2", "3", "1"]], [["1", "2", "3"], ["2", "3"]]),
        (ordering("d", "312"), [["3", "1", "2"]], [["1", "2", "3"], ["3", "1"]]),
    ],
)
def test_right_is_all_or_nothing(
    question: ExamQuestion, right: list[list[str]], wrong: list[list[str]]
) -> None:
    """Of several options all and no other; of a matching or an ordering in their order."""
    assert all(question.right(answer) for answer in right)
    assert not any(question.right(answer) for answer in wrong)


@pytest.mark.parametrize(
    ("question", "chance"),
    [
        (one("a"), 1 / 4),
        (several("b"), 1 / 10),
        (matching("c"), 1 / 6),
        (ordering("d"), 1 / 5),  # the order that is shown is never the right one
    ],
)
def test_chance_is_that_of_a_blind_guess(question: ExamQuestion, chance: float) -> None:
    """One over the number of possible answers."""
    assert question.by_chance == pytest.approx(chance)


@given(st.sampled_from(KINDS), st.integers())
def test_shuffling_changes_places_and_not_the_question(question: ExamQuestion, seed: int) -> None:
    """The same texts are right, in the same order where it counts; keys follow the new places."""
    again = shuffled(question, Random(seed))
    assert [option.key for option in again.options] == [
        str(at) for at in range(1, len(question.options) + 1)
    ]
    texts = [[each.option(key).text for key in each.answer] for each in (question, again)]
    assert texts[0] == texts[1] if question.ordered else set(texts[0]) == set(texts[1])
    assert {option.text: option.reason for option in again.options} == {
        option.text: option.reason for option in question.options
    }


@given(st.integers())
def test_steps_are_never_shown_in_their_order(seed: int) -> None:
    """Else the keys in their order would be the answer."""
    again = shuffled(ordering("d", "123"), Random(seed))
    assert again.answer != ("1", "2", "3")

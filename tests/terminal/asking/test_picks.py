"""What is chosen by key: when it is an answer, and what is said where it is none yet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.questions.question import Shape
from awsquiz.terminal.asking.picks import Picks, Taken

FOUR = [(key, f"보기 {key}") for key in "1234"]
KEYS = [*"123456abcdfu", "enter", "space", "up", "down", "backspace"]


def pressed(picks: Picks, *keys: str) -> Taken | None:
    """What the last of the keys came to."""
    taken = None
    for key in keys:
        taken = picks.press(key)
    return taken


@pytest.mark.parametrize(
    ("keys", "answer"),
    [(["3"], "3"), (["c"], "3"), (["down", "enter"], "2"), (["down", "down", "space"], "3")],
)
def test_one_is_an_answer_at_once(keys: list[str], answer: str) -> None:
    """By its digit, by the letter of its place, or where the cursor is."""
    assert pressed(Picks(FOUR, "one"), *keys) == Taken((answer,))


@pytest.mark.parametrize("keys", [[], ["2"], ["2", "2"]])
def test_too_few_are_no_answer(keys: list[str]) -> None:
    """Enter says how many it takes."""
    picks = Picks(FOUR, "several", 2, asked="두 개")
    assert pressed(picks, *keys, "enter") == Taken(said="두 개")


def test_several_are_an_answer_in_their_order() -> None:
    """Whatever was chosen first; one more than it takes is refused with a reason."""
    picks = Picks(FOUR, "several", 2, asked="두 개")
    assert pressed(picks, "4", "1", "2") == Taken(said="2 are chosen: take one back first.")
    assert pressed(picks, "enter") == Taken(("1", "4"))


def test_places_are_filled_one_after_another() -> None:
    """The last option follows by itself; u takes it back with the one before."""
    picks = Picks(FOUR, "sequence", 4)
    pressed(picks, "3", "enter", "4")
    assert picks.chosen == ["3", "1", "4", "2"]
    pressed(picks, "u")
    assert picks.chosen == ["3", "1"]
    assert pressed(picks, "2", "enter") == Taken(("3", "1", "2", "4"))


@pytest.mark.parametrize("shape", ["pairs", "sequence"])
@pytest.mark.parametrize("keys", ["12", "123", "1233", "12u23"])
def test_the_key_of_the_last_one_finds_it_placed(shape: Shape, keys: str) -> None:
    """It has followed by itself, and does not go where its own key is pressed: enter answers."""
    picks = Picks(FOUR[:3], shape, 3)
    assert pressed(picks, *keys, "enter") == Taken(("1", "2", "3"))


@pytest.mark.parametrize("shape", ["pairs", "sequence"])
def test_a_chosen_one_is_taken_back_by_its_key(shape: Shape) -> None:
    """Also where all places are filled, as in an exam; those behind it move up."""
    picks = Picks(FOUR, shape, 4)
    pressed(picks, "3", "1", "4", "1")
    assert picks.chosen == ["3", "4", "2"]
    assert pressed(picks, "1", "enter") == Taken(("3", "4", "2", "1"))


def test_a_key_to_take_back_is_not_taken_where_nothing_is_placed() -> None:
    """Then it takes back what was done before the question."""
    assert Picks(FOUR, "pairs", 4).press("u") is None
    assert Picks(FOUR, "several", 2).press("u") is None


def test_digits_stand_for_true_and_false() -> None:
    """1 is o, 2 is x, though neither is written there."""
    picks = Picks([("o", "맞다"), ("x", "틀리다")], "one")
    assert [picks.press(key) for key in "1x"] == [Taken(("o",)), Taken(("x",))]


def test_space_is_good_whatever_the_cursor_is_on() -> None:
    """On a turned card; enter is what the cursor is on."""
    grades = Picks(FOUR, "graded", cursor=2, space="3")
    assert pressed(grades, "enter") == Taken(("3",))
    assert pressed(grades, "up", "space") == Taken(("3",))


def test_what_a_hint_hides_is_no_longer_chosen() -> None:
    """Nor can it be."""
    hidden: list[str] = []
    picks = Picks(FOUR, "several", 2, hidden=hidden)
    pressed(picks, "1", "2")
    hidden.append("2")
    assert pressed(picks, "2") is None
    assert picks.chosen == ["1"]


@given(
    st.sampled_from([("one", 1), ("several", 2), ("pairs", 4), ("sequence", 4)]),
    st.lists(st.sampled_from(KEYS), max_size=30),
)
def test_no_key_makes_an_answer_that_is_none(of: tuple[Shape, int], keys: list[str]) -> None:
    """An answer has as many keys as it takes, each once; the cursor stays among the options."""
    picks = Picks(FOUR, *of, asked="고르세요")
    for key in keys:
        taken = picks.press(key)
        assert 0 <= picks.cursor < 4
        if taken is not None and taken.answer is not None:
            assert len(set(taken.answer)) == len(taken.answer) == of[1]

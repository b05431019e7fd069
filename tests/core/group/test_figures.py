"""What may be wrong with an item, and how sure figures are."""

from __future__ import annotations

import pytest

from awsquiz.core.exam.belief import FACTS, Evidence, belief_after, own_shifts, shifts_of
from awsquiz.core.group.figures import Figure, ItemFigures, OptionFigures
from awsquiz.core.group.hardness import hardness_of_facts
from awsquiz.core.group.intervals import as_often, of_correlation, of_mean, of_share
from awsquiz.core.group.suspects import suspects


def item(r: float, *options: tuple[str, bool, int, int], n: int = 50) -> ItemFigures:
    """Options are text, right, n, and how many of the upper 27 % chose it."""
    return ItemFigures(
        fact="sqs.a1b2",
        form="choice",
        n=n,
        facility=Figure(0.5, 0.4, 0.6),
        discrimination=Figure(r, *of_correlation(r, n)),
        upper_lower=r,
        seconds=10.0,
        upper_n=14,
        options=tuple(
            OptionFigures(text, is_right, of, of / n, upper, good, of * (good**2 + 0.01))
            for text, is_right, of, upper in options
            for good in [(upper / of - 0.27) / 5]
        ),
    )


@pytest.mark.parametrize(
    ("suspected", "why"),
    [
        (item(0.4, ("right", True, 35, 13), ("wrong", False, 15, 1)), []),
        (item(-0.4, ("right", True, 12, 0), ("wrong", False, 38, 14)), ["key", "negative"]),
        (item(-0.1, ("right", True, 15, 3), ("wrong", False, 35, 11)), []),
        (item(0.0, ("right", True, 27, 7), ("wrong", False, 23, 7)), ["split"]),
        (item(0.3, ("right", True, 198, 54), ("wrong", False, 2, 0), n=200), ["idle"]),
    ],
    ids=["sound", "wrong key", "hard", "two answers", "idle option"],
)
def test_an_item_is_suspected_for_what_answers_say(suspected: ItemFigures, why: list[str]) -> None:
    """Only where chance hardly does the same."""
    assert [each.why for each in suspects([suspected])] == why


def test_intervals_are_those_of_textbooks() -> None:
    """Wilson's of 8 of 10, Fisher's of r = 0.5 with 30, and of a mean of shares."""
    assert of_share(0.8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-4)
    assert of_correlation(0.5, 30) == pytest.approx((0.1704, 0.7289), abs=1e-4)
    assert of_mean(0.6, 0.2, 25) == pytest.approx((0.5216, 0.6784), abs=1e-4)
    assert as_often(9, 1) == pytest.approx(11 / 1024)


def test_hardness_is_within_a_form_and_shrunk() -> None:
    """A fact that was only recalled is not harder for that; what few answered counts less."""
    rows = [
        {"fact": "a.a1b2", "form": "choice", "n": 200, "hardness": 1.0},
        {"fact": "b.a1b2", "form": "choice", "n": 200, "hardness": -1.0},
        {"fact": "c.a1b2", "form": "cloze", "n": 200, "hardness": 3.0},
        {"fact": "d.a1b2", "form": "choice", "n": 19, "hardness": 5.0},
    ]
    found = hardness_of_facts(rows)
    assert found == {"a.a1b2": 0.909, "b.a1b2": -0.909, "c.a1b2": 0.0}


def test_a_forecast_begins_with_the_groups_hardness() -> None:
    """By half of it at most as much as facts vary, and answers of one's own go on from there."""
    before = shifts_of({"a.a1b2": 0.4, "b.a1b2": -9.0})
    assert before == {"a.a1b2": -0.2, "b.a1b2": FACTS}
    answers = [Evidence(False, 0.25, 0.9, "b.a1b2")]
    after = own_shifts(answers, belief_after(answers), before)
    assert after["a.a1b2"] == -0.2
    assert after["b.a1b2"] < FACTS

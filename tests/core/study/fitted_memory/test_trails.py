"""What of a history tells of memory."""

from __future__ import annotations

from awsquiz.core.study.fitted_memory.trails import days_of, trails_of, until
from awsquiz.core.study.memory import Answer, Moved, Resumed, Shaken


def test_the_first_answer_of_each_day_is_a_step() -> None:
    """As the schedule has it: practice, and what a person set, tell nothing."""
    history = [
        *(Answer(1, 3), Answer(1, 1), Shaken(2), Answer(3, 1, practice=True)),
        *(Moved(9), Answer(4, 1), Resumed(), Answer(2, 3), Answer(9, 3)),
    ]
    assert trails_of([history]) == [((1, 3), (4, 1), (9, 3))]


def test_a_fact_made_new_begins_anew() -> None:
    """What was before tells of another memory; one answer alone tells nothing."""
    history = [Answer(1, 3), Answer(4, 3), Moved(None), Answer(5, 1), Answer(7, 3)]
    assert trails_of([history, [Answer(1, 3)]]) == [((1, 3), (4, 3)), ((5, 1), (7, 3))]


def test_a_trail_is_cut_before_a_day() -> None:
    """What is left of it must still tell something."""
    trails = [((1, 3), (4, 3), (9, 1)), ((4, 3), (8, 3))]
    assert until(trails, 8) == [((1, 3), (4, 3))]
    assert days_of(trails) == [4, 8, 9]

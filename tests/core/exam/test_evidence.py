"""What the journal tells a forecast."""

from __future__ import annotations

from typing import Any

import pytest

from awsquiz.core import schedule
from awsquiz.core.events import Review
from awsquiz.core.exam.evidence import LATEST, evidence, recall


def review(day: int, grade: int, **more: Any) -> Review:
    """An answer at noon of a day of November."""
    given: dict[str, Any] = {
        **{"v": 1, "id": f"{day:04}", "at": f"2026-11-{day:02}T12:00:00.000Z", "offset": 0},
        **{"fact": "a.0001", "form": "choice", "grade": grade, "ms": 1000, "answer": ("1",)},
    }
    return Review(**given | more)


def test_the_first_answer_is_that_of_an_unstudied_fact() -> None:
    """The next has what the schedule believed by then."""
    first, second = evidence([review(1, 3), review(8, 1)], 4)
    assert (first.right, first.recall, first.chance) == (True, None, 0.25)
    strength = schedule.reviewed(None, 3, review(1, 3).study_day(4))
    assert (second.right, second.recall) == (False, schedule.retrievability(strength.stability, 7))


def test_only_the_first_answer_of_a_day_counts() -> None:
    """Afterwards the fact is fresh in mind."""
    assert len(evidence([review(1, 1), review(1, 3, id="x"), review(1, 3, id="y")], 4)) == 1


def test_flashcards_tell_nothing_but_teach() -> None:
    """The learner grades them; still the fact has been studied by then."""
    [told] = evidence([review(1, 3, form="flashcard"), review(4, 3)], 4)
    assert told.recall is not None


@pytest.mark.parametrize("how", ["guess", "hint"])
def test_a_guess_or_a_hint_is_not_known(how: str) -> None:
    """And nothing of it is put down to chance."""
    [told] = evidence([review(1, 3, **{how: True})], 4)
    assert (told.right, told.chance) == (False, 0.0)


def test_the_latest_answers_are_looked_at() -> None:
    """Older ones teach what the facts are worth, and are no evidence themselves."""
    many = [
        review(1 + at % 28, 3, id=f"{at:05}", fact=f"a.{at:04}", form="ox") for at in range(500)
    ]
    assert len(evidence(many, 4)) == LATEST


def test_recall_is_that_of_today() -> None:
    """Fact by fact."""
    strength = schedule.Strength(stability=10.0, difficulty=5.0, day=1000)
    assert recall({"a.0001": strength}, 1010) == {"a.0001": pytest.approx(0.9)}

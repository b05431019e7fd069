"""What the journal tells a forecast."""

from __future__ import annotations

import pytest

from awsquiz.core.exam.evidence import LATEST, PastAnswer, evidence, recall
from awsquiz.core.study.models import DEFAULT_MODEL
from awsquiz.core.study.schedule import Strength

DAY = 739_000


def answered(day: int, grade: int, form: str = "choice", **more: object) -> PastAnswer:
    """An answer on a fact, so many days after the first."""
    return PastAnswer("a.0001", form, grade, DAY + day, **more)


def test_the_first_answer_is_that_of_an_unstudied_fact() -> None:
    """The next has what the schedule believed by then."""
    first, second = evidence([answered(0, 3), answered(7, 1)])
    assert (first.right, first.recall, first.chance) == (True, None, 0.25)
    strength = DEFAULT_MODEL.reviewed(None, 3, DAY)
    assert (second.right, second.recall) == (False, DEFAULT_MODEL.recall(strength, DAY + 7))


def test_only_the_first_answer_of_a_day_counts() -> None:
    """Afterwards the fact is fresh in mind; of practice as well."""
    assert len(evidence([answered(0, 1), answered(0, 3), answered(0, 3)])) == 1
    assert len(evidence([answered(0, 1, practice=True), answered(0, 3, practice=True)])) == 1


def test_practice_is_evidence_and_teaches_the_schedule_nothing() -> None:
    """A fact that was only practised is still new to the schedule."""
    _first, second = evidence([answered(0, 3, practice=True), answered(3, 3)])
    assert second.recall is None


def test_flashcards_tell_nothing_but_teach() -> None:
    """The learner grades them; still the fact has been studied by then."""
    [told] = evidence([answered(0, 3, "flashcard"), answered(3, 3)])
    assert told.recall is not None


@pytest.mark.parametrize(("grade", "right"), [(1, False), (2, False), (3, True), (4, True)])
def test_what_needed_a_hint_was_not_known(grade: int, right: bool) -> None:
    """Objective forms are Hard only with a hint."""
    [told] = evidence([answered(0, grade)])
    assert told.right is right


def test_the_latest_answers_are_looked_at() -> None:
    """Older ones are no evidence."""
    many = [PastAnswer(f"a.{at:04}", "ox", 3, DAY) for at in range(500)]
    assert len(evidence(many)) == LATEST


def test_recall_is_that_of_today() -> None:
    """Fact by fact."""
    strength = Strength(stability=10.0, difficulty=5.0, day=1000)
    assert recall({"a.0001": strength}, 1010) == {"a.0001": pytest.approx(0.9)}

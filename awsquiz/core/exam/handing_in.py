"""What is written when an exam is handed in: its end, and what the schedule hears of it."""

from __future__ import annotations

from copy import deepcopy

from awsquiz.core.events import ExamFinish, Review, Stamper, grade
from awsquiz.core.exam.sitting import Place, Sitting


def mistakes(sitting: Sitting) -> list[Place]:
    """What was not right, or guessed."""
    return [place for place in sitting.places if not place.right or place.guess]


def reviews(sitting: Sitting, stamp: Stamper) -> list[Review]:
    """What the schedule hears of a sitting: a review of each fact that was seen.

    Right is Good; wrong, guessed or left open is Again. Of a fact that was asked twice the worse.
    """
    found: dict[str, Review] = {}
    for place in sitting.places:
        if not (place.seen or place.answer):
            continue
        question = place.question
        given = grade(place.right, guess=place.guess)
        earlier = found.get(question.fact)
        if earlier is None or given < earlier.grade:
            found[question.fact] = Review(
                **stamp(),
                fact=question.fact,
                form=question.form,
                grade=given,
                ms=place.ms,
                answer=place.answer,
                question=question.id,
                guess=place.guess,
                exam=sitting.id,
            )
    return list(found.values())


def handed_in(sitting: Sitting, finish: ExamFinish, stamp: Stamper) -> list[Review | ExamFinish]:
    """All that is written together at the end, the end last: torn, it is as if not handed in."""
    ended = deepcopy(sitting)
    ended.take(finish)
    return [*reviews(ended, stamp), finish]

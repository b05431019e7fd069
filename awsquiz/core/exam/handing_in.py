"""What is written when an exam is handed in: its end, and what the schedule hears of it."""

from __future__ import annotations

from copy import deepcopy

from awsquiz.core.events import ExamFinish, Review, Stamper, grade
from awsquiz.core.exam.sitting import Sitting, Slot


def mistakes(sitting: Sitting) -> list[Slot]:
    """What was not right, or guessed."""
    return [slot for slot in sitting.slots if not slot.right or slot.guess]


def reviews(sitting: Sitting, stamp: Stamper) -> list[Review]:
    """What the schedule hears of a sitting: a review of each fact that was seen.

    Right is Good; wrong, guessed or left open is Again. Of a fact that was asked twice the worse.
    """
    found: dict[str, Review] = {}
    for slot in sitting.slots:
        if not (slot.seen or slot.answer):
            continue
        question = slot.question
        given = grade(slot.right, guess=slot.guess)
        earlier = found.get(question.fact)
        if earlier is None or given < earlier.grade:
            found[question.fact] = Review(
                **stamp(),
                fact=question.fact,
                form=question.form,
                grade=given,
                ms=slot.ms,
                answer=slot.answer,
                question=question.id,
                chosen=question.statements(slot.answer),
                guess=slot.guess,
                exam=sitting.id,
            )
    return list(found.values())


def handed_in(sitting: Sitting, finish: ExamFinish, stamp: Stamper) -> list[Review | ExamFinish]:
    """All that is written together at the end, the end last: torn, it is as if not handed in."""
    ended = deepcopy(sitting)
    ended.take(finish)
    return [*reviews(ended, stamp), finish]

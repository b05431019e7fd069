"""What the journal tells a forecast: how the learner did, and how likely each fact is recalled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from awsquiz.core import schedule
from awsquiz.core.events import HARD, Review
from awsquiz.core.exam.forecast import Evidence
from awsquiz.core.exam.pool import CHANCE

LATEST = 400
"""How many of the latest answers are looked at: older ones tell of another learner."""


def evidence(reviews: Sequence[Review], rollover: int) -> list[Evidence]:
    """The latest answers in objective forms, each with what the schedule had thought of it.

    `reviews` are in order. Only a fact's first answer of a study day counts: after it the fact is
    fresh in mind. One that was said to be guessed, or had a hint, was not known.
    """
    wanted = {review.id for review in [each for each in reviews if each.form in CHANCE][-LATEST:]}
    facts = {review.fact for review in reviews if review.id in wanted}
    strengths: dict[str, schedule.Strength] = {}
    found: list[Evidence] = []
    for review in reviews:
        if review.fact not in facts:
            continue
        before, day = strengths.get(review.fact), review.study_day(rollover)
        if before is not None and day <= before.day:
            continue
        if review.id in wanted:
            blind = 0.0 if review.guess or review.hint else CHANCE[review.form]
            right = review.grade >= HARD and not (review.guess or review.hint)
            recall = None
            if before is not None:
                recall = schedule.retrievability(before.stability, day - before.day)
            found.append(Evidence(right, blind, recall))
        if not review.practice:
            strengths[review.fact] = schedule.reviewed(before, review.grade, day)
    return found


def recall(strengths: Mapping[str, schedule.Strength], day: int) -> dict[str, float]:
    """Fact → the probability that it is remembered on a study day."""
    return {
        fact: schedule.retrievability(strength.stability, day - strength.day)
        for fact, strength in strengths.items()
    }

"""Learners whose memory is FSRS-6 with known weights, and all that they answered."""

from __future__ import annotations

from random import Random

from awsquiz.core.events import AGAIN, GOOD
from awsquiz.core.events.weights import DEFAULT_WEIGHTS, Weights
from awsquiz.core.study.fitted_memory.trails import Trail
from awsquiz.core.study.models import model_of

DAY = 740_000
QUICK = Weights((0.1, 0.4, 0.6, 2.0, *DEFAULT_WEIGHTS.values[4:20], 0.35))
"""Of one who forgets new facts four times as quickly as others."""


def trails(weights: Weights, facts: int, seed: int = 1) -> list[Trail]:
    """Five answers on each fact, over months; a few facts are begun each day."""
    random, his = Random(seed), model_of(weights)
    found: list[Trail] = []
    for number in range(facts):
        day, strength, trail = DAY + number // 5, None, []
        for gap in (1, 2, 5, 12, 30):
            chance = 0.6 if strength is None else his.recall(strength, day)
            grade = GOOD if random.random() < chance else AGAIN
            strength = his.reviewed(strength, grade, day)
            trail.append((day, grade))
            day += gap + random.randrange(2)
        found.append(tuple(trail))
    return found

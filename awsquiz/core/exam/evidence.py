"""What the journal tells a forecast: how the learner did, and how likely each fact is recalled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from awsquiz.core.events import GOOD
from awsquiz.core.exam.belief import Evidence
from awsquiz.core.questions import FORMS, OBJECTIVE, SCENARIO
from awsquiz.core.study.models import DEFAULT_MODEL
from awsquiz.core.study.schedule import MemoryModel, Strength

LATEST = 400
"""How many of the latest answers are looked at: older ones tell of another learner."""


class PastAnswer(Struct, frozen=True):
    """The parts of a review that matter to a forecast."""

    fact: str
    form: str
    grade: int
    day: int
    """Study day."""
    practice: bool = False


def evidence(answers: Sequence[PastAnswer], model: MemoryModel = DEFAULT_MODEL) -> list[Evidence]:
    """The latest answers in objective forms, each with what the schedule had thought of it.

    `answers` are in order, and those on a fact all there. Only a fact's first answer of a study
    day counts: after it the fact is fresh in mind. What was guessed, or right with a hint only,
    is graded so, and was not known.
    """
    objective = [at for at, answer in enumerate(answers) if answer.form in OBJECTIVE]
    wanted = set(objective[-LATEST:])
    facts = {answers[at].fact for at in wanted}
    strengths: dict[str, Strength] = {}
    asked: dict[str, int] = {}
    found: list[Evidence] = []
    for at, answer in enumerate(answers):
        if answer.fact not in facts:
            continue
        before, fresh = strengths.get(answer.fact), asked.get(answer.fact, -1) >= answer.day
        asked[answer.fact] = max(answer.day, asked.get(answer.fact, -1))
        if fresh:
            continue
        if at in wanted:
            recall = None
            if before is not None:
                recall = model.recall(before, answer.day)
            chance = FORMS[answer.form].chance or 0.0
            applied = answer.form == SCENARIO.id
            found.append(Evidence(answer.grade >= GOOD, chance, recall, answer.fact, applied))
        if not answer.practice:
            strengths[answer.fact] = model.reviewed(before, answer.grade, answer.day)
    return found


def recall(
    strengths: Mapping[str, Strength], day: int, model: MemoryModel = DEFAULT_MODEL
) -> dict[str, float]:
    """Fact → the probability that it is remembered on a study day."""
    return {fact: model.recall(strength, day) for fact, strength in strengths.items()}

"""What begins a sitting: the exam as it was drawn, or the mistakes of another one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

from msgspec.structs import replace

from awsquiz.core.events import ExamDomain, ExamStart, Stamper
from awsquiz.core.exam.blueprint import Blueprint
from awsquiz.core.exam.drawing import Drawn
from awsquiz.core.exam.handing_in import mistakes
from awsquiz.core.exam.sitting import UNTIMED, Sitting, is_untimed
from awsquiz.core.exam_question import ExamQuestion, shuffled
from awsquiz.core.questions import SCENARIO

RECENT = 5
"""How many of the last sittings keep their questions from being asked again at once."""


def beginning(blueprint: Blueprint, drawn: Drawn, minutes: int | None, stamp: Stamper) -> ExamStart:
    """The start of an exam, which holds all of it; without minutes it has no time limit."""
    return ExamStart(
        **stamp(),
        blueprint=blueprint.id,
        title=blueprint.title,
        ms=UNTIMED if minutes is None else minutes * 60_000,
        pass_mark=blueprint.pass_mark,
        domains=tuple(
            ExamDomain(id=each.id, title=each.title, weight=each.weight)
            for each in blueprint.domains
        ),
        questions=drawn.questions,
        scope=drawn.scope,
    )


def retrying(sitting: Sitting, random: Random, stamp: Stamper) -> ExamStart | None:
    """An exam of the mistakes alone, options in another order; None where there are none.

    Without those whose keys are doubted.

    All of them count, and each has the time that it had.
    """
    wrong = [slot for slot in mistakes(sitting) if not slot.doubted]
    if not wrong:
        return None
    start = sitting.start
    each = start.ms / len(start.questions)
    random.shuffle(wrong)
    return ExamStart(
        **stamp(),
        blueprint=start.blueprint,
        title=start.title,
        ms=start.ms if is_untimed(start) else max(60_000, round(each * len(wrong))),
        pass_mark=start.pass_mark,
        domains=start.domains,
        questions=tuple(shuffled(replace(at.question, scored=True), random) for at in wrong),
        scope=start.scope,
        retry=start.id,
    )


def name_in_history(question: ExamQuestion) -> str:
    """By what it is known that a question was asked: a scenario by itself, others by the fact."""
    return question.id if question.form == SCENARIO.id else question.fact


def recent(sittings: Sequence[Sitting]) -> Mapping[str, int]:
    """What the last sittings asked → how lately: the last one has the highest number."""
    return {
        name_in_history(slot.question): number
        for number, sitting in enumerate(sittings[-RECENT:], 1)
        for slot in sitting.slots
        if slot.seen
    }

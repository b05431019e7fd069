"""조금씩 어렵게: the better a fact is known, the harder the form in which it is asked."""

from __future__ import annotations

from collections.abc import Container, Iterable
from random import Random
from typing import get_args

from awsquiz.core.model import Library
from awsquiz.core.questions import FORMS, Lean, ask
from awsquiz.core.questions.question import Level, Question

RUNGS: tuple[Level, ...] = get_args(Level)
YOUNG, MATURE = 7.0, 30.0
"""Days of stability from which a fact is to be recalled, and from which it is to be applied."""


def level_for(stability: float | None, lean: Lean | None = None) -> int:
    """How high on the ladder a fact stands, 0 to 2, a new one at its foot; `lean` is one rung."""
    known = stability or 0.0
    height = (known >= YOUNG) + (known >= MATURE)
    moved = height + {"easy": -1, "hard": 1, None: 0}[lean]
    return min(max(moved, 0), len(RUNGS) - 1)


def forms_in_turn(
    forms: Iterable[str], stability: float | None, random: Random, lean: Lean | None = None
) -> list[str]:
    """The forms in the order in which to try them: those of its rung, then easier, then harder."""
    height = level_for(stability, lean)
    mixed = sorted(forms)
    random.shuffle(mixed)

    def away(form: str) -> tuple[int, bool]:
        level = RUNGS.index(FORMS[form].level)
        return abs(level - height), level > height

    return sorted(mixed, key=away)


def ask_at_level(
    library: Library,
    fact: str,
    forms: Iterable[str],
    stability: float | None,
    random: Random,
    lean: Lean | None = None,
    excluding: Container[str] = (),
) -> Question | None:
    """The fact in the first form in which it can be asked; None where there is none.

    No scenario whose question id is among `excluding`. Raises KeyError for an unknown fact or form.
    """
    for form in forms_in_turn(forms, stability, random, lean):
        if question := ask(library, fact, form, random, excluding):
            return question
    return None

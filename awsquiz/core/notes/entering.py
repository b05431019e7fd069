"""Exercises among the facts of a note: taken out before it is read, and put in their place after.

What stands in an exercise is no prose: its options, most of them wrong, are never read as facts.
"""

from __future__ import annotations

from collections.abc import Iterable

from awsquiz.core.notes.exercises.exercise import Exercise
from awsquiz.core.notes.pieces import DraftFact
from awsquiz.core.text.regexes import pattern_of

_IMAGE = pattern_of(r"!\[[^\]\n]{0,200}\]\([^)\n]{1,400}\)|!\[\[[^\]\n]{1,200}\]\]")


def without_exercises(text: str, exercises: Iterable[Exercise]) -> str:
    """The text with empty lines in place of the exercises: all others keep their numbers."""
    lines = text.split("\n")
    for exercise in exercises:
        for number in exercise.lines:
            lines[number - 1] = ""
    return "\n".join(lines)


def entered(exercise: Exercise) -> DraftFact:
    """The fact that carries the memory of an exercise; without a key it is set aside."""
    fact = DraftFact([exercise.source], exercise.line, exercise=exercise)
    fact.question = exercise.stem or None
    fact.text = exercise.answer
    fact.gaps = exercise.gaps
    fact.why = exercise.why
    fact.carries = _IMAGE.findall(exercise.source)
    if exercise.kind == "open":
        fact.aside = "question"
    return fact

"""Whom a question is about that stands in the note."""

from __future__ import annotations

from collections import Counter

from awsquiz.core.notes.exercises.exercise import Exercise
from awsquiz.core.notes.subjects.naming import Mention, Naming
from awsquiz.core.notes.subjects.ownership import ITS_OWN, Place, Whose
from awsquiz.core.text.regexes import pattern_of

_SENTENCES = pattern_of(r"(?<=[.!?,])\s+|\n")
_MARKUP = pattern_of(r"[*`_]+")
_SHORT_ANSWER = 40
"""Letters of an answer that names what was asked for, rather than tells of it."""


def whose_question(exercise: Exercise, place: Place, naming: Naming) -> Whose:
    """On a sheet of exercises: the service that the right option names most, else the stem.

    Where others are named beside it, it is unsure: the question is about how they go together.
    """
    if exercise.kind == "open":
        return ITS_OWN
    answer = exercise.answer
    if place.row_id is not None and not place.is_open:
        return _elsewhere(exercise, place.row_id, naming) or ITS_OWN
    if exercise.kind != "choice":
        short = answer if len(answer) <= _SHORT_ANSWER else ""
        return (
            _of_only(exercise.stem, naming)
            or (_of_only(short, naming) if exercise.kind != "steps" else None)
            or ITS_OWN
        )
    return (
        _of_most(answer, naming)
        or _of_only(exercise.stem, naming)
        or _of_most(exercise.stem, naming)
        or ITS_OWN
    )


def _elsewhere(exercise: Exercise, owner: str, naming: Naming) -> Whose | None:
    """Below a service: the feature of it that the right option names, or what is spoken of alone
    where the question and its answer name nothing of that service."""
    if exercise.kind != "choice":
        return None
    answered = _of_most(exercise.answer, naming)
    if answered and answered.row and naming.is_below(answered.row.id, owner):
        return answered if answered.row.id != owner else None
    named = _named_in(f"{exercise.stem}\n{exercise.answer}", naming)
    if any(naming.are_kin(each.row.id, owner) for each, _ in named):
        return None
    return answered or _of_most(exercise.stem, naming)


def _of_most(text: str, naming: Naming) -> Whose | None:
    """The row that a text names most often, the first of several; unsure where it names others."""
    named = _named_in(text, naming)
    if not named:
        return None
    times = Counter(each.row.id for each, _ in named)
    found, within = max(named, key=lambda each: times[each[0].row.id])
    return Whose(found.row, len(times) > 1, within[found.start : found.end])


def _of_only(text: str, naming: Naming) -> Whose | None:
    """The one row that a text names."""
    named = _named_in(text, naming)
    if len({each.row.id for each, _ in named}) != 1:
        return None
    found, within = named[0]
    return Whose(found.row, called=within[found.start : found.end])


def _named_in(text: str, naming: Naming) -> list[tuple[Mention, str]]:
    """All names in a text of many sentences, each with the sentence that it stands in."""
    pieces = _SENTENCES.split(_MARKUP.sub("", text))
    return [(each, piece) for piece in pieces for each in naming.within(piece)]

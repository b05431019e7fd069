"""Whom a question is about that stands in the note."""

from __future__ import annotations

from awsquiz.core.notes.exercises.exercise import Exercise
from awsquiz.core.notes.subjects.naming import Mention, Naming
from awsquiz.core.notes.subjects.ownership import ITS_OWN, Place, Whose
from awsquiz.core.text.regexes import pattern_of

_SENTENCES = pattern_of(r"(?<=[.!?,])\s+|\n")
_MARKUP = pattern_of(r"[*`_]+")
_SHORT_ANSWER = 40
"""Letters of an answer that names what was asked for, rather than tells of it."""


def whose_question(exercise: Exercise, place: Place, naming: Naming) -> Whose:
    """On a sheet of exercises: the only service that the right option, or the stem, names.

    An answer that names several is about how they go together.
    """
    if exercise.kind == "open":
        return ITS_OWN
    answer = exercise.answer
    if not (place.row_id is None or place.is_open):
        only = _of_only(f"{exercise.stem}\n{answer}", naming)
        other = only and only.row and not naming.are_kin(only.row.id, place.row_id)
        return only if only and other and exercise.kind == "choice" else ITS_OWN
    if exercise.kind != "choice":
        short = answer if len(answer) <= _SHORT_ANSWER else ""
        return (
            _of_only(exercise.stem, naming)
            or (_of_only(short, naming) if exercise.kind != "steps" else None)
            or ITS_OWN
        )
    named = _named_in(answer, naming)
    if len({each.row.id for each, _ in named}) > 1:
        return ITS_OWN
    right = [option.text for option in exercise.options if option.right]
    if named and all(_named_in(each, naming) for each in right):
        return _of_only(answer, naming) or ITS_OWN
    return _of_only(exercise.stem, naming) or ITS_OWN


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

"""A card with two sides: the learner says whether it was known."""

from __future__ import annotations

from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.form import N_, Generated
from awsquiz.core.questions.fronts import fronts_of
from awsquiz.core.questions.question import Question


def make(library: Library, concept: Concept, fact: Fact, random: Random) -> Question | None:
    """Front: what `fronts` finds to ask. Back: the fact, lit where the front asks for a part."""
    front = fronts_of(library).of(concept, fact)
    if front is None:
        return None
    return FORM.question(
        library,
        concept,
        fact,
        stem=front.stem,
        statement=front.statement,
        variant="",
        answer=(front.back,),
        lit=front.lit,
    )


FORM = Generated(
    "flashcard",
    name=N_("flashcard"),
    level="recognise",
    chance=None,
    make=make,
    of_any=True,
)

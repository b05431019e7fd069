"""Which of these is true of the concept? One of four, of three where only three are sound."""

from __future__ import annotations

from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.form import N_, Generated
from awsquiz.core.questions.masks import says_something, shown
from awsquiz.core.questions.question import IS_TRUE, Option, Question
from awsquiz.core.questions.standing import below_name, fits_an_option
from awsquiz.core.questions.statements import Needed, false_beside
from awsquiz.core.questions.trust import is_trusted
from awsquiz.core.questions.wrong_options import MAX_OPTIONS, MIN_OPTIONS, lettered


def make(library: Library, concept: Concept, fact: Fact, random: Random) -> Question | None:
    """The fact among statements that are false of the concept; None with fewer than two."""
    right = shown(fact, concept)
    if not (says_something(right) and fits_an_option(fact, right, concept)):
        return None
    said = below_name(fact, concept)
    needed = Needed(fact.kind, [said], {fact.id}, MAX_OPTIONS - 1, is_trusted(fact))
    false = false_beside(library, concept, needed, random)
    if len(false) < MIN_OPTIONS - 1:
        return None
    options = [Option("", said, True, IS_TRUE, fact.id, concept.id)]
    options += false
    return FORM.question(
        library,
        concept,
        fact,
        stem=f"{concept.title}에 대한 설명으로 옳은 것은?",
        options=lettered(options, random),
        variant="+".join(sorted(str(option.fact) for option in false)),
    )


FORM = Generated(
    "choice",
    name=N_("one that is true"),
    level="recognise",
    chance=1 / 4,
    make=make,
    in_exams=True,
)

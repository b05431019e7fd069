"""Which value has the attribute of the concept? The others are values of other concepts."""

from __future__ import annotations

from operator import itemgetter
from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.particles import with_particle
from awsquiz.core.questions.question import Level, Option, Question, question
from awsquiz.core.questions.wrong import other_values, picked, told
from awsquiz.core.questions.wrong_options import LEAST, MOST, alike, lettered

FORM = "value"
LEVEL: Level = "recall"


def ask(library: Library, concept: Concept, fact: Fact, random: Random) -> Question | None:
    """The value among others of the attribute; None with fewer than two that cannot be its own."""
    if not fact.attribute or not fact.value:
        return None
    others = [
        (each, each.fact.value)
        for each in other_values(library, concept, fact.attribute, random)
        if each.fact.value
    ]
    right = fact.value
    chosen = picked(
        lambda left: alike(right, left, itemgetter(1), MOST - 1, random),
        others,
        lambda each: told(library, concept, each[0]),
    )
    if len(chosen) < LEAST - 1:
        return None
    options = [Option("", right, True, fact.why or fact.text, fact.id, concept.id)]
    options += [
        Option("", value, False, each.value_reason, each.fact.id, each.concept.id, each.why)
        for each, value in chosen
    ]
    return question(
        FORM,
        LEVEL,
        library,
        concept,
        fact,
        stem=f"{concept.title}의 {with_particle(fact.attribute, '은/는')}?",
        options=lettered(options, random),
        tail="+".join(sorted(each.fact.id for each, _value in chosen)),
    )

"""Which value does the concept's attribute have? The others are values of other concepts."""

from __future__ import annotations

from operator import itemgetter
from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.form import N_, Generated
from awsquiz.core.questions.proof import Falsehood
from awsquiz.core.questions.question import Option, Question
from awsquiz.core.questions.trust import is_trusted
from awsquiz.core.questions.wrong import is_true_after_all, other_values, pick_false
from awsquiz.core.questions.wrong_options import MAX_OPTIONS, MIN_OPTIONS, alike, lettered
from awsquiz.core.text.particles import with_particle


def ask(library: Library, concept: Concept, fact: Fact, random: Random) -> Question | None:
    """The value among others of the attribute; None with fewer than two that cannot be its own."""
    if not fact.attribute or not fact.value:
        return None
    others = [
        (each, each.fact.value)
        for each in other_values(library, concept, fact.attribute, is_trusted(fact), random)
        if each.fact.value
    ]
    right = fact.value
    chosen = pick_false(
        lambda left: alike(right, left, itemgetter(1), MAX_OPTIONS - 1, random),
        others,
        lambda each: is_true_after_all(library, concept, each[0]),
    )
    if len(chosen) < MIN_OPTIONS - 1:
        return None
    options = [Option("", right, True, fact.why or fact.text, fact.id, concept.id)]
    options += [_option(each, value) for each, value in chosen]
    return FORM.question(
        library,
        concept,
        fact,
        stem=f"{concept.title}의 {with_particle(fact.attribute, '은/는')}?",
        options=lettered(options, random),
        variant="+".join(sorted(each.fact.id for each, _value in chosen)),
    )


FORM = Generated(
    "value",
    name=N_("value"),
    level="recall",
    chance=0.3,  # three options about as often as four
    make=ask,
    in_exams=True,
)


def _option(false: Falsehood, value: str) -> Option:
    """Another concept's value, with whose it is: the right option says what the concept has."""
    reason = f"{false.concept.title}의 {false.fact.attribute}: {value}"
    return Option("", value, False, reason, false.fact.id, false.concept.id, false.proof.why)

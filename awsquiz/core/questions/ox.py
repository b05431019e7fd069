"""OX 퀴즈: is the statement true of the concept?"""

from __future__ import annotations

from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.form import N_, Generated
from awsquiz.core.questions.question import IS_TRUE, Option, Question
from awsquiz.core.questions.standing import fits_an_option, in_place
from awsquiz.core.questions.wrong import opposite
from awsquiz.core.text import plain


def ask(library: Library, concept: Concept, fact: Fact, random: Random) -> Question | None:
    """The fact as it stands or turned round, as often the one as the other.

    None where the fact cannot be turned round: it would be true whenever it is asked.
    """
    false = opposite(library, concept, fact, random)
    if false is None or not fits_an_option(fact, plain(fact.text)):
        return None
    true = random.random() < 0.5
    said = in_place(fact, plain(fact.text if true else false.text), concept)
    reason = IS_TRUE if true else false.reason(concept)
    options = tuple(
        Option(
            key=key,
            text=text,
            correct=correct,
            reason=reason,
            fact=fact.id,
            concept=concept.id,
            why_false=None if correct else false.proof.why,
        )
        for key, text, correct in (("o", "맞다", true), ("x", "틀리다", not true))
    )
    return FORM.question(
        library,
        concept,
        fact,
        stem=f"{concept.title}에 대한 설명이다. 맞으면 O, 틀리면 X를 고르시오.",
        statement=said,
        options=options,
        variant="o" if true else "x",
    )


FORM = Generated(
    "ox",
    name=N_("true or false"),
    level="recognise",
    chance=1 / 2,
    make=ask,
)

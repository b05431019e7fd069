"""OX 퀴즈: is the statement true of the concept?"""

from __future__ import annotations

from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.question import Level, Option, Question, question
from awsquiz.core.questions.wrong import opposite
from awsquiz.core.text import plain

FORM = "ox"
LEVEL: Level = "recognise"


def ask(library: Library, concept: Concept, fact: Fact, random: Random) -> Question | None:
    """The fact as it stands or turned round, as often the one as the other.

    None where the fact cannot be turned round: it would be true whenever it is asked.
    """
    false = opposite(library, concept, fact)
    if false is None:
        return None
    true = random.random() < 0.5
    said = plain(fact.text if true else false)
    reason = "맞는 설명이다" if true else f"사실은 이렇다: {plain(fact.text)}"
    options = tuple(
        Option(
            key=key,
            text=text,
            correct=correct,
            reason=reason,
            fact=fact.id,
            concept=concept.id,
            why_false=None if correct else "mark",
        )
        for key, text, correct in (("o", "맞다", true), ("x", "틀리다", not true))
    )
    return question(
        FORM,
        LEVEL,
        library,
        concept,
        fact,
        stem=f"{concept.title}에 대한 설명이다. 맞으면 O, 틀리면 X를 고르시오.",
        statement=said,
        options=options,
        tail="o" if true else "x",
    )

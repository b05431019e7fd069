"""Which of these is true of the concept? One of four, of three where only three are sound."""

from __future__ import annotations

from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.masks import masked
from awsquiz.core.questions.options import LEAST, MOST, alike, lettered
from awsquiz.core.questions.question import Level, Option, Question, explain, source_of
from awsquiz.core.questions.wrong import falsehoods

FORM = "choice"
LEVEL: Level = "recognise"


def ask(library: Library, concept: Concept, fact: Fact, random: Random) -> Question | None:
    """The fact among statements that are false of the concept; None with fewer than two."""
    right = masked(fact.text, concept)
    usable = [
        false
        for false in falsehoods(library, concept)
        # Beside its own opposite the right statement would stand out.
        if false.fact.id != fact.id and false.fact.kind == fact.kind
    ]
    texts = {false: masked(false.text, concept, false.concept) for false in usable}
    chosen = alike(right, usable, texts.__getitem__, MOST - 1, random)
    if len(chosen) < LEAST - 1:
        return None
    options = [Option("", right, True, "맞는 설명이다", fact.id, concept.id)]
    options += [
        Option("", texts[false], False, false.reason, false.fact.id, false.concept.id, false.why)
        for false in chosen
    ]
    placed = lettered(options, random)
    return Question(
        id=f"{FORM}:{fact.id}:{'+'.join(sorted(false.fact.id for false in chosen))}",
        form=FORM,
        level=LEVEL,
        concept=concept.id,
        fact=fact.id,
        stem=f"{concept.title}에 대한 설명으로 옳은 것은?",
        options=placed,
        answer=tuple(option.key for option in placed if option.correct),
        explanation=explain(fact),
        source=source_of(library, concept, fact),
        docs=fact.docs or concept.docs,
    )

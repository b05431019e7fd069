"""To which concept does this fact or definition belong?"""

from __future__ import annotations

from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.masks import masked
from awsquiz.core.questions.options import LEAST, MOST, lettered
from awsquiz.core.questions.question import Level, Option, Question, explain, source_of
from awsquiz.core.questions.wrong import cannot_be

FORM = "which"
LEVEL: Level = "recall"


def ask(library: Library, concept: Concept, fact: Fact, random: Random) -> Question | None:
    """The concept among some of which the fact is known to be false; None with fewer than two."""
    others = list(cannot_be(library, concept, fact))
    chosen = random.sample(others, min(MOST - 1, len(others)))
    if len(chosen) < LEAST - 1:
        return None
    options = [Option("", concept.title, True, "맞는 개념이다", fact.id, concept.id)]
    options += [
        Option("", other.title, False, _definition(other), None, other.id, why)
        for other, why in chosen
    ]
    placed = lettered(options, random)
    ids = "+".join(sorted(other.id for other, _ in chosen))
    return Question(
        id=f"{FORM}:{fact.id}:{ids}",
        form=FORM,
        level=LEVEL,
        concept=concept.id,
        fact=fact.id,
        stem="다음은 무엇에 대한 설명인가?",
        statement=masked(fact.text, *library.ancestors(concept.id), concept),
        options=placed,
        answer=tuple(option.key for option in placed if option.correct),
        explanation=explain(fact),
        source=source_of(library, concept, fact),
        docs=fact.docs or concept.docs,
    )


def _definition(concept: Concept) -> str:
    """What a concept that is not the answer really is."""
    for fact in concept.facts:
        if fact.kind == "definition" and fact.askable:
            return f"{concept.title}: {fact.text}"
    return f"{concept.title}에는 맞지 않는 설명이다"

"""To which concept does this fact or definition belong?"""

from __future__ import annotations

from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.masks import names_in, says_something, shown
from awsquiz.core.questions.options import LEAST, MOST, lettered
from awsquiz.core.questions.question import Level, Option, Question, question
from awsquiz.core.questions.wrong import cannot_be
from awsquiz.core.text import key

FORM = "which"
LEVEL: Level = "recall"


def ask(library: Library, concept: Concept, fact: Fact, random: Random) -> Question | None:
    """The concept among some of which the fact is known to be false; None with fewer than two."""
    statement = shown(fact, *library.ancestors(concept.id), concept)
    others = {
        key(other.title): (other, why)
        for other, why in cannot_be(library, concept, fact)
        # One that the statement names is hardly what the statement is about.
        if not names_in(statement, other)
    }
    others.pop(key(concept.title), None)
    chosen = random.sample(list(others.values()), min(MOST - 1, len(others)))
    if len(chosen) < LEAST - 1 or not says_something(statement):
        return None
    options = [Option("", concept.title, True, "맞는 개념이다", fact.id, concept.id)]
    options += [
        Option("", other.title, False, _definition(other), None, other.id, why)
        for other, why in chosen
    ]
    return question(
        FORM,
        LEVEL,
        library,
        concept,
        fact,
        stem="다음은 무엇에 대한 설명인가?",
        statement=statement,
        options=lettered(options, random),
        tail="+".join(sorted(other.id for other, _ in chosen)),
    )


def _definition(concept: Concept) -> str:
    """What a concept that is not the answer really is."""
    for fact in concept.facts:
        if fact.kind == "definition" and fact.askable:
            return f"{concept.title}: {fact.text}"
    return f"{concept.title}에는 맞지 않는 설명이다"

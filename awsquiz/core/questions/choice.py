"""Which of these is true of the concept? One of four, of three where only three are sound."""

from __future__ import annotations

from operator import itemgetter
from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.masks import says_something, shown
from awsquiz.core.questions.options import LEAST, MOST, alike, lettered
from awsquiz.core.questions.question import Level, Option, Question, question
from awsquiz.core.questions.wrong import falsehoods, picked, told

FORM = "choice"
LEVEL: Level = "recognise"


def ask(library: Library, concept: Concept, fact: Fact, random: Random) -> Question | None:
    """The fact among statements that are false of the concept; None with fewer than two."""
    right = shown(fact, concept)
    usable = [
        (false, shown(false.fact, concept, false.concept, text=false.text))
        for false in falsehoods(library, concept, fact.kind, random)
        # Beside its own opposite the right statement would stand out.
        if false.fact.id != fact.id
    ]
    usable = [(false, text) for false, text in usable if says_something(text)]
    chosen = picked(
        lambda left: alike(right, left, itemgetter(1), MOST - 1, random),
        usable,
        lambda each: told(library, concept, each[0]),
    )
    if len(chosen) < LEAST - 1 or not says_something(right):
        return None
    options = [Option("", right, True, "맞는 설명이다", fact.id, concept.id)]
    options += [
        Option("", text, False, false.reason, false.fact.id, false.concept.id, false.why)
        for false, text in chosen
    ]
    return question(
        FORM,
        LEVEL,
        library,
        concept,
        fact,
        stem=f"{concept.title}에 대한 설명으로 옳은 것은?",
        options=lettered(options, random),
        tail="+".join(sorted(false.fact.id for false, _ in chosen)),
    )

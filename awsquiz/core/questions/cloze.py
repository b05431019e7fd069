"""Type the missing term."""

from __future__ import annotations

from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.question import Level, Question, question
from awsquiz.core.questions.terms import key_term
from awsquiz.core.text import plain

FORM = "cloze"
LEVEL: Level = "recall"


def ask(library: Library, concept: Concept, fact: Fact, random: Random) -> Question | None:
    """The fact with a gap; None where no single term can be meant."""
    stem = f"{concept.title}에 대한 설명이다. 빈칸에 알맞은 말을 쓰시오."
    if fact.kind == "name" or (term := key_term(library, concept, fact, stem)) is None:
        return None
    return question(
        FORM,
        LEVEL,
        library,
        concept,
        fact,
        stem=stem,
        statement=term.gapped(plain(fact.text)),
        tail="",
        answer=(term.text,),
        accept=term.accept,
    )

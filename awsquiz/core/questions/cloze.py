"""Type the missing term."""

from __future__ import annotations

from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.form import N_, Generated
from awsquiz.core.questions.question import Question
from awsquiz.core.questions.terms import key_term
from awsquiz.core.text import plain


def ask(library: Library, concept: Concept, fact: Fact, random: Random) -> Question | None:
    """The fact with a gap; None where no single term can be meant."""
    stem = f"{concept.title}에 대한 설명이다. 빈칸에 알맞은 말을 쓰시오."
    if fact.kind == "name" or (term := key_term(library, concept, fact, stem)) is None:
        return None
    return FORM.question(
        library,
        concept,
        fact,
        stem=stem,
        statement=term.gapped(plain(fact.text)),
        variant="",
        answer=(term.text,),
        accept=term.accept,
    )


FORM = Generated(
    "cloze",
    name=N_("gap"),
    level="recall",
    chance=0.0,
    make=ask,
)

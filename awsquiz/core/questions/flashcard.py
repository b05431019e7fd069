"""A card with two sides: the learner says whether it was known."""

from __future__ import annotations

from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.form import N_, Generated
from awsquiz.core.questions.question import Question
from awsquiz.core.questions.terms import key_term
from awsquiz.core.text import plain


def ask(library: Library, concept: Concept, fact: Fact, random: Random) -> Question | None:
    """Front: the fact with its key term hidden, or without one only its path. Back: the fact."""
    path = [*(each.title for each in library.ancestors(concept.id)), concept.title]
    if fact.facet:
        path.append(fact.facet)
    path += map(plain, fact.under)
    if fact.kind == "definition":
        stem = f"{concept.title}: 무엇인가?"
    elif fact.kind == "name":
        stem = f"{concept.title}: 무엇의 약자인가?"
    else:
        stem = " › ".join(path)
    term = key_term(library, concept, fact, stem) if fact.kind is None else None
    return FORM.question(
        library,
        concept,
        fact,
        stem=stem,
        statement=term.gapped(plain(fact.text)) if term else None,
        variant="",
        answer=(plain(fact.text),),
    )


FORM = Generated(
    "flashcard",
    name=N_("flashcard"),
    level="recognise",
    chance=None,
    make=ask,
)

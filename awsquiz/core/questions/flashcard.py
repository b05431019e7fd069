"""A card with two sides: the learner says whether it was known."""

from __future__ import annotations

from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.asked import offered, stem_of
from awsquiz.core.questions.cues import cue
from awsquiz.core.questions.form import N_, Generated
from awsquiz.core.questions.question import Question
from awsquiz.core.questions.survey import survey_of
from awsquiz.core.questions.terms import GAP, key_term, left_out
from awsquiz.core.text import plain


def ask(library: Library, concept: Concept, fact: Fact, random: Random) -> Question | None:
    """Front: the fact with its key term hidden, or without one its path, and where several facts
    have it how this one begins. Back: the fact."""
    if fact.question is not None:
        return _asked(library, concept, fact, fact.question)
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
    text = plain(fact.text)
    if gaps := left_out(fact):
        for gap in sorted(gaps, key=lambda each: each.start, reverse=True):
            text = text[: gap.start] + GAP + text[gap.start + len(gap.text) :]
        return _turned(library, concept, fact, stem, text)
    term = key_term(library, concept, fact, stem) if fact.kind is None else None
    shared = survey_of(library).beginnings(concept.id).get(fact.id)
    beginning = cue(text, shared) if shared is not None else None
    return _turned(library, concept, fact, stem, term.gapped(text) if term else beginning)


def _asked(library: Library, concept: Concept, fact: Fact, question: str) -> Question:
    """The note's own question; its options stand below it, where it has some."""
    scenario = offered(library, fact)
    options = [option.text for option in scenario.options] if scenario else []
    below = "\n".join(f"- {text}" for text in options)
    return _turned(library, concept, fact, stem_of(concept, fact, question), below or None)


def _turned(
    library: Library, concept: Concept, fact: Fact, stem: str, statement: str | None
) -> Question:
    return FORM.question(
        library,
        concept,
        fact,
        stem=stem,
        statement=statement,
        variant="",
        answer=(plain(fact.text),),
    )


FORM = Generated(
    "flashcard",
    name=N_("flashcard"),
    level="recognise",
    chance=None,
    make=ask,
    of_any=True,
)

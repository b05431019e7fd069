"""Type the missing term."""

from __future__ import annotations

from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.asked import offered, question_of, spellings, stem_of
from awsquiz.core.questions.form import N_, Generated
from awsquiz.core.questions.question import Question
from awsquiz.core.questions.standing import labels_above
from awsquiz.core.questions.terms import key_term, left_out, other_things, spelt
from awsquiz.core.text import plain


def make(library: Library, concept: Concept, fact: Fact, random: Random) -> Question | None:
    """The fact with a gap below its labels, or the question that is written for it.

    None where no single term can be meant.
    """
    if fact.answered is not None:
        return _asked(library, concept, fact, fact.answered)
    stem = f"{concept.title}에 대한 설명이다. 빈칸에 알맞은 말을 쓰시오."
    gaps, place = left_out(fact), labels_above(fact)
    beside = f"{stem} {place}"
    term = random.choice(gaps) if gaps else key_term(library, concept, fact, beside, typed=True)
    if fact.kind == "name" or term is None:
        return None
    gapped = term.gapped(plain(fact.text))
    said = f"{place}: {gapped}" if place else gapped
    if (question := question_of(fact)) is not None and len(gaps) == 1:  # it asks for the gap
        stem, said = stem_of(concept, fact, question), ""
    accept = spelt(library, concept, fact, term.text)
    return FORM.question(
        library,
        concept,
        fact,
        stem=stem,
        statement=said or None,
        variant=str(term.start) if len(gaps) > 1 else "",
        answer=(term.text,),
        accept=accept,
        others=other_things(library, concept, accept),
        unseen=not said,
    )


def _asked(library: Library, concept: Concept, fact: Fact, question: str) -> Question | None:
    said = spellings(fact.text)
    others = (name for each in said for name in spelt(library, concept, fact, each))
    accept = tuple(dict.fromkeys([*said, *others]))
    if not accept or offered(library, fact):  # "which of these" cannot be asked without them
        return None
    return FORM.question(
        library,
        concept,
        fact,
        stem=stem_of(concept, fact, question),
        variant="",
        answer=accept[:1],
        accept=accept,
        others=other_things(library, concept, accept),
    )


FORM = Generated(
    "cloze",
    name=N_("gap"),
    level="recall",
    chance=0.0,
    make=make,
    of_any=True,
)

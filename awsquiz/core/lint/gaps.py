"""Gaps that take one spelling alone, where nobody has looked for others, and those that take too
much."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.text import key
from awsquiz.core.text.units import measures


def spelt_one_way(library: Library, concept: Concept, fact: Fact) -> str | None:
    """What is typed into the fact's gap, where neither the card nor any list knows another way to
    write it; None where one is known, where it is an amount, where nothing is typed, or of what
    nobody has looked up."""
    if not fact.checked or fact.accept is not None or fact.gaps or fact.answered is not None:
        return None
    from awsquiz.core.questions import ask  # the engine, which few who check cards need

    question = ask(library, fact.id, "cloze", Random(0))
    if question is None or len(question.accept) > 1 or measures(question.answer[0]):
        return None
    # Where no list of names is at hand nobody can say that there is no other.
    return question.answer[0] if library.words.has_names else None


def taken_for_another(library: Library, concept: Concept, fact: Fact) -> Iterator[tuple[str, str]]:
    """What the card accepts for the fact's value or gap, and what it is accepted for, where these
    are two values of the attribute or two parts of one thing.

    That a spelling is the name of another concept does not say so: more than one may be right.
    """
    from awsquiz.core.questions import ask
    from awsquiz.core.questions.survey import survey_of

    if not fact.accept or fact.retired:
        return
    question = ask(library, fact.id, "cloze", Random(0))
    term = question.answer[0] if question else fact.value
    if term is None:
        return
    others: set[str] = set()
    if fact.attribute and fact.value and key(fact.value) == key(term):
        survey = survey_of(library)
        stated = survey.pool(trusted=False).valued.get(fact.attribute, ())
        others = {key(each.value or "") for _concept, each in stated}
        others -= survey.around(concept.id, fact.attribute)
    around = [concept.id, *(above.id for above in library.ancestors(concept.id))]
    words = library.words
    for spelling in fact.accept:
        are_known = words.knows(spelling, around) and words.knows(term, around)
        if key(spelling) in others or (are_known and words.are_apart(spelling, term, around)):
            yield spelling, term

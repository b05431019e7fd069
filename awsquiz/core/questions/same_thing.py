"""Of what may be true what is true of another concept: kin, what people take for each other, and
what has a part that is called like it."""

from __future__ import annotations

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.known_values import are_of_one_table
from awsquiz.core.questions.survey import survey_of

_WORDS_OF_A_PART = 2
"""Words of a part's own, beside its whole's, that make another concept's name like it."""


def may_be_the_same(library: Library, concept: Concept, owner: Concept, fact: Fact) -> bool:
    """Whether what is true of one may be true of the other: kin, and what people take for each
    other. But who puts those into one table tells them apart by its rows."""
    if not library.are_close(concept.id, owner.id):
        return not fact.attribute and _has_a_part_like(library, concept, owner)
    if owner.id in library.kin(concept.id) or not fact.attribute:
        return True
    own = survey_of(library).values(concept.id).get(fact.attribute, ())
    return not are_of_one_table((concept, own), (owner, [fact]))


def _has_a_part_like(library: Library, concept: Concept, owner: Concept) -> bool:
    """Whether a part of the concept is called as the owner is: what SCT does is not false of DMS,
    which has DMS Schema Conversion."""
    survey = survey_of(library)
    theirs = survey.name_words(owner.id)
    return any(
        len(words := survey.words_of_part(part.id)) >= _WORDS_OF_A_PART and words <= theirs
        for part in concept.walk()
        if part is not concept
    )

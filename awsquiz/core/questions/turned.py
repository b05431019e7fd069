"""A concept's own fact turned false: by a person, by the note's mark, or by a rule of language.

This is the one place where a fact is turned: what `claims.untruths_of` gives is taken up here.
"""

from __future__ import annotations

from awsquiz.core.claims.alone import can_be_marked
from awsquiz.core.claims.opposites import denies_name, opposes_itself
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.proof import Falsehood, Proof
from awsquiz.core.questions.sole_options import is_number_known
from awsquiz.core.questions.survey import survey_of
from awsquiz.core.text import key, plain
from awsquiz.core.text.mark_signs import sense_of
from awsquiz.core.text.signed import called_false


def own_falsehoods(library: Library, concept: Concept, fact: Fact) -> list[Falsehood]:
    """The concept's own fact turned false, unless a card states that too.

    As a person wrote it; where none did, by the note's mark; else by each of the rules.
    """
    if text := believable(library, concept, fact):
        return [turned(text, concept, fact)]
    if fact.false_text:
        return []
    return [
        Falsehood(each.text, concept, fact, Proof(each.rule, because=each.because))
        for each in survey_of(library).untruths(fact.id)
        if not (each.rule == "number" and is_number_known(library, concept, fact, each.text))
    ]


def turned(text: str, concept: Concept, fact: Fact) -> Falsehood:
    """The statement that a person or the mark makes of the fact."""
    return Falsehood(text, concept, fact, Proof("mark"))


def believable(library: Library, concept: Concept, fact: Fact) -> str | None:
    """The fact's statement made false (`negated`), unless it says the opposite of what the concept
    is called, or of its own words, where the fact does not: nobody takes that for true."""
    text = negated(fact)
    if text is None:
        return None
    false, true = plain(text), plain(fact.text)
    if opposes_itself(false) and not opposes_itself(true):
        return None
    names = survey_of(library).called_in_a_row(concept.id)
    return None if denies_name(names, false) and not denies_name(names, true) else text


def negated(fact: Fact) -> str | None:
    """The fact's statement made false: as a person wrote it, or by flipping the note's mark; what
    the mark calls false is so without it."""
    if fact.false_text:
        return fact.false_text if key(fact.false_text) != key(fact.text) else None
    if fact.mark is None:
        return None
    true, turned = sense_of(fact.mark)
    if turned is None:
        return None
    if (said := called_false(fact.text)) is not None:
        return said
    if not (fact.checked or can_be_marked(fact.text)):
        return None
    false = sense_of(turned).sign
    if fact.text.count(true) == 1 and false not in fact.text:
        return fact.text.replace(true, false)
    return None

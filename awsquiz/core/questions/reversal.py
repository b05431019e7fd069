"""A concept's own fact turned false: as `turned` has it, or by what others in its table have."""

from __future__ import annotations

from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.known_values import are_of_one_table, is_cell
from awsquiz.core.questions.proof import Falsehood
from awsquiz.core.questions.turned import own_falsehoods
from awsquiz.core.questions.wrong import is_true_after_all, other_values


def opposite(library: Library, concept: Concept, fact: Fact, random: Random) -> Falsehood | None:
    """The concept's own fact turned false, unless that is true by another card after all.

    Its sentence negated by rule where nothing else turns it round: see `negatives`.
    """
    found = own_falsehoods(library, concept, fact)
    random.shuffle(found)
    found.sort(key=lambda each: each.proof.why == "negation")
    found += _of_other_rows(library, concept, fact, random)
    return next((each for each in found if not is_true_after_all(library, concept, each)), None)


def _of_other_rows(
    library: Library, concept: Concept, fact: Fact, random: Random
) -> list[Falsehood]:
    """What other things in the table of an own cell have in its place: `상태: 비저장`.

    Of two things that a table compares there is but one that could be false. The values stand on
    one scale, where one alone is true.
    """
    if fact.checked is not None or not (fact.attribute and is_cell(fact)):
        return []
    found = other_values(library, concept, fact.attribute, False, random)
    random.shuffle(found)
    return [
        each
        for each in found
        if is_cell(each.fact) and are_of_one_table((concept, [fact]), (each.concept, [each.fact]))
    ]

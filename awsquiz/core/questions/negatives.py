"""Sentences that a rule negates, in balance with those that are negated and true.

A rule makes a false negative of a true affirmative, and never the other way: were each of them
shown, whatever is negated would be false. So a made negative stands among negatives alone, and of
single statements as many made ones are shown as true ones.
"""

from __future__ import annotations

from functools import lru_cache
from random import Random
from typing import NamedTuple

from awsquiz.core.claims.negation import negations
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.looks import is_negated
from awsquiz.core.questions.proof import Falsehood
from awsquiz.core.questions.survey import survey_of
from awsquiz.core.questions.turned import negated, own_falsehoods

_LOOKED_AT = 1024
"""Facts by which it is told how many are negated, and how many a rule negates; the same ones each
time."""


class Shares(NamedTuple):
    """With which probability negatives are shown one by one, so that as many are true as false."""

    true: float
    made: float


def is_made_negative(false: Falsehood) -> bool:
    """Whether a rule made it by negating a sentence."""
    return false.proof.why == "negation"


def is_true_negative(library: Library, concept: Concept, fact: Fact) -> bool:
    """Whether the fact is negated as it stands, and nothing turns it round."""
    if fact.kind == "name" or fact.false_text or not is_negated(fact.text):
        return False
    return not own_falsehoods(library, concept, fact)


@lru_cache(maxsize=8)
def shares_of_negatives(library: Library, trusted: bool) -> Shares:
    """The shares for questions on facts of that trust, from how many there are of both."""
    facts = survey_of(library).pool(trusted).facts
    drawn = Random(len(facts)).sample(facts, min(_LOOKED_AT, len(facts)))
    plain = [owned for owned in drawn if owned[1].askable and negated(owned[1]) is None]
    true = sum(is_negated(fact.text) for _concept, fact in plain)
    made = sum(any(negations(fact, concept, ())) for concept, fact in plain)
    if not (made and true):
        return Shares(0.0, 0.0)
    return Shares(min(1.0, made / true), min(1.0, true / made))

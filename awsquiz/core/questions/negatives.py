"""Sentences that a rule turns, in balance with those that are like them and true.

A rule makes a false negative of a true affirmative, and never the other way: were each of them
shown, whatever is negated would be false. So a made negative stands among negatives alone, and of
single statements as many made ones are shown as true ones: of those that a rule might have made,
for what leaves a doubt, as `항상` does, would be found in true ones alone. A number that a rule
puts in stands beside what has a number under a bound as well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from random import Random
from typing import NamedTuple

from awsquiz.core.claims.negation import negations
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.looks import has_number, is_bounded, is_negated, is_strict
from awsquiz.core.questions.proof import Falsehood
from awsquiz.core.questions.survey import survey_of
from awsquiz.core.questions.turned import negated, own_falsehoods
from awsquiz.core.text import plain
from awsquiz.core.text.register import without_stop

_LOOKED_AT = 1024
"""Facts by which it is told how many are negated, and how many a rule negates; the same ones each
time."""


_LETTERS = 2
"""Of an ending; of longer ones there would be too few of each."""


class Shares(NamedTuple):
    """With which probability negatives that end alike are shown one by one: as many are to be true
    as false."""

    true: float
    made: float


_NONE = Shares(0.0, 0.0)


def is_made_negative(false: Falsehood) -> bool:
    """Whether a rule made it by negating a sentence."""
    return false.proof.why == "negation"


def may_stand_beside(false: Falsehood, text: str) -> bool:
    """Whether a statement that a rule made does not stand out beside the text by what was made."""
    match false.proof.why:
        case "negation":
            return might_be_made(text)
        case "number":
            return is_bounded(text)
        case "count":
            return has_number(text)
    return True


def is_true_negative(library: Library, concept: Concept, fact: Fact) -> bool:
    """Whether the fact is negated as it stands, as a rule might have made it, and nothing turns it
    round."""
    if fact.kind == "name" or fact.false_text or not might_be_made(fact.text):
        return False
    return not own_falsehoods(library, concept, fact)


def might_be_made(text: str) -> bool:
    """Whether a rule could have made the negative, to a guesser's eye: it turns none that says
    what must be, or is without exception."""
    return is_negated(text) and not is_strict(text)


def share_of(library: Library, text: str, trusted: bool) -> Shares:
    """The shares for a negative that ends as the text does: 수 없다 may tell as much as 않는다."""
    return shares_of_negatives(library, trusted).get(_end_of(text), _NONE)


@lru_cache(maxsize=8)
def shares_of_negatives(library: Library, trusted: bool) -> Mapping[str, Shares]:
    """Ending → the shares for questions on facts of that trust, from how many there are of both."""
    facts = survey_of(library).pool(trusted).facts
    drawn = Random(len(facts)).sample(facts, min(_LOOKED_AT, len(facts)))
    known = [owned for owned in drawn if owned[1].askable and negated(owned[1]) is None]
    true = Counter(_end_of(fact.text) for _concept, fact in known if might_be_made(fact.text))
    rows = (next(iter(negations(fact, concept, ())), None) for concept, fact in known)
    made = Counter(_end_of(each.text) for each in rows if each)
    return {
        end: Shares(min(1.0, made[end] / true[end]), min(1.0, true[end] / made[end]))
        for end in true.keys() & made.keys()
    }


def _end_of(text: str) -> str:
    """The letters at the end by which negatives are told apart at first sight."""
    return without_stop(plain(text)).rstrip()[-_LETTERS:]

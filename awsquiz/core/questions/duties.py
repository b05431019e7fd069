"""Statements of what must be done, no more of which are shown false than true.

Whoever turns a fact round writes 해야 한다 easily: who takes for false whatever is a duty would
guess well.
"""

from __future__ import annotations

from functools import lru_cache
from random import Random

from awsquiz.core.model import Library
from awsquiz.core.questions.looks import is_duty
from awsquiz.core.questions.survey import survey_of
from awsquiz.core.questions.turned import negated

_LOOKED_AT = 1024
"""Facts by which it is told how many of both there are; the same ones each time."""
_PRIOR = 8
"""As many of both are thought to be there beside: of few facts nothing is known."""


def is_left_out(library: Library, false: str, random: Random) -> bool:
    """Whether a false statement is not shown this time, so that no more duties are false than true
    ones are."""
    return is_duty(false) and random.random() >= share_of_duties(library)


@lru_cache(maxsize=4)
def share_of_duties(library: Library) -> float:
    """The share of false duties that are shown, from how many there are of both."""
    facts = survey_of(library).pool(trusted=False).facts
    drawn = Random(len(facts)).sample(facts, min(_LOOKED_AT, len(facts)))
    turned = [(fact.text, negated(fact)) for _concept, fact in drawn if fact.askable]
    both = [(text, false) for text, false in turned if false is not None]
    true = sum(is_duty(text) for text, _false in both)
    return min(1.0, (true + _PRIOR) / (sum(is_duty(false) for _text, false in both) + _PRIOR))

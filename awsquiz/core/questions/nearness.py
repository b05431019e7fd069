"""How near statements are by the words of their matter: what says the same, what is near enough to
tempt, and what of a concept answers a falsehood."""

from __future__ import annotations

from functools import lru_cache

from awsquiz.core.claims.amounts import topic_words
from awsquiz.core.model import Concept, Fact
from awsquiz.core.questions.trust import is_trusted, may_serve
from awsquiz.core.text import plain
from awsquiz.core.text.units import measures

_LEAST_WORDS = 4
"""Of a statement: of fewer words nothing can be told."""
_SAME = 0.7
"""The share of the shorter one's words from which on two statements say the same."""
_ON_THE_SAME = 2
"""Words that a fact shares with a falsehood to which it is the truth,"""
_MATTER = 2 / 5
"""which are more than such a share of the falsehood's."""


@lru_cache(maxsize=16384)  # of a thousand concepts, which stand around those of one draw
def matter(statement: str) -> frozenset[str]:
    """The stems of the words that say what a statement is about."""
    return topic_words(plain(statement))


def say_the_same(one: str, other: str) -> bool:
    """Whether two statements are one in other words: most words of the shorter stand in the other,
    with the same numbers."""
    mine, theirs = matter(one), matter(other)
    least = min(len(mine), len(theirs))
    if least < _LEAST_WORDS or len(mine & theirs) < _SAME * least:
        return False
    return _amounts(one) == _amounts(other)


def _amounts(statement: str) -> list[tuple[str, float]]:
    return [(it.dimension, it.amount) for it in measures(statement)]


def truth_beside(concept: Concept, false: str, fact: Fact) -> Fact | None:
    """What is true of the concept where a statement made of another's fact is false: its own value
    of the attribute, its fact that has most words of it, or its definition. None without any."""
    said = matter(false)
    own = [each for each in concept.facts if _may_be_cited(each, is_trusted(fact))]
    if fact.attribute and (same := [each for each in own if each.attribute == fact.attribute]):
        own = same
        least = 0
    else:
        least = max(_ON_THE_SAME, int(len(said) * _MATTER) + 1)
    found = max(own, key=lambda each: len(said & matter(each.text)), default=None)
    if found is not None and len(said & matter(found.text)) >= least:
        return found
    return definition_of(concept, is_trusted(fact))


def definition_of(concept: Concept, trusted: bool) -> Fact | None:
    """What the card says that the concept is; None where nothing of that may be cited."""
    own = (each for each in concept.facts if each.kind == "definition")
    return next((each for each in own if _may_be_cited(each, trusted)), None)


def is_near(spoken_of: frozenset[str], false: str) -> bool:
    """Whether a falsehood has words of the matter of a concept: else nobody believes it."""
    return len(matter(false) & spoken_of) >= _ON_THE_SAME


def _may_be_cited(fact: Fact, trusted: bool) -> bool:
    return fact.states and fact.askable and may_serve(fact, trusted)


def in_other_words(concept: Concept, owner_fact: Fact, false: str) -> str:
    """What is true of the concept, to be said behind a reason; nothing where nothing is known."""
    truth = truth_beside(concept, false, owner_fact)
    return "" if truth is None else f". {concept.title}: {plain(truth.text)}"

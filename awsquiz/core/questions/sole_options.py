"""Numbers in the place of one that alone is true: how many of them are smaller is drawn.

Were the nearest ones taken, the true one would lie in the middle more often than not.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

from awsquiz.core.claims.amounts import topic_words
from awsquiz.core.claims.counts import sole_count
from awsquiz.core.claims.numbers import sole_cell, sole_numbers
from awsquiz.core.claims.sole import SoleValue
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.survey import survey_of
from awsquiz.core.questions.trust import is_trusted, may_serve
from awsquiz.core.questions.wrong_options import MAX_OPTIONS, MIN_OPTIONS
from awsquiz.core.text import key, plain
from awsquiz.core.text.units import measures

_Item = TypeVar("_Item")
_COUNTED = frozenset(["", *"개 가지 번 명 대 건 곳 종 종류 차례".split()])
"""Dimensions of which a card has many numbers that are of other things."""


def sole_values(fact: Fact, concept: Concept) -> list[SoleValue]:
    """The values in whose place all others are false: of the cell, else those of the statement."""
    cell = sole_cell(fact, concept)
    if cell is not None:
        return [cell]
    count = sole_count(fact)
    return [*sole_numbers(fact, concept), *([count] if count else [])]


def is_told(sole: SoleValue, beside: str) -> bool:
    """Whether the value stands in what is shown beside its gap, in whatever unit."""
    if key(sole.written) in key(beside):
        return True
    shown = measures(beside)
    return any(own.is_same(other) for own in measures(sole.written) for other in shown)


def ranked(
    library: Library, concept: Concept, fact: Fact, sole: SoleValue, random: Random
) -> list[str]:
    """Two or three false values; none where the rank that is drawn for the true one has too few.

    None that a card gives of the concept or its kin where it may be the same that is asked.
    """
    below, above = (
        [value for value in side if not _is_known(library, concept, fact, value)]
        for side in (sole.below, sole.above)
    )
    return in_rank(below, above, random)


def in_rank(below: Sequence[_Item], above: Sequence[_Item], random: Random) -> list[_Item]:
    """Two or three of the items, the rank of the true one among them being drawn; none where that
    rank has too few."""
    most = min(MAX_OPTIONS - 1, len(below) + len(above))
    smaller = random.randint(0, most)
    if most < MIN_OPTIONS - 1 or smaller > len(below) or most - smaller > len(above):
        return []
    return random.sample(below, smaller) + random.sample(above, most - smaller)


def is_number_known(library: Library, concept: Concept, fact: Fact, false: str) -> bool:
    """Whether a number that a rule put into the fact's statement is one that a card names."""
    own = measures(plain(fact.text))
    return any(
        _is_known(library, concept, fact, it.number + it.unit)
        for it in measures(plain(false))
        if not any(it.is_same(mine) for mine in own)
    )


def _is_known(library: Library, concept: Concept, fact: Fact, value: str) -> bool:
    """Whether a card names the amount of what may be the same thing."""
    amounts, trusted = survey_of(library).amounts(concept.id), is_trusted(fact)
    return any(
        one.is_same(known)
        for one in measures(value)
        for owner, known in amounts.get(one.dimension, ())
        if owner is not fact and may_serve(owner, trusted)
        if one.dimension not in _COUNTED or _is_on_the_same(fact, owner)
    )


def _is_on_the_same(fact: Fact, other: Fact) -> bool:
    if fact.attribute and fact.attribute == other.attribute:
        return True
    mine, theirs = (topic_words(f"{plain(it.text)} {it.attribute or ''}") for it in (fact, other))
    return not mine.isdisjoint(theirs)

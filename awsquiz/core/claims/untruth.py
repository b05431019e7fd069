"""A statement that is surely false because a fact is true: a rule of language admits no doubt."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Rule = Literal["negation", "contrast", "number", "count"]
"""Which rule makes it false: the last predicate is negated, two names change places, another
number stands where one alone can be true, a counted list has another number of members."""


class Untruth(Struct, frozen=True):
    """A fact's statement turned false by a rule: of no concept for which the fact is true can it
    be true as well."""

    text: str
    """As `Fact.text`, with its markup; false of the fact's concept."""
    rule: Rule
    because: str
    """Why it is false, in the learner's words, shown after answering: one Korean sentence."""

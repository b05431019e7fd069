"""What a note says twice of a thing: it is asked once."""

from __future__ import annotations

from collections.abc import Iterable

from awsquiz.core.notes.pieces import DraftConcept
from awsquiz.core.text import key

_STANDS_ALONE = 20
"""Letters from which a text says the same whatever facet and labels it stands under."""


def set_repeats_aside(concepts: Iterable[DraftConcept]) -> None:
    """Sets aside what a fact before says of the same concept in the same words."""
    for concept in concepts:
        said: set[tuple[object, ...]] = set()
        for fact in concept.facts:
            if fact.aside is not None:
                continue
            text = key(fact.text)
            place: tuple[object, ...] = ()
            if fact.question is not None:  # it stands alone too, with its answer
                place = (key(fact.question), fact.gaps)
            elif len(text) < _STANDS_ALONE:
                place = (fact.facet, fact.under)
            saying = (text, fact.mark, *place)
            if saying in said:
                fact.aside = "repeat"
            said.add(saying)
        set_repeats_aside(concept.concepts)

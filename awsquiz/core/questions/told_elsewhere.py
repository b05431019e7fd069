"""Of which near concept it is true what is false of this one: who takes a network ACL's rules for
those of a security group has learnt something when told so."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.looks import is_negated
from awsquiz.core.questions.nearness import matter, say_the_same
from awsquiz.core.questions.proof import Falsehood
from awsquiz.core.questions.surroundings import ALIKE, surroundings_of
from awsquiz.core.questions.trust import is_trusted, may_serve
from awsquiz.core.text import plain

_LOOKED_AT = 128
"""Of the facts of near concepts so many are held against a falsehood; a card has seldom more."""
_SHARED = 1 / 2
"""The share of the words of both that stand in both, from which on one may be made of the other."""


def told_of_another(library: Library, concept: Concept, false: Falsehood) -> str:
    """The fact of a near concept that says nearly what the concept's own falsehood says, to stand
    behind a reason; nothing where there is none. It is a true sentence whatever the likeness."""
    if false.concept is not concept or false.proof.why != "mark":
        return ""
    said, negated = matter(false.text), is_negated(plain(false.text))

    def likeness(owned: tuple[Concept, Fact]) -> float:
        theirs = matter(owned[1].text)
        return len(said & theirs) / (len(said | theirs) or 1)

    near = list(islice(_near_facts(library, concept, is_trusted(false.fact)), _LOOKED_AT))
    found = max(near, key=likeness, default=None)
    if found is None or likeness(found) < _SHARED or not say_the_same(false.text, found[1].text):
        return ""
    other, fact = found
    return "" if is_negated(plain(fact.text)) != negated else f". {other.title}: {plain(fact.text)}"


def _near_facts(
    library: Library, concept: Concept, trusted: bool
) -> Iterator[tuple[Concept, Fact]]:
    near, kin = surroundings_of(library), library.kin(concept.id)
    others = {it.id: it for some in near.around(concept.id) for it in some if it.id not in kin}
    for other in others.values():
        if near.distance(concept.id, other.id) <= ALIKE:
            for fact in other.facts:
                if fact.askable and fact.states and may_serve(fact, trusted):
                    yield other, fact

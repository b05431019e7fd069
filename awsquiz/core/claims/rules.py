"""What all rules together make false of a fact's concept."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable

from awsquiz.core.claims.contrasts import names_exchanged
from awsquiz.core.claims.counts import count_untruths
from awsquiz.core.claims.negation import negations
from awsquiz.core.claims.numbers import number_untruths
from awsquiz.core.claims.untruth import Untruth
from awsquiz.core.model import Concept, Fact
from awsquiz.core.text import has_hangul, key

_NO_NAMES: frozenset[str] = frozenset()
_RULES: tuple[Callable[[Fact, Concept, Container[str]], Iterable[Untruth]], ...] = (
    *(number_untruths, count_untruths),
    *(negations, names_exchanged),
)
"""Each is given a fact that is a statement in Korean, its concept, and the names of all concepts
(as `text.key`)."""


def untruths_of(
    fact: Fact, concept: Concept, names: Container[str] = _NO_NAMES
) -> tuple[Untruth, ...]:
    """The fact's statement turned false by each rule that admits no doubt.

    `names` are those of all concepts (as `text.key`), by which a contrast of two is known. Nothing
    of what is not surely a statement about the concept, or tells a mere name.
    """
    if not fact.states or fact.kind == "name" or not has_hangul(fact.text):
        return ()
    said = {key(fact.text)}
    found = []
    for rule in _RULES:
        for untruth in rule(fact, concept, names):
            if (told := key(untruth.text)) not in said:
                said.add(told)
                found.append(untruth)
    return tuple(found)

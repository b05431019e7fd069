"""What of a concept the operators of a query allow."""

from __future__ import annotations

from collections.abc import Sequence

from awsquiz.core.search.entry import IndexEntry, name_tokens
from awsquiz.core.search.fitting import fit
from awsquiz.core.search.operators import Narrowed

_ENDS = 0.85
"""How well the last word of a phrase has to fit."""


def allowed_facts(entry: IndexEntry, asked: Narrowed) -> frozenset[int] | None:
    """The facts that are allowed, by their places; None for the concept as it is."""
    if asked.is_plain:
        return None
    names = [name_tokens(line) for line in entry.head.split("\n")]
    facts = list(zip(*(text.split("\n") for text in entry[1:4]), strict=True))
    if any(_stands(said, name) for said in asked.without for name in names):
        return frozenset()
    if not (asked.without or asked.phrases or asked.facets):
        return None
    phrases = [said for said in asked.phrases if not any(_stands(said, name) for name in names)]
    return frozenset(
        at
        for at, (body, facets, reasons) in enumerate(facts)
        if not any(_stands(said, line.split()) for said in asked.without for line in (body, facets))
        and all(
            any(_stands(said, it.split()) for it in (body, facets, reasons)) for said in phrases
        )
        and all(_stands(said, facets.split()) for said in asked.facets)
    )


def _stands(said: Sequence[str], line: Sequence[str]) -> bool:
    """Whether the words stand there one behind the other, the last one perhaps going on."""
    *first, last = said
    return any(
        list(line[at : at + len(first)]) == first and fit(last, line[at + len(first)]) >= _ENDS
        for at in range(len(line) - len(first))
    )

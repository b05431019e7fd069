"""Brings a note's drafts into the cards: ids live, and what people wrote stays.

Convert owns `source`, `line`, `facet`, `under`, `mark` and `carries` of a fact, `heading` and
`line` of a concept; people own the rest, and the shape of the tree.

Read in this order: `recognition` (which concept it is) by its `names`, `matching` (which fact it
is), `introducing` (a new concept), `node` (a concept while it changes), `merging` (all of it on
one note), `conversion` (all notes of a call, `known_notes`), `outcomes` (how what came of
them is asked).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from awsquiz.core.merge.merging import Merging
from awsquiz.core.model import Concept
from awsquiz.core.notes import Draft
from awsquiz.core.search.services import NO_SERVICES, Services


@dataclass(frozen=True)
class Merged:
    """The cards after a conversion, and the ids of the facts by what became of them."""

    cards: tuple[Concept, ...]
    added: tuple[str, ...]
    changed: tuple[str, ...]
    kept_text: tuple[str, ...]
    """The note changed and so had a person: the person's text stays."""
    retired: tuple[str, ...]


def merge(
    cards: tuple[Concept, ...],
    draft: Draft,
    note: str,
    *,
    named: Callable[[str], str | None] = lambda _: None,
    services: Services = NO_SERVICES,
) -> Merged:
    """The cards with the note brought in. The same cards and note give the same result.

    `named` knows the ids of concepts by their titles, beyond those of the cards; `services` those
    that no card has.
    """
    merging = Merging(cards, named, services)
    report = merging.bring_in(draft, note)
    return Merged(
        cards=merging.freeze(),
        added=tuple(report.added),
        changed=tuple(report.changed),
        kept_text=tuple(report.kept_text),
        retired=tuple(report.retired),
    )

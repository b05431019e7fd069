"""Brings a note's drafts into the cards: ids live, and what people wrote stays.

Convert owns `source`, `line`, `facet`, `under`, `mark` and `carries` of a fact, `heading` and
`line` of a concept; people own the rest, and the shape of the tree.

All notes of a conversion are brought in at once, so that what moved from one to another is known.

Read in this order: `known_notes` (a note, and the ledger of those known), `identity` (which known
note it is), `facts` (what is compared), `recognition` (which concept it is) by its `names` and by
`listed_concepts`, `matching` (which fact it is) by `likeness` and by `reading_anew`, `introducing`
(a new concept), `node` (the cards while they change), `titling`, `updating` (a fact), `settling_in`
(all), `emptied` (what is no concept any more), `merging` (all of it), `spreading` (what may be done
side by side), `batch` (the notes and those that they touch), `contradicting` (what checked facts
say otherwise), `outdating` (what AWS has changed), `conversion` (the one call), `noted` (questions
of notes as scenarios), `outcomes` (how what came of them is asked), `forgetting` (the way back of a
note).
"""

from __future__ import annotations

from dataclasses import dataclass

from awsquiz.core.merge.listed_concepts import ListedConcepts
from awsquiz.core.merge.merging import Merging, Titled, facts_of_notes
from awsquiz.core.merge.node import Tree
from awsquiz.core.merge.settling_in import Incoming
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
    titled: Titled = lambda _: None,
    services: Services = NO_SERVICES,
) -> Merged:
    """The cards with one note brought in that is called so. The same gives the same result.

    `titled` knows the ids of concepts by their titles, beyond those of the cards; `services` those
    that no card has.
    """
    tree = Tree(cards)
    incoming = Incoming(note, draft, facts_of_notes(tree).get(note, ()))
    Merging(tree, ListedConcepts(tree.nodes, services), titled, services).bring_in([incoming])
    report = incoming.report
    return Merged(
        cards=tree.freeze(),
        added=tuple(report.added),
        changed=tuple(report.changed),
        kept_text=tuple(report.kept_text),
        retired=tuple(report.retired),
    )

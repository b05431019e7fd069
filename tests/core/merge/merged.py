"""One note brought into cards, and what came of it, by text and by id."""

from __future__ import annotations

from dataclasses import dataclass

from awsquiz.core.merge.listed_concepts import ListedConcepts
from awsquiz.core.merge.merging import Merging, facts_of_notes
from awsquiz.core.merge.node import Tree
from awsquiz.core.merge.settling_in import Incoming
from awsquiz.core.model import Concept, Fact
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
    cards: tuple[Concept, ...], draft: Draft, note: str, services: Services = NO_SERVICES
) -> Merged:
    """The cards with one note brought in that is called so; `services` are those that no card
    has."""
    tree = Tree(cards)
    incoming = Incoming(note, draft, facts_of_notes(tree).get(note, ()))
    listed = ListedConcepts(tree.nodes, services)
    Merging(tree, listed, lambda _: None, services).bring_in([incoming])
    report = incoming.report
    return Merged(
        cards=tree.freeze(),
        added=tuple(report.added),
        changed=tuple(report.changed),
        kept_text=tuple(report.kept_text),
        retired=tuple(report.retired),
    )


def facts(merged: Merged) -> dict[str, Fact]:
    """The facts of all cards by their text."""
    return {fact.text: fact for card in merged.cards for it in card.walk() for fact in it.facts}


def concepts(merged: Merged) -> dict[str, Concept]:
    """The concepts of all cards by their id."""
    return {concept.id: concept for card in merged.cards for concept in card.walk()}


def ids(merged: Merged) -> dict[str, str]:
    """The ids of all facts by their text."""
    return {text: fact.id for text, fact in facts(merged).items()}

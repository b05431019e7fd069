"""Concepts of which nothing is left: what was one to an earlier reading, and is none to this."""

from __future__ import annotations

from collections.abc import Collection

from msgspec.structs import replace

from awsquiz.core.merge.introducing import introduced
from awsquiz.core.merge.node import Node, Tree, section_of
from awsquiz.core.merge.titling import titles_of
from awsquiz.core.search.services import Services


def drop_emptied(tree: Tree, notes: Collection[str], services: Services) -> None:
    """Takes out the concepts of these notes that hold nothing, and of which nobody says anything.

    Their facts stand in other concepts now. What a person wrote of a concept keeps it, and so does
    whatever names it.
    """
    empty = [node for node in tree.walk() if node.note in notes and _says_nothing(node, services)]
    if not empty:
        return
    named = _named(tree, services)
    # Those within others first, so that what then holds nothing goes too.
    for node in reversed(empty):
        if not (node.is_filled or node.nodes or node.id in named):
            tree.drop(node)


def _says_nothing(node: Node, services: Services) -> bool:
    """Whether all that the concept says was taken from its heading and the service list."""
    concept = node.concept
    if node.is_filled or concept.heading is None or concept.title not in titles_of(concept.heading):
        return False
    bare = replace(concept, facts=(), concepts=(), aliases=(), docs=None, confusable=())
    row = services.by_id.get(concept.id)
    if row is not None:
        bare = introduced(bare, row, is_top=node.above is None)
    return (bare.aliases, bare.docs, bare.confusable) == (
        *(concept.aliases, concept.docs, concept.confusable),
    )


def _named(tree: Tree, services: Services) -> set[str]:
    """Ids of the concepts that something in the cards names, but for what the service list does.

    A fact that a person gave to another concept names the one under which the note has it.
    """
    named: set[str] = set()
    for node in tree.walk():
        row = services.by_id.get(node.concept.id)
        listed = row.confusable if row else ()
        named.update(each for each in node.concept.confusable if each not in listed)
        for fact in node.facts.values():
            named.update(fact.false_for or ())
            named.add(section_of(fact))
    return named

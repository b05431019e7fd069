"""The tree of concepts."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group
from rich.text import Text
from rich.tree import Tree

from awsquiz.core.model import Concept
from awsquiz.terminal.console import CODE, DIM, EMPHASIS, inert


def tree(concepts: Sequence[Concept]) -> Group:
    """The concepts with the ids and the number of facts of each."""
    # One alone is a line: among ten thousand cards most are.
    return Group(*(_branch(each, None) if each.concepts else _label(each) for each in concepts))


def _branch(concept: Concept, above: Tree | None) -> Tree:
    label = _label(concept)
    branch = Tree(label, guide_style=DIM) if above is None else above.add(label)
    for sub in concept.concepts:
        _branch(sub, branch)
    return branch


def _label(concept: Concept) -> Text:
    facts = [fact for fact in concept.facts if not fact.retired]
    asked = sum(fact.askable for fact in facts)
    return Text.assemble(
        (inert(concept.title), EMPHASIS),
        (f"  {concept.id}", CODE),
        (f"  {asked}/{len(facts)}", DIM),
    )

"""A concept while it is being changed: facts are put in their place, then it is a record again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from msgspec.structs import replace

from awsquiz.core.model import Concept, Fact


@dataclass(eq=False)
class Node:
    """A concept while it is being changed."""

    concept: Concept
    note: str | None
    facts: dict[str, Fact] = field(default_factory=dict)
    """By id, in order; those that are to come in stand below.

    A fact whose id was taken already, which is a person's slip, has a key that is no id: it is
    left as it is.
    """
    following: dict[str | None, list[Fact]] = field(default_factory=dict)
    """New facts behind the fact of that id; behind None at the beginning."""
    last: list[Fact] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)

    @property
    def id(self) -> str:
        return self.concept.id

    def freeze(self) -> Concept:
        """The concept with its facts in order; itself where nothing changed. To be called once."""
        nodes = tuple(node.freeze() for node in self.nodes)
        facts = tuple(self._ordered())
        if nodes == self.concept.concepts and facts == self.concept.facts:
            return self.concept
        return replace(self.concept, facts=facts, concepts=nodes)

    def _ordered(self) -> Iterator[Fact]:
        waiting = [*self.last[::-1], *list(self.facts.values())[::-1]]
        waiting += self.following.get(None, [])[::-1]
        while waiting:
            fact = waiting.pop()
            yield fact
            # Taken out, for another fact might wrongly have the same id.
            waiting += self.following.pop(fact.id, [])[::-1]

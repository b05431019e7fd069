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

    def settle(self) -> None:
        """Puts new facts in their place."""
        if self.following or self.last:
            self.facts = dict(self._ordered())
            self.following, self.last = {}, []

    def freeze(self) -> Concept:
        """The concept with its facts in order; itself where nothing changed. To be called once."""
        self.settle()
        nodes = tuple(node.freeze() for node in self.nodes)
        facts = tuple(self.facts.values())
        if nodes == self.concept.concepts and facts == self.concept.facts:
            return self.concept
        return replace(self.concept, facts=facts, concepts=nodes)

    def _ordered(self) -> Iterator[tuple[str, Fact]]:
        waiting = [(fact.id, fact) for fact in self.last[::-1]]
        waiting += list(self.facts.items())[::-1]
        waiting += [(fact.id, fact) for fact in self.following.get(None, [])[::-1]]
        while waiting:
            name, fact = waiting.pop()
            yield name, fact
            # Taken out, for another fact might wrongly have the same id.
            behind = self.following.pop(fact.id, [])
            waiting += [(each.id, each) for each in behind[::-1]]

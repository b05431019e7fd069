"""Concepts while they are being changed: facts are put in their place, then all are records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from msgspec.structs import replace

from awsquiz.core.model import Concept, Fact


@dataclass(eq=False)
class Node:
    """A concept while it is being changed."""

    concept: Concept
    note: str | None
    """The note that it is at home in, its own or that of the concept above."""
    above: Node | None = None
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

    @property
    def is_filled(self) -> bool:
        """Whether any fact stands in it, or is to come in."""
        return bool(self.facts or self.following or self.last)

    def move_home(self, note: str) -> None:
        """Makes it at home in another note; what it holds keeps the note that it has."""
        for name, fact in self.facts.items():
            if fact.source is not None and fact.note is None and self.note is not None:
                self.facts[name] = replace(fact, note=self.note)
        for node in self.nodes:
            if node.concept.note is None and node.note is not None:
                node.concept = replace(node.concept, note=node.note)
        self.note = note
        at_home = self.above is not None and self.above.note == note
        self.concept = replace(self.concept, note=None if at_home else note)
        for name, fact in self.facts.items():
            if fact.note == note:
                self.facts[name] = replace(fact, note=None)
        for node in self.nodes:
            if node.concept.note == note:
                node.concept = replace(node.concept, note=None)

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


class Tree:
    """All cards while they are being changed, and where each fact stands."""

    def __init__(self, cards: tuple[Concept, ...]) -> None:
        self.nodes: dict[str, Node] = {}
        """Concepts by id: where two have the same, which is a slip, the first one."""
        self.holders: dict[str, Node] = {}
        """The concept in which a fact stands, by the fact's key."""
        self._tops = [self._node(card, None) for card in cards]

    def _node(self, concept: Concept, above: Node | None) -> Node:
        node = Node(concept, concept.note or (above.note if above else None), above)
        for fact in concept.facts:
            name = fact.id if fact.id not in self.holders else f"{fact.id} {len(self.holders)}"
            node.facts[name] = fact
            self.holders[name] = node
        self.nodes.setdefault(concept.id, node)
        node.nodes = [self._node(sub, node) for sub in concept.concepts]
        return node

    def walk(self) -> Iterator[Node]:
        """All concepts, depth first."""
        for top in self._tops:
            yield from _walk(top)

    def facts(self) -> Iterator[tuple[Fact, Node]]:
        """All facts with a key that is an id, each with the concept in which it stands."""
        for name, holder in self.holders.items():
            fact = holder.facts.get(name)
            if fact is not None and fact.id == name:
                yield fact, holder

    def note_of(self, fact: Fact, holder: Node) -> str | None:
        """The note that a fact comes from; None where a person wrote it."""
        if fact.source is None:
            return None
        # A person may have moved the fact into the card of another note.
        return fact.note or self.nodes.get(section_of(fact), holder).note

    def put(self, fact: Fact) -> None:
        """Changes a fact where it stands."""
        self.holders[fact.id].facts[fact.id] = fact

    def add(self, concept: Concept, note: str, above: Node | None) -> Node:
        """A new concept, the last one below the one above."""
        node = Node(concept, note, above)
        (self._tops if above is None else above.nodes).append(node)
        self.nodes[concept.id] = node
        return node

    def drop(self, node: Node) -> None:
        """Takes a concept out, with what stands in it."""
        (self._tops if node.above is None else node.above.nodes).remove(node)
        del self.nodes[node.id]

    def rename(self, names: Mapping[str, str], *, but: frozenset[str]) -> None:
        """Calls notes otherwise, wherever they are named, but for the facts of these ids."""
        if not names:
            return
        for fact, _ in list(self.facts()):
            if fact.note is not None and fact.note in names and fact.id not in but:
                self.put(replace(fact, note=names[fact.note]))
        for node in self.walk():
            if node.note is not None and node.note in names:
                self._call(node, node.note, names[node.note], but)

    def _call(self, node: Node, old: str, new: str, but: frozenset[str]) -> None:
        if any(fact_id in but for each in _walk(node) for fact_id in each.facts):
            # The concept stays at home in the old note: its other facts say their own.
            for fact in list(node.facts.values()):
                if fact.source is not None and fact.note is None and fact.id not in but:
                    node.facts[fact.id] = replace(fact, note=new)
            return
        node.note = new
        if node.concept.note == old or node.above is None or node.above.note != new:
            node.concept = replace(node.concept, note=new)

    def freeze(self) -> tuple[Concept, ...]:
        """The cards as they are now. To be called once."""
        return tuple(node.freeze() for node in self._tops)


def section_of(fact: Fact) -> str:
    """The concept under which the note has a fact."""
    return fact.section or prefix(fact.id)


def prefix(fact_id: str) -> str:
    """The concept that a fact's id names."""
    return fact_id.rpartition(".")[0]


def _walk(node: Node) -> Iterator[Node]:
    yield node
    for sub in node.nodes:
        yield from _walk(sub)

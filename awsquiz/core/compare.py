"""Concepts side by side: the attributes that they share, with the value of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from awsquiz.core.model import Concept, Fact
from awsquiz.core.text import key


@dataclass(frozen=True)
class Comparison:
    """An attribute with the fact of each concept that gives its value, None where none does."""

    attribute: str
    facts: tuple[Fact | None, ...]

    @property
    def differs(self) -> bool:
        """Whether two concepts are known to have different values."""
        return len({key(fact.value) for fact in self.facts if fact and fact.value}) > 1

    def stands_out(self, fact: Fact | None) -> bool:
        """Whether a value is another than most have: where none is that of most, each is."""
        if fact is None or not fact.value or not self.differs:
            return False
        counts = Counter(key(each.value) for each in self.facts if each and each.value)
        (usual, most), (_second, next_most) = counts.most_common(2)
        return most == next_most or key(fact.value) != usual


def compare(concepts: Sequence[Concept]) -> list[Comparison]:
    """The attributes that at least two of the concepts have, the most widely shared first.

    With one concept, all that it has.
    """
    values: dict[str, dict[str, Fact]] = {}
    for concept in concepts:
        for fact in concept.facts:
            if fact.attribute and fact.value and not fact.retired:
                values.setdefault(fact.attribute, {}).setdefault(concept.id, fact)
    least = min(2, len(concepts))
    rows = [
        Comparison(attribute, tuple(by_concept.get(concept.id) for concept in concepts))
        for attribute, by_concept in values.items()
        if len(by_concept) >= least
    ]
    return sorted(rows, key=lambda row: (row.facts.count(None), not row.differs))

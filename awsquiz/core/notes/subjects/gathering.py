"""The concepts of a note as they are found, and the tree that they make in the end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from awsquiz.core.notes.pieces import DraftConcept
from awsquiz.core.notes.subjects.naming import Naming
from awsquiz.core.search.services import Service
from awsquiz.core.text import key


class Called(NamedTuple):
    """A concept as a place of the note calls it."""

    row: Service | None
    title: str
    heading: str
    line: int
    name: str | None = None


class Gathering:
    """One concept for each row of the list, and for each other title below a concept."""

    def __init__(self, naming: Naming) -> None:
        self._naming = naming
        self._found: list[tuple[DraftConcept, DraftConcept | None]] = []
        self._by_row: dict[str, DraftConcept] = {}
        self._by_title: dict[tuple[int, str], DraftConcept] = {}

    def __contains__(self, row_id: str) -> bool:
        return row_id in self._by_row

    def titled(self, title: str, owner: DraftConcept | None) -> DraftConcept | None:
        """The concept without a row that has the title (`text.key`) right below its owner."""
        return self._by_title.get((id(owner), title))

    def concept(
        self, called: Called, owner: DraftConcept | None, category: str | None
    ) -> DraftConcept:
        """The concept that is called so below its owner; made if there is none."""
        row, title, heading, line, name = called
        place = (id(owner), key(title))
        found = self._by_row.get(row.id) if row else self._by_title.get(place)
        if found is None:
            found = DraftConcept(title, heading or title, line, name, category)
            found.service = row.id if row else None
            self._found.append((found, owner))
            if row:
                self._by_row[row.id] = found
            else:
                self._by_title[place] = found
        found.name = found.name or name
        return found

    def assembled(self) -> Iterator[DraftConcept]:
        """The concepts of which something is said, each below what the list or the note puts it."""
        kept = self._kept()
        above: dict[int, DraftConcept] = {}
        tops: list[DraftConcept] = []
        for concept, owner in self._found:
            if id(concept) not in kept:
                continue
            concept.facts.sort(key=lambda fact: fact.line)
            higher = self._above(concept, owner, kept)
            if higher is None or _is_within(higher, concept, above):
                tops.append(concept)
            else:
                above[id(concept)] = higher
                higher.concepts.append(concept)
        yield from sorted(tops, key=lambda top: top.line)

    def _kept(self) -> set[int]:
        """`id()` of the concepts that have facts, or have one below them that has."""
        kept = {id(concept) for concept, _ in self._found if concept.facts}
        for concept, owner in reversed(self._found):
            if id(concept) in kept and owner is not None:
                kept.add(id(owner))
        return kept

    def _above(
        self, concept: DraftConcept, owner: DraftConcept | None, kept: set[int]
    ) -> DraftConcept | None:
        """What the list puts the concept below; what the note does, where the list has no place."""
        if concept.service is not None:
            for row_id in self._naming.line(concept.service)[1:]:
                above = self._by_row.get(row_id)
                if above is not None and id(above) in kept:
                    return above
            if not is_common_noun(self._naming.services.by_id[concept.service]):
                return None
        return owner if owner is not None and id(owner) in kept else None


def _is_within(concept: DraftConcept, other: DraftConcept, above: dict[int, DraftConcept]) -> bool:
    """Whether a concept is the other or stands below it already."""
    here: DraftConcept | None = concept
    while here is not None:
        if here is other:
            return True
        here = above.get(id(here))
    return False


def is_common_noun(row: Service) -> bool:
    """Whether a row is a notion of architecture: a subject of its own, or a trait of a service."""
    return row.category == "architecture" and row.parent is None

"""Which row of the service list a concept is, by what it is called: of the cards, or of a note."""

from __future__ import annotations

from collections.abc import Mapping

from awsquiz.core.merge.node import Node
from awsquiz.core.model import Concept
from awsquiz.core.notes import DraftConcept
from awsquiz.core.search.services import Services, name_key


class ListedConcepts:
    """Which concepts of the cards, and of notes, are rows of the service list."""

    def __init__(self, standing: Mapping[str, Node], services: Services) -> None:
        self._services = services
        self._services_of = {name: self.row_of(node.concept) for name, node in standing.items()}
        self._first_of: dict[str, str] = {}
        for name, service in self._services_of.items():
            if service is not None and self._services_of.get(service) != service:
                self._first_of.setdefault(service, name)

    def row_of(self, concept: Concept) -> str | None:
        """The row of the service list that a concept is: told by what it is called."""
        called = [*concept.names, *filter(None, (concept.heading,))]
        row = self._services.by_id.get(concept.id)
        if row is not None:
            # Its id was taken from the list, with words that mean it in that place alone.
            own = {name_key(name) for name in (*row.names, *row.in_context)}
            if not own.isdisjoint(map(name_key, called)):
                return concept.id
        named = [row.id for name in called if (row := self._services.named(name)) is not None]
        return concept.id if concept.id in named else next(iter(named), None)

    def service_of(self, draft: DraftConcept) -> str | None:
        """The row of the service list that a concept of a note is."""
        row = None if draft.service else self._services.named(draft.title)
        return draft.service or (row.id if row else None)

    def concept_of(self, service: str) -> str | None:
        """The concept of the cards that is that row: the one of its id, else the first."""
        if self._services_of.get(service) == service:
            return service
        return self._first_of.get(service)

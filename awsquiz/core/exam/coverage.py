"""How much of what an exam asks about the cards hold."""

from __future__ import annotations

from typing import NamedTuple

from awsquiz.core.exam.blueprint import Blueprint
from awsquiz.core.model import Library
from awsquiz.core.text import key


class Coverage(NamedTuple):
    """Of how many services in an exam's scope there are cards."""

    covered: int
    services: int

    @property
    def share(self) -> float:
        """1 where the blueprint names no scope: it asks about whatever there is."""
        return self.covered / self.services if self.services else 1.0


WHOLE = Coverage(0, 0)
"""That of an exam without a scope."""


def coverage(library: Library, blueprint: Blueprint) -> Coverage:
    """Counts the services in scope that a concept with a fact to ask is called by."""
    services = {key(name) for names in blueprint.scope.values() for name in names}
    called = {
        key(name)
        for concept in (library.by_id.values() if services else ())
        if any(fact.askable for fact in concept.facts)
        for name in concept.names
    }
    return Coverage(len(services & called), len(services))

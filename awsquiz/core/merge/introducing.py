"""What the service list says of a concept that a note brings in for the first time."""

from __future__ import annotations

from msgspec.structs import replace

from awsquiz.core.model import Concept
from awsquiz.core.search.services import Service
from awsquiz.core.text import key


def introduced(concept: Concept, service: Service, *, is_top: bool) -> Concept:
    """The new concept with the list's words where the note has none; it is a person's from then on.

    The category is that of a whole card, and a sub-concept has none.
    """
    said = {key(concept.title), key(concept.name or service.name)}
    return replace(
        concept,
        name=concept.name or (service.name if key(service.name) != key(concept.title) else None),
        category=concept.category or (service.category if is_top else None),
        aliases=tuple(name for name in service.korean if key(name) not in said),
        docs=service.docs,
    )

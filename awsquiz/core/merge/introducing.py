"""What the service list says of a concept that a note brings in for the first time."""

from __future__ import annotations

from msgspec.structs import replace

from awsquiz.core.model import Concept
from awsquiz.core.search.services import Service, name_key
from awsquiz.core.text import key


def introduced(concept: Concept, service: Service, *, is_top: bool) -> Concept:
    """The new concept with the list's words where the note has none; it is a person's from then on.

    The category is that of a whole card, and a sub-concept has none. What could be taken for it
    need not have a card yet: one that comes later is no wrong option either.
    """
    name = concept.name
    called: tuple[str, ...] = ()
    if name and name_key(name) in set(map(name_key, service.names)):
        called, name = (name,), None  # 아테나 behind Athena: another name, and not the full one
    name = name or (service.name if key(service.name) != key(concept.title) else None)
    said = {key(concept.title), key(name or service.name)}
    return replace(
        concept,
        name=name,
        category=concept.category or (service.category if is_top else None),
        aliases=tuple(
            dict.fromkeys(each for each in (*called, *service.korean) if key(each) not in said)
        ),
        docs=service.docs,
        confusable=service.confusable,
    )

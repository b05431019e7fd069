"""What the concepts of a library are called: by id, title, alias and official name."""

from __future__ import annotations

from awsquiz.core.model import Library
from awsquiz.core.text import key


def names(library: Library) -> dict[str, str]:
    """Key (`text.key`) of every id, title, official name and alias → the concept's id.

    Where two concepts share a name, ids go before titles and titles before other names, and the
    first concept first.
    """
    concepts = library.by_id.values()
    called = [(concept.id, concept.id) for concept in concepts]
    called += [(concept.title, concept.id) for concept in concepts]
    for concept in concepts:
        called += [(name, concept.id) for name in (*concept.names, concept.heading or "")]
    found: dict[str, str] = {}
    for name, concept_id in called:
        if key(name):
            found.setdefault(key(name), concept_id)
    return found

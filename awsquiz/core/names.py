"""Finds the concept that a person names: by id, title, alias or official name."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches

from awsquiz.core.model import Concept, Library
from awsquiz.core.text import key


@dataclass(frozen=True)
class Found:
    """What a word names: one concept, or none with those that are near."""

    concept: Concept | None
    near: tuple[Concept, ...] = ()


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


def find(library: Library, word: str) -> Found:
    """The concept of that name, whatever its case and spacing; else up to five near ones."""
    called = names(library)
    wanted = key(word)
    if wanted in called:
        return Found(library.by_id[called[wanted]])
    begun = [name for name in called if wanted and (name.startswith(wanted) or wanted in name)]
    near = [*sorted(begun, key=len), *get_close_matches(wanted, called, 5, 0.5)]
    ids = list(dict.fromkeys(called[name] for name in near))[:5]
    return Found(None, tuple(library.by_id[name] for name in ids))

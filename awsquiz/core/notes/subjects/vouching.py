"""Which concepts the note itself shows to be things; of others nothing is asked with options.

A note has to put its facts somewhere, and where no title says what it is on they stand under what
it has: a person's folder, the name of a file, a chapter. What the service list does not know is a
thing where the note says what it is, or where a sentence is on it; all else is a place to keep
facts, and of a place nothing is true or false.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from awsquiz.core.notes.extraction import definitions
from awsquiz.core.notes.pieces import DraftConcept, DraftFact
from awsquiz.core.notes.titles import bracketed
from awsquiz.core.search.services import Services, name_key
from awsquiz.core.text import plain
from awsquiz.core.text.regexes import pattern_of

_ACTS = pattern_of(r"(?<=\S)(?:이|가|의)(?=\s)")
_BEGINNING = 60
"""Letters of a sentence in which the name has to stand that it is on."""
_READ = 200
"""Facts of a concept that are read; one of them is on it, or none will be."""


def doubt_unvouched(
    concepts: Sequence[DraftConcept], unheaded: DraftConcept | None, services: Services
) -> None:
    """Makes unsure what is said below a title for which neither list nor note vouches.

    `unheaded` is the concept that no heading of the note names, but its file or its folder: a
    definition that opens it need not be of what the file is called.
    """
    if not services.rows:
        return
    for concept in (each for top in concepts for each in top.walk()):
        if concept.service is None and not _is_vouched(concept, concept is unheaded, services):
            for fact in concept.facts:
                fact.unsure = True


def _is_vouched(concept: DraftConcept, is_unheaded: bool, services: Services) -> bool:
    if services.named(concept.title) is not None:
        return True
    said, inside = bracketed(concept.title)
    names = {name_key(each) for each in (concept.title, said, inside, concept.name) if each}

    def is_own(text: str) -> bool:
        return name_key(text) in names

    if not is_unheaded and any(fact.kind is not None for fact in concept.facts):
        return True
    return any(_is_on(fact, is_own) for fact in concept.facts[:_READ])


def _is_on(fact: DraftFact, is_own: Callable[[str], bool]) -> bool:
    """Whether a sentence is on what `is_own` knows: as its topic, or as what does or has."""
    text = plain(fact.text)
    if definitions.topic_named(text, is_own) or definitions.defines(text, is_own):
        return True
    return any(is_own(text[: each.start()]) for each in _ACTS.finditer(text, 0, _BEGINNING))

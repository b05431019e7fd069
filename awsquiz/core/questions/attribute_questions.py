"""What an attribute asks of a concept, in a sentence: by the fact, by its attribute, or at least
by its name."""

from __future__ import annotations

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.text import plain
from awsquiz.core.text.particles import of_its, with_particle
from awsquiz.core.text.wordbook import placed


def asked_of(library: Library, concept: Concept, fact: Fact) -> str | None:
    """The question that somebody wrote for the fact or for its attribute, on the concept; None
    where nobody has."""
    if fact.attribute is None or fact.value is None:
        return None
    known = library.words.attribute(fact.attribute)
    question = fact.question or (known.question if known else None)
    return None if question is None else placed(plain(question), concept.title)


def question_of_value(library: Library, concept: Concept, fact: Fact) -> str:
    """The same; where nobody has written one, of what the attribute's name says."""
    named = f"{of_its(concept.title, with_particle(fact.attribute or '', '은/는'))}?"
    return asked_of(library, concept, fact) or named

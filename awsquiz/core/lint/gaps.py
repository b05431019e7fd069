"""Gaps that take one spelling alone, where nobody has looked for others."""

from __future__ import annotations

from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.text.units import measures


def spelt_one_way(library: Library, concept: Concept, fact: Fact) -> str | None:
    """What is typed into the fact's gap, where neither the card nor any list knows another way to
    write it; None where one is known, where it is an amount, where nothing is typed, or of what
    nobody has looked up."""
    if not fact.checked or fact.accept is not None or fact.gaps or fact.answered is not None:
        return None
    from awsquiz.core.questions import ask  # the engine, which few who check cards need

    question = ask(library, fact.id, "cloze", Random(0))
    if question is None or len(question.accept) > 1 or measures(question.answer[0]):
        return None
    # Where no list of names is at hand nobody can say that there is no other.
    return question.answer[0] if library.words.has_names else None

"""Put the steps in order: all or nothing. Only people can write it."""

from __future__ import annotations

from collections.abc import Container
from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import handwritten
from awsquiz.core.questions.question import Question

FORM = "order"
LEVEL = handwritten.LEVEL


def ask(
    library: Library, concept: Concept, fact: Fact, random: Random, but: Container[str] = ()
) -> Question | None:
    """One of those that rest on the fact; none with a question id of `but`."""
    return handwritten.ask(FORM, library, concept, fact, random, but, kinds=("order",))

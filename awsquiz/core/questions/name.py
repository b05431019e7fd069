"""What does the abbreviation stand for? Typed."""

from __future__ import annotations

import re
from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.particles import with_particle
from awsquiz.core.questions.question import Level, Question, question
from awsquiz.core.text import key

FORM = "name"
LEVEL: Level = "recall"

_MAKER = re.compile(r"^(?:Amazon|AWS)\s+")


def ask(library: Library, concept: Concept, fact: Fact, random: Random) -> Question | None:
    """The expansion, with or without the maker's name; None for other facts than names."""
    if fact.kind != "name" or not concept.name:
        return None
    full = _MAKER.sub("", concept.name)
    if key(full) in key(concept.title):  # no abbreviation: the question would tell its answer
        return None
    return question(
        FORM,
        LEVEL,
        library,
        concept,
        fact,
        stem=f"{with_particle(concept.title, '은/는')} 무엇의 약자인가? 풀어서 쓰시오.",
        tail="",
        answer=(full,),
        accept=tuple(dict.fromkeys((full, concept.name))),
    )

"""What is handed out in a file: facts, questions or answers, and all that a format may say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from awsquiz.core.events import Review
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.question import Question

What = Literal["facts", "questions", "answers"]
WHATS: tuple[What, ...] = get_args(What)


@dataclass(frozen=True, kw_only=True)
class Handout:
    """What a file is to hold. A format takes of it what it can say."""

    what: What
    library: Library
    concepts: tuple[Concept, ...]
    """Those that are meant, each once, with none below it that is not meant as well."""
    questions: tuple[Question, ...] = ()
    answers: tuple[Review, ...] = ()
    """In order, without those that were taken back."""
    rollover: int = 4
    """The hour at which a study day begins."""
    images: Mapping[str, bytes] = field(default_factory=dict)
    """What stands at the addresses of images that facts carry, as far as it is at hand."""

    def facts(self) -> Iterator[tuple[Concept, Fact]]:
        """All facts of the concepts, each once, with the concept in which it stands."""
        for concept in self.concepts:
            for fact in concept.facts:
                found = self.library.fact(fact.id)
                if found is not None and found[1] is fact:
                    yield concept, fact

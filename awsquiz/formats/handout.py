"""What is handed out in a file: facts, questions or answers, and all that a format may say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal, get_args

from awsquiz.core.events import Review
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.question import Question
from awsquiz.core.scenarios import family_of
from awsquiz.core.settings import RETENTION
from awsquiz.core.study.memory import Memory
from awsquiz.core.study.models import DEFAULT_MODEL
from awsquiz.core.study.schedule import MemoryModel

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
    left_out: int = 0
    """How many questions of people the format cannot say."""
    answers: tuple[Review, ...] = ()
    """In order, without those that were taken back."""
    memories: Mapping[str, tuple[Memory, int | None]] = field(default_factory=dict)
    """Fact → what is known of it, and the study day on which it is due."""
    at: datetime = datetime(2000, 1, 1, tzinfo=UTC)
    """When it is handed out, by the learner's clock."""
    rollover: int = 4
    """The hour at which a study day begins."""
    retention: float = RETENTION
    model: MemoryModel = DEFAULT_MODEL
    """By which memories were worked out."""
    images: Mapping[tuple[str, str], bytes] = field(default_factory=dict)
    """Note and address → the image that facts carry, as far as it is at hand."""
    families: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Service → the families of exams that ask about it."""

    def facts(self) -> Iterator[tuple[Concept, Fact]]:
        """All facts of the concepts, each once, with the concept in which it stands."""
        for concept in self.concepts:
            for fact in concept.facts:
                found = self.library.fact(fact.id)
                if found is not None and found[1] is fact:
                    yield concept, fact

    def exams_of(self, concepts: Iterable[Concept], fact: Fact) -> tuple[str, ...]:
        """The families of exams that ask about the concepts, or in a scenario about the fact."""
        found = {family for each in concepts for family in self.families.get(each.id, ())}
        for scenario in self.library.scenarios_on(fact.id):
            found.update(family_of(exam) for exam in scenario.exams)
        return tuple(sorted(found))

"""A study desk for tests: a few cards, a clock, a disk that can fail, and who said what when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from awsquiz.core.events import Review, Stamped
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.study.desk import StudyDesk
from awsquiz.core.study.doubts import content_of, rests_on
from awsquiz.core.study.levelling import NOTHING_DUE, ComingDay
from awsquiz.core.study.manner import Manner
from awsquiz.core.study.memory import State, fold
from awsquiz.core.study.models import model_of
from awsquiz.core.study.schedule import MemoryModel
from awsquiz.core.study.session import Item, Session
from tests.core.exam.papers import Clock, Stamps

DAY = date(2026, 11, 22).toordinal()
"""The study day of all `Stamps`."""
LIBRARY = Library(
    tuple(
        Concept(
            id=name,
            title=name.upper(),
            facts=tuple(
                Fact(id=f"{name}.000{n}", text=f"{name.upper()}에 대한 사실 {n}", mark="o")
                for n in range(3)
            ),
        )
        for name in ("ec2", "ecs", "lambda")
    )
)
FACTS = tuple(fact.id for card in LIBRARY.cards for fact in card.facts)


class DiskFull(Exception):
    """Nothing can be written."""


class Disk:
    """Keeps what is written; full when it is told to be."""

    def __init__(self) -> None:
        self.events: list[Stamped] = []
        self.full = False

    def write(self, events: Sequence[Stamped]) -> None:
        if self.full:
            raise DiskFull
        self.events += events


class Folded:
    """A `Knowledge` that is the fold of what is on the disk when it catches up."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self._state = State()
        self.caught_up = 0

    def catch_up(self) -> None:
        self._state = fold(self._disk.events, 4)  # type: ignore[arg-type]
        self.caught_up += 1

    def item(self, fact: str) -> Item | None:
        if (found := LIBRARY.fact(fact)) is None:
            return None
        concept = found[0].id
        return Item(fact, concept, concept, self._state.facts.get(fact))

    def model(self) -> MemoryModel:
        return model_of(self._state.weights)

    def coming(self, concept: str, first: int, last: int) -> Mapping[int, ComingDay]:
        found: dict[int, ComingDay] = {}
        for fact, memory in self._state.facts.items():
            due = memory.due(fact, 0.9, self.model())
            if due is not None and first <= due <= last:
                there = found.get(due, NOTHING_DUE)
                own = fact.startswith(f"{concept}.")
                found[due] = ComingDay(there.facts + 1, there.siblings + own)
        return found

    def meant(self, fact: str) -> Item | None:
        silent = fact in self._state.suspended or fact in self._state.doubted
        return None if silent else self.item(fact)

    def content(self, question: str, fact: str) -> str | None:
        said = rests_on(LIBRARY, question, fact)
        return None if said is None else content_of(said)

    def remarks(self) -> Mapping[str, str]:
        return self._state.remarks

    def starred(self) -> frozenset[str]:
        return self._state.starred

    def library(self, _item: Item, *, options: bool) -> Library:
        return LIBRARY


class Seat:
    """A desk with its clock and its disk; by default flashcards."""

    def __init__(self, *facts: str, disk: Disk | None = None, **manner: object) -> None:
        self.disk = disk or Disk()
        self.clock = Clock()
        self.knowledge = Folded(self.disk)
        self.knowledge.catch_up()
        items = [item for fact in facts or FACTS if (item := self.knowledge.item(fact))]
        given: dict[str, object] = {"forms": ["flashcard"], "named": True, "seed": 1}
        self.desk = StudyDesk(
            Session(items),
            Manner(**given | manner),  # type: ignore[arg-type]
            self.knowledge,
            retention=0.9,
            today=lambda: DAY,
            stamp=Stamps(),
            write=self.disk.write,
            clock=self.clock,
            version="1",
        )

    @property
    def reviews(self) -> list[Review]:
        """The answers on the disk."""
        return [event for event in self.disk.events if isinstance(event, Review)]

    def answers(self, *given: str) -> None:
        """Answers one question after another."""
        for each in given:
            self.desk.next()
            self.desk.answer(self.desk.judge([each]))
            self.desk.outcome()

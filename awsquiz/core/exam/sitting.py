"""A sitting: what has been answered in an exam, as the fold of its events."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from awsquiz.core.events import (
    ExamAnswer,
    ExamFinish,
    ExamFlag,
    ExamStart,
    ExamTurn,
    Stamped,
    in_order,
)
from awsquiz.core.exam_question import ExamQuestion

UNTIMED = 100 * 24 * 60 * 60_000
"""Milliseconds of an exam without a time limit: nobody sits so long, and it needs no new event."""


def is_untimed(start: ExamStart) -> bool:
    """Whether an exam has no time limit."""
    return start.ms >= UNTIMED


Act = ExamTurn | ExamAnswer | ExamFlag | ExamFinish
"""What happens in a sitting."""


@dataclass
class Slot:
    """One question of a sitting, and what the learner did with it."""

    number: int
    question: ExamQuestion
    answer: tuple[str, ...] = ()
    guess: bool = False
    flag: bool = False
    seen: bool = False
    doubted: bool = False
    """Its key is said to be wrong. It counts all the same; no event of the sitting tells it."""
    ms: int = 0
    """Time for which it was open."""
    left: list[tuple[str, ...]] = field(default_factory=list)
    """The complete answers with which it was left, each other than the one before."""

    @property
    def answered(self) -> bool:
        """Whether as many options are chosen as are asked for."""
        return self.question.complete(self.answer)

    @property
    def right(self) -> bool:
        """Whether it is answered, and rightly."""
        return self.question.right(self.answer)


@dataclass
class Sitting:
    """An exam under way, or handed in."""

    start: ExamStart
    slots: list[Slot]
    at: int = 1
    """Number of the question that is open."""
    used: int = 0
    """Milliseconds of the allowed time that are used up."""
    step: int = 0
    """The number of the last event."""
    finish: ExamFinish | None = None

    @classmethod
    def of(cls, start: ExamStart) -> Sitting:
        """The sitting at its beginning: the first question is open."""
        slots = [Slot(number, question) for number, question in enumerate(start.questions, 1)]
        if slots:
            slots[0].seen = True
        return cls(start, slots)

    @property
    def id(self) -> str:
        """The id of its start, by which the other events name it."""
        return self.start.id

    @property
    def remaining(self) -> int:
        """Milliseconds that are left; never less than none."""
        return max(0, self.start.ms - self.used)

    @property
    def open(self) -> Slot:
        """The question that is open."""
        return self.slots[self.at - 1]

    @property
    def unanswered(self) -> list[Slot]:
        """The questions that are not, or not completely, answered."""
        return [slot for slot in self.slots if not slot.answered]

    @property
    def flagged(self) -> list[Slot]:
        """The questions that are flagged for review."""
        return [slot for slot in self.slots if slot.flag]

    def take(self, event: Act) -> None:
        """Applies the next event; one after the end, or that names no question, has no effect."""
        self.step = max(self.step, event.step)
        if self.finish is not None:
            return
        if not isinstance(event, ExamFinish) and event.question > len(self.slots):
            return
        ms = min(event.ms, self.remaining)
        self.used += ms
        self.open.ms += ms
        if isinstance(event, ExamFinish):
            self._leave()
            self.finish = event
            return
        slot = self.slots[event.question - 1]
        if isinstance(event, ExamTurn):
            if event.question != self.at:
                self._leave()
            self.at = event.question
            slot.seen = True
        elif isinstance(event, ExamAnswer):
            slot.answer, slot.guess = _sound(slot.question, event.answer), event.guess
        else:
            slot.flag = event.flag

    def _leave(self) -> None:
        slot = self.open
        if slot.answered and slot.answer not in slot.left[-1:]:
            slot.left.append(slot.answer)


def _sound(question: ExamQuestion, answer: tuple[str, ...]) -> tuple[str, ...]:
    """The keys that the question has, each once; in the order of its options unless that counts."""
    keys = [option.key for option in question.options]
    given = dict.fromkeys(key for key in answer if key in keys)
    return tuple(given if question.ordered else sorted(given, key=keys.index))


def sittings_of(events: Iterable[Stamped]) -> list[Sitting]:
    """All sittings of the journal, the earliest first; other events than those of exams are left.

    Within a sitting the events follow each other by their steps: by their times they would be in
    disorder after the clock was set back.
    """
    starts: list[ExamStart] = []
    acts: dict[str, list[Act]] = {}
    for event in in_order(event for event in events if isinstance(event, ExamStart | Act)):
        if not isinstance(event, ExamStart):
            acts.setdefault(event.exam, []).append(event)
        elif event.questions:
            starts.append(event)
    found = []
    for start in starts:
        sitting = Sitting.of(start)
        for act in sorted(acts.get(start.id, ()), key=lambda act: act.step):
            sitting.take(act)
        found.append(sitting)
    return found

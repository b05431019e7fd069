"""Where an exam is sat: each act of the learner becomes an event at once, with the time used."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from awsquiz.core.events import (
    DoubtClear,
    ExamAnswer,
    ExamFinish,
    ExamFlag,
    ExamTurn,
    KeyDoubt,
    Stamper,
    Writer,
    doubt_target,
)
from awsquiz.core.exam.handing_in import handed_in
from awsquiz.core.exam.sitting import Sitting
from awsquiz.core.exam_question import ExamQuestion
from awsquiz.core.study.stopwatch import Stopwatch

Doubter = Callable[[ExamQuestion, tuple[str, ...], str, str], KeyDoubt | None]
"""Makes the doubt of a question, with what is chosen in it, the id of its exam and the learner's
words; None where no card has any more what its key rests on."""
HEARTBEAT = 20_000
"""Milliseconds after which the time used is written down though nothing was done."""


class Desk:
    """A sitting under way. Nothing is taken once the time is up.

    `stamp` gives what every event begins with, `write` brings events to disk together, `clock`
    gives seconds of any beginning; `ticking` where `tick` will be called every second or so.
    """

    def __init__(
        self,
        sitting: Sitting,
        stamp: Stamper,
        write: Writer,
        clock: Callable[[], float],
        doubter: Doubter,
        *,
        ticking: bool = True,
    ) -> None:
        self.sitting = sitting
        self._stamp = stamp
        self._write = write
        self._doubter = doubter
        self._watch = Stopwatch(clock, ticking=ticking)

    @property
    def remaining(self) -> int:
        """Milliseconds that are left now."""
        return max(0, self.sitting.remaining - self._watch.tick())

    @property
    def over(self) -> bool:
        """Whether it has been handed in."""
        return self.sitting.finish is not None

    def tick(self) -> None:
        """Hands in when the time is up; otherwise writes the time down now and then."""
        if not self.over and self.remaining == 0:
            self._finish("time")
        elif self._watch.tick() >= HEARTBEAT:
            self.rest()

    def rest(self) -> None:
        """Writes down the time used so far, such as before leaving."""
        self._record(ExamTurn, question=self.sitting.at)

    def turn(self, number: int) -> None:
        """Opens a question; one that does not exist is the nearest that does."""
        number = max(1, min(number, len(self.sitting.slots)))
        if number != self.sitting.at:
            self._record(ExamTurn, question=number)

    def choose(self, key: str) -> bool:
        """Chooses an option of the open question, or takes it back; False where that is too many.

        Where one is asked for, it takes the place of the one that was chosen before.
        """
        slot = self.sitting.open
        if key in slot.answer:
            answer = tuple(each for each in slot.answer if each != key)
        elif slot.question.shape == "one":
            answer = (key,)
        elif slot.answered:
            return False
        else:
            answer = (*slot.answer, key)
        self.answer(answer)
        return True

    def answer(self, answer: tuple[str, ...]) -> None:
        """What is chosen in the open question from now on."""
        slot = self.sitting.open
        if answer != slot.answer:
            self._record(ExamAnswer, question=slot.number, answer=answer, guess=slot.guess)

    def guess(self) -> None:
        """Marks the answer as guessed, or takes the mark away."""
        slot = self.sitting.open
        self._record(ExamAnswer, question=slot.number, answer=slot.answer, guess=not slot.guess)

    def flag(self) -> None:
        """Flags the open question for review, or takes the flag away."""
        slot = self.sitting.open
        self._record(ExamFlag, question=slot.number, flag=not slot.flag)

    def doubt(self, words: str = "") -> bool:
        """Says that the key of the open question is wrong, or takes that back; it counts on.

        False where no card has any more what it rests on.
        """
        slot = self.sitting.open
        question = slot.question
        event: KeyDoubt | DoubtClear | None
        if slot.doubted:
            event = DoubtClear(**self._stamp(), target=doubt_target(question.id, question.fact))
        else:
            event = self._doubter(question, slot.answer, self.sitting.id, words)
        if event is None:
            return False
        self._write([event])
        slot.doubted = not slot.doubted
        return True

    def hand_in(self) -> None:
        """Ends the exam."""
        self._finish("learner")

    def _finish(self, by: Literal["learner", "time"]) -> None:
        if not self.over:
            end = ExamFinish(**self._next(), by=by)
            self._write(handed_in(self.sitting, end, self._stamp))
            self.sitting.take(end)

    def _record(self, kind: type[ExamTurn | ExamAnswer | ExamFlag], **fields: Any) -> None:
        if self.over:
            return
        if self.remaining == 0:
            self._finish("time")
            return
        event = kind(**self._next(), **fields)
        self._write([event])  # on disk first: what is shown is kept
        self.sitting.take(event)

    def _next(self) -> dict[str, Any]:
        """What the next event begins with: the time used until now is its."""
        ms = min(self._watch.take(), self.sitting.remaining)
        step = self.sitting.step + 1
        return {**self._stamp(), "exam": self.sitting.id, "step": step, "ms": ms}

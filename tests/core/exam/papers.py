"""Exams for tests: questions, starts and events without cards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from awsquiz.core.events import (
    ExamAnswer,
    ExamDomain,
    ExamFinish,
    ExamFlag,
    ExamStart,
    ExamTurn,
    KeyDoubt,
    Stamped,
)
from awsquiz.core.exam.desk import Desk
from awsquiz.core.exam.sitting import Sitting
from awsquiz.core.exam_question import ExamOption, ExamQuestion
from awsquiz.core.study.doubts import doubt_in_exam

MINUTE = 60_000


def one(name: str, answer: str = "1", **more: Any) -> ExamQuestion:
    """A question of four options, one of them right."""
    given: dict[str, Any] = {"shape": "one", "answer": (answer,), "options": options(4)}
    return question(name, **given | more)


def several(name: str, answer: Sequence[str] = ("1", "3"), **more: Any) -> ExamQuestion:
    """A question of five options, some of them right."""
    given: dict[str, Any] = {"shape": "several", "answer": tuple(answer), "options": options(5)}
    return question(name, **given | more)


def matching(name: str, answer: Sequence[str] = ("2", "3", "1")) -> ExamQuestion:
    """Three left sides, each with its option."""
    lefts = tuple(f"왼쪽 {at}" for at in range(1, len(answer) + 1))
    return question(
        name, shape="pairs", answer=tuple(answer), options=options(len(answer)), lefts=lefts
    )


def ordering(name: str, answer: Sequence[str] = ("3", "1", "2")) -> ExamQuestion:
    """Steps to be put in order."""
    return question(name, shape="sequence", answer=tuple(answer), options=options(len(answer)))


def options(count: int) -> tuple[ExamOption, ...]:
    return tuple(
        ExamOption(key=str(at), text=f"보기 {at}", reason=f"이유 {at}")
        for at in range(1, count + 1)
    )


def question(name: str, **more: Any) -> ExamQuestion:
    given: dict[str, Any] = {
        "id": f"choice:{name}.0001",
        "form": "choice",
        "domain": "all",
        "concept": name,
        "title": name.upper(),
        "fact": f"{name}.0001",
        "stem": f"{name.upper()}에 대한 설명으로 옳은 것은?",
    }
    return ExamQuestion(**given | more)


def start(*questions: ExamQuestion, minutes: int = 10, **more: Any) -> ExamStart:
    """The start of an exam of these questions."""
    given: dict[str, Any] = {
        "blueprint": "mini",
        "title": "미니 모의시험",
        "ms": minutes * MINUTE,
        "pass_mark": 720,
        "domains": (ExamDomain(id="all", title="모두", weight=100),),
        "questions": questions,
        **Stamps()(),
    }
    return ExamStart(**given | more)


class Stamps:
    """What events begin with, a second after one another."""

    def __init__(self, hour: int = 10) -> None:
        self._hour = hour
        self._at = -1

    def __call__(self) -> dict[str, Any]:
        self._at += 1
        at = f"2026-11-22T{self._hour:02}:{self._at // 60:02}:{self._at % 60:02}.000Z"
        return {"v": 1, "id": f"{self._hour}-{self._at:04}", "at": at, "offset": 540}


class Clock:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def passes(self, seconds: float) -> None:
        self.now += seconds


class Seat:
    """A desk with its clock and the events that it has written."""

    def __init__(
        self, *questions: ExamQuestion, minutes: int = 10, ticking: bool = False, **more: Any
    ) -> None:
        self.start = start(*questions, minutes=minutes, **more)
        self.written: list[Stamped] = [self.start]
        self.clock = Clock()
        self.stamps: Callable[[], dict[str, Any]] = Stamps(11)
        self._ticking = ticking
        self.sit_down(Sitting.of(self.start))

    def sit_down(self, sitting: Sitting) -> None:
        """Goes on with a sitting."""
        self.sitting = sitting
        self.desk = Desk(
            *(sitting, self.stamps, self.written.extend, self.clock, self._doubt),
            ticking=self._ticking,
        )

    def _doubt(
        self, question: ExamQuestion, given: tuple[str, ...], exam: str, words: str
    ) -> KeyDoubt | None:
        """Of all questions but those on `gone`, which no card has."""
        if question.concept == "gone":
            return None
        return doubt_in_exam(question, given, exam, "digest", "1", self.stamps, words)

    def answers(self, *given: str, seconds: float = 1) -> None:
        """Answers the questions from the first on with one key each, `-` is passed by."""
        for number, key in enumerate(given, 1):
            self.desk.turn(number)
            self.clock.passes(seconds)
            if key != "-":
                self.desk.answer(tuple(key))


def acted(kind: type[ExamTurn | ExamAnswer | ExamFlag | ExamFinish], step: int, **more: Any) -> Any:
    """An event of the exam that `start` begins."""
    given: dict[str, Any] = {
        "v": 1,
        "id": f"event-{step}",
        "at": f"2026-11-22T12:00:{step:02}.000Z",
        "offset": 540,
        "exam": "10-0000",
        "step": step,
        "ms": 1000,
    }
    return kind(**given | more)

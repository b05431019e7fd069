"""What an answer is worth: judged once, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from msgspec import Struct

from awsquiz.core.events import grade
from awsquiz.core.questions import Question
from awsquiz.core.questions.judge import Judged, Verdict, judge
from awsquiz.core.questions.terms import beside_gap


class Attempt(Struct, frozen=True):
    """What was given to a question, and what it is worth.

    All or nothing, except for a slip of a key in a typed one, which is near: the learner decides.
    """

    question: Question
    given: tuple[str, ...]
    """The keys that were chosen in their order, what was typed, or the learner's own grade."""
    verdict: Verdict
    slip: Judged | None = None
    """How a near one differs from what it is near to; None for any other."""
    ms: int = 0
    """Milliseconds from the question to it."""

    @classmethod
    def of(cls, question: Question, given: Iterable[str], ms: int = 0) -> Attempt:
        """Judges what was given. A flashcard is judged by the learner, 1 (not known) to 4."""
        given = tuple(given)
        match question.shape:
            case "typed":
                said = given[0] if given else ""
                beside = beside_gap(question.statement)
                judged = judge(said, question.accept, question.others, beside)
                slip = judged if judged.verdict == "near" else None
                return cls(question, given, judged.verdict, slip, ms)
            case "pairs" | "sequence":
                right = given == question.answer
            case "graded":
                right = bool(given) and given[0] in ("2", "3", "4")
            case "one" | "several":
                right = set(given) == set(question.answer)
            case _:
                assert_never(question.shape)
        return cls(question, given, "right" if right else "wrong", None, ms)

    def settled(
        self, *, slip_is_right: bool = False, guess: bool = False, hint: bool = False
    ) -> Answered:
        """The answer that it comes to; a near one is right where the learner says so."""
        right = self.verdict == "right" or (self.slip is not None and slip_is_right)
        return Answered(self.question, self.given, right, guess, hint)


class Answered(Struct, frozen=True):
    """A question with the keys that were chosen, or what was typed."""

    question: Question
    given: tuple[str, ...]
    right: bool
    guess: bool = False
    """The learner said so: it counts as not known."""
    hint: bool = False
    event: str = ""
    """Id of its review in the journal."""

    @property
    def grade(self) -> int:
        """What it is worth to the schedule; a flashcard is graded by the learner."""
        if self.question.shape == "graded":
            return int(self.given[0])
        return grade(self.right, guess=self.guess, hint=self.hint)

"""What an answer is worth."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from awsquiz.core.events import grade
from awsquiz.core.questions import Question
from awsquiz.core.questions.judge import Verdict, judge


def verdict(question: Question, given: Sequence[str]) -> Verdict:
    """What an answer is worth: all or nothing, but for a slip of a key in a typed one: near.

    A flashcard is judged by the learner, 1 (not known) to 4.
    """
    if question.shape == "typed":
        return judge(given[0] if given else "", question.accept).verdict
    if question.shape in ("pairs", "sequence"):
        right = tuple(given) == question.answer
    elif question.shape == "graded":
        right = bool(given) and given[0] in ("2", "3", "4")
    else:
        right = set(given) == set(question.answer)
    return "right" if right else "wrong"


@dataclass(frozen=True)
class Answered:
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


def answer(
    question: Question,
    given: Iterable[str],
    *,
    slip_is_right: bool = False,
    guess: bool = False,
    hint: bool = False,
) -> Answered:
    """The judged answer to a question; a near one is right where the learner says so."""
    given = tuple(given)
    worth = verdict(question, given)
    right = worth == "right" or (worth == "near" and slip_is_right)
    return Answered(question, given, right, guess, hint)

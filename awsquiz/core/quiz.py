"""A quiz under way: what is asked next, what was answered, how it went."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from awsquiz.core.questions import Question


@dataclass(frozen=True)
class Answered:
    """A question with the keys that were chosen."""

    question: Question
    given: tuple[str, ...]

    @property
    def right(self) -> bool:
        """All or nothing."""
        return set(self.given) == set(self.question.answer)


@dataclass
class Quiz:
    """A row of questions, answered one after another."""

    questions: Sequence[Question]
    answered: list[Answered] = field(default_factory=list)

    @property
    def current(self) -> Question | None:
        """The question to be asked now; None at the end."""
        at = len(self.answered)
        return self.questions[at] if at < len(self.questions) else None

    def answer(self, given: Iterable[str]) -> Answered:
        """Takes the answer to the current question."""
        assert self.current is not None
        self.answered.append(Answered(self.current, tuple(given)))
        return self.answered[-1]

    @property
    def right(self) -> int:
        """How many answers were right."""
        return sum(answer.right for answer in self.answered)

    @property
    def mistakes(self) -> list[Answered]:
        """The answers that were not right."""
        return [answer for answer in self.answered if not answer.right]

    def by_concept(self) -> dict[str, tuple[int, int]]:
        """Concept id → right answers and all answers, in the order of asking."""
        score: dict[str, tuple[int, int]] = {}
        for answer in self.answered:
            right, total = score.get(answer.question.concept, (0, 0))
            score[answer.question.concept] = (right + answer.right, total + 1)
        return score


# Keys that lie under o and x, and letters for digits; with the Korean input method on as well.
_SAME_KEY = {
    "○": "o",
    "ㅇ": "o",
    "ㅐ": "o",
    "맞다": "o",
    "✕": "x",
    "×": "x",
    "ㅌ": "x",
    "틀리다": "x",
    "a": "1",
    "b": "2",
    "c": "3",
    "d": "4",
    "ㅁ": "1",
    "ㅠ": "2",
    "ㅊ": "3",
}


def understand(question: Question, typed: str) -> tuple[str, ...] | None:
    """The keys that a typed line means, `2` or `1,3` or `o`; None where it means none of them."""
    keys = {option.key for option in question.options}
    given = []
    for word in typed.replace(",", " ").casefold().split():
        key = word if word in keys else _SAME_KEY.get(word, word)
        if key not in keys:
            return None
        given.append(key)
    return tuple(dict.fromkeys(given)) or None
